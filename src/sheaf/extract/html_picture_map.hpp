#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "sheaf/extract/html_caption_rules.hpp"
#include "sheaf/extract/html_page.hpp"

namespace sheaf {

extern const PageRule pixel_rule;
extern const PageRule captioned_name;
extern const PageRule lost_rule;
extern const PageRule twin_rule;

/// The name of a picture's file, printed in its figure by a program. Must not catch one that stands as its caption.
bool is_printed_file(const HtmlPage& page, HtmlId node, std::string_view words);

/// Where the pictures of a page stand and where its words do, counted from the start, so that any part is counted in
/// one step. Labels of buttons are no words. Pixels, spacers and second copies of a picture are dropped as it is made.
class PictureMap {
 public:
  PictureMap(HtmlPage& page, const CaptionRules& rules);

  bool is_picture(HtmlId node) const noexcept { return images_[node + 1] > images_[node]; }
  std::uint32_t images_in(HtmlId node) const noexcept { return images_[tree_[node].end] - images_[node]; }
  std::uint32_t letters_in(HtmlId node) const noexcept { return letters_[tree_[node].end] - letters_[node]; }
  bool is_first_in(HtmlId picture, HtmlId part) const noexcept { return images_[picture] == images_[part]; }

  bool used(HtmlId picture) const noexcept { return used_[picture]; }
  void use(HtmlId picture) { used_[picture] = true; }

  /// Whether a node shows nothing: blanks, scripts, empty boxes.
  bool is_void(HtmlId node) const;

  HtmlId first_shown(HtmlId node) const;     ///< its first child that shows something, or no_node
  HtmlId next_shown(HtmlId node) const;      ///< the next sibling that shows something, or no_node
  HtmlId previous_shown(HtmlId node) const;  ///< the same before it

  /// Whether a node may be words of a picture: shown, not taken, without a picture, not too long.
  bool usable(HtmlId node) const;

  /// Climbs from a part through the frames that show nothing else.
  HtmlId frame_of(HtmlId node, HtmlId root) const;

 private:
  bool is_content_picture(HtmlId node, const CaptionRules& rules);
  bool is_lost_picture(HtmlId node);
  bool is_twin(HtmlId node, const std::vector<std::string>& addresses);
  bool in_skipped(HtmlId node) const;
  HtmlId previous_sibling(HtmlId node) const;

  HtmlPage& page_;
  const HtmlTree& tree_;
  std::vector<std::uint32_t> images_;   // pictures before each node
  std::vector<std::uint32_t> letters_;  // letters before each node
  std::vector<bool> used_;
  HtmlId last_ = no_node;  // the picture before, while the map is made
  std::string last_address_;
};

}  // namespace sheaf
