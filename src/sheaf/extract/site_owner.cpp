#include "sheaf/extract/site_owner.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "sheaf/base/text.hpp"
#include "sheaf/base/word_list.hpp"
#include "sheaf/extract/byline_text.hpp"
#include "sheaf/extract/given_names.hpp"
#include "sheaf/extract/person_name.hpp"

namespace sheaf {

const PageRule byline_of_site = {"byline-of-site", "a site that is called after one person is written by that person",
                                 "a site that is called after a house or a thing"};

namespace {

constexpr HtmlId most_nodes = 600;         // from the end of the page, in which a line of rights may stand
constexpr std::size_t longest_line = 160;  // bytes; a longer one is small print

/// Firms and shops are called after people too.
constexpr std::string_view firm_words[] = {
    "inc",        "inc.",    "llc",      "ltd",    "ltd.",   "limited", "gmbh",   "corp",    "corp.",     "corporation",
    "company",    "co",      "co.",      "group",  "sons",   "bros",    "studio", "studios", "solutions", "services",
    "partners",   "shop",    "store",    "blog",   "photos", "design",  "books",  "music",   "kitchen",   "yoga",
    "foundation", "academy", "training", "school", "clinic", "law",     "firm",   "realty",  "homes",     "consulting",
};

bool is_person(std::string_view text) {
  const std::vector<std::string_view> words = split_words(text);
  const bool firm = std::any_of(words.begin(), words.end(), [](std::string_view word) {
    return is_one_of(std::string_view(ascii_lower(word)), firm_words);
  });
  return words.size() <= 3 && !firm && looks_like_name(text, NameTrust::bare) && begins_with_given_name(text) &&
         !is_house(text) && !is_post(text);
}

/// "© 2019–2021 Ana Example. All rights reserved." → "Ana Example"; empty when the line is none of rights.
std::string_view owner_in_rights(std::string_view line) {
  std::size_t begin = std::string_view::npos;
  for (const std::string_view mark : {"©", "(c)", "(C)", "Copyright", "copyright", "COPYRIGHT"})
    if (const std::size_t at = line.rfind(mark); at != std::string_view::npos)
      begin = begin == std::string_view::npos ? at + mark.size() : std::max(begin, at + mark.size());
  if (begin == std::string_view::npos) return {};
  line = line.substr(begin);
  for (bool more = true; more;) {
    more = false;
    const std::size_t name = line.find_first_not_of(" 0123456789-,:|");
    line = name == std::string_view::npos ? std::string_view() : line.substr(name);
    for (const std::string_view word : {"–", "—", "by ", "By "})
      if (line.starts_with(word)) {
        line.remove_prefix(word.size());
        more = true;
      }
  }
  for (const std::string_view mark : {".", ",", " |", " -", " –", " —", " ·", " •", "©", " 19", " 20", " All", " all"})
    line = line.substr(0, line.find(mark));
  return trim(line);
}

class OwnerFinder {
 public:
  OwnerFinder(const HtmlPage& page, const PageMetadata& data) : page_(page), tree_(page.tree()), data_(data) {}

  SiteOwner find(HtmlId root) const {
    if (is_person(data_.site)) return {data_.site, root};
    if (SiteOwner owner = in_title(); !owner.name.empty()) return owner;
    return in_rights();
  }

 private:
  /// What the title says behind the headline: "The ferry | Ana Example", "The ferry (Ana Example)".
  SiteOwner in_title() const {
    for (HtmlId node = 0; node < page_.body(); ++node) {
      if (tree_.tag(node) != HtmlTag::title || tree_[node].end <= node + 1) continue;
      const std::string title = collapse_space(tree_[node + 1].text);
      if (title.size() > 400) return {};
      for (const std::string_view mark : {" | ", " - ", " – ", " — ", " · ", " • ", " :: ", " ("}) {
        const std::size_t at = title.rfind(mark);
        if (at == std::string::npos || at < 4) continue;
        std::string_view tail = std::string_view(title).substr(at + mark.size());
        if (mark == " (" && tail.ends_with(')')) tail.remove_suffix(1);
        if (is_person(tail)) return {std::string(tail), node};
      }
      return {};
    }
    return {};
  }

  SiteOwner in_rights() const {
    const HtmlId end = tree_[page_.body()].end;
    const HtmlId begin = std::max(page_.body(), end > most_nodes ? end - most_nodes : 0);
    for (HtmlId node = begin; node < end; ++node) {
      if (!tree_.is_text(node) || is_of_figure(node)) continue;
      const std::string_view text = tree_[node].text;
      if (text.find("©") == std::string_view::npos && !contains_nocase(text.substr(0, longest_line), "copyright") &&
          !contains_nocase(text.substr(0, longest_line), "(c)"))
        continue;
      const std::string line = line_from(node, end);
      if (const std::string_view name = owner_in_rights(line); is_person(name)) return {std::string(name), node};
    }
    return {};
  }

  /// The rights of a picture say who made it, and not whose the site is.
  bool is_of_figure(HtmlId node) const {
    for (HtmlId up = tree_[node].parent; up != no_node; up = tree_[up].parent)
      if (page_.claimed(up) || tree_.tag(up) == HtmlTag::figure) return true;
    return false;
  }

  /// The words from a text on: the name may be a link of its own.
  std::string line_from(HtmlId node, HtmlId end) const {
    std::string line;
    for (HtmlId at = node; at < std::min(end, node + 12) && line.size() < longest_line; ++at) {
      if (at > node && is_block(tree_.tag(at))) break;
      if (tree_.is_text(at) && tree_[at].text.size() < longest_line) line += std::string(tree_[at].text) + ' ';
    }
    return collapse_space(line);
  }

  const HtmlPage& page_;
  const HtmlTree& tree_;
  const PageMetadata& data_;
};

}  // namespace

SiteOwner find_site_owner(const HtmlPage& page, HtmlId root, const PageMetadata& data) {
  return OwnerFinder(page, data).find(root);
}

}  // namespace sheaf
