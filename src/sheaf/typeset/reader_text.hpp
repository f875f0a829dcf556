#pragma once

#include <string>
#include <string_view>

namespace sheaf {

/// Whether `reader_text` may change the text: quick, and sometimes yes for nothing.
bool may_trip_readers(std::string_view text) noexcept;

/// Text without the characters that trip e-readers: soft hyphens gone, rare blanks and signs replaced by common ones.
std::string reader_text(std::string_view text);

}  // namespace sheaf
