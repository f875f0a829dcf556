#pragma once

#include <set>
#include <string>
#include <vector>

#include "sheaf/base/report.hpp"
#include "sheaf/bundle/bundle.hpp"
#include "sheaf/illustrate/illustrate.hpp"
#include "sheaf/illustrate/prepare_image.hpp"
#include "sheaf/read/list_sources.hpp"

namespace sheaf {

/// An article on its way into a book, its pictures decided and its body put aside, with what was noticed of it.
struct Piece {
  Illustrated illustrated{};
  Report report{};
};

/// The first pass: reads, extracts and illustrates every source on all cores. The pieces come in the order of the
/// listing, whoever was ready first; a source or an article that fails costs itself alone and is named in `report`.
/// The note of the pictures that no article uses goes there too.
/// \throws Error  interrupted, limit_not_met (more than limits::articles)
std::vector<Piece> gather(const Listing& listing, const Request& request, const PreparingSettings& pictures,
                          const Progress& progress, Report& report);

/// How many threads a request asks for: at least 1.
std::size_t thread_count(const Request& request);

/// \throws Error  interrupted, when the user wants the run to end
void stop_if_interrupted(const Request& request);

}  // namespace sheaf
