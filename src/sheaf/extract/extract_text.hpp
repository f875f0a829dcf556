#pragma once

#include <vector>

#include "sheaf/extract/extract.hpp"

namespace sheaf {

/// \throws Error  malformed, when the source holds no article text
std::vector<Extracted> extract_text(const Source& source, Explain explain = Explain::no);

}  // namespace sheaf
