#pragma once

#include <string>
#include <vector>

#include "sheaf/model/inline.hpp"

namespace sheaf {

/// Which idiom said that a picture and a caption belong together; the account and `list` name it.
enum class FigureOrigin {
  lone_image,         ///< no caption
  figcaption,         ///< figure with figcaption
  classed_block,      ///< a block whose class says caption, beside the picture
  adjacent_block,     ///< a block beside the picture that reads as a caption
  table_cell,         ///< a layout table of picture and caption
  described_by,       ///< aria-describedby, aria-labelledby
  shortcode,          ///< [caption]…[/caption]
  image_title,        ///< Markdown: the image's title
  emphasised_line,    ///< Markdown: an emphasised line right below the image
  caption_paragraph,  ///< pasted text: a paragraph that is a caption; no picture
  sidecar,            ///< captions.tsv
  structured_data,    ///< JSON-LD, Open Graph, article data
};

/// One picture of a figure.
struct FigureImage {
  ImageReference image{};
  std::string alternative_text{};  ///< from the source, or empty; never invented
  bool decorative = false;         ///< by evidence: a spacer, a rule, role=presentation
  bool operator==(const FigureImage&) const = default;
};

/// Pictures, their words and who made them. Several pictures may share one caption; none means that the caption
/// stands without its picture.
struct Figure {
  std::vector<FigureImage> images{};
  Inlines caption{};  ///< without the credit
  Inlines credit{};   ///< photographer, agency, licence; without "Photo:" only where the label is not a part of it
  FigureOrigin origin = FigureOrigin::lone_image;
  bool operator==(const Figure&) const = default;
};

}  // namespace sheaf
