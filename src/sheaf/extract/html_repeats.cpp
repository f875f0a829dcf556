#include "sheaf/extract/html_repeats.hpp"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace sheaf {
namespace {

using enum HtmlTag;

constexpr std::size_t least_repeat = 16;  // letters: "Yes." may be said twice
constexpr std::size_t least_quote = 24;
constexpr int most_quotes = 60;  // each is sought in the whole text

constexpr PageRule repeated_neighbour = {"repeated-neighbour",
                                         "a part with the words of the one before is its copy for another screen",
                                         "a refrain, and entries of a list that are told in the same words"};
constexpr PageRule repeating_quote = {"repeating-quote", "a pull quote says a second time what the text says",
                                      "a quotation that stands in the text once"};

/// The letters of a part of a page in one string, and a hash of those of each node in constant time.
class Letters {
 public:
  Letters(const HtmlPage& page, HtmlId root) : tree_(page.tree()), root_(root) {
    const HtmlId end = tree_[root].end;
    begin_.assign(end - root + 1, 0);
    hashes_.push_back(0);
    powers_.push_back(1);
    HtmlId quiet_until = root;
    for (HtmlId node = root; node < end; ++node) {
      begin_[node - root] = static_cast<std::uint32_t>(all_.size());
      const bool gone = page.dropped(node) || page.facts(node).hidden || page.claimed(node);
      if (node >= quiet_until && (gone || is_skipped(tree_.tag(node)))) quiet_until = tree_[node].end;
      if (node >= quiet_until && tree_.is_text(node)) add(tree_[node].text);
    }
    begin_[end - root] = static_cast<std::uint32_t>(all_.size());
  }

  std::size_t size(HtmlId node) const { return last(node) - first(node); }
  std::uint64_t hash(HtmlId node) const {
    const std::uint64_t head = times(hashes_[first(node)], powers_[size(node)]);
    return (hashes_[last(node)] + prime - head) % prime;
  }
  /// Whether the letters of the node also stand outside it.
  bool stands_elsewhere(HtmlId node) const {
    const std::string words = all_.substr(first(node), size(node));
    const std::size_t before = all_.find(words);
    return before != first(node) || all_.find(words, last(node)) != std::string::npos;
  }

 private:
  static constexpr std::uint64_t prime = 2305843009213693951U;  // 2^61 - 1
  static constexpr std::uint64_t base = 1000003;

  static std::uint64_t times(std::uint64_t left, std::uint64_t right) {
    __extension__ using Wide = unsigned __int128;
    return static_cast<std::uint64_t>(Wide{left} * right % prime);
  }

  void add(std::string_view text) {
    for (char c : text) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
      const auto byte = static_cast<unsigned char>(c);
      if (byte < 0x80 && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9')) continue;
      if (byte == 0xC2 || byte == 0xE2) continue;  // blanks and quotation marks begin so
      all_ += c;
      hashes_.push_back((times(hashes_.back(), base) + byte + 1) % prime);
      powers_.push_back(times(powers_.back(), base));
    }
  }

  std::size_t first(HtmlId node) const { return begin_[node - root_]; }
  std::size_t last(HtmlId node) const { return begin_[tree_[node].end - root_]; }

  const HtmlTree& tree_;
  HtmlId root_;
  std::string all_;
  std::vector<std::uint32_t> begin_;  // where the letters of each node begin
  std::vector<std::uint64_t> hashes_;
  std::vector<std::uint64_t> powers_;
};

class RepeatDropper {
 public:
  RepeatDropper(HtmlPage& page, HtmlId root, const FigurePlans& figures)
      : page_(page), tree_(page.tree()), root_(root), figures_(figures), letters_(page, root) {}

  int drop() {
    int count = 0;
    for (HtmlId node = root_; node < tree_[root_].end; ++node)
      if (tree_.tag(node) == blockquote) ++quotes_with_[letters_.hash(node)];
    for (HtmlId node = root_ + 1; node < tree_[root_].end;) {
      if (page_.dropped(node) || page_.facts(node).hidden || page_.claimed(node) || is_verse(node)) {
        node = tree_[node].end;
        continue;
      }
      const PageRule* rule = is_block(tree_.tag(node)) && !holds_figure(node) ? rule_for(node) : nullptr;
      if (rule != nullptr) {
        page_.drop(node, *rule);
        ++count;
        node = tree_[node].end;
        continue;
      }
      ++node;
    }
    return count;
  }

 private:
  const PageRule* rule_for(HtmlId node) {
    if (repeats(node)) return &repeated_neighbour;
    return is_repeating_quote(node) ? &repeating_quote : nullptr;
  }

  /// Refrains repeat, and so do programs and the cells of tables.
  bool is_verse(HtmlId node) const {
    const HtmlTag tag = tree_.tag(node);
    return tag == pre || tag == HtmlTag::table || page_.signs(node).has(Sign::poem);
  }

  bool holds_figure(HtmlId node) const {
    const auto plan = figures_.lower_bound(node);
    return plan != figures_.end() && plan->first < tree_[node].end;
  }

  /// The copy stands right beside what it repeats, with nothing shown between.
  bool repeats(HtmlId node) {
    if (letters_.size(node) == 0) return false;
    const std::uint64_t hash = letters_.hash(node);
    const auto [last, first] = shown_.try_emplace(tree_[node].parent, hash);
    return !first && std::exchange(last->second, hash) == hash && letters_.size(node) >= least_repeat;
  }

  bool is_repeating_quote(HtmlId node) {
    if (!page_.signs(node).has(Sign::pull_quote) && tree_.tag(node) != blockquote && tree_.tag(node) != aside)
      return false;
    if (letters_.size(node) < least_quote || letters_.size(node) > 600 || ++quotes_ > most_quotes) return false;
    // Two quotes with the same words are no pull quotes: they quote the same thing twice.
    return quotes_with_[letters_.hash(node)] < 2 && letters_.stands_elsewhere(node);
  }

  HtmlPage& page_;
  const HtmlTree& tree_;
  HtmlId root_;
  const FigurePlans& figures_;
  Letters letters_;
  std::unordered_map<HtmlId, std::uint64_t> shown_;     // of each parent, its last child with words; only asked
  std::unordered_map<std::uint64_t, int> quotes_with_;  // how many quotes have the same words; only asked
  int quotes_ = 0;
};

}  // namespace

RuleGroup repeat_rules() {
  return {"What is dropped for being said twice", {&repeated_neighbour, &repeating_quote}};
}

int drop_repeats(HtmlPage& page, HtmlId root, const FigurePlans& figures) {
  return RepeatDropper(page, root, figures).drop();
}

}  // namespace sheaf
