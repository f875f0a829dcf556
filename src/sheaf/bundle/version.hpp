#pragma once

#include <string>

namespace sheaf {

/// "0.1.0": of this library, for `--version` and a book's generator metadata.
std::string version();

}  // namespace sheaf
