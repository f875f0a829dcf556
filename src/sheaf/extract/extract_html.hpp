#pragma once

#include <vector>

#include "sheaf/extract/extract.hpp"

namespace sheaf {

/// Finds the article of a page. \throws Error  malformed, when the page holds no article text
std::vector<Extracted> extract_html(const Source& source, Explain explain = Explain::no);

}  // namespace sheaf
