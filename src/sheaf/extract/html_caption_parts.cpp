#include <algorithm>
#include <iterator>
#include <string>

#include "sheaf/base/text.hpp"
#include "sheaf/extract/caption_text.hpp"
#include "sheaf/extract/credit_words.hpp"
#include "sheaf/extract/given_names.hpp"
#include "sheaf/extract/html_caption_rules.hpp"
#include "sheaf/extract/html_caption_words.hpp"
#include "sheaf/extract/html_picture_map.hpp"
#include "sheaf/extract/person_name.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;

constexpr std::uint32_t longest_maker = 500;  // letters
constexpr std::size_t most_compared = 50;     // captions of one figure among which copies are looked for

/// What is left when the marks of shortening are gone: "…", "... more", "less".
std::string without_tails(std::string words) {
  constexpr std::string_view tails[] = {"…",    "...",  "More", "more", "Less", "less",
                                        "Read", "Show", "See",  "[",    "]",    "+"};
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::string_view tail : tails) {
      if (!words.ends_with(tail) || words.size() == tail.size()) continue;
      const bool word = tail.size() > 3 && tail[0] != '.';
      const char before = words[words.size() - tail.size() - 1];
      if (word && before != ' ' && before != '.') continue;
      words = trim(std::string_view(words).substr(0, words.size() - tail.size()));
      cut = true;
    }
  }
  return words;
}

/// A few words for listeners alone that end as a label does: "Image caption, ". Must not catch the label of a credit,
/// which tells that it is one.
bool announces(std::string_view words) {
  return words.size() < 40 && (words.ends_with(',') || words.ends_with(':')) && credit_label(words) == 0;
}

}  // namespace

bool CaptionRules::holds_image(HtmlId node) const {
  for (HtmlId at = node; at < tree_[node].end; ++at)
    if (is_image(tree_.tag(at))) return true;
  return false;
}

std::vector<HtmlId> CaptionRules::text_parts(HtmlId frame) const {
  std::vector<HtmlId> parts;
  for (HtmlId at = frame + 1; at < tree_[frame].end && parts.size() < 12; ++at) {
    if (page_.dropped(at) || page_.facts(at).hidden || page_.claimed(at) || is_skipped(tree_.tag(at))) {
      at = tree_[at].end - 1;
      continue;
    }
    const bool shows = page_.facts(at).letters > 0;
    if (shows && !holds_image(at)) {
      parts.push_back(at);
      at = tree_[at].end - 1;
    }
  }
  return parts;
}

/// The children of a caption that is nothing but parts side by side, each a line of its own: words, credit, copies.
std::vector<HtmlId> CaptionRules::parts_of(HtmlId caption) const {
  std::vector<HtmlId> parts;
  for (const HtmlId child : tree_.children(caption)) {
    const HtmlTag tag = tree_.tag(child);
    const std::uint32_t letters = page_.facts(child).letters;
    if (letters == 0 && (!tree_.is_text(child) || trim(tree_[child].text).empty())) continue;
    const bool part = tag == span || tag == div || tag == p || tag == cite || tag == small || tag == footer;
    if (!part || letters < 3 || parts.size() > 8) return {};
    parts.push_back(child);
  }
  return parts.size() < 2 ? std::vector<HtmlId>{} : parts;
}

/// A caption that holds several captions is a frame of copies: a cut one for small screens beside the whole.
void CaptionRules::open_frame(HtmlId caption, std::vector<HtmlId>& into) const {
  std::vector<HtmlId> inner;
  std::uint32_t letters = 0;
  int captions = 0;
  for (HtmlId at = caption + 1; at < tree_[caption].end; ++at) {
    if (!says_caption(at) || page_.facts(at).hidden || page_.facts(at).letters == 0) continue;
    inner.push_back(at);
    captions += page_.signs(at).has(Sign::caption) ? 1 : 0;
    letters += page_.facts(at).letters;
    at = tree_[at].end - 1;
  }
  if (captions < 2 || letters * 10 < page_.facts(caption).letters * 8) inner = parts_of(caption);
  if (inner.empty()) return into.push_back(caption);
  page_.claim(caption);
  into.insert(into.end(), inner.begin(), inner.end());
}

std::vector<HtmlId> CaptionRules::without_copies(const std::vector<HtmlId>& found) const {
  std::vector<HtmlId> captions;
  for (const HtmlId node : found) open_frame(node, captions);
  std::vector<std::string> texts;
  for (const HtmlId node : captions) {
    std::string words = without_tails(page_.text(node));
    texts.push_back(std::move(words));
  }
  std::vector<HtmlId> kept;
  const std::size_t compared = std::min(captions.size(), most_compared);
  for (std::size_t at = 0; at < captions.size(); ++at) {
    bool copy = is_caption_machinery(texts[at]) || is_printed_file(page_, captions[at], texts[at]);
    for (std::size_t other = 0; other < compared && !copy; ++other) {
      if (other == at) continue;
      const bool same = texts[other] == texts[at];
      copy = same ? other < at : texts[other].find(texts[at]) != std::string::npos;
    }
    if (!copy)
      kept.push_back(captions[at]);
    else
      page_.claim(captions[at]);
  }
  return kept;
}

/// Buttons within a caption, and what only says to listeners what follows: "Image caption", "Credit".
void CaptionRules::tidy(HtmlId caption) const {
  const std::string whole = page_.text(caption, 4000);
  for (HtmlId at = caption; at < tree_[caption].end; ++at) {
    if (page_.dropped(at)) continue;
    if (tree_.is_text(at)) {
      if (is_button(caption, at)) page_.drop(at);
      continue;
    }
    if (at == caption || !page_.signs(at).has(Sign::screen_reader)) continue;
    const std::string words = page_.text(at, 1300);
    if (announces(words) && words.size() < whole.size()) {
      page_.drop(at);
      continue;
    }
    const std::size_t first = words.empty() ? std::string::npos : whole.find(words);
    if (first != std::string::npos && whole.find(words, first + words.size()) != std::string::npos) page_.drop(at);
  }
}

/// A text that stands alone in an element of its own and is the label of a button. Must not catch "Photo" in
/// `<b>Photo</b>: Ana Example`.
bool CaptionRules::is_button(HtmlId caption, HtmlId words) const {
  if (page_.facts(words).letters == 0 || !is_caption_machinery(tree_[words].text)) return false;
  HtmlId alone = words;
  for (HtmlId up = tree_[words].parent; up != no_node && alone != caption; up = tree_[up].parent) {
    if (page_.facts(up).letters != page_.facts(words).letters) break;
    alone = up;
  }
  if (alone == caption) return true;
  const HtmlTag tag = tree_.tag(alone);
  if (page_.facts(words).letters < 4 && tag != a && tag != button && !is_counter(tree_[words].text)) return false;
  if (alone == words || tag == em || tag == i || tag == b || tag == strong || tag == cite) return false;
  const HtmlId next = tree_.next_sibling(alone);
  return next == no_node || !tree_.is_text(next) || !trim(tree_[next].text).starts_with(':');
}

/// Called the maker by a class that elsewhere means something else: "source", "author", "copyright" below a picture.
bool CaptionRules::is_called_maker(HtmlId caption, HtmlId node) const {
  if (tree_.is_text(node) || page_.facts(node).letters > longest_maker) return false;
  if (page_.facts(node).letters > 90) {  // the sources of a drawing are many, and begin as such
    const std::string words = page_.text(node, 60);
    return page_.signs(node).has(Sign::rights) && at_least_two_parts(caption, node) && credit_label(words) > 0;
  }
  if (page_.signs(node).any_of({Sign::rights, Sign::byline})) return true;
  constexpr std::string_view words[] = {"source", "src", "agency", "copyright", "quelle", "fuente", "fonte", "autor"};
  const std::string names = ascii_lower(tree_.attribute(node, "class").substr(0, 200)) + " " +
                            ascii_lower(tree_.attribute(node, "itemprop").substr(0, 60));
  return at_least_two_parts(caption, node) &&
         std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return names.find(word) != std::string::npos; });
}

/// Whether a caption says more than this part of it.
bool CaptionRules::at_least_two_parts(HtmlId caption, HtmlId part) const {
  return caption == part || page_.facts(part).letters < page_.facts(caption).letters;
}

bool CaptionRules::names_maker(HtmlId node) const {
  const std::string words = page_.text(node, 300);
  if (sheaf::is_credit_line(words)) return true;
  const std::size_t bracket = words.rfind(" (");
  if (bracket == std::string::npos || !words.ends_with(')')) return false;
  const std::string agency = words.substr(bracket + 2, words.size() - bracket - 3);
  return credit_strength(agency) != CreditStrength::none &&
         looks_like_name(words.substr(0, bracket), NameTrust::labelled);
}

/// The last element of a caption, which holds a name and an agency. Must not catch the last words of a sentence that
/// are set apart.
bool CaptionRules::names_maker_at_end(HtmlId caption, HtmlId node) const {
  if (node == caption || tree_.is_text(node) || page_.facts(node).letters * 2 > page_.facts(caption).letters)
    return false;
  for (HtmlId up = node; up != caption; up = tree_[up].parent)
    if (tree_[up].end != tree_[tree_[up].parent].end) return false;
  return names_maker(node) || is_name_behind_sentence(caption, node);
}

/// "The ferry at dawn. <em>Ana Example</em>"
bool CaptionRules::is_name_behind_sentence(HtmlId caption, HtmlId node) const {
  if (!is_slanted_or_small(tree_.tag(node))) return false;
  const std::string name = page_.text(node, 300);
  const std::string whole = page_.text(caption, 4000);
  if (!whole.ends_with(name) || !begins_with_given_name(name) || !looks_like_name(name, NameTrust::bare)) return false;
  const std::string_view before = trim(std::string_view(whole).substr(0, whole.size() - name.size()));
  return before.ends_with('.') || before.ends_with("”") || before.ends_with('"');
}

void CaptionRules::find_credits(HtmlId caption, std::vector<HtmlId>& credits) const {
  for (HtmlId at = caption; at < tree_[caption].end; ++at) {
    const HtmlTag tag = tree_.tag(at);
    const bool named = tag != HtmlTag::text && page_.signs(at).has(Sign::credit) &&
                       !(at == caption && page_.signs(at).has(Sign::caption));
    const bool quiet =
        (tag == cite || tag == small) && at != caption && page_.facts(at).letters * 2 < page_.facts(caption).letters;
    if (page_.facts(at).letters == 0) continue;
    const bool short_one = page_.facts(at).letters <= 200 && (named || quiet || names_maker_at_end(caption, at));
    if (!short_one && !is_called_maker(caption, at)) continue;
    credits.push_back(at);
    at = tree_[at].end - 1;
  }
}

}  // namespace sheaf
