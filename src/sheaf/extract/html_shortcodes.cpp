#include "sheaf/extract/html_shortcodes.hpp"

#include <algorithm>
#include <cstddef>

namespace sheaf {
namespace {

constexpr std::string_view opening = "[caption ";
constexpr std::string_view closing = "[/caption]";
constexpr std::size_t longest_opening = 1500;  // bytes
constexpr std::size_t longest_figure = 8000;

/// The bracket that ends a shortcode's opening, not one in a quoted value; or npos.
std::size_t end_of_opening(std::string_view html, std::size_t at) {
  bool quoted = false;
  const std::size_t last = std::min(html.size(), at + longest_opening);
  for (; at < last; ++at) {
    if (html[at] == '"') quoted = !quoted;
    if (html[at] == ']' && !quoted) return at;
  }
  return std::string_view::npos;
}

/// The value of `caption="…"`, as older systems wrote it.
std::string_view caption_attribute(std::string_view attributes) {
  constexpr std::string_view name = "caption=\"";
  const std::size_t at = attributes.rfind(name);
  if (at == std::string_view::npos) return {};
  const std::size_t end = attributes.find('"', at + name.size());
  return end == std::string_view::npos ? std::string_view{}
                                       : attributes.substr(at + name.size(), end - at - name.size());
}

}  // namespace

std::string with_shortcodes_as_figures(std::string_view html) {
  std::string made;
  std::size_t copied = 0;
  for (std::size_t at = html.find(opening); at != std::string_view::npos; at = html.find(opening, at + 1)) {
    const std::size_t bracket = end_of_opening(html, at + opening.size());
    if (bracket == std::string_view::npos) continue;
    const std::string_view ahead = html.substr(bracket + 1, longest_figure);
    const std::size_t end = ahead.find(closing);
    const std::size_t picture = ahead.find("<img");
    if (end == std::string_view::npos || picture == std::string_view::npos || picture > end) continue;
    const std::string_view attributes = html.substr(at + opening.size(), bracket - at - opening.size());
    made.append(html, copied, at - copied);
    made.append("<figure ").append(shortcode_mark).append(">").append(ahead.substr(0, end));
    if (const std::string_view words = caption_attribute(attributes); !words.empty())
      made.append("<figcaption>").append(words).append("</figcaption>");
    made.append("</figure>")
        .append(static_cast<std::size_t>(std::count(attributes.begin(), attributes.end(), '\n')), '\n');
    copied = bracket + 1 + end + closing.size();
    at = copied - 1;
  }
  if (copied > 0) made.append(html, copied);
  return made;
}

}  // namespace sheaf
