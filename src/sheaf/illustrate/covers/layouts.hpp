#pragma once

#include "sheaf/illustrate/covers/cover_sheet.hpp"

namespace sheaf {

// One function for each `CoverLayout`. Where something stands and how large it is: all of it is taste.

void draw_typographic(CoverSheet& sheet);
void draw_lead_picture(CoverSheet& sheet);  ///< at least one picture
void draw_grid(CoverSheet& sheet);          ///< two to nine pictures
void draw_contents(CoverSheet& sheet);
void draw_monogram(CoverSheet& sheet);
void draw_newspaper(CoverSheet& sheet);

}  // namespace sheaf
