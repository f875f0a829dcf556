#include "sheaf/extract/html_end_credit.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "sheaf/adapt/unicode.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/base/word_list.hpp"
#include "sheaf/extract/caption_text.hpp"
#include "sheaf/extract/credit_words.hpp"

namespace sheaf {

constexpr PageRule credit_at_end = {
    "credit-at-end", "a line at the end that says who made the picture at the beginning",
    "such a line where that picture has words of its own, or of an unnamed one of several"};

namespace {

using enum HtmlTag;

constexpr int last_lines = 6;
constexpr std::uint32_t longest_line = 140;  // letters

/// How a line begins that is about the picture at the beginning; folded.
constexpr std::string_view opening_pictures[] = {"featured image",
                                                 "featured photo",
                                                 "feature image",
                                                 "feature photo",
                                                 "lead image",
                                                 "lead photo",
                                                 "header image",
                                                 "header photo",
                                                 "hero image",
                                                 "cover image",
                                                 "cover photo",
                                                 "main image",
                                                 "main photo",
                                                 "top image",
                                                 "top photo",
                                                 "banner image",
                                                 "title image",
                                                 "title photo",
                                                 "thumbnail image",
                                                 "titelbild",
                                                 "beitragsbild",
                                                 "aufmacherbild",
                                                 "teaserbild",
                                                 "headerbild",
                                                 "image à la une",
                                                 "image de une",
                                                 "photo de couverture",
                                                 "imagen destacada",
                                                 "foto de portada",
                                                 "imagen de portada",
                                                 "imagem destacada",
                                                 "immagine in evidenza",
                                                 "foto di copertina",
                                                 "omslagfoto",
                                                 "uitgelichte afbeelding",
                                                 "zdjęcie główne",
                                                 "фото на обложке",
                                                 "題圖",
                                                 "题图",
                                                 "トップ画像"};

/// What may stand between that and the name.
constexpr std::string_view joints[] = {"credit:",      "credits:",  "credit ", "by ", "via ", "from ",
                                       "courtesy of ", "courtesy ", "source:", "©",   ":",    "："};

/// Whether a line says who made the picture that opens the article.
bool is_of_opening(std::string_view line) {
  const std::string lower = fold_case(line);
  const auto* const label = std::find_if(std::begin(opening_pictures), std::end(opening_pictures),
                                         [&](std::string_view one) { return lower.starts_with(one); });
  if (label == std::end(opening_pictures)) return false;
  const std::string_view rest = trim(std::string_view(lower).substr(label->size()));
  return begins_with_any(rest, joints) && rest.size() > 4 && !line.ends_with('?');
}

std::string_view without_brackets(std::string_view line) {
  for (const std::string_view pair : {"()", "[]"})
    if (line.size() > 2 && line.front() == pair[0] && line.back() == pair[1]) return line.substr(1, line.size() - 2);
  return line;
}

class EndCredit {
 public:
  EndCredit(HtmlPage& page, HtmlId root, FigurePlans& figures)
      : page_(page), tree_(page.tree()), root_(root), figures_(figures) {}

  void bind(const std::vector<HtmlId>& lead) {
    const HtmlId first = opening(lead);
    const auto plan = figures_.find(first);
    if (plan == figures_.end() || plan->second.images.size() != 1 || !plan->second.captions.empty() ||
        !plan->second.said.empty())
      return;
    const HtmlId line = find_line(count_ == 1);
    if (line == no_node || line < first) return;
    plan->second.captions = plan->second.credits = {line};
    plan->second.origin = FigureOrigin::adjacent_block;
    plan->second.rule = &credit_at_end;
    page_.claim(line);
    page_.note(line, credit_at_end);
  }

 private:
  /// The first picture of the article; counts them all.
  HtmlId opening(const std::vector<HtmlId>& lead) {
    HtmlId first = no_node;
    const auto add = [&](HtmlId anchor) {
      ++count_;
      if (first == no_node) first = anchor;
    };
    for (const HtmlId anchor : lead) add(anchor);
    for (auto plan = figures_.lower_bound(root_); plan != figures_.end() && plan->first < tree_[root_].end; ++plan)
      if (!page_.dropped(plan->first)) add(plan->first);
    return first;
  }

  /// The lowest such line among the last ones.
  HtmlId find_line(bool only_picture) const {
    int seen = 0;
    for (HtmlId node = tree_[root_].end; node-- > root_ + 1 && seen < last_lines;) {
      if (!tree_.is_text(node) || page_.facts(node).letters == 0 || is_gone(node)) continue;
      const HtmlId block = block_of(node);
      ++seen;
      if (says_maker(block, only_picture)) return block;
      node = block;
      if (block == root_) return no_node;
    }
    return no_node;
  }

  bool is_gone(HtmlId node) const {
    if (page_.dropped(node) || page_.facts(node).hidden) return true;
    for (HtmlId up = node; up != root_ && up != no_node; up = tree_[up].parent)
      if (page_.claimed(up) || is_skipped(tree_.tag(up))) return true;
    return false;
  }

  HtmlId block_of(HtmlId node) const {
    while (node != root_ && !is_block(tree_.tag(node))) node = tree_[node].parent;
    return node;
  }

  bool says_maker(HtmlId block, bool only_picture) const {
    const HtmlTag tag = tree_.tag(block);
    if (block == root_ || (tag != p && tag != HtmlTag::div && tag != h6 && tag != h5 && tag != footer)) return false;
    if (page_.facts(block).letters > longest_line || figures_.count(block) > 0) return false;
    const std::string text = page_.text(block, 600);
    const std::string_view line = without_brackets(text);
    return is_of_opening(line) || (only_picture && credit_label(line) > 0 && is_credit_line(line));
  }

  HtmlPage& page_;
  const HtmlTree& tree_;
  HtmlId root_;
  FigurePlans& figures_;
  int count_ = 0;
};

}  // namespace

void bind_end_credit(HtmlPage& page, HtmlId root, const std::vector<HtmlId>& lead, FigurePlans& figures) {
  EndCredit(page, root, figures).bind(lead);
}

}  // namespace sheaf
