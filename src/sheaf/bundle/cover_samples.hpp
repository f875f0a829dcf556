#pragma once

#include <memory>
#include <string>
#include <vector>

#include "sheaf/illustrate/cover.hpp"

namespace sheaf {

class Spool;

/// A book that does not exist, to show a cover with.
struct CoverSample {
  std::string name{};  ///< for file names
  CoverText text{};
};

/// Titles short, long and absent, of six scripts and of none, and a part of a series.
std::vector<CoverSample> cover_samples();

/// Landscapes, drawn: so that designs with pictures have some.
std::vector<Image> cover_sample_pictures(const std::shared_ptr<Spool>& spool);

}  // namespace sheaf
