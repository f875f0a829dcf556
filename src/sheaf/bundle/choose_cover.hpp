#pragma once

#include <memory>
#include <optional>
#include <string>

#include "sheaf/base/report.hpp"
#include "sheaf/bundle/request.hpp"
#include "sheaf/read/list_sources.hpp"

namespace sheaf {

class Spool;

/// The cover of a book: the picture or the design that the command line or the plan names, `lead` for the first
/// article's first picture, else a drawn one. A picture that cannot be used is named in `report`, and one is drawn.
/// \returns nothing with --no-cover
/// \throws Error  usage, when there is no design of that name
std::optional<Image> choose_cover(const Collection& collection, const Request& request, const Listing& listing,
                                  const std::shared_ptr<Spool>& spool, Report& report);

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

}  // namespace sheaf
