#include <algorithm>
#include <string>

#include "sheaf/base/text.hpp"
#include "sheaf/extract/html_blocks.hpp"
#include "sheaf/extract/html_image.hpp"
#include "sheaf/extract/html_links.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;

struct KindRow {
  std::string_view word;
  EmbedKind kind;
};

/// Words in an address or a title that say what kind of media stands behind it.
constexpr KindRow kind_rows[] = {
    {"video", EmbedKind::video},       {"player", EmbedKind::video},    {"tube", EmbedKind::video},
    {"movie", EmbedKind::video},       {".mp4", EmbedKind::video},      {"audio", EmbedKind::audio},
    {"podcast", EmbedKind::audio},     {"sound", EmbedKind::audio},     {".mp3", EmbedKind::audio},
    {"tweet", EmbedKind::post},        {"/status/", EmbedKind::post},   {"/posts/", EmbedKind::post},
    {"post", EmbedKind::post},         {"map", EmbedKind::map},         {".pdf", EmbedKind::document},
    {"document", EmbedKind::document}, {"slides", EmbedKind::document},
};

EmbedKind kind_of(HtmlTag tag, std::string_view address, std::string_view title) {
  if (tag == video || tag == amp_video) return EmbedKind::video;
  if (tag == audio || tag == amp_audio) return EmbedKind::audio;
  for (const KindRow& row : kind_rows)
    if (contains_nocase(address, row.word) || contains_nocase(title, row.word)) return row.kind;
  return EmbedKind::other;
}

/// Frames that show nothing to a reader: counters, advertising, buttons, log-in.
bool is_machinery(const HtmlPage& page, HtmlId node, std::string_view address) {
  const HtmlTree& tree = page.tree();
  const auto small = [&](std::string_view name) {
    const std::string_view said = trim(tree.attribute(node, name));
    return said == "0" || said == "1" || said == "0px" || said == "1px";
  };
  constexpr std::string_view words[] = {"/ads",       "doubleclick", "/plugins/like", "analytics", "gtm",
                                        "tracking",   "captcha",     "button",        "login",     "widget",
                                        "newsletter", "subscribe",   "/ns.html"};
  return small("width") || small("height") || page.signs(node).any_of({Sign::advert, Sign::share, Sign::newsletter}) ||
         std::any_of(std::begin(words), std::end(words), [&](auto word) { return contains_nocase(address, word); });
}

std::string first_source(const HtmlPage& page, HtmlId node) {
  const HtmlTree& tree = page.tree();
  for (const std::string_view name : {"src", "data-src", "data-lazy-src", "data", "data-url"})
    if (const std::string address = web_address(page, tree.attribute(node, name)); is_web_address(address))
      return address;
  for (HtmlId at = node + 1; at < tree[node].end; ++at) {
    if (tree.tag(at) != HtmlTag::source && tree.tag(at) != HtmlTag::embed) continue;
    if (const std::string address = web_address(page, tree.attribute(at, "src")); is_web_address(address))
      return address;
  }
  return {};
}

}  // namespace

std::optional<Embed> read_embed(const HtmlPage& page, HtmlId node) {
  const HtmlTree& tree = page.tree();
  Embed made;
  made.address = first_source(page, node);
  made.title = xml_safe(collapse_space(tree.attribute(node, "title").substr(0, 300)));
  if (made.title.empty()) made.title = xml_safe(collapse_space(tree.attribute(node, "aria-label").substr(0, 300)));
  if (is_machinery(page, node, made.address)) return std::nullopt;
  made.kind = kind_of(tree.tag(node), made.address, made.title);
  const std::string_view poster = trim(tree.attribute(node, "poster"));
  if (!poster.empty() && !starts_with_nocase(poster, "data:"))
    made.poster = ImageReference{{std::string(poster)}, -1, {}};
  const bool frame = tree.tag(node) == iframe || tree.tag(node) == amp_iframe || tree.tag(node) == object ||
                     tree.tag(node) == HtmlTag::embed;
  if (made.address.empty() && (frame || !made.poster.has_value())) return std::nullopt;
  // A frame of which neither the address nor a title says what it shows is more often machinery than media.
  if (frame && made.kind == EmbedKind::other && made.title.empty()) return std::nullopt;
  return made;
}

std::string verbatim_text(const HtmlPage& page, HtmlId node) {
  const HtmlTree& tree = page.tree();
  std::string text;
  for (HtmlId at = node + 1; at < tree[node].end;) {
    const HtmlTag tag = tree.tag(at);
    if (page.dropped(at) || is_skipped(tag) || page.signs(at).has(Sign::gutter)) {
      at = tree[at].end;
      continue;
    }
    if (tag == HtmlTag::text) text += tree[at].text;
    if (tag == br) text += '\n';
    if (is_block(tag) && !text.empty() && text.back() != '\n') text += '\n';
    ++at;
  }
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
  const std::size_t first = text.find_first_not_of('\n');
  return first == std::string::npos ? std::string{} : xml_safe(std::string_view(text).substr(first));
}

}  // namespace sheaf
