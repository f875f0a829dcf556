#pragma once

#include <string>
#include <string_view>

namespace sheaf {

/// The language of a text: a BCP 47 primary tag, with the script for Chinese ("zh-Hans", "zh-Hant"), or "und" when the
/// text is short or the answer is not reliable. CLD2's `iw` becomes `he`, and so on.
std::string detect_language(std::string_view utf8);

/// A tag in its usual spelling ("EN_us" → "en-US"), or "" when it is no BCP 47 language tag ("C", "english").
std::string normalise_language(std::string_view tag);

/// Whether a language is written from right to left: by its script subtag, else by the language.
bool is_right_to_left(std::string_view tag) noexcept;

}  // namespace sheaf
