#include "sheaf/extract/html_picture_rows.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;

constexpr std::uint32_t longest_cell = 300;  // letters

}  // namespace

PicturesAndWords pictures_and_words_in_rows(const HtmlTree& tree, const PictureMap& map, HtmlId row) {
  const HtmlId below = map.next_shown(row);
  if (below == no_node || tree.tag(below) != tr || map.images_in(below) > 0 || map.letters_in(row) > 0) return {};
  PicturesAndWords found;
  for (const HtmlId cell : tree.children(row)) {
    if (tree.is_text(cell)) continue;
    if (map.images_in(cell) != 1) return {};
    HtmlId at = cell;
    while (!map.is_picture(at)) ++at;
    found.images.push_back(at);
  }
  for (const HtmlId cell : tree.children(below)) {
    if (tree.is_text(cell)) continue;
    if (!map.usable(cell) || map.letters_in(cell) > longest_cell) return {};
    found.words.push_back(cell);
  }
  if (found.images.size() < 2 || found.images.size() != found.words.size()) return {};
  return found;
}

std::vector<HtmlId> items_for_pictures(const HtmlTree& tree, const PictureMap& map, HtmlId list, std::size_t pictures) {
  HtmlId inner = list;
  for (HtmlId only = tree.first_child(inner); only != no_node && !tree.is_text(only); only = tree.first_child(inner)) {
    if (map.next_shown(only) != no_node || tree.tag(inner) == ul || tree.tag(inner) == ol) break;
    inner = only;
  }
  std::vector<HtmlId> items;
  for (const HtmlId child : tree.children(inner)) {
    if (map.is_void(child)) continue;
    if (tree.is_text(child)) return {list};
    items.push_back(child);
  }
  return items.size() == pictures ? items : std::vector<HtmlId>{list};
}

}  // namespace sheaf
