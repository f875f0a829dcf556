#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "sheaf/model/figure.hpp"
#include "sheaf/model/inline.hpp"
#include "sheaf/model/math.hpp"

namespace sheaf {

struct Block;
using Blocks = std::vector<Block>;

struct Paragraph {
  Inlines content{};
  bool operator==(const Paragraph&) const = default;
};

/// A heading inside the body. Level 1 is the highest below the headline; typeset closes gaps, so that no level is
/// skipped in the book.
struct Heading {
  int level = 1;  ///< 1 to 5
  Inlines content{};
  bool operator==(const Heading&) const = default;
};

struct ListItem {
  std::vector<Block> content;
  std::optional<bool> checked{};  ///< a task list: done or not
  bool operator==(const ListItem&) const;
};

struct List {
  bool ordered = false;
  int start = 1;  ///< of an ordered list
  bool reversed = false;
  std::vector<ListItem> items{};
  bool operator==(const List&) const = default;
};

struct DefinitionItem {
  std::vector<Inlines> terms{};
  std::vector<std::vector<Block>> details;
  bool operator==(const DefinitionItem&) const;
};

struct DefinitionList {
  std::vector<DefinitionItem> items{};
  bool operator==(const DefinitionList&) const = default;
};

enum class CellAlign { none, start, center, end };

struct TableCell {
  bool header = false;
  int column_span = 1;  ///< within the table
  int row_span = 1;
  CellAlign align = CellAlign::none;
  std::vector<Block> content;
  bool operator==(const TableCell&) const;
};

struct TableRow {
  std::vector<TableCell> cells{};
  bool operator==(const TableRow&) const = default;
};

struct Table {
  Inlines caption{};
  std::vector<TableRow> head{};
  std::vector<TableRow> body{};
  std::vector<TableRow> foot{};
  bool operator==(const Table&) const = default;
};

enum class QuoteKind {
  words,
  post,  ///< of another page, embedded: the attribution names its author and links to it, mostly by its day
};

struct Quote {
  std::vector<Block> content;
  Inlines attribution{};  ///< who said it, where; may be empty
  std::string source{};   ///< absolute address; may be empty
  QuoteKind kind = QuoteKind::words;
  bool operator==(const Quote&) const;
};

/// Preformatted text, line breaks kept.
struct Code {
  std::string text{};
  std::string language{};  ///< of a program, lower case; may be empty
  bool operator==(const Code&) const = default;
};

/// A poem, an address: line breaks matter, blanks do not.
struct LineGroup {
  std::vector<Inlines> lines{};
  bool operator==(const LineGroup&) const = default;
};

struct DisplayMath {
  Math math{};
  bool operator==(const DisplayMath&) const = default;
};

enum class AsideKind { box, pull_quote, disclaimer, tip };

struct Aside {
  AsideKind kind = AsideKind::box;
  std::vector<Block> content;
  bool operator==(const Aside&) const;
};

enum class EmbedKind { video, audio, post, map, document, other };

/// Media that a book cannot hold: a labelled link, with poster and caption where there are any.
struct Embed {
  EmbedKind kind = EmbedKind::other;
  std::string address{};  ///< absolute; may be empty
  std::string title{};    ///< from the source; may be empty
  std::optional<ImageReference> poster{};
  Inlines caption{};
  bool operator==(const Embed&) const = default;
};

/// A change of scene.
struct Rule {
  bool operator==(const Rule&) const = default;
};

/// A piece of a body. The set is closed: what it cannot say cannot reach a book.
struct Block {
  std::variant<Paragraph, Heading, List, DefinitionList, Table, Quote, Code, LineGroup, Figure, DisplayMath, Aside,
               Embed, Rule>
      node{};
  std::string id{};        ///< a spot to which a link may lead, as the source spells it; empty: none
  std::string language{};  ///< BCP 47; empty: as around it
  Direction direction = Direction::inherit;
  bool operator==(const Block&) const = default;
};

inline bool ListItem::operator==(const ListItem& other) const {
  return content == other.content && checked == other.checked;
}
inline bool DefinitionItem::operator==(const DefinitionItem& other) const {
  return terms == other.terms && details == other.details;
}
inline bool TableCell::operator==(const TableCell& other) const {
  return header == other.header && column_span == other.column_span && row_span == other.row_span &&
         align == other.align && content == other.content;
}
inline bool Quote::operator==(const Quote& other) const {
  return content == other.content && attribution == other.attribution && source == other.source && kind == other.kind;
}
inline bool Aside::operator==(const Aside& other) const {
  return kind == other.kind && content == other.content;
}

/// The words alone, blocks parted by line feeds.
std::string plain_text(const Blocks& blocks);

Block make_paragraph(std::string text);

}  // namespace sheaf
