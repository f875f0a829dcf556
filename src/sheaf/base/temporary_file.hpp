#pragma once

#include <string>

#include "sheaf/base/file_descriptor.hpp"

namespace sheaf {

/// $TMPDIR, or /tmp.
std::string temporary_folder();

/// A file without a name in `folder`, for reading and writing, so nothing is left behind, however the run ends. Where
/// the file system cannot make one, it loses its name at once. Empty on failure; errno says why.
FileDescriptor open_nameless(const std::string& folder);

}  // namespace sheaf
