#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sheaf/extract/main_content.hpp"

namespace sheaf {

/// The pictures above the chosen part that open the article, in page order: their places in `content.figures`.
std::vector<HtmlId> find_lead_pictures(HtmlPage& page, const MainContent& content, const PageMetadata& metadata);

/// What is left of a picture's address when sizes, queries and folders are gone: two sizes of one picture agree in it.
std::string picture_key(std::string_view address);

}  // namespace sheaf
