#pragma once

#include <optional>
#include <string_view>

#include "sheaf/extract/caption_cuts.hpp"

namespace sheaf {

/// Ways in which the words of a caption themselves say that there is a picture. Each takes a paragraph without white
/// space at its ends; the credit of the result is empty.

std::optional<CaptionCut> caption_label(std::string_view text);    ///< "图为…", "FILE - …", "Image caption …"
std::optional<CaptionCut> measured_work(std::string_view text);    ///< "Boats, 1931. Oil on canvas, 60 × 80 cm"
std::optional<CaptionCut> dated_picture(std::string_view text);    ///< "In this May 3, 2019, photo, …"
std::optional<CaptionCut> numbered_figure(std::string_view text);  ///< "Figure 3: …"
std::optional<CaptionCut> figure_number_behind(std::string_view text);  ///< "Plan of the weir [Fig 1]"
std::optional<CaptionCut> people_placed(std::string_view text);         ///< "Ana Example, left, …", "Ana (links) …"

}  // namespace sheaf
