#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sheaf {

/// The people of a printed byline, in order: "By Ana Example, Staff Writer and Ben Example | June 12, 2021" gives two.
/// Labels ("By", "Von", "Par", "文/"), posts, dates, addresses and handles fall away; an agency is kept when it stands
/// alone. Capitals stay as they are. Empty when nothing is left, or when the text is too long for a byline.
std::vector<std::string> split_byline(std::string_view text);

/// Whether a part of a byline is the post or the place of work of somebody named before it.
bool is_post(std::string_view part);

/// Whether a part of a byline names an agency, a paper or a school rather than a person.
bool is_house(std::string_view part);

/// How many bytes of a label such as "By " or "Written by: " stand at the start of a text; 0 for none.
std::size_t byline_label(std::string_view text) noexcept;

}  // namespace sheaf
