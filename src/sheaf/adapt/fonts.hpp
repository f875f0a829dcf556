#pragma once

#include <string>

namespace sheaf {

/// What the words of a drawing may be set in: a hash over the fonts that are installed, their sizes and times, and over
/// the files that rank them. Looked up once a run.
const std::string& installed_fonts();

}  // namespace sheaf
