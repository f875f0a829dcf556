#include <algorithm>
#include <optional>
#include <utility>

#include "sheaf/adapt/language.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/extract/html_blocks.hpp"
#include "sheaf/extract/html_formulas.hpp"
#include "sheaf/extract/html_image.hpp"
#include "sheaf/extract/html_links.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;

struct SpanRow {
  HtmlTag tag;
  SpanKind kind;
};

constexpr SpanRow span_rows[] = {
    {em, SpanKind::emphasis},
    {i, SpanKind::emphasis},
    {var, SpanKind::emphasis},
    {strong, SpanKind::strong},
    {b, SpanKind::strong},
    {s, SpanKind::strikethrough},
    {strike, SpanKind::strikethrough},
    {u, SpanKind::underline},
    {ins, SpanKind::inserted},
    {del, SpanKind::deleted},
    {sub, SpanKind::subscript},
    {sup, SpanKind::superscript},
    {code, SpanKind::code},
    {tt, SpanKind::code},
    {samp, SpanKind::code},
    {kbd, SpanKind::keyboard},
    {small, SpanKind::small},
    {mark, SpanKind::mark},
    {q, SpanKind::quotation},
    {cite, SpanKind::citation},
    {dfn, SpanKind::definition},
    {abbr, SpanKind::abbreviation},
    {acronym, SpanKind::abbreviation},
    {bdi, SpanKind::isolate},
};

SpanKind span_kind(HtmlTag tag) noexcept {
  const auto* row =
      std::find_if(std::begin(span_rows), std::end(span_rows), [&](const auto& one) { return one.tag == tag; });
  return row == std::end(span_rows) ? SpanKind::plain : row->kind;
}

}  // namespace

/// Whether the style sheet sets two elements apart though no blank is between them: "Ada Example" and "Editor" in spans
/// of their own. Must not part a word: neither after a capital (a drop cap) nor before a small letter, and no code.
bool BlockBuilder::stands_apart(HtmlId node) const {
  constexpr HtmlId most_steps = 24;
  const HtmlId parent = tree_[node].parent;
  const HtmlTag tag = tree_.tag(node);
  if (node == 0 || node - 1 == parent || tag == sup || tag == sub || tag == code) return false;
  HtmlId before = node - 1;
  while (before > 0 && tree_[before].parent != parent && node - before < most_steps) before = tree_[before].parent;
  if (tree_[before].parent != parent || tree_.is_text(before) || is_block(tree_.tag(before))) return false;
  HtmlId last = node - 1;
  while (last > before && !tree_.is_text(last)) --last;
  if (last == before || tree_[last].text.empty()) return false;
  const char left = tree_[last].text.back();
  HtmlId first = node + 1;
  while (first < tree_[node].end && !tree_.is_text(first) && first - node < most_steps) ++first;
  if (first >= tree_[node].end || !tree_.is_text(first) || tree_[first].text.empty()) return false;
  const char right = tree_[first].text.front();
  for (HtmlId up = parent, step = 0; up != no_node && step < 4; up = tree_[up].parent, ++step)
    if (tree_.tag(up) == code || tree_.tag(up) == kbd || tree_.tag(up) == samp || tree_.tag(up) == pre) return false;
  const bool small = (left >= 'a' && left <= 'z') || (left >= '0' && left <= '9') || left == ')';
  return small && right >= 'A' && right <= 'Z';
}

/// Opens what a span element means; a span without any meaning opens nothing.
void BlockBuilder::span(HtmlId node) {
  const HtmlNode& data = tree_[node];
  if (data.tag == other && data.space != HtmlSpace::html) return;
  // The mark of a note is raised already.
  const auto first_mark = notes_.references.lower_bound(node);
  const bool raises_note =
      data.tag == sup && first_mark != notes_.references.end() && tree_.contains(node, first_mark->first);
  const SpanKind kind = raises_note ? SpanKind::plain : span_kind(data.tag);
  const std::string language = normalise_language(tree_.attribute(node, "lang"));
  const std::string_view dir = tree_.attribute(node, "dir");
  const bool speaks = (!language.empty() && language != block_language_) || !dir.empty() || data.tag == bdo;
  if (kind == SpanKind::plain && !speaks) {
    anchor(node);
    return walk_children(node);
  }
  Span opened;
  opened.kind = kind;
  if (!language.empty() && language != block_language_) opened.language = language;
  opened.direction = equals_nocase(dir, "rtl")   ? Direction::rtl
                     : equals_nocase(dir, "ltr") ? Direction::ltr
                                                 : Direction::inherit;
  line_.open(Inline{std::move(opened)});
  walk_children(node);
  line_.close();
}

void BlockBuilder::link(HtmlId node) {
  if (const auto mark = notes_.references.find(node); mark != notes_.references.end()) {
    line_.add(Inline{NoteReference{mark->second}});
    return;
  }
  const std::string_view own =
      tree_.attribute(node, "id").empty() ? tree_.attribute(node, "name") : tree_.attribute(node, "id");
  if (!own.empty() && own.size() < 200) line_.add(Inline{Anchor{xml_safe(own)}});
  const std::optional<Link> target = read_link(page_, tree_.attribute(node, "href"));
  if (!target.has_value()) {
    if (tree_.has_attribute(node, "href")) ++report_.tally().links_dropped;
    return walk_children(node);
  }
  line_.open(Inline{*target});
  walk_children(node);
  line_.close();
}

void BlockBuilder::ruby(HtmlId node) {
  Ruby made;
  std::string waiting;  // the base that has no reading yet
  const auto add_reading = [&](HtmlId reading) {
    made.parts.push_back({xml_safe(waiting), xml_safe(page_.text(reading))});
    waiting.clear();
  };
  for (const HtmlId child : tree_.children(node)) {
    const HtmlTag tag = tree_.tag(child);
    if (tag == rp || page_.dropped(child)) continue;
    if (tag == rt) {
      add_reading(child);
    } else if (tag == rtc) {
      for (const HtmlId below : tree_.children(child))
        if (tree_.tag(below) == rt) add_reading(below);
    } else {
      waiting += page_.text(child);
    }
  }
  if (!waiting.empty()) made.parts.push_back({xml_safe(waiting), {}});
  if (!made.parts.empty()) line_.add(Inline{std::move(made)});
}

/// A picture of which no plan has made a figure: a formula or a sign in its line.
void BlockBuilder::picture(HtmlId node) {
  const HtmlImage image = read_image(page_, node);
  if (image.candidates.empty()) {
    // Without a picture its words stand in for it: people write formulas and initials so.
    if (image.alternative_text.size() < 40 && !line_.empty()) line_.add_text(image.alternative_text);
    return;
  }
  ++report_.tally().images_found;
  InlineImage made;
  made.image.candidates = image.candidates;
  made.alternative_text = image.alternative_text;
  line_.add(Inline{std::move(made)});
}

void BlockBuilder::formula(HtmlId node) {
  std::optional<Math> math = read_math(page_, node);
  if (!math.has_value()) {
    report_.add(FindingId::math_replaced, page_.place(node), shorten(math_text(page_, node), 60));
    return line_.add_text(math_text(page_, node));
  }
  add_math(*std::move(math));
}

void BlockBuilder::add_math(Math math) {
  const bool alone = math.display && flush_as_ == Flush::paragraph && table_depth_ == 0;
  if (!alone) return line_.add(Inline{InlineMath{std::move(math)}});
  flush();
  emit(Block{DisplayMath{std::move(math)}});
}

/// MathML in a script is read as if it stood in the page; of TeX, its source is what a reader gets.
void BlockBuilder::formula_script(HtmlId node) {
  const std::string source = formula_source(tree_, node);
  if (std::optional<Math> math = read_math_source(page_.source(), source)) return add_math(*std::move(math));
  const bool alone = contains_nocase(tree_.attribute(node, "type"), "display") && flush_as_ == Flush::paragraph;
  report_.add(FindingId::math_replaced, page_.place(node), shorten(source, 60));
  if (alone) flush();
  line_.add_text(source);
  if (alone) flush();
}

}  // namespace sheaf
