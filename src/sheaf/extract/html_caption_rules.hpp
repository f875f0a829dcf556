#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "sheaf/extract/html_image.hpp"
#include "sheaf/extract/html_page.hpp"
#include "sheaf/model/figure.hpp"

namespace sheaf {

/// Whether an element's own attributes centre what stands in it: `align`, `text-align` in `style`.
bool is_centred_by_attribute(const HtmlTree& tree, HtmlId node);

/// Elements that set their words apart from those around them.
bool is_slanted_or_small(HtmlTag tag) noexcept;

/// The rules that tell words about a picture from running text. Each is a question with its reason; none knows a site.
class CaptionRules {
 public:
  explicit CaptionRules(HtmlPage& page) : page_(page), tree_(page.tree()) {}

  /// An element that is called a caption or a credit. Catches `<p class="wp-caption-text">`; must not catch the
  /// captions of films ("captions-settings") nor a heading.
  bool says_caption(HtmlId node) const;

  /// A block that is called so itself, or that holds nothing but such parts.
  bool says_caption_throughout(HtmlId node, std::uint32_t letters) const;

  /// An element that is called the credit or the copyright of something: beside a picture, of the picture.
  /// Must not catch the rights of the whole page.
  bool says_maker(HtmlId node, std::uint32_t letters) const;

  /// A short line right beside a picture that says where it is from: "Reuters", "Source: Harbour Board".
  /// Must not catch a byline.
  bool reads_as_credit(HtmlId node) const;

  /// Such a line that is nothing but a link.
  bool is_credit_link(HtmlId node) const;

  /// A block right below a picture that reads as a caption though nothing calls it so: short, and all of it slanted or
  /// small, or with a credit at its end, or with "Photo:" or "Above:" at its start. Must not catch the first paragraph
  /// of the text, nor an editor's note.
  bool reads_as_caption(HtmlId node) const;

  /// The first line of a larger block below a picture that is the picture's all the same: with a label, all of it in
  /// brackets, or with a credit at its end. Must not catch a slanted introduction, nor the agency that sent the report.
  bool reads_as_caption_above_text(HtmlId line) const;

  /// A block right below a picture that says what the picture's alternative text says, though nothing calls it a
  /// caption; also one that stands as the only item of a list. Must not catch the title or the name of what is shown.
  bool says_alternative(HtmlId node, HtmlId picture) const;

  /// Whether a frame that holds one picture and these few words is there for the picture: by class, as a small layout
  /// table, or as a paragraph in which the words stand on a line of their own.
  std::optional<FigureOrigin> frame_says_caption(HtmlId frame, HtmlId picture, std::uint32_t letters) const;

  /// The element that aria-describedby names, or no_node.
  HtmlId described_by(HtmlId image) const;

  /// A picture that is a sign in its line: an emoji, a formula. Must not catch a photograph at the start of a
  /// paragraph.
  bool is_inline_sign(HtmlId node, const HtmlImage& image) const;

  /// The outermost parts of a frame that hold text, and no picture.
  std::vector<HtmlId> text_parts(HtmlId frame) const;

  /// Captions without those that another one repeats: hidden copies, a cut one beside the whole, counters, buttons.
  std::vector<HtmlId> without_copies(const std::vector<HtmlId>& found) const;

  /// Drops buttons and spoken labels within a caption: "Enlarge", "1 of 4", "Image caption".
  void tidy(HtmlId caption) const;

  /// Whether a part of a caption says who made the picture: "Ana Example (AP)", "Photo: Ana Example".
  bool names_maker(HtmlId node) const;

  /// Adds the outermost parts of a caption that are called its credit.
  void find_credits(HtmlId caption, std::vector<HtmlId>& credits) const;

 private:
  bool is_credit_line(HtmlId node) const;
  bool is_of_head(HtmlId node) const;
  bool is_bold(HtmlId node) const;
  std::vector<HtmlId> parts_of(HtmlId caption) const;
  void open_frame(HtmlId caption, std::vector<HtmlId>& into) const;
  bool is_set_apart(HtmlId node) const;  ///< nine tenths of its letters are slanted or small
  bool holds_image(HtmlId node) const;
  bool holds_heading(HtmlId node) const;
  bool is_in_gallery(HtmlId node) const;
  bool holds_quotation(HtmlId node) const;
  bool is_of_facts(HtmlId part) const;
  bool is_button(HtmlId caption, HtmlId words) const;
  bool is_called_maker(HtmlId caption, HtmlId node) const;
  bool names_maker_at_end(HtmlId caption, HtmlId node) const;
  bool is_name_behind_sentence(HtmlId caption, HtmlId node) const;
  bool at_least_two_parts(HtmlId caption, HtmlId part) const;
  std::optional<FigureOrigin> line_says_caption(HtmlId frame, HtmlId picture, std::uint32_t letters) const;

  HtmlPage& page_;
  const HtmlTree& tree_;
};

}  // namespace sheaf
