#pragma once

#include "sheaf/extract/page_rule.hpp"

namespace sheaf::figure_rule {

// Why words were bound to a picture; the reasons stand in the source.
extern const PageRule figcaption_rule;
extern const PageRule class_in_figure;
extern const PageRule words_in_figure;
extern const PageRule caption_shortcode;
extern const PageRule outer_figcaption;
extern const PageRule class_beside;
extern const PageRule reads_so;
extern const PageRule says_alternative;
extern const PageRule first_line;
extern const PageRule defined;
extern const PageRule class_in_frame;
extern const PageRule frame_of_picture;
extern const PageRule shared_caption;
extern const PageRule captions_in_order;
extern const PageRule captions_in_row;
extern const PageRule own_kind;
extern const PageRule credit_links;
extern const PageRule caption_attribute;
extern const PageRule described_by;

}  // namespace sheaf::figure_rule
