#pragma once

#include <string_view>

namespace sheaf {

/// "boat-1160x768.jpg", which programs print where nobody wrote a caption.
bool is_name_of_file(std::string_view text);

/// Words that belong to the page and not to a caption: "Enlarge this image", "2 of 7".
bool is_caption_machinery(std::string_view text);

/// A counter of a slide show: "1 of 4", "2/7", "3 / 12".
bool is_counter(std::string_view text);

/// Whether a line begins as only lines about pictures do: "Photo:", "Above:", "图：". `lower` is in lower case (ASCII).
bool opens_caption(std::string_view lower);

/// Whether a line speaks to the reader of the article itself: notes of editors are slanted as captions are.
bool is_editors_note(std::string_view lower);

/// Whether a short line right beside a picture can only say where the picture is from: an agency alone, "Submitted",
/// "Source: Harbour Board", "Screenshot/Site". In running text such a line would say nothing, which is why
/// `credit_strength` asks for more; beside a picture it is enough. Must not catch a headline, a date or a sentence.
bool says_source(std::string_view line);

/// Whether a line stands in one pair of brackets as a whole.
bool is_bracketed(std::string_view line);

/// Whether two lines say the same with few words changed: a caption and the description of its picture. Must not catch
/// lines of a word or two, nor a sentence that has a name in common with another.
bool say_the_same(std::string_view one, std::string_view other);

}  // namespace sheaf
