#pragma once

#include <string_view>

namespace sheaf {

/// Why a line of a pasted text belongs to the page around the article and not to it; "" when it does not.
std::string_view furniture_reason(std::string_view line);

/// Whether a line announces what stands below an article: related stories, comments. It is furniture by itself, and so
/// is all below it when no prose follows.
bool starts_page_foot(std::string_view line);

/// Whether a line stands at the top of every page of a site: "top of page", "Skip to content". Where it is seen again,
/// another page begins.
bool starts_page_frame(std::string_view line);

/// Whether a line stands where a picture was: "Photo", "Image", "View photo".
bool is_picture_mark(std::string_view line);

/// Whether a line is about who owns the text: "© 2021 The Example".
bool is_rights_line(std::string_view line);

/// Whether a paragraph is a remark about the article and not a part of it: "Editor's note: …", "Disclaimer: …".
bool is_disclaimer(std::string_view paragraph);

}  // namespace sheaf
