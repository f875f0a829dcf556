#pragma once

#include <memory>
#include <optional>
#include <string>

#include "sheaf/base/report.hpp"
#include "sheaf/bundle/request.hpp"
#include "sheaf/model/destination.hpp"
#include "sheaf/read/list_sources.hpp"

namespace sheaf {

class Spool;

/// The cover of a book: the picture or the design that the command line or the plan names, `lead` for the first
/// article's first picture, else a drawn one. A picture that cannot be used is named in `report`, and one is drawn.
/// \returns nothing with --no-cover
/// \throws Error  usage, when there is no design of that name
std::optional<Image> choose_cover(const Collection& collection, const Request& request, const Listing& listing,
                                  const Destination& destination, const std::shared_ptr<Spool>& spool, Report& report);

}  // namespace sheaf
