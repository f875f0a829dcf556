#include "sheaf/extract/html_caption_rules.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "sheaf/base/text.hpp"
#include "sheaf/extract/caption_text.hpp"
#include "sheaf/extract/html_figures.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;

/// Whole texts of buttons and labels around pictures.
constexpr std::string_view machinery[] = {"caption",
                                          "image caption",
                                          "media caption",
                                          "photo caption",
                                          "hide caption",
                                          "toggle caption",
                                          "show caption",
                                          "enlarge this image",
                                          "enlarge image",
                                          "enlarge",
                                          "view larger image",
                                          "view larger",
                                          "click to enlarge",
                                          "full screen",
                                          "fullscreen",
                                          "open in gallery",
                                          "view gallery",
                                          "open gallery",
                                          "view photos",
                                          "hide",
                                          "close",
                                          "zoom",
                                          "share",
                                          "pin it",
                                          "save",
                                          "tweet",
                                          "play",
                                          "play video",
                                          "watch",
                                          "next",
                                          "previous",
                                          "prev",
                                          "image",
                                          "photo",
                                          "gallery",
                                          "slideshow",
                                          "expand",
                                          "replay",
                                          "more",
                                          "read more",
                                          "show more",
                                          "less",
                                          "download",
                                          "buy photo",
                                          "purchase",
                                          "photos",
                                          "advertisement",
                                          "story continues below advertisement",
                                          "media playback is unsupported on your device",
                                          "loading",
                                          "+",
                                          "copy link"};

/// Beginnings of a line about a picture.
constexpr std::string_view beginnings[] = {
    "photo:",    "photo by", "photos by", "above:", "below:", "left:", "right:",   "top:",
    "pictured:", "figure ",  "fig. ",     "image:", "foto:",  "bild:", "caption:", "(photo",
    "(foto",     "credit:",  "图：",      "写真：", "фото:",  "©"};

/// Words of notes to the reader, which are slanted as captions are.
constexpr std::string_view note_words[] = {"originally", "subscribe",  "editor",    "newsletter", "this article",
                                           "this story", "this post",  "sign up",   "click here", "read more",
                                           "updated",    "correction", "disclosure"};

constexpr std::size_t most_compared = 50;  // captions of one figure among which copies are looked for

bool is_slanted_or_small(HtmlTag tag) noexcept {
  return tag == em || tag == i || tag == small || tag == cite || tag == figcaption || tag == sub;
}

template <typename Words>
bool contains_any(std::string_view lower, const Words& words) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return lower.find(word) != std::string_view::npos; });
}

/// "1 of 4", "2/7", "3 / 12".
bool is_counter(std::string_view text) {
  int digits = 0;
  for (const char c : text) {
    if (c >= '0' && c <= '9')
      ++digits;
    else if (c != ' ' && c != '/' && c != 'o' && c != 'f' && c != 'O' && c != 'F')
      return false;
  }
  return digits > 0 && text.size() < 14 && (text.find('/') != std::string_view::npos || contains_nocase(text, "of"));
}

}  // namespace

bool is_caption_machinery(std::string_view text) {
  text = trim(text);
  const std::string lower = ascii_lower(text.substr(0, 80));
  return text.empty() || is_counter(text) ||
         std::find(std::begin(machinery), std::end(machinery), lower) != std::end(machinery);
}

bool CaptionRules::says_caption(HtmlId node) const {
  const HtmlTag tag = tree_.tag(node);
  if (tag == HtmlTag::text || tag == video || tag == audio || (tag >= h1 && tag <= h6) || tag == a) return false;
  const Signs signs = page_.signs(node);
  if (!signs.any_of({Sign::caption, Sign::credit}) && tag != figcaption) return false;
  return !signs.any_of({Sign::player, Sign::headline, Sign::comments, Sign::share, Sign::body, Sign::action});
}

bool CaptionRules::says_caption_throughout(HtmlId node, std::uint32_t letters) const {
  if (says_caption(node)) return true;
  if (tree_[node].end - node > 60) return false;
  std::uint32_t said = 0;
  for (HtmlId at = node + 1; at < tree_[node].end; ++at) {
    if (!says_caption(at) || page_.facts(at).hidden) continue;
    said += page_.facts(at).letters;
    at = tree_[at].end - 1;
  }
  return said > 0 && letters <= said + said / 5;
}

bool CaptionRules::is_set_apart(HtmlId node) const {
  std::uint32_t apart = 0;
  std::uint32_t all = 0;
  HtmlId until = 0;
  for (HtmlId at = node; at < tree_[node].end; ++at) {
    if (is_slanted_or_small(tree_.tag(at))) until = std::max(until, tree_[at].end);
    if (!tree_.is_text(at)) continue;
    all += page_.facts(at).letters;
    if (at < until) apart += page_.facts(at).letters;
  }
  return all > 0 && apart * 10 >= all * 9;
}

bool CaptionRules::reads_as_caption(HtmlId node) const {
  const HtmlTag tag = tree_.tag(node);
  const bool block =
      tag == p || tag == div || tag == center || tag == em || tag == i || tag == small || tag == span || tag == td;
  const NodeFacts& facts = page_.facts(node);
  if (!block || facts.letters < 6 || facts.letters > 320 || facts.link_letters * 2 > facts.letters) return false;
  if (facts.signs.any_of({Sign::byline, Sign::date, Sign::deck, Sign::metadata, Sign::author_box, Sign::share,
                          Sign::tags, Sign::headline}))
    return false;
  const std::string words = page_.text(node, 1200);
  const std::string lower = ascii_lower(words);
  if (contains_any(lower, note_words)) return false;
  for (const std::string_view beginning : beginnings)
    if (lower.starts_with(beginning)) return true;
  if (is_set_apart(node) && facts.letters <= 250) return true;
  if (facts.letters > 250) return false;
  return read_caption_text(words).has_value();
}

std::optional<FigureOrigin> CaptionRules::frame_says_caption(HtmlId frame, HtmlId picture,
                                                             std::uint32_t letters) const {
  const HtmlTag tag = tree_.tag(frame);
  const NodeFacts& facts = page_.facts(frame);
  if (letters < 3 || letters > 500 || facts.link_letters * 2 > facts.letters + 1) return std::nullopt;
  if (facts.signs.any_of({Sign::byline, Sign::author_box, Sign::teaser, Sign::related, Sign::share, Sign::headline,
                          Sign::body, Sign::article, Sign::comments}))
    return std::nullopt;
  for (HtmlId at = frame; at < tree_[frame].end; ++at)
    if (tree_.tag(at) >= h1 && tree_.tag(at) <= h6) return std::nullopt;
  if (facts.signs.any_of({Sign::picture, Sign::caption, Sign::gallery})) return FigureOrigin::classed_block;
  if ((tag == HtmlTag::table || tag == tbody || tag == tr) && letters <= 300) return FigureOrigin::table_cell;
  if ((tag != p && tag != div && tag != center && tag != td) || letters > 250) return std::nullopt;
  // `<p><img><br>words</p>`, `<div><img><small>words</small></div>`: the words follow the picture on their own line.
  for (HtmlId before = frame + 1; before < picture; ++before)
    if (tree_.is_text(before) && !trim(tree_[before].text).empty()) return std::nullopt;
  const HtmlId next = [&] {
    HtmlId at = tree_.next_sibling(picture);
    while (at != no_node && tree_.is_text(at) && trim(tree_[at].text).empty()) at = tree_.next_sibling(at);
    return at;
  }();
  if (next == no_node) return std::nullopt;
  const bool own_line = tree_.tag(next) == br;
  const bool apart =
      !tree_.is_text(next) && is_slanted_or_small(tree_.tag(next)) && page_.facts(next).letters * 10 >= letters * 9;
  const bool centred = tag == center ||
                       ascii_lower(tree_.attribute(frame, "style")).find("text-align:center") != std::string::npos ||
                       tree_.attribute(frame, "align") == "center";
  const std::string lower = ascii_lower(page_.text(frame, 1200));
  if (contains_any(lower, note_words)) return std::nullopt;
  return own_line || apart || centred ? std::optional(FigureOrigin::adjacent_block) : std::nullopt;
}

HtmlId CaptionRules::described_by(HtmlId image) const {
  for (const std::string_view id : split_words(tree_.attribute(image, "aria-describedby").substr(0, 400)))
    if (const HtmlId node = page_.by_id(id); node != no_node && !tree_.contains(node, image)) return node;
  return no_node;
}

bool CaptionRules::holds_image(HtmlId node) const {
  for (HtmlId at = node; at < tree_[node].end; ++at)
    if (is_image(tree_.tag(at))) return true;
  return false;
}

bool CaptionRules::is_inline_sign(HtmlId node, const HtmlImage& image) const {
  const std::string sign_words = ascii_lower(tree_.attribute(node, "class").substr(0, 200));
  constexpr std::string_view words[] = {"emoji", "smiley", "latex", "tex", "math", "inline"};
  const bool named = contains_any(sign_words, words);
  const bool small = image.width > 0 && image.height > 0 && image.height <= 48 && image.width <= 240;
  if (!named && !small) return false;
  for (HtmlId up = tree_[node].parent; up != no_node; up = tree_[up].parent)
    if (is_block(tree_.tag(up))) return page_.facts(up).letters > 20;
  return false;
}

std::vector<HtmlId> CaptionRules::text_parts(HtmlId frame) const {
  std::vector<HtmlId> parts;
  for (HtmlId at = frame + 1; at < tree_[frame].end && parts.size() < 12; ++at) {
    if (page_.dropped(at) || page_.facts(at).hidden || page_.claimed(at) || is_skipped(tree_.tag(at))) {
      at = tree_[at].end - 1;
      continue;
    }
    const bool shows = page_.facts(at).letters > 0;
    if (shows && !holds_image(at)) {
      parts.push_back(at);
      at = tree_[at].end - 1;
    }
  }
  return parts;
}

/// A caption that holds several captions is a frame of copies: a cut one for small screens beside the whole.
void CaptionRules::open_frame(HtmlId caption, std::vector<HtmlId>& into) const {
  std::vector<HtmlId> inner;
  std::uint32_t letters = 0;
  for (HtmlId at = caption + 1; at < tree_[caption].end; ++at) {
    if (!page_.signs(at).has(Sign::caption) || !says_caption(at) || page_.facts(at).hidden ||
        page_.facts(at).letters == 0)
      continue;
    inner.push_back(at);
    letters += page_.facts(at).letters;
    at = tree_[at].end - 1;
  }
  if (inner.size() < 2 || letters * 10 < page_.facts(caption).letters * 8) return into.push_back(caption);
  page_.claim(caption);
  into.insert(into.end(), inner.begin(), inner.end());
}

std::vector<HtmlId> CaptionRules::without_copies(const std::vector<HtmlId>& found) const {
  std::vector<HtmlId> captions;
  for (const HtmlId node : found) open_frame(node, captions);
  std::vector<std::string> texts;
  for (const HtmlId node : captions) {
    std::string words = page_.text(node);
    for (const std::string_view tail : {"…", "...", "More", "more", "Read more", "See more"})
      if (words.ends_with(tail)) words = trim(std::string_view(words).substr(0, words.size() - tail.size()));
    texts.push_back(std::move(words));
  }
  std::vector<HtmlId> kept;
  const std::size_t compared = std::min(captions.size(), most_compared);
  for (std::size_t at = 0; at < captions.size(); ++at) {
    bool copy = is_caption_machinery(texts[at]);
    for (std::size_t other = 0; other < compared && !copy; ++other) {
      if (other == at) continue;
      const bool same = texts[other] == texts[at];
      copy = same ? other < at : texts[other].find(texts[at]) != std::string::npos;
    }
    if (!copy)
      kept.push_back(captions[at]);
    else
      page_.claim(captions[at]);
  }
  return kept;
}

void CaptionRules::find_credits(HtmlId caption, std::vector<HtmlId>& credits) const {
  for (HtmlId at = caption; at < tree_[caption].end; ++at) {
    const HtmlTag tag = tree_.tag(at);
    const bool named = tag != HtmlTag::text && page_.signs(at).has(Sign::credit) &&
                       !(at == caption && page_.signs(at).has(Sign::caption));
    const bool quiet =
        (tag == cite || tag == small) && at != caption && page_.facts(at).letters * 2 < page_.facts(caption).letters;
    if ((!named && !quiet) || page_.facts(at).letters == 0 || page_.facts(at).letters > 200) continue;
    credits.push_back(at);
    at = tree_[at].end - 1;
  }
}

}  // namespace sheaf
