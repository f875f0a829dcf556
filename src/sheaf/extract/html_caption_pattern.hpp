#pragma once

#include <vector>

#include "sheaf/extract/html_page.hpp"

namespace sheaf {

/// A picture with the frame that holds nothing else, and the block of words below it.
struct PictureAndBlock {
  HtmlId image = no_node;
  HtmlId frame = no_node;
  HtmlId block = no_node;
  bool operator==(const PictureAndBlock&) const = default;
};

/// Of blocks that stand below pictures, those that the page itself sets apart as captions: short, and of a kind
/// (element, class, centred or not) that stands below pictures and nowhere else on the page. Whoever made the page
/// styled them for this purpose, whatever the class is called.
///
/// Must not catch the titles of cards, labels that are the same below each picture ("Best for: …", "4.6 of five"),
/// headings, lines of author and day, nor paragraphs.
std::vector<PictureAndBlock> find_caption_blocks(const HtmlPage& page, HtmlId root,
                                                 const std::vector<PictureAndBlock>& candidates);

}  // namespace sheaf
