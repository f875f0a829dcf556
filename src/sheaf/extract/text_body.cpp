#include "sheaf/extract/text_body.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <variant>

#include "sheaf/base/text.hpp"
#include "sheaf/extract/text_kind.hpp"
#include "sheaf/extract/text_list.hpp"

namespace sheaf {
namespace {

class BodyMaker {
 public:
  BodyMaker(const Place& origin, Report& report) : origin_(origin), report_(report) {}

  void add(const TextPiece& piece) {
    const std::string& text = piece.paragraph.text;
    const bool joins_figure = piece.role == TextRole::caption && figure_open_;
    if (!joins_figure) figure_open_ = false;
    switch (piece.role) {
      case TextRole::body:
        push({.node = Paragraph{make_text(text)}}, text);
        break;
      case TextRole::heading:
        push({.node = Heading{1, make_text(text)}}, text);
        break;
      case TextRole::rule:
        blocks_.push_back({.node = Rule{}});
        break;
      case TextRole::quote:
        add_quote(text);
        break;
      case TextRole::list_item:
        add_item(text);
        break;
      case TextRole::disclaimer: {
        Aside aside{.kind = AsideKind::disclaimer, .content = {}};
        aside.content.push_back(make_paragraph(text));
        push({.node = std::move(aside)}, text);
        break;
      }
      case TextRole::caption:
        add_caption(piece);
        break;
      case TextRole::furniture:
        add_furniture(piece);
        break;
      case TextRole::headline:
      case TextRole::deck:
      case TextRole::byline:
      case TextRole::date:
      case TextRole::rights:
        break;
    }
  }

  Blocks take() && { return std::move(blocks_); }

 private:
  void count(std::string_view text) { report_.tally().words_found += count_words(text); }

  void push(Block block, std::string_view text) {
    count(text);
    blocks_.push_back(std::move(block));
  }

  void add_quote(const std::string& text) {
    count(text);
    if (blocks_.empty() || !std::holds_alternative<Quote>(blocks_.back().node)) {
      blocks_.push_back({.node = Quote{.content = {}}});
    }
    std::get<Quote>(blocks_.back().node).content.push_back(make_paragraph(text));
  }

  void add_item(const std::string& text) {
    const auto mark = list_mark(text);
    const std::string words = mark ? text.substr(mark->length) : text;
    count(words);
    const bool ordered = mark && mark->ordered;
    List* list = blocks_.empty() ? nullptr : std::get_if<List>(&blocks_.back().node);
    if (list == nullptr || list->ordered != ordered) {
      blocks_.push_back({.node = List{.ordered = ordered, .start = ordered ? mark->number : 1}});
      list = &std::get<List>(blocks_.back().node);
    }
    ListItem item{.content = {}};
    item.content.push_back(make_paragraph(words));
    list->items.push_back(std::move(item));
  }

  void add_caption(const TextPiece& piece) {
    const CaptionText& caption = piece.caption;
    Figure* last = figure_open_ ? &std::get<Figure>(blocks_.back().node) : nullptr;
    // One half of a figure: its credit below the caption, or its caption below the credit.
    const bool completes = last != nullptr && ((caption.caption.empty() && last->credit.empty()) ||
                                               (caption.credit.empty() && last->caption.empty()));
    if (completes) {
      count(caption.caption);
      count(caption.credit);
      if (!caption.caption.empty()) {
        last->caption = make_text(caption.caption);
        count_caption();
      } else {
        last->credit = make_text(caption.credit);
      }
      return;
    }
    // The same credit once more, as galleries print it, says nothing new.
    if (last != nullptr && caption.caption.empty() && plain_text(last->credit) == caption.credit) return;
    count(caption.caption);
    count(caption.credit);
    Figure figure{.origin = FigureOrigin::caption_paragraph};
    if (!caption.caption.empty()) {
      figure.caption = make_text(caption.caption);
      count_caption();
    }
    if (!caption.credit.empty()) figure.credit = make_text(caption.credit);
    blocks_.push_back({.node = std::move(figure)});
    figure_open_ = true;
  }

  void count_caption() {
    report_.tally().captions_found += 1;
    report_.tally().captions_bound += 1;
  }

  void add_furniture(const TextPiece& piece) {
    report_.tally().furniture_blocks += 1;
    report_.add(FindingId::furniture_dropped, {origin_.file, piece.paragraph.line, 0},
                shorten(piece.paragraph.text, 60) + " (" + std::string(piece.reason) + ")");
  }

  const Place& origin_;
  Report& report_;
  Blocks blocks_{};
  bool figure_open_ = false;  ///< the last block is a figure to which a credit or caption may be added
};

}  // namespace

Blocks make_text_body(const std::vector<TextPiece>& pieces, const Place& origin, Report& report) {
  BodyMaker maker(origin, report);
  for (const TextPiece& piece : pieces) maker.add(piece);
  return std::move(maker).take();
}

Blocks read_text_body(std::string_view text, const Source& source, Report& report) {
  std::vector<TextParagraph> paragraphs = read_text_paragraphs(text);
  const TextKind kind = tell_text_kind(paragraphs);
  std::vector<TextPiece> pieces = tell_pieces(std::move(paragraphs), kind);
  tell_by_context(pieces, kind);
  return make_text_body(pieces, source.origin, report);
}

}  // namespace sheaf
