#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sheaf/extract/main_content.hpp"

namespace sheaf {

/// The pictures above the chosen part that open the article, in page order: their places in `content.figures`. One that
/// stands behind the headline is added to these.
std::vector<HtmlId> find_lead_pictures(HtmlPage& page, MainContent& content, const PageMetadata& metadata);

/// What agrees in two sizes of one picture, of each picture that the page's data name.
std::vector<std::string> said_keys(const PageMetadata& metadata);

/// Whether a picture of a figure is one of these.
bool is_named(const HtmlPage& page, const FigurePlan& plan, const std::vector<std::string>& said);

/// What is left of a picture's address when sizes, queries and folders are gone: two sizes of one picture agree in it.
std::string picture_key(std::string_view address);

}  // namespace sheaf
