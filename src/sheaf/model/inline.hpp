#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "sheaf/model/math.hpp"

namespace sheaf {

enum class Direction { inherit, ltr, rtl };

struct Inline;
using Inlines = std::vector<Inline>;

/// Running text. White space is collapsed, except for U+00A0.
struct Text {
  std::string text{};
  bool operator==(const Text&) const = default;
};

enum class SpanKind {
  plain,  ///< carries only a language or a direction
  emphasis,
  strong,
  strikethrough,
  underline,
  inserted,
  deleted,
  subscript,
  superscript,
  code,
  keyboard,
  small,
  mark,
  quotation,  ///< q: the reader's engine sets the quotation marks
  citation,   ///< cite: the title of a work
  definition,
  abbreviation,
  isolate,  ///< bdi: its direction does not touch its neighbours
};

/// A stretch of text with a meaning of its own.
struct Span {
  SpanKind kind = SpanKind::plain;
  std::vector<Inline> content;
  std::string language{};  ///< BCP 47; empty: as around it
  Direction direction = Direction::inherit;
  bool operator==(const Span&) const;
};

enum class LinkKind {
  web,     ///< target is an absolute address: http, https, mailto or tel
  file,    ///< target is "path" or "path#fragment" in the operand's folder: perhaps another article
  anchor,  ///< target is an id in the same article, without '#'
  inside,  ///< target is "text/…xhtml" or "text/…xhtml#id" below EPUB/: typeset wove it to another article
};

struct Link {
  LinkKind kind = LinkKind::web;
  std::string target{};
  std::vector<Inline> content;
  bool operator==(const Link&) const;
};

/// The mark that leads to a note of the article.
struct NoteReference {
  std::string note{};  ///< Note::id
  bool operator==(const NoteReference&) const = default;
};

struct LineBreak {
  bool operator==(const LineBreak&) const = default;
};

/// A spot to which a link may lead.
struct Anchor {
  std::string id{};  ///< as the source spells it; typeset makes a safe one
  bool operator==(const Anchor&) const = default;
};

/// Where a picture may be found, and, from illustrate on, which picture it is.
struct ImageReference {
  /// In order of preference, as the source spells them but for white space: paths relative to the source (percent-
  /// encoded or not), root-relative, absolute addresses, `data:`. extract fills it; illustrate empties it.
  std::vector<std::string> candidates{};
  std::ptrdiff_t image = -1;  ///< index into Collection::images; -1: none, a placeholder stands here
  std::string missing{};      ///< why there is none, for the account: the address in short

  bool operator==(const ImageReference&) const = default;
};

/// A small picture inside a line: a formula, a sign.
struct InlineImage {
  ImageReference image{};
  std::string alternative_text{};
  bool operator==(const InlineImage&) const = default;
};

/// Text with its reading above or beside it.
struct Ruby {
  struct Part {
    std::string base{};
    std::string reading{};
    bool operator==(const Part&) const = default;
  };
  std::vector<Part> parts{};
  bool operator==(const Ruby&) const = default;
};

struct InlineMath {
  Math math{};
  bool operator==(const InlineMath&) const = default;
};

/// A piece of a line. The set is closed: what it cannot say cannot reach a book.
struct Inline {
  std::variant<Text, Span, Link, NoteReference, LineBreak, Anchor, InlineImage, Ruby, InlineMath> node{};
  bool operator==(const Inline&) const = default;
};

inline bool Span::operator==(const Span& other) const {
  return kind == other.kind && content == other.content && language == other.language && direction == other.direction;
}
inline bool Link::operator==(const Link& other) const {
  return kind == other.kind && target == other.target && content == other.content;
}

/// The words alone: no marks, line breaks as blanks.
std::string plain_text(const Inlines& inlines);

/// One run of text.
Inlines make_text(std::string text);

}  // namespace sheaf
