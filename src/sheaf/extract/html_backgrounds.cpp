#include "sheaf/extract/html_backgrounds.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "sheaf/base/text.hpp"
#include "sheaf/extract/html_image.hpp"
#include "sheaf/extract/html_lead.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;

constexpr PageRule told_picture = {"background-told",
                                   "a background whose element says that it is a picture (role=img), and of what",
                                   "one piece of a sheet of icons"};
constexpr PageRule named_background = {"background-named",
                                       "an empty element with the picture in its background that the page's data name",
                                       "an ornament behind words"};
constexpr PageRule background_in_figure = {"background-in-figure",
                                           "the background of an element in a figure that has no other picture",
                                           "the blurred preview behind a picture"};

constexpr HtmlId largest_part = 12;  // nodes in an element that holds nothing: blanks, comments, empty wrappers

class Backgrounds {
 public:
  Backgrounds(HtmlPage& page, const PageMetadata& metadata)
      : page_(page), tree_(page.tree()), said_(said_keys(metadata)) {}

  void read() {
    const HtmlId body = page_.body();
    for (HtmlId node = body + 1; node < tree_[body].end; ++node) {
      const PageRule* rule = rule_for(node);
      if (rule == nullptr) continue;
      page_.note(node, *rule);
      page_.read_as(node, img);
    }
  }

 private:
  const PageRule* rule_for(HtmlId node) const {
    const HtmlTag tag = tree_.tag(node);
    if (tag != div && tag != span && tag != section && tag != header) return nullptr;
    const std::string_view address = background_of(tree_, node);
    if (address.empty() || !holds_nothing(node) || is_piece_of_sheet(node)) return nullptr;
    if (tree_.attribute(node, "role") == "img" && count_words(tree_.attribute(node, "aria-label")) > 1)
      return &told_picture;
    const std::string key = picture_key(address);
    if (std::find(said_.begin(), said_.end(), key) != said_.end()) return &named_background;
    return is_only_picture_of_figure(node) ? &background_in_figure : nullptr;
  }

  bool holds_nothing(HtmlId node) const {
    if (tree_[node].end - node > largest_part || page_.facts(node).hidden) return false;
    for (HtmlId at = node + 1; at < tree_[node].end; ++at)
      if (tree_.is_text(at) ? !trim(tree_[at].text).empty() : !is_wrapper(tree_.tag(at))) return false;
    return true;
  }

  static bool is_wrapper(HtmlTag tag) noexcept { return tag == div || tag == span || tag == a; }

  /// A sheet of icons is moved behind a small window.
  bool is_piece_of_sheet(HtmlId node) const {
    const std::string style = ascii_lower(tree_.attribute(node, "style").substr(0, 2000));
    const std::size_t position = style.find("background-position");
    return position != std::string::npos && style.substr(position, 40).find("-", 19) != std::string::npos;
  }

  bool is_only_picture_of_figure(HtmlId node) const {
    const HtmlId frame = page_.ancestor(node, figure);
    if (frame == no_node || !tree_.contains(frame, node)) return false;
    for (HtmlId at = frame; at < tree_[frame].end; ++at) {
      const HtmlTag tag = tree_.tag(at);
      if (is_image(tag) || tag == video || tag == iframe || tag == svg || tag == audio || tag == noscript) return false;
      if (at != node && !tree_.is_text(at) && !background_of(tree_, at).empty()) return false;
    }
    return true;
  }

  HtmlPage& page_;
  const HtmlTree& tree_;
  std::vector<std::string> said_;
};

}  // namespace

RuleGroup background_rules() {
  return {"Which backgrounds are pictures", {&told_picture, &named_background, &background_in_figure}};
}

void read_backgrounds(HtmlPage& page, const PageMetadata& metadata) {
  Backgrounds(page, metadata).read();
}

std::string_view background_of(const HtmlTree& tree, HtmlId node) {
  const std::string_view style = tree.attribute(node, "style").substr(0, 2000);
  const std::size_t name = style.find("background");
  const std::size_t open = name == std::string_view::npos ? name : style.find("url(", name);
  const std::size_t close = open == std::string_view::npos ? open : style.find(')', open);
  if (close == std::string_view::npos) return {};
  std::string_view address = trim(style.substr(open + 4, close - open - 4));
  while (!address.empty() && (address.front() == '\'' || address.front() == '"')) address.remove_prefix(1);
  while (!address.empty() && (address.back() == '\'' || address.back() == '"')) address.remove_suffix(1);
  return address;
}

}  // namespace sheaf
