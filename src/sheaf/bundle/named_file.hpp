#pragma once

#include <memory>
#include <string>

#include "sheaf/base/file_reader.hpp"
#include "sheaf/bundle/request.hpp"
#include "sheaf/read/list_sources.hpp"

namespace sheaf {

/// A file that the user names beside the book's input.
struct NamedFile {
  std::shared_ptr<const FileReader> files{};
  std::string path{};
  bool operator==(const NamedFile&) const = default;
};

/// Finds a file that the command line names (as any command finds it) or that the plan names (beside the plan, and
/// never outside its folder).
/// \throws Error  unreadable
NamedFile find_named_file(const std::string& name, bool by_plan, const Request& request, const Listing& listing);

/// Opens a file that the command line names, wherever it is. \throws Error  unreadable
NamedFile open_beside(const std::string& path);

}  // namespace sheaf
