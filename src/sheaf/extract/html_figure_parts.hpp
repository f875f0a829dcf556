#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "sheaf/extract/html_caption_rules.hpp"
#include "sheaf/extract/html_picture_map.hpp"

namespace sheaf {

inline constexpr std::size_t most_figure_images = 200;  ///< pictures of one gallery; the others stand alone

enum class FigureDepth {
  nearest,  ///< the pictures whose nearest figure it is
  all,      ///< those of figures in it too
};

/// The pictures and the words of a frame, for the rules that bind them.
class FigureParts {
 public:
  FigureParts(const HtmlPage& page, const CaptionRules& rules, const PictureMap& map)
      : page_(page), tree_(page.tree()), rules_(rules), map_(map) {}

  /// The pictures of a frame that no figure has taken yet.
  std::vector<HtmlId> images_of(HtmlId frame, FigureDepth depth = FigureDepth::nearest) const;

  /// The same, or the one picture when there are none.
  std::vector<HtmlId> images_under(HtmlId frame, HtmlId image) const;

  /// The outermost parts of a frame that are captions by element or, if wanted, by what they are called.
  std::vector<HtmlId> captions_of(HtmlId frame, bool only_figcaption) const;

  /// A figure's caption, and the credit that stands in the figure but not in the caption; without a caption, what is
  /// called one.
  std::vector<HtmlId> with_makers(HtmlId frame, std::vector<HtmlId> captions) const;

  /// What else a frame says that holds a caption: the credit, in a class of its own. Nothing of a frame may be lost.
  void add_parts_beside(HtmlId frame, std::vector<HtmlId>& captions) const;

  /// How many letters there are in some parts.
  std::uint32_t said_by(const std::vector<HtmlId>& parts) const;

 private:
  std::uint32_t images_in(HtmlId node) const noexcept { return map_.images_in(node); }
  std::uint32_t letters_in(HtmlId node) const noexcept { return map_.letters_in(node); }

  const HtmlPage& page_;
  const HtmlTree& tree_;
  const CaptionRules& rules_;
  const PictureMap& map_;
};

}  // namespace sheaf
