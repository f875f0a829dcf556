#include "sheaf/extract/html_foreign_pictures.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "sheaf/base/text.hpp"
#include "sheaf/extract/html_image.hpp"
#include "sheaf/extract/html_lead.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;

struct Picture {
  const HtmlPage& page;
  const FigurePlan& plan;
  HtmlId image;
  HtmlId link;  ///< the `a` around it, or no_node
  HtmlImage read;
};

bool is_picture_address(std::string_view href) {
  constexpr std::string_view suffixes[] = {".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".tif"};
  const std::string lower = ascii_lower(href.substr(0, 2000));
  return href.empty() || href[0] == '#' || starts_with_nocase(href, "javascript:") ||
         std::any_of(std::begin(suffixes), std::end(suffixes),
                     [&](auto suffix) { return lower.find(suffix) != std::string::npos; });
}

bool leads_elsewhere(const Picture& picture) {
  return picture.link != no_node && !is_picture_address(trim(picture.page.tree().attribute(picture.link, "href")));
}

bool has_words(const Picture& picture) {
  return !picture.plan.captions.empty();
}

/// Words of a file name, without its sizes: "site-logo-2x.png" has "site" and "logo".
bool name_says(const Picture& picture, std::string_view wanted) {
  return std::any_of(picture.read.candidates.begin(), picture.read.candidates.end(), [&](const std::string& address) {
    const std::string key = picture_key(address);
    for (std::size_t at = key.find(wanted); at != std::string::npos; at = key.find(wanted, at + 1)) {
      const auto letter = [&](std::size_t spot) { return spot < key.size() && key[spot] >= 'a' && key[spot] <= 'z'; };
      if ((at == 0 || !letter(at - 1)) && !letter(at + wanted.size())) return true;
    }
    return false;
  });
}

/// A card of another article: the picture leads there, and so does a line of words beside it.
/// Must not catch a photograph that leads to its own page at an agency.
bool is_teaser(const Picture& picture) {
  if (!leads_elsewhere(picture)) return false;
  const HtmlTree& tree = picture.page.tree();
  const std::string_view href = tree.attribute(picture.link, "href");
  if (picture.page.facts(picture.link).letters > 12) return true;
  HtmlId around = tree[picture.link].parent;
  for (int up = 0; up < 3 && around != no_node && tree[around].end - around < 80; ++up, around = tree[around].parent) {
    for (HtmlId at = around; at < tree[around].end; ++at) {
      if (tree.tag(at) != a || at == picture.link || picture.page.facts(at).letters < 12) continue;
      if (tree.attribute(at, "href") == href) return true;
    }
  }
  return false;
}

/// As wide as a banner: five times its height and linked, or of a size in which advertising is sold.
/// Must not catch a panorama.
bool is_banner(const Picture& picture) {
  const int width = picture.read.width;
  const int height = picture.read.height;
  if (has_words(picture)) return false;
  constexpr std::string_view sold[] = {"468x60", "728x90",  "300x250", "320x50",
                                       "970x90", "160x600", "970x250", "300x600"};
  for (const std::string& address : picture.read.candidates)
    for (const std::string_view size : sold)
      if (address.find(size) != std::string::npos && picture.link != no_node) return true;
  return leads_elsewhere(picture) && height > 0 && width >= height * 5;
}

/// Must not catch an article on a logo: one with a caption stays.
bool is_logo(const Picture& picture) {
  if (has_words(picture)) return false;
  const HtmlTree& tree = picture.page.tree();
  HtmlId up = picture.image;
  for (int step = 0; step < 3 && up != no_node; ++step, up = tree[up].parent)
    if (picture.page.signs(up).any_of({Sign::logo, Sign::avatar, Sign::icon})) return true;
  const bool small =
      (picture.read.width > 0 && picture.read.width <= 240) || (picture.read.height > 0 && picture.read.height <= 120);
  return name_says(picture, "logo") || name_says(picture, "avatar") || name_says(picture, "gravatar") ||
         name_says(picture, "sprite") ||
         (small && (name_says(picture, "icon") || name_says(picture, "banner") || name_says(picture, "button")));
}

/// Too small to show anything, and no sign in a line.
bool is_bullet(const Picture& picture) {
  return !has_words(picture) && picture.read.width > 0 && picture.read.height > 0 && picture.read.width <= 60 &&
         picture.read.height <= 60;
}

/// A portrait in a line about the author. Must not catch a portrait in an interview.
bool is_portrait_of_author(const Picture& picture) {
  if (has_words(picture)) return false;
  const HtmlTree& tree = picture.page.tree();
  HtmlId up = picture.image;
  for (int step = 0; step < 5 && up != no_node && tree.tag(up) != body; ++step, up = tree[up].parent)
    if (picture.page.signs(up).any_of({Sign::author_box, Sign::byline}) && picture.page.facts(up).letters < 600)
      return true;
  return false;
}

/// Words that ask the reader to buy or to subscribe, with a link. Must not catch a caption that names a shop.
bool is_appeal(const Picture& picture) {
  constexpr std::string_view words[] = {"subscribe", "subscription", "sign up", "save up to",
                                        "buy now",   "order now",    "get our", "download our"};
  for (const HtmlId caption : picture.plan.captions) {
    const NodeFacts& facts = picture.page.facts(caption);
    const std::string lower = ascii_lower(picture.page.text(caption, 1000));
    const bool asks = std::any_of(std::begin(words), std::end(words),
                                  [&](auto word) { return lower.find(word) != std::string::npos; });
    if (asks && facts.link_letters * 4 > facts.letters && leads_elsewhere(picture)) return true;
  }
  return false;
}

struct PictureRule {
  PageRule rule;
  bool (*catches)(const Picture&);
};

constexpr PictureRule rules[] = {
    {{"picture-teaser", "it leads to another article, and so does the line beside it",
      "a photograph that leads to its own page at an agency"},
     is_teaser},
    {{"picture-banner", "a linked strip, or a size in which advertising is sold", "a panorama"}, is_banner},
    {{"picture-logo", "it is called a logo, an icon or an avatar", "a logo with a caption"}, is_logo},
    {{"picture-bullet", "too small to show anything", "a small picture with a caption"}, is_bullet},
    {{"picture-appeal", "its words ask the reader to subscribe or buy, with a link", "a caption that names a shop"},
     is_appeal},
    {{"picture-author", "a portrait in a line about the author", "a portrait in an interview"}, is_portrait_of_author}};

}  // namespace

RuleGroup foreign_picture_rules() {
  RuleGroup group{"Which pictures are dropped"};
  for (const PictureRule& row : rules) group.rules.push_back(&row.rule);
  return group;
}

int drop_foreign_pictures(HtmlPage& page, FigurePlans& figures) {
  int dropped = 0;
  for (auto at = figures.begin(); at != figures.end();) {
    const HtmlId image = at->second.images.front();
    const Picture picture{page, at->second, image, page.ancestor(image, a), read_image(page, image)};
    const auto* const foreign =
        std::find_if(std::begin(rules), std::end(rules), [&](const auto& row) { return row.catches(picture); });
    if (at->second.images.size() != 1 || foreign == std::end(rules)) {
      ++at;
      continue;
    }
    page.drop(at->first, foreign->rule);
    for (const HtmlId caption : at->second.captions) page.drop(caption);
    at = figures.erase(at);
    ++dropped;
  }
  return dropped;
}

}  // namespace sheaf
