#include "sheaf/extract/html_teasers.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "sheaf/base/text.hpp"
#include "sheaf/extract/html_prose.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;

constexpr int least_teasers = 4;
constexpr std::uint32_t longest_teaser = 450;     // letters in all
constexpr std::uint32_t longest_excerpt = 280;    // letters of prose
constexpr std::uint32_t least_rest_percent = 20;  // of the page's prose that must be left
constexpr std::uint32_t least_rest = 300;         // letters, the same

constexpr PageRule teaser_run = {"teaser-run", "short texts in a row, each under a title that leads to another page",
                                 "the items of a list that the article is made of"};

/// The last two parts of an address's host.
std::string_view host_of(std::string_view address) noexcept {
  const std::size_t at = address.find("//");
  if (at == std::string_view::npos) return {};
  address.remove_prefix(at + 2);
  address = address.substr(0, address.find_first_of("/?#:"));
  // Sections of a publication have hosts of their own: "sport.example.org" belongs to "www.example.org".
  const std::size_t last = address.rfind('.');
  const std::size_t before = last == std::string_view::npos || last == 0 ? last : address.rfind('.', last - 1);
  return before == std::string_view::npos ? address : address.substr(before + 1);
}

class TeaserFinder {
 public:
  TeaserFinder(HtmlPage& page, HtmlId root)
      : page_(page), tree_(page.tree()), root_(root), host_(host_of(page.base_url())), prose_(page) {
    count_titles();
  }

  int drop() {
    std::uint32_t taken = 0;
    std::vector<HtmlId> found;
    for (HtmlId node = root_; node < tree_[root_].end; ++node) {
      if (tree_.is_text(node) || page_.dropped(node)) continue;
      const std::vector<HtmlId> run = teasers_in(node);
      if (run.empty()) continue;
      for (const HtmlId teaser : run) taken += prose_.prose(teaser);
      found.insert(found.end(), run.begin(), run.end());
      node = run.back();  // what is within one is not looked at
    }
    const std::uint32_t all = prose_.prose(root_);
    const std::uint32_t rest = all - std::min(taken, all);
    if (rest < least_rest || rest * 100ULL < all * std::uint64_t{least_rest_percent}) return 0;
    for (const HtmlId teaser : found) page_.drop(teaser, teaser_run);
    return static_cast<int>(found.size());
  }

 private:
  /// How many headings before each node are titles that lead elsewhere on the site.
  void count_titles() {
    titles_.assign(tree_.size() + 1, 0);
    HtmlId link = no_node;
    for (HtmlId node = 0; node < tree_.size(); ++node) {
      if (link != no_node && node >= tree_[link].end) link = no_node;
      if (tree_.tag(node) == a && link == no_node) link = node;
      const bool title = is_heading(tree_.tag(node)) ? is_title(node, link) : node == link && opens_card(node);
      titles_[node + 1] = titles_[node] + (title ? 1 : 0);
    }
  }

  /// A link that opens a block in which a second one leads to the same page: title and "Learn more" of a card.
  bool opens_card(HtmlId link) const {
    constexpr HtmlId largest = 60;  // nodes of a card
    const HtmlId card = tree_[link].parent;
    if (card == no_node || tree_[card].end - card > largest || prose_.letters(link) < 8 || !leads_within(link))
      return false;
    const HtmlTag tag = tree_.tag(card);
    if (tag != div && tag != li && tag != article && tag != section) return false;
    if (prose_.letters_before(link) != prose_.letters_before(card) || holds_heading(card)) return false;
    const std::string_view address = tree_.attribute(link, "href");
    for (HtmlId at = tree_[link].end; at < tree_[card].end; ++at)
      if (tree_.tag(at) == a && tree_.attribute(at, "href") == address) return true;
    return false;
  }

  bool holds_heading(HtmlId node) const {
    for (HtmlId at = node; at < tree_[node].end; ++at)
      if (is_heading(tree_.tag(at))) return true;
    return false;
  }

  bool is_title(HtmlId heading, HtmlId around) const {
    if (around != no_node) return leads_within(around);
    if (prose_.link_percent(heading) < 90 || prose_.letters(heading) < 8) return false;
    for (HtmlId at = heading + 1; at < tree_[heading].end; ++at)
      if (tree_.tag(at) == a) return leads_within(at);
    return false;
  }

  bool leads_within(HtmlId link) const {
    const std::string_view address = trim(tree_.attribute(link, "href"));
    if (address.empty() || address.front() == '#') return false;
    const std::string_view host = host_of(address);
    return host.empty() || host_.empty() || host == host_;
  }

  bool is_teaser(HtmlId node) const {
    const HtmlTag tag = tree_.tag(node);
    if (tag != li && tag != div && tag != article && tag != section && tag != a && tag != other) return false;
    return titles_[tree_[node].end] - titles_[node] == 1 && prose_.letters(node) <= longest_teaser &&
           prose_.prose(node) <= longest_excerpt;
  }

  /// Whether a part stands between paragraphs of prose. Neighbours ask the same, so the answer is kept.
  bool is_among_paragraphs(HtmlId node) {
    const HtmlId around = tree_[node].parent;
    if (around == asked_ || around == no_node) return answer_;
    asked_ = around;
    answer_ = false;
    for (const HtmlId child : tree_.children(around))
      answer_ = answer_ || (tree_.tag(child) == p && !page_.dropped(child) && prose_.prose(child) >= 80);
    return answer_;
  }

  std::vector<HtmlId> teasers_in(HtmlId parent) {
    if (titles_[tree_[parent].end] - titles_[parent] < least_teasers) return {};
    std::vector<HtmlId> run;
    for (const HtmlId child : tree_.children(parent))
      if (!tree_.is_text(child) && !page_.dropped(child) && is_teaser(child)) run.push_back(child);
    std::uint32_t letters = 0;
    for (const HtmlId teaser : run) letters += prose_.letters(teaser);
    // A list of teasers holds nothing else; the items of an article stand among its paragraphs.
    const bool alone = letters * 10 >= prose_.letters(parent) * 8;
    if (run.size() < static_cast<std::size_t>(least_teasers) || !alone || is_among_paragraphs(parent)) run.clear();
    return run;
  }

  HtmlPage& page_;
  const HtmlTree& tree_;
  HtmlId root_;
  std::string_view host_;
  Prose prose_;
  std::vector<std::uint32_t> titles_;
  HtmlId asked_ = no_node;
  bool answer_ = false;
};

}  // namespace

RuleGroup teaser_rules() {
  return {"Which teasers are dropped", {&teaser_run}};
}

int drop_teasers(HtmlPage& page, HtmlId root) {
  return TeaserFinder(page, root).drop();
}

}  // namespace sheaf
