#include "sheaf/extract/html_lead.hpp"

#include <algorithm>
#include <charconv>

#include "sheaf/base/text.hpp"
#include "sheaf/extract/html_backgrounds.hpp"
#include "sheaf/extract/html_image.hpp"
#include "sheaf/extract/html_prose.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;

constexpr PageRule captioned_lead = {"lead-captioned", "a picture with a caption by the headline opens the article",
                                     "the same picture again within the text, a teaser above the page's head"};
constexpr PageRule lead_picture = {
    "lead-picture",
    "a picture by the headline that is called the lead, named by the page's data, large, or in a figure",
    "a logo, an author's portrait, a link to elsewhere"};

constexpr PageRule behind_headline = {
    "lead-behind-headline", "the background of the headline's own part, when the page's data name that picture",
    "a texture behind the headline"};

constexpr int highest_frame = 6;  // wrappers around the headline

/// The keys of a picture's addresses: first that of the one which is shown, then those of other sizes and stand-ins.
std::vector<std::string> keys_of(const HtmlPage& page, HtmlId image) {
  std::vector<std::string> keys;
  for (const std::string& candidate : read_image(page, image).candidates) keys.push_back(picture_key(candidate));
  return keys;
}

class LeadFinder {
 public:
  LeadFinder(HtmlPage& page, MainContent& content, const PageMetadata& metadata)
      : page_(page), tree_(page.tree()), content_(content), prose_(page), said_(said_keys(metadata)) {}

  std::vector<HtmlId> find() {
    std::vector<HtmlId> lead;
    for (const auto& [anchor, plan] : content_.figures) {
      if (anchor >= content_.root) break;
      if (tree_.contains(anchor, content_.root) || page_.dropped(anchor) || !is_near(anchor)) continue;
      const bool captioned = !plan.captions.empty();
      if (repeats_inside(plan)) continue;
      if (captioned || (lead.empty() && looks_like_lead(plan))) lead.push_back(anchor);
    }
    if (lead.size() > 6) lead.resize(1);
    for (const HtmlId anchor : lead)
      page_.note(anchor, content_.figures.at(anchor).captions.empty() ? lead_picture : captioned_lead);
    if (lead.empty()) add_picture_behind_headline(lead);
    return lead;
  }

 private:
  std::uint32_t letters_between(HtmlId from, HtmlId to) const {
    return from >= to ? 0 : prose_.letters_before(to) - prose_.letters_before(from);
  }

  /// By the headline, or between it and the text, with little but a deck and a byline between.
  bool is_near(HtmlId anchor) const {
    const HtmlId after = tree_[anchor].end;
    if (letters_between(after, content_.root) > 900) return false;
    const HtmlId headline = content_.headline;
    if (headline == no_node || tree_.contains(content_.root, headline))
      return letters_between(after, content_.root) < 300;
    return anchor > headline || letters_between(after, headline) < 160;
  }

  /// The headline stands on a picture, and the page's data say that it is the article's.
  void add_picture_behind_headline(std::vector<HtmlId>& lead) {
    HtmlId up = content_.headline;
    for (int step = 0; step < highest_frame && up != no_node && up != page_.body(); ++step, up = tree_[up].parent) {
      if (tree_.contains(up, content_.root)) return;
      if (background_of(tree_, up).empty()) continue;
      FigurePlan plan;
      plan.images = {up};
      if (!is_named(page_, plan, said_)) continue;
      if (repeats_inside(plan)) return;
      add_words(up, plan);
      content_.figures[up] = std::move(plan);
      page_.note(up, behind_headline);
      return lead.push_back(up);
    }
  }

  /// What is called the caption or the credit in front of a background is the picture's.
  void add_words(HtmlId frame, FigurePlan& plan) {
    for (HtmlId node = frame + 1; node < tree_[frame].end; ++node) {
      const bool credit = page_.signs(node).has(Sign::credit);
      if ((!credit && !page_.signs(node).has(Sign::caption)) || tree_.contains(node, content_.headline)) continue;
      if (page_.dropped(node) || page_.facts(node).hidden || page_.facts(node).letters < 2) continue;
      plan.captions.push_back(node);
      if (credit) plan.credits.push_back(node);
      page_.claim(node);
      node = tree_[node].end - 1;
    }
    if (plan.captions.empty()) return;
    plan.origin = FigureOrigin::classed_block;
    plan.rule = &behind_headline;
  }

  bool repeats_inside(const FigurePlan& plan) const {
    std::vector<std::vector<std::string>> mine;
    for (const HtmlId image : plan.images) mine.push_back(keys_of(page_, image));
    int seen = 0;
    for (auto at = content_.figures.lower_bound(content_.root);
         at != content_.figures.end() && at->first < tree_[content_.root].end && seen < 3; ++at, ++seen)
      for (const HtmlId image : at->second.images) {
        const std::vector<std::string> theirs = keys_of(page_, image);
        if (std::any_of(mine.begin(), mine.end(), [&](const auto& keys) { return are_same(keys, theirs); }))
          return true;
      }
    return false;
  }

  /// Must not catch two pictures that have no more in common than the stand-in which waits for both.
  static bool are_same(const std::vector<std::string>& one, const std::vector<std::string>& other) {
    const auto shows = [](const std::vector<std::string>& first, const std::vector<std::string>& keys) {
      return !first.empty() && first.front().size() > 5 &&
             std::find(keys.begin(), keys.end(), first.front()) != keys.end();
    };
    return shows(one, other) || shows(other, one);
  }

  /// A picture without words: called the lead, named by the metadata, or large (or of unknown size in a figure) and no
  /// link to elsewhere.
  bool looks_like_lead(const FigurePlan& plan) const {
    const HtmlImage image = read_image(page_, plan.images.front());
    if ((image.width > 0 && image.width < 200) || (image.height > 0 && image.height < 120)) return false;
    if (is_named(page_, plan, said_)) return true;
    bool in_figure = false;
    HtmlId up = plan.images.front();
    for (int step = 0; step < 5 && up != no_node && up != page_.body(); ++step, up = tree_[up].parent) {
      const Signs signs = page_.signs(up);
      if (signs.any_of({Sign::logo, Sign::avatar, Sign::byline, Sign::icon, Sign::author_box})) return false;
      if (tree_.tag(up) == a && !leads_to_picture(up)) return false;
      if (signs.has(Sign::lead)) return true;
      in_figure = in_figure || tree_.tag(up) == figure;
    }
    const bool large = image.width >= 400 || (image.width == 0 && (in_figure || offers_large(plan.images.front())));
    return large && content_.headline != no_node && plan.images.front() > content_.headline;
  }

  /// A picture that comes in widths up to that of a page: "boat-500.jpg 500w, boat-1600.jpg 1600w".
  bool offers_large(HtmlId image) const {
    constexpr int least_large = 800;  // pixels
    const std::string_view sizes = tree_.attribute(image, "sizes");
    if (!sizes.empty() && sizes.find("vw") == std::string_view::npos) return false;  // "40px": a portrait
    for (const std::string_view name : {"srcset", "data-srcset"}) {
      const std::string_view set = tree_.attribute(image, name).substr(0, 4000);
      for (std::size_t at = set.find("w"); at != std::string_view::npos; at = set.find("w", at + 1)) {
        std::size_t begin = at;
        while (begin > 0 && set[begin - 1] >= '0' && set[begin - 1] <= '9') --begin;
        const bool ends = at + 1 == set.size() || set[at + 1] == ',' || set[at + 1] == ' ';
        if (!ends || begin == at || begin == 0 || set[begin - 1] != ' ') continue;
        int width = 0;
        std::from_chars(set.data() + begin, set.data() + at, width);
        if (width >= least_large) return true;
      }
    }
    return false;
  }

  bool leads_to_picture(HtmlId node) const {
    const std::string href = ascii_lower(tree_.attribute(node, "href").substr(0, 2000));
    for (const std::string_view suffix : {".jpg", ".jpeg", ".png", ".webp", ".gif"})
      if (href.find(suffix) != std::string::npos) return true;
    return href.empty() || href[0] == '#';
  }

  HtmlPage& page_;
  const HtmlTree& tree_;
  MainContent& content_;
  Prose prose_;
  std::vector<std::string> said_;
};

}  // namespace

std::string picture_key(std::string_view address) {
  if (starts_with_nocase(address, "data:")) return {};
  address = address.substr(0, address.find_first_of("?#"));
  while (address.ends_with('/')) address.remove_suffix(1);
  const std::size_t slash = address.rfind('/');
  std::string name = ascii_lower(slash == std::string_view::npos ? address : address.substr(slash + 1));
  if (const std::size_t dot = name.rfind('.'); dot != std::string::npos && dot > 0) name.resize(dot);
  // "-1024x683", "_640", "-scaled": what servers add for a size.
  for (;;) {
    const std::size_t mark = name.find_last_of("-_");
    if (mark == std::string::npos || mark < 4) return name;
    const std::string_view tail = std::string_view(name).substr(mark + 1);
    const bool size = !tail.empty() && tail.size() < 10 &&
                      tail.find_first_not_of("0123456789x") == std::string_view::npos &&
                      tail.find('x') != std::string_view::npos;
    if (!size && tail != "scaled" && tail != "large" && tail != "small" && tail != "medium") return name;
    name.resize(mark);
  }
}

RuleGroup lead_rules() {
  return {"Which pictures above the text open the article", {&captioned_lead, &lead_picture, &behind_headline}};
}

std::vector<std::string> said_keys(const PageMetadata& metadata) {
  std::vector<std::string> keys;
  for (const SaidImage& image : metadata.images)
    if (std::string key = picture_key(image.address); key.size() > 5) keys.push_back(std::move(key));
  return keys;
}

bool is_named(const HtmlPage& page, const FigurePlan& plan, const std::vector<std::string>& said) {
  return std::any_of(plan.images.begin(), plan.images.end(), [&](HtmlId image) {
    const std::vector<std::string> keys = keys_of(page, image);
    return std::find_first_of(keys.begin(), keys.end(), said.begin(), said.end()) != keys.end();
  });
}

std::vector<HtmlId> find_lead_pictures(HtmlPage& page, MainContent& content, const PageMetadata& metadata) {
  return LeadFinder(page, content, metadata).find();
}

}  // namespace sheaf
