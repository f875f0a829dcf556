#include "sheaf/illustrate/each_image.hpp"

#include <cstddef>
#include <utility>
#include <variant>
#include <vector>

#include "sheaf/base/limits.hpp"

namespace sheaf {
namespace {

constexpr int deepest = 4 * limits::html_depth;

/// One walk through one article. Overloads by type of node; false: the node goes.
class ImageWalk {
 public:
  explicit ImageWalk(const ImageVisitor& visitor) : visitor_(visitor) {}

  void blocks(Blocks& list) { visit_each(list); }
  void inlines(Inlines& list) { visit_each(list); }

 private:
  template <typename Piece>
  void visit_each(std::vector<Piece>& list) {
    if (depth_ == deepest) return;
    ++depth_;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (!std::visit([this](auto& node) { return this->keep(node); }, list[i].node)) continue;
      if (kept != i) list[kept] = std::move(list[i]);
      ++kept;
    }
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(kept), list.end());
    --depth_;
  }

  template <typename Node>
  bool keep(Node&) {
    return true;
  }
  /// A paragraph that held nothing but a spacer goes with it.
  bool keep(Paragraph& node) {
    const bool was_empty = node.content.empty();
    inlines(node.content);
    return was_empty || !node.content.empty();
  }
  bool keep(Heading& node) {
    inlines(node.content);
    return true;
  }
  bool keep(List& node) {
    for (ListItem& item : node.items) blocks(item.content);
    return true;
  }
  bool keep(DefinitionList& node) {
    for (DefinitionItem& item : node.items) {
      for (Inlines& term : item.terms) inlines(term);
      for (Blocks& detail : item.details) blocks(detail);
    }
    return true;
  }
  bool keep(Table& node) {
    inlines(node.caption);
    for (auto* rows : {&node.head, &node.body, &node.foot}) {
      for (TableRow& row : *rows) {
        for (TableCell& cell : row.cells) blocks(cell.content);
      }
    }
    return true;
  }
  bool keep(Quote& node) {
    blocks(node.content);
    inlines(node.attribution);
    return true;
  }
  bool keep(LineGroup& node) {
    for (Inlines& line : node.lines) inlines(line);
    return true;
  }
  bool keep(Figure& node) {
    const bool stays = visitor_.figure(node);
    if (stays) {
      inlines(node.caption);
      inlines(node.credit);
    }
    return stays;
  }
  bool keep(Aside& node) {
    blocks(node.content);
    return true;
  }
  bool keep(Embed& node) {
    if (node.poster && !visitor_.poster(*node.poster)) node.poster.reset();
    inlines(node.caption);
    return true;
  }
  bool keep(Span& node) {
    inlines(node.content);
    return true;
  }
  bool keep(Link& node) {
    const bool was_empty = node.content.empty();
    inlines(node.content);
    return was_empty || !node.content.empty();
  }
  bool keep(InlineImage& node) { return visitor_.inline_image(node); }

  const ImageVisitor& visitor_;
  int depth_ = 0;
};

}  // namespace

void for_each_image(Article& article, const ImageVisitor& visitor) {
  ImageWalk walk(visitor);
  walk.blocks(article.body);
  for (Note& note : article.notes) walk.blocks(note.content);
}

void for_each_reference(Article& article, const std::function<void(ImageReference&)>& visit) {
  const auto stays = [&](ImageReference& reference) {
    visit(reference);
    return true;
  };
  for_each_image(article, {.figure =
                               [&](Figure& figure) {
                                 for (FigureImage& image : figure.images) visit(image.image);
                                 return true;
                               },
                           .inline_image = [&](InlineImage& image) { return stays(image.image); },
                           .poster = stays});
}

}  // namespace sheaf
