#pragma once

#include <type_traits>
#include <variant>

#include "sheaf/model/article.hpp"

namespace sheaf {

/// Deeper trees than extract makes (limits::html_depth) are not walked further: nothing recurses without a bound.
inline constexpr int max_tree_depth = 300;

/// Visits blocks in the order in which the body writer writes them: `on_block` before what a block holds, `on_line`
/// for each run of inlines that stands by itself. `on_block` is also told whether the block stands where a heading
/// would break the outline: in a cell or a note. Works on const and mutable trees.
template <typename BlocksType, typename OnBlock, typename OnLine>
void walk(BlocksType& blocks, const OnBlock& on_block, const OnLine& on_line, bool apart = false, int depth = 0) {
  if (depth > max_tree_depth) return;
  const auto inner = [&](auto& content) { walk(content, on_block, on_line, apart, depth + 1); };
  const auto rows = [&](auto& list) {
    for (auto& row : list) {
      for (auto& cell : row.cells) walk(cell.content, on_block, on_line, true, depth + 1);
    }
  };
  for (auto& block : blocks) {
    on_block(block, apart);
    std::visit(
        [&](auto& node) {
          using Node = std::remove_cvref_t<decltype(node)>;
          if constexpr (std::is_same_v<Node, Paragraph> || std::is_same_v<Node, Heading>) {
            on_line(node.content);
          } else if constexpr (std::is_same_v<Node, List>) {
            for (auto& item : node.items) inner(item.content);
          } else if constexpr (std::is_same_v<Node, DefinitionList>) {
            for (auto& item : node.items) {
              for (auto& term : item.terms) on_line(term);
              for (auto& detail : item.details) inner(detail);
            }
          } else if constexpr (std::is_same_v<Node, Table>) {
            on_line(node.caption);
            rows(node.head);
            rows(node.body);
            rows(node.foot);
          } else if constexpr (std::is_same_v<Node, Quote>) {
            inner(node.content);
            on_line(node.attribution);
          } else if constexpr (std::is_same_v<Node, LineGroup>) {
            for (auto& line : node.lines) on_line(line);
          } else if constexpr (std::is_same_v<Node, Figure>) {
            on_line(node.caption);
            on_line(node.credit);
          } else if constexpr (std::is_same_v<Node, Aside>) {
            inner(node.content);
          } else if constexpr (std::is_same_v<Node, Embed>) {
            on_line(node.caption);
          }
        },
        block.node);
  }
}

/// Body and notes of an article.
template <typename ArticleType, typename OnBlock, typename OnLine>
void walk_article(ArticleType& article, const OnBlock& on_block, const OnLine& on_line) {
  walk(article.body, on_block, on_line);
  for (auto& note : article.notes) walk(note.content, on_block, on_line, true);
}

}  // namespace sheaf
