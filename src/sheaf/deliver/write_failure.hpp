#pragma once

#include <string>

#include "sheaf/base/error.hpp"

namespace sheaf {

/// The error for a book that could not be written, in words, with what to do about it.
///
/// \param path  the book
/// \param code  errno
Error write_failure(const std::string& path, int code);

}  // namespace sheaf
