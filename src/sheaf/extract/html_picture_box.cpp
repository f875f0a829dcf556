#include "sheaf/extract/html_picture_box.hpp"

#include <cstdint>
#include <string>
#include <string_view>

#include "sheaf/base/text.hpp"
#include "sheaf/extract/caption_text.hpp"
#include "sheaf/extract/html_image.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;

constexpr HtmlId largest_box = 160;            // nodes
constexpr std::uint32_t longest_credit = 110;  // letters

/// Pictures that show; the copy for readers without scripts counts where there is no other.
int pictures_in(const HtmlPage& page, HtmlId box) {
  const HtmlTree& tree = page.tree();
  int shown = 0;
  int kept = 0;
  for (HtmlId at = box; at < tree[box].end; ++at)
    if (is_image(tree.tag(at))) ++(page.ancestor(at, noscript) == no_node ? shown : kept);
  return shown > 0 ? shown : kept;
}

bool opens_picture(std::string_view href) {
  return href.empty() || href.front() == '#' || has_image_suffix(href);
}

/// A picture and who made it. Must not catch what has a title: that stands for another article.
bool is_credited_picture(const HtmlPage& page, HtmlId box) {
  const std::uint32_t letters = page.facts(box).letters;
  return letters > 0 && letters <= longest_credit && page.tree()[box].end - box <= largest_box &&
         is_credit_line(page.text(box, 400)) && pictures_in(page, box) == 1;
}

/// A link around one picture that opens it large. Must not catch the window itself.
bool opens_its_picture(const HtmlPage& page, HtmlId link) {
  return page.tree().tag(link) == a && page.facts(link).letters == 0 &&
         opens_picture(trim(page.tree().attribute(link, "href"))) && page.tree()[link].end - link <= largest_box &&
         pictures_in(page, link) == 1;
}

/// A figure with a caption, and buttons around it.
bool holds_captioned_figure(const HtmlPage& page, HtmlId box) {
  const HtmlTree& tree = page.tree();
  if (tree[box].end - box > largest_box) return false;
  for (HtmlId at = box + 1; at < tree[box].end; ++at) {
    if (tree.tag(at) != figcaption || page.facts(at).letters < 2) continue;
    const HtmlId frame = page.ancestor(at, figure);
    if (frame != no_node && frame > box && pictures_in(page, frame) == 1) return true;
  }
  return false;
}

/// One picture and its caption, or a picture alone in a box that is called so, and no link but to the picture.
bool is_picture_box(const HtmlPage& page, HtmlId box) {
  const HtmlTree& tree = page.tree();
  if (tree[box].end - box > largest_box || pictures_in(page, box) != 1) return false;
  std::uint32_t said = 0;
  for (HtmlId at = box + 1; at < tree[box].end; ++at) {
    const HtmlTag tag = tree.tag(at);
    if (tag == a && !opens_picture(trim(tree.attribute(at, "href")))) return false;
    if (is_heading(tag) || tag == button || tag == form) return false;
    if (tag != figcaption && !page.signs(at).any_of({Sign::caption, Sign::credit})) continue;
    said += page.facts(at).letters;
    at = tree[at].end - 1;
  }
  return said == page.facts(box).letters && (said > 0 || page.signs(box).has(Sign::picture));
}

}  // namespace

bool is_of_picture(const HtmlPage& page, HtmlId box, Sign called) {
  if (called == Sign::teaser) return is_credited_picture(page, box) || is_picture_box(page, box);
  if (called == Sign::promotion) return is_picture_box(page, box);
  if (called == Sign::share || called == Sign::action) return holds_captioned_figure(page, box);
  return called == Sign::overlay && opens_its_picture(page, box);
}

bool is_in_frame_of_picture(const HtmlPage& page, HtmlId node) {
  const HtmlTree& tree = page.tree();
  HtmlId up = tree[node].parent;
  if (page.signs(up).has(Sign::picture)) return true;
  for (int step = 0; step < 3 && up != no_node; ++step, up = tree[up].parent)
    if (page.signs(up).has(Sign::gallery)) return true;
  return false;
}

}  // namespace sheaf
