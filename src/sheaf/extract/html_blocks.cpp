#include "sheaf/extract/html_blocks.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "sheaf/adapt/language.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/extract/html_formulas.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;

constexpr std::size_t longest_line = 20'000;  // runs of text, links, line breaks; then a new paragraph begins

enum class Role : std::uint8_t {
  container,
  span,
  skip,
  link,
  line_break,
  heading,
  list,
  definition_list,
  table,
  quote,
  preformatted,
  rule,
  figure,
  details,
  ruby,
  formula,
  formula_source,
  picture,
  embed,
  address,
  aside,
};

struct RoleRow {
  HtmlTag tag;
  Role role;
};

constexpr RoleRow role_rows[] = {
    {p, Role::container},
    {a, Role::link},
    {br, Role::line_break},
    {h1, Role::heading},
    {h2, Role::heading},
    {h3, Role::heading},
    {h4, Role::heading},
    {h5, Role::heading},
    {h6, Role::heading},
    {ul, Role::list},
    {ol, Role::list},
    {menu, Role::list},
    {dir, Role::list},
    {dl, Role::definition_list},
    {HtmlTag::table, Role::table},
    {blockquote, Role::quote},
    {pre, Role::preformatted},
    {listing, Role::preformatted},
    {hr, Role::rule},
    {figure, Role::figure},
    {HtmlTag::details, Role::details},
    {HtmlTag::ruby, Role::ruby},
    {math, Role::formula},
    {HtmlTag::script, Role::formula_source},
    {img, Role::picture},
    {amp_img, Role::picture},
    {amp_anim, Role::picture},
    {iframe, Role::embed},
    {HtmlTag::embed, Role::embed},
    {object, Role::embed},
    {video, Role::embed},
    {audio, Role::embed},
    {amp_video, Role::embed},
    {amp_audio, Role::embed},
    {amp_iframe, Role::embed},
    {applet, Role::embed},
    {address, Role::address},
    {HtmlTag::aside, Role::aside},
    {wbr, Role::skip},
    {rp, Role::skip},
    {amp_media, Role::container},
};

Role role_of(HtmlTag tag) noexcept {
  static const auto roles = [] {
    std::array<Role, 256> table{};
    for (std::size_t at = 0; at < table.size(); ++at) {
      const auto tag_at = static_cast<HtmlTag>(at);
      table[at] = is_skipped(tag_at) ? Role::skip : is_block(tag_at) ? Role::container : Role::span;
    }
    for (const RoleRow& row : role_rows) table[static_cast<std::size_t>(row.tag)] = row.role;
    return table;
  }();
  return roles[static_cast<std::size_t>(tag)];
}

/// "* * *", "⁂", "———": a change of scene written in signs.
bool is_scene_break(const Inlines& line) {
  const std::string text = plain_text(line);
  if (text.empty() || text.size() > 40) return false;
  int signs = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t sign = next_code_point(text, at);
    if (sign == U'⁂' || sign == U'❦' || sign == U'☙') signs += 3;
    constexpr std::u32string_view marks = U"*-_~#=•·●◆◇—–⁎∗✦✻";
    if (marks.find(sign) != std::u32string_view::npos)
      ++signs;
    else if (sign != U' ' && sign != U'\u00A0' && sign != U'⁂' && sign != U'❦' && sign != U'☙')
      return false;
  }
  return signs >= 3;
}

/// Blanks, joiners and marks of direction alone: editors leave them where a paragraph was emptied.
bool shows_nothing(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t sign = next_code_point(text, at);
    const bool unseen = sign <= U' ' || sign == 0xA0 || sign == 0xAD || sign == 0x34F || sign == 0x3000 ||
                        sign == 0xFEFF || (sign >= 0x2000 && sign <= 0x200F) || (sign >= 0x2028 && sign <= 0x202F) ||
                        (sign >= 0x205F && sign <= 0x206F);
    if (!unseen) return false;
  }
  return true;
}

bool is_blank_line(const Inlines& line) {
  return std::all_of(line.begin(), line.end(), [](const Inline& part) {
    if (const auto* text = std::get_if<Text>(&part.node)) return shows_nothing(text->text);
    if (const auto* span = std::get_if<Span>(&part.node)) return is_blank_line(span->content);
    if (const auto* link = std::get_if<Link>(&part.node)) return is_blank_line(link->content);
    return std::holds_alternative<LineBreak>(part.node);
  });
}

Direction direction_of(std::string_view value) noexcept {
  if (equals_nocase(value, "rtl")) return Direction::rtl;
  return equals_nocase(value, "ltr") ? Direction::ltr : Direction::inherit;
}

}  // namespace

BlockBuilder::BlockBuilder(const HtmlPage& page, const FigurePlans& figures, const FoundNotes& notes,
                           std::string language, Report& report)
    : page_(page),
      tree_(page.tree()),
      figures_(figures),
      notes_(notes),
      base_language_(std::move(language)),
      report_(report) {
  language_ = base_language_;
  block_language_ = base_language_;
}

Blocks BlockBuilder::build(HtmlId root) {
  Blocks blocks;
  out_ = &blocks;
  const auto plan = figures_.find(root);
  if (plan != figures_.end() || !is_block(tree_.tag(root)))
    walk(root);
  else
    walk_children(root);
  flush();
  out_ = nullptr;
  return blocks;
}

Inlines BlockBuilder::build_line(HtmlId node) {
  const Flush before = std::exchange(flush_as_, Flush::line);
  LineBuilder outer = std::exchange(line_, LineBuilder{});
  if (tree_.is_text(node))
    line_.add_text(tree_[node].text);
  else if (is_block(tree_.tag(node)))
    walk_children(node);
  else
    walk(node);
  Inlines made = line_.take();
  line_ = std::move(outer);
  flush_as_ = before;
  trim_inlines(made);
  return is_blank_line(made) ? Inlines{} : made;
}

void BlockBuilder::walk_children(HtmlId node) {
  for (const HtmlId child : tree_.children(node)) walk(child);
}

void BlockBuilder::walk(HtmlId node) {
  if (const auto plan = figures_.find(node); plan != figures_.end() && flush_as_ != Flush::line) {
    flush();
    anchor(node);
    emit(Block{build_figure(plan->second)});
    return;
  }
  if (page_.dropped(node) || page_.facts(node).hidden || (page_.claimed(node) && !in_words_)) return;
  if (std::binary_search(apart_.begin(), apart_.end(), node)) return;
  // No one writes such a paragraph; its pieces would be held twice while they are put together.
  if (flush_as_ == Flush::paragraph && line_.size() >= longest_line) flush();
  if (tree_.is_text(node)) return line_.add_text(tree_[node].text);
  const std::string_view lang = tree_.attribute(node, "lang");
  const std::string_view dir = tree_.attribute(node, "dir");
  if (lang.empty() && dir.empty()) return walk_element(node);

  std::string language = lang.empty() ? language_ : normalise_language(lang);
  if (language.empty()) language = language_;
  const Direction direction = dir.empty() ? direction_ : direction_of(dir);
  const bool block = is_block(tree_.tag(node));
  if (block) flush();
  const std::string language_before = std::exchange(language_, language);
  const Direction direction_before = std::exchange(direction_, direction);
  walk_element(node);
  if (block) flush();
  language_ = language_before;
  direction_ = direction_before;
}

void BlockBuilder::walk_element(HtmlId node) {
  switch (role_of(tree_.tag(node))) {
    case Role::skip:
      return;
    case Role::span:
      if (stands_apart(node)) line_.add_text(" ");
      return span(node);
    case Role::link:
      if (stands_apart(node)) line_.add_text(" ");
      return link(node);
    case Role::ruby:
      return ruby(node);
    case Role::formula:
      return formula(node);
    case Role::formula_source:
      return is_formula_script(tree_, node) ? formula_script(node) : void();
    case Role::picture:
      return picture(node);
    case Role::line_break:
      return line_break();
    default:
      return walk_block(node);
  }
}

void BlockBuilder::walk_block(HtmlId node) {
  switch (role_of(tree_.tag(node))) {
    case Role::heading:
      return heading(node);
    case Role::list:
      return list(node);
    case Role::definition_list:
      return definition_list(node);
    case Role::table:
      return table(node);
    case Role::quote:
      return quote(node);
    case Role::preformatted:
      return preformatted(node);
    case Role::figure:
      return figure_element(node);
    case Role::details:
      return details(node);
    case Role::embed:
      return embed(node);
    case Role::address:
      return with_flush(Flush::line_group, node);
    case Role::aside:
      return aside(node);
    case Role::rule:
      return scene_break();
    default:
      return container(node);
  }
}

void BlockBuilder::scene_break() {
  flush();
  if (flush_as_ == Flush::paragraph) emit(Block{Rule{}});
}

/// Two line breaks in running text are how old pages part paragraphs.
void BlockBuilder::line_break() {
  if (line_.after_break() && flush_as_ == Flush::paragraph) return flush();
  line_.add_break();
}

void BlockBuilder::with_flush(Flush as, HtmlId node) {
  flush();
  const Flush before = std::exchange(flush_as_, flush_as_ == Flush::line ? Flush::line : as);
  anchor(node);
  walk_children(node);
  flush();
  flush_as_ = before;
}

/// Remembers an id for the block that comes next.
void BlockBuilder::anchor(HtmlId node) {
  const std::string_view id = tree_.attribute(node, "id");
  if (!id.empty() && id.size() < 200 && pending_id_.empty()) pending_id_ = xml_safe(id);
}

void BlockBuilder::flush() {
  if (flush_as_ == Flush::line) return line_.add_break();
  if (line_.empty()) return;
  Inlines line = line_.take();
  trim_inlines(line);
  if (!is_blank_line(line)) emit_line(std::move(line));
}

void BlockBuilder::emit_line(Inlines line) {
  if (flush_as_ == Flush::heading) {
    emit(Block{Heading{heading_level_, std::move(line)}});
  } else if (flush_as_ == Flush::line_group) {
    LineGroup group;
    group.lines.emplace_back();
    for (Inline& part : line) {
      if (std::holds_alternative<LineBreak>(part.node))
        group.lines.emplace_back();
      else
        group.lines.back().push_back(std::move(part));
    }
    for (Inlines& one : group.lines) trim_inlines(one);
    emit(group.lines.size() > 1 ? Block{std::move(group)} : Block{Paragraph{std::move(group.lines[0])}});
  } else if (is_scene_break(line)) {
    emit(Block{Rule{}});
  } else {
    emit(Block{Paragraph{std::move(line)}});
  }
}

Block& BlockBuilder::emit(Block block) {
  if (!pending_id_.empty()) block.id = std::exchange(pending_id_, {});
  if (language_ != block_language_) block.language = language_;
  if (direction_ != block_direction_) block.direction = direction_;
  return out_->emplace_back(std::move(block));
}

Blocks BlockBuilder::inner(HtmlId node) {
  Blocks blocks;
  Blocks* const out_before = std::exchange(out_, &blocks);
  LineBuilder line_before = std::exchange(line_, LineBuilder{});
  const Flush flush_before = std::exchange(flush_as_, Flush::paragraph);
  const std::string id_before = std::exchange(pending_id_, {});
  const std::string language_before = std::exchange(block_language_, language_);
  const Direction direction_before = std::exchange(block_direction_, direction_);
  walk_children(node);
  flush();
  block_language_ = language_before;
  block_direction_ = direction_before;
  pending_id_ = id_before;
  flush_as_ = flush_before;
  line_ = std::move(line_before);
  out_ = out_before;
  return blocks;
}

}  // namespace sheaf
