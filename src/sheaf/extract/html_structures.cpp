#include <algorithm>
#include <charconv>
#include <utility>

#include "sheaf/base/text.hpp"
#include "sheaf/extract/html_blocks.hpp"
#include "sheaf/extract/html_credit.hpp"
#include "sheaf/extract/html_image.hpp"
#include "sheaf/extract/html_links.hpp"
#include "sheaf/extract/html_posts.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;

constexpr int deepest_block = 24;  // quotes in lists in quotes …: deeper ones lose their frame, not their words

int number_or(std::string_view value, int otherwise) noexcept {
  int number = otherwise;
  value = trim(value);
  std::from_chars(value.data(), value.data() + value.size(), number);
  return std::clamp(number, -1'000'000, 1'000'000);
}

template <typename Kind>
bool all_are(const Blocks& blocks) {
  return std::all_of(blocks.begin(), blocks.end(),
                     [](const Block& block) { return std::holds_alternative<Kind>(block.node); });
}

void append(Blocks& blocks, Blocks more) {
  if (blocks.empty()) blocks.swap(more);  // wrappers in wrappers: no block is moved once for each of them
  std::move(more.begin(), more.end(), std::back_inserter(blocks));
}

/// A list that only lines up pictures.
bool is_gallery(const List& list) {
  return !list.items.empty() && std::all_of(list.items.begin(), list.items.end(), [](const ListItem& item) {
    return !item.content.empty() && all_are<Figure>(item.content);
  });
}

/// "language-cpp", "lang-python", "brush: js": what a class says of a program.
std::string program_language(const HtmlTree& tree, HtmlId node) {
  for (const std::string_view word : split_words(tree.attribute(node, "class").substr(0, 400))) {
    for (const std::string_view prefix : {"language-", "lang-", "highlight-source-", "brush:"}) {
      std::string name = starts_with_nocase(word, prefix) ? ascii_lower(word.substr(prefix.size())) : std::string{};
      if (name.ends_with(';')) name.pop_back();
      if (!name.empty() && name.size() < 24 && name != "none" && name != "plaintext") return xml_safe(name);
    }
  }
  const std::string_view said = tree.attribute(node, "data-lang");
  return said.size() < 24 ? xml_safe(ascii_lower(said)) : std::string{};
}

/// "— Ada Example": a last line that says who is quoted.
bool is_attribution(const Inlines& line) {
  const std::string text = plain_text(line);
  return text.size() < 160 &&
         (text.starts_with("—") || text.starts_with("–") || text.starts_with("--") || text.starts_with("― "));
}

void strip_dash(Inlines& line) {
  if (line.empty()) return;
  auto* text = std::get_if<Text>(&line.front().node);
  if (text == nullptr) return;
  for (const std::string_view dash : {"—", "–", "―", "--"})
    if (text->text.starts_with(dash)) text->text.erase(0, dash.size());
  trim_inlines(line);
}

}  // namespace

void BlockBuilder::container(HtmlId node) {
  const Signs signs = page_.signs(node);
  if (signs.has(Sign::poem) && flush_as_ == Flush::paragraph) return with_flush(Flush::line_group, node);
  if (signs.has(Sign::pull_quote) && flush_as_ == Flush::paragraph && quote_depth_ == 0) return aside(node);
  if (signs.has(Sign::timeline) && timeline(node)) return;
  flush();
  anchor(node);
  walk_children(node);
  flush();
}

void BlockBuilder::heading(HtmlId node) {
  const int level = static_cast<int>(tree_.tag(node)) - static_cast<int>(h1);
  const int before = std::exchange(heading_level_, std::clamp(level, 1, 5));
  const Flush as = table_depth_ > 0 || flush_as_ != Flush::paragraph ? flush_as_ : Flush::heading;
  with_flush(as, node);
  heading_level_ = before;
}

void BlockBuilder::list(HtmlId node) {
  if (flush_as_ == Flush::line || quote_depth_ >= deepest_block) return with_flush(flush_as_, node);
  flush();
  List made;
  made.ordered = tree_.tag(node) == ol;
  made.start = number_or(tree_.attribute(node, "start"), 1);
  made.reversed = made.ordered && tree_.has_attribute(node, "reversed");
  const std::string id(tree_.attribute(node, "id"));
  ++quote_depth_;
  for (const HtmlId child : tree_.children(node))
    if (!page_.dropped(child) && !page_.facts(child).hidden && !page_.claimed(child)) list_item(child, made);
  --quote_depth_;
  std::erase_if(made.items, [](const ListItem& item) { return item.content.empty(); });
  if (made.items.empty()) return;
  if (is_gallery(made)) {
    for (ListItem& item : made.items) append(*out_, std::move(item.content));
    return;
  }
  if (!id.empty() && id.size() < 200) pending_id_ = xml_safe(id);
  emit(Block{std::move(made)});
}

/// A child of a list. What is no `li` stands in an item of its own, or continues the one before when it is a list.
void BlockBuilder::list_item(HtmlId node, List& list) {
  if (tree_.is_text(node) && trim(tree_[node].text).empty()) return;
  if (is_skipped(tree_.tag(node))) return;
  ListItem item;
  if (tree_.tag(node) == li) {
    for (HtmlId at = node + 1; at < tree_[node].end && at < node + 4; ++at)
      if (tree_.tag(at) == input && tree_.attribute(at, "type") == "checkbox")
        item.checked = tree_.has_attribute(at, "checked");
    item.content = inner(node);
    const std::string_view id = tree_.attribute(node, "id");
    if (!id.empty() && id.size() < 200 && !item.content.empty() && item.content[0].id.empty())
      item.content[0].id = xml_safe(id);
  } else {
    Blocks* const out_before = std::exchange(out_, &item.content);
    walk(node);
    flush();
    out_ = out_before;
    if (all_are<List>(item.content) && !list.items.empty())
      return append(list.items.back().content, std::move(item.content));
  }
  list.items.push_back(std::move(item));
}

void BlockBuilder::definition_list(HtmlId node) {
  if (flush_as_ == Flush::line || quote_depth_ >= deepest_block) return with_flush(flush_as_, node);
  flush();
  DefinitionList made;
  ++quote_depth_;
  definition_part(node, made);
  --quote_depth_;
  std::erase_if(made.items, [](const DefinitionItem& item) { return item.terms.empty() && item.details.empty(); });
  if (made.items.empty()) return;
  const bool has_terms =
      std::any_of(made.items.begin(), made.items.end(), [](const auto& item) { return !item.terms.empty(); });
  const bool pictures = std::all_of(made.items.begin(), made.items.end(), [](const auto& item) {
    return std::all_of(item.details.begin(), item.details.end(), all_are<Figure>) && item.terms.empty();
  });
  if (has_terms && !pictures) {
    emit(Block{std::move(made)});
    return;
  }
  for (DefinitionItem& item : made.items)
    for (Blocks& detail : item.details) append(*out_, std::move(detail));
}

void BlockBuilder::definition_part(HtmlId node, DefinitionList& list) {
  for (const HtmlId child : tree_.children(node)) {
    if (page_.dropped(child) || page_.facts(child).hidden || page_.claimed(child)) continue;
    if (tree_.tag(child) == dt) {
      if (list.items.empty() || !list.items.back().details.empty()) list.items.emplace_back();
      if (Inlines term = build_line(child); !term.empty()) list.items.back().terms.push_back(std::move(term));
    } else if (tree_.tag(child) == dd) {
      if (list.items.empty()) list.items.emplace_back();
      if (Blocks detail = inner(child); !detail.empty()) list.items.back().details.push_back(std::move(detail));
    } else if (tree_.tag(child) == div) {
      definition_part(child, list);
    }
  }
}

void BlockBuilder::quote(HtmlId node) {
  const Signs signs = page_.signs(node);
  if (flush_as_ == Flush::line || quote_depth_ >= deepest_block) return with_flush(flush_as_, node);
  if (signs.has(Sign::pull_quote)) return aside(node);
  flush();
  Quote made;
  // An empty address is that of the page itself.
  if (const std::string_view cite = trim(tree_.attribute(node, "cite")); !cite.empty()) {
    made.source = web_address(page_, cite);
  }
  if (!is_web_address(made.source)) made.source.clear();
  ++quote_depth_;
  made.content = inner(node);
  --quote_depth_;
  if (made.content.size() > 1) {
    if (auto* last = std::get_if<Paragraph>(&made.content.back().node);
        last != nullptr && is_attribution(last->content)) {
      made.attribution = std::move(last->content);
      strip_dash(made.attribution);
      made.content.pop_back();
    }
  }
  if (made.content.empty()) return;
  if (all_are<Figure>(made.content) || all_are<Embed>(made.content)) return append(*out_, std::move(made.content));
  settle_post(made, says_post(page_, node), language_);
  anchor(node);
  emit(Block{std::move(made)});
}

void BlockBuilder::preformatted(HtmlId node) {
  if (flush_as_ != Flush::paragraph) return with_flush(flush_as_, node);
  for (HtmlId at = node; at < tree_[node].end; ++at) {
    // Pictures and tables in a `pre`: the page lays out with it, and it is no program.
    if (figures_.contains(at) || tree_.tag(at) == HtmlTag::table) return with_flush(Flush::paragraph, node);
  }
  flush();
  Code made;
  made.text = verbatim_text(page_, node);
  made.language = program_language(tree_, node);
  for (HtmlId at = node + 1; at < tree_[node].end && made.language.empty() && at < node + 3; ++at)
    if (tree_.tag(at) == code) made.language = program_language(tree_, at);
  if (made.language.empty() && tree_[node].parent != no_node)
    made.language = program_language(tree_, tree_[node].parent);
  if (trim(made.text).empty()) return;
  anchor(node);
  emit(Block{std::move(made)});
}

/// A `figure` that no plan knows holds no picture: a table, a program, a quotation, a film.
void BlockBuilder::figure_element(HtmlId node) {
  if (flush_as_ == Flush::line) return with_flush(flush_as_, node);
  flush();
  HtmlId words = no_node;
  for (HtmlId at = node + 1; at < tree_[node].end && words == no_node; ++at)
    if (tree_.tag(at) == figcaption && !page_.dropped(at) && !page_.claimed(at)) words = at;
  anchor(node);
  const std::size_t begin = out_->size();
  Blocks content;
  for (const HtmlId child : tree_.children(node)) {
    Blocks* const out_before = std::exchange(out_, &content);
    if (child != words) walk(child);
    flush();
    out_ = out_before;
  }
  Inlines caption = words == no_node ? Inlines{} : build_line(words);
  if (!caption.empty() && content.size() == 1) {
    if (auto* inner_table = std::get_if<Table>(&content[0].node);
        inner_table != nullptr && inner_table->caption.empty())
      inner_table->caption = std::exchange(caption, {});
    else if (auto* media = std::get_if<Embed>(&content[0].node); media != nullptr)
      media->caption = std::exchange(caption, {});
    else if (auto* quoted = std::get_if<Quote>(&content[0].node); quoted != nullptr && quoted->attribution.empty())
      quoted->attribution = std::exchange(caption, {});
  }
  append(*out_, std::move(content));
  if (!caption.empty()) emit(Block{Paragraph{std::move(caption)}});
  if (out_->size() > begin && !pending_id_.empty()) (*out_)[begin].id = std::exchange(pending_id_, {});
}

void BlockBuilder::aside(HtmlId node) {
  if (flush_as_ == Flush::line || quote_depth_ > 0) return with_flush(flush_as_, node);
  flush();
  const Signs signs = page_.signs(node);
  Aside made;
  made.kind = signs.has(Sign::pull_quote)   ? AsideKind::pull_quote
              : signs.has(Sign::disclaimer) ? AsideKind::disclaimer
              : signs.has(Sign::tip)        ? AsideKind::tip
                                            : AsideKind::box;
  ++quote_depth_;
  made.content = inner(node);
  --quote_depth_;
  if (made.content.empty()) return;
  if (all_are<Figure>(made.content)) return append(*out_, std::move(made.content));
  anchor(node);
  emit(Block{std::move(made)});
}

/// What folds on a screen lies open in a book; its summary is the line above.
void BlockBuilder::details(HtmlId node) {
  if (flush_as_ == Flush::line) return with_flush(flush_as_, node);
  flush();
  anchor(node);
  for (const HtmlId child : tree_.children(node)) {
    if (tree_.tag(child) != summary) {
      walk(child);
      continue;
    }
    flush();
    if (page_.dropped(child)) continue;
    Inlines words = build_line(child);
    if (words.empty()) continue;
    Span loud;
    loud.kind = SpanKind::strong;
    loud.content = std::move(words);
    Paragraph line;
    line.content.push_back(Inline{std::move(loud)});
    emit(Block{std::move(line)});
  }
  flush();
}

Figure BlockBuilder::build_figure(const FigurePlan& plan) {
  Figure made;
  made.origin = plan.origin;
  for (const HtmlId image : plan.images) made.images.push_back(make_figure_image(read_image(page_, image)));
  report_.tally().images_found += static_cast<std::int64_t>(plan.images.size());
  in_words_ = true;
  const auto add_line = [](Inlines& line, Inlines more) {
    if (!line.empty() && !more.empty()) line.push_back(Inline{Text{" "}});
    std::move(more.begin(), more.end(), std::back_inserter(line));
  };
  for (const HtmlId credit : plan.credits) add_line(made.credit, build_line(credit));
  apart_ = plan.credits;
  std::sort(apart_.begin(), apart_.end());
  for (const HtmlId caption : plan.captions)
    if (!std::binary_search(apart_.begin(), apart_.end(), caption)) add_line(made.caption, build_line(caption));
  apart_.clear();
  in_words_ = false;
  if (made.caption.empty() && !plan.said.empty()) made.caption = make_text(plan.said);
  if (made.credit.empty()) made.credit = take_credit(made.caption);
  settle_credit(made.caption, made.credit);
  if (made.caption.empty() && made.credit.empty()) made.origin = FigureOrigin::lone_image;
  if (made.origin == FigureOrigin::lone_image) return made;
  ++report_.tally().captions_found;
  ++report_.tally().captions_bound;
  return made;
}

void BlockBuilder::embed(HtmlId node) {
  std::optional<Embed> media = read_embed(page_, node);
  if (!media.has_value()) return;
  if (flush_as_ == Flush::line) return;
  flush();
  report_.add(FindingId::embed_replaced, page_.place(node), media->address);
  if (media->poster.has_value()) ++report_.tally().images_found;
  emit(Block{*std::move(media)});
}

}  // namespace sheaf
