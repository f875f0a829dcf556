#pragma once

#include <string>
#include <string_view>

namespace sheaf {

std::string to_nfc(std::string_view utf8);

/// NFC, then lower case code point by code point ("ß" and "ς" stay): for comparing names and words.
std::string fold_case(std::string_view utf8);

enum class StrongDirection { none, ltr, rtl };

/// The direction of the first strong character (UAX #9, rule P2).
StrongDirection first_strong(std::string_view utf8) noexcept;

/// Whether more of the strong characters run from right to left.
bool is_mostly_right_to_left(std::string_view utf8) noexcept;

/// "Müller" → "Muller": compatibility decomposition without the marks.
std::string strip_marks(std::string_view utf8);

}  // namespace sheaf
