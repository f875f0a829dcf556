#include "sheaf/extract/html_foreign_pictures.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "sheaf/base/text.hpp"
#include "sheaf/extract/caption_text.hpp"
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

/// The way back: the front page of a site, the folder above, the page before. Such a picture is a logo or a button.
bool leads_back(const Picture& picture) {
  if (picture.link == no_node || !picture.plan.captions.empty()) return false;
  std::string_view href = trim(picture.page.tree().attribute(picture.link, "href"));
  if (starts_with_nocase(href, "javascript:history") || starts_with_nocase(href, "javascript:window.history"))
    return true;
  href = href.substr(0, href.find_first_of("?#"));
  if (href.empty()) return false;
  if (const std::size_t host = href.find("//"); host != std::string_view::npos && host < 8) {
    const std::size_t path = href.find('/', host + 2);
    if (path == std::string_view::npos || path + 1 == href.size()) return true;
    return starts_with_nocase(href.substr(href.rfind('/') + 1), "index.");
  }
  while (href.starts_with("../")) href.remove_prefix(3);
  while (href.starts_with("./")) href.remove_prefix(2);
  return href.empty() || href == "/" || href == ".." || href == "." || starts_with_nocase(href, "index.") ||
         starts_with_nocase(href, "/index.");
}

/// Sold: the link says so itself.
bool is_sponsored(const Picture& picture) {
  return picture.link != no_node && picture.plan.captions.empty() &&
         contains_nocase(picture.page.tree().attribute(picture.link, "rel"), "sponsored");
}

/// The last two parts of a host name, which a site keeps for all of its pages.
std::string_view site_of(std::string_view address) {
  const std::size_t slashes = address.find("//");
  if (slashes == std::string_view::npos || slashes > 6) return {};
  std::string_view host = address.substr(slashes + 2);
  host = host.substr(0, host.find_first_of("/:?#"));
  const std::size_t last = host.rfind('.');
  const std::size_t before = last == std::string_view::npos || last == 0 ? last : host.rfind('.', last - 1);
  return before == std::string_view::npos ? host : host.substr(before + 1);
}

/// Without a word, in a box of its own, and leading to another site. Must not catch a picture in a paragraph, nor one
/// that has an alternative text.
bool is_poster(const Picture& picture) {
  if (!leads_elsewhere(picture) || !picture.plan.captions.empty() || !picture.read.alternative_text.empty())
    return false;
  const HtmlTree& tree = picture.page.tree();
  const std::string_view there = site_of(tree.attribute(picture.link, "href"));
  const std::string_view here = site_of(picture.page.base_url());
  if (there.empty() || here.empty() || equals_nocase(there, here)) return false;
  const HtmlId box = tree[picture.link].parent;
  return box != no_node && tree.tag(box) == div && picture.page.facts(box).letters == 0;
}

/// A button in the part called "video" that the still stands in: pressed, it plays.
bool is_still_with_button(const Picture& picture) {
  const HtmlTree& tree = picture.page.tree();
  HtmlId up = tree[picture.image].parent;
  for (int step = 0; step < 4 && up != no_node && picture.page.facts(up).letters < 80; ++step, up = tree[up].parent) {
    if (!contains_nocase(tree.attribute(up, "class").substr(0, 200), "video")) continue;
    for (HtmlId at = up; at < tree[up].end; ++at)
      if (tree.tag(at) == button) return true;
  }
  return false;
}

/// The still of a film that plays elsewhere. Must not catch a picture of the article beside a film.
bool is_film(const Picture& picture) {
  if (!picture.plan.captions.empty()) return false;
  if (is_still_with_button(picture)) return true;
  if (!leads_elsewhere(picture)) return false;
  const HtmlTree& tree = picture.page.tree();
  HtmlId up = tree[picture.link].parent;
  for (int step = 0; step < 3 && up != no_node && picture.page.facts(up).letters < 60; ++step, up = tree[up].parent)
    if (picture.page.signs(up).has(Sign::player)) return true;
  return false;
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

/// Words that tell of a picture and not of another article: with a credit, or a sentence with its stop.
bool tells_of_picture(const Picture& picture) {
  if (!picture.plan.credits.empty()) return true;
  std::string words;
  for (const HtmlId caption : picture.plan.captions)
    words += (words.empty() ? "" : " ") + picture.page.text(caption, 2000);
  if (words.empty()) return false;
  if (is_credit_line(words) || !split_credit(words).credit.empty()) return true;
  const bool stops = words.ends_with('.') || words.ends_with("。") || words.ends_with(".”") || words.ends_with(".)");
  return stops && words.size() > 20 && !words.ends_with("...");
}

/// Whether the link keeps the address of a picture for the script that opens it large.
bool opens_picture(const Picture& picture) {
  for (const HtmlAttribute& attribute : picture.page.tree().attributes(picture.link)) {
    if (attribute.name == "href" || !attribute.name.starts_with("data-")) continue;
    if (!attribute.value.empty() && attribute.value.size() < 2000 && is_picture_address(attribute.value) &&
        attribute.value.find('.') != std::string_view::npos)
      return true;
  }
  const std::string words = ascii_lower(picture.page.tree().attribute(picture.link, "class").substr(0, 200)) + " " +
                            ascii_lower(picture.page.tree().attribute(picture.link, "rel").substr(0, 100));
  constexpr std::string_view openers[] = {"lightbox", "fancybox", "photoswipe", "magnific", "zoom", "enlarge"};
  return std::any_of(std::begin(openers), std::end(openers),
                     [&](auto word) { return words.find(word) != std::string::npos; });
}

/// Words below a picture that are the heading of another page and lead there: no caption.
bool is_titled_by_link(const Picture& picture) {
  const HtmlTree& tree = picture.page.tree();
  return std::any_of(picture.plan.captions.begin(), picture.plan.captions.end(), [&](HtmlId caption) {
    const NodeFacts& facts = picture.page.facts(caption);
    if (facts.letters < 12 || facts.link_letters * 100 < facts.letters * 90) return false;
    for (HtmlId at = caption; at < tree[caption].end; ++at)
      if (is_heading(tree.tag(at))) return true;
    return false;
  });
}

/// A card with a thumbnail, a sign of its site, a title and a summary: one link holds them all.
bool is_one_link(const Picture& picture) {
  const FigurePlan& plan = picture.plan;
  const bool several = plan.images.size() > 1 || (plan.captions.size() > 1 && plan.credits.empty());
  if (!several || !leads_elsewhere(picture) || opens_picture(picture)) return false;
  const HtmlTree& tree = picture.page.tree();
  const auto linked = [&](HtmlId node) { return tree.contains(picture.link, node); };
  return picture.page.facts(picture.link).letters > 12 && std::all_of(plan.images.begin(), plan.images.end(), linked) &&
         std::all_of(plan.captions.begin(), plan.captions.end(), linked);
}

/// A card of another article: the picture leads there, and so does a line of words beside it.
/// Must not catch a photograph that leads to its own page at an agency.
bool is_teaser(const Picture& picture) {
  if (is_titled_by_link(picture) || is_one_link(picture)) return true;
  if (!leads_elsewhere(picture) || opens_picture(picture) || tells_of_picture(picture)) return false;
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

/// Called by its alternative text what it is: a picture to be pressed. Must not catch a picture of a button.
bool is_button(const Picture& picture) {
  constexpr std::string_view names[] = {"call-to-action", "call to action", "cta banner",    "cta button",
                                        "signup banner",  "sign-up banner", "sign up banner"};
  if (!leads_elsewhere(picture) || has_words(picture)) return false;
  const std::string lower = ascii_lower(picture.read.alternative_text);
  if (lower.size() > 120) return false;
  const bool asks = lower.ends_with(" button") && count_words(lower) > 2;
  return asks || std::any_of(std::begin(names), std::end(names),
                             [&](auto name) { return lower.find(name) != std::string::npos; });
}

struct PictureRule {
  PageRule rule;
  bool (*catches)(const Picture&);
  bool sure = false;  ///< on any page
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
    {{"picture-button", "a linked picture whose alternative text calls it a button or a call to action",
      "a picture of a button, which leads nowhere"},
     is_button},
    {{"picture-author", "a portrait in a line about the author", "a portrait in an interview"}, is_portrait_of_author},
    {{"picture-way-back", "it leads to the front page or to the page before: a logo or a button",
      "a picture that leads to another page of the site"},
     leads_back,
     true},
    {{"picture-sponsored", "its link says that it is paid for", "a sponsor's picture with a caption"},
     is_sponsored,
     true},
    {{"picture-poster", "without a word, in a box of its own, and leading to another site",
      "a picture in a paragraph, or with an alternative text"},
     is_poster},
    {{"picture-film", "the still of a film that plays elsewhere", "a picture of the article beside a film"}, is_film}};

}  // namespace

RuleGroup foreign_picture_rules() {
  RuleGroup group{"Which pictures are dropped"};
  for (const PictureRule& row : rules) group.rules.push_back(&row.rule);
  return group;
}

int drop_foreign_pictures(HtmlPage& page, FigurePlans& figures, ForeignPictures which) {
  int dropped = 0;
  for (auto at = figures.begin(); at != figures.end();) {
    const HtmlId image = at->second.images.front();
    const Picture picture{page, at->second, image, page.ancestor(image, a), read_image(page, image)};
    const auto* const foreign = std::find_if(std::begin(rules), std::end(rules), [&](const PictureRule& row) {
      return (row.sure || which == ForeignPictures::all) && row.catches(picture);
    });
    const bool one = at->second.images.size() == 1 || is_one_link(picture);
    if (!one || foreign == std::end(rules)) {
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
