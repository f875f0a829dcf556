#pragma once

#include <span>
#include <string_view>

namespace sheaf {

/// A file of samples/specimen, compiled in.
struct SpecimenFile {
  std::string_view name;
  std::string_view text;
};

std::span<const SpecimenFile> specimen_table() noexcept;

}  // namespace sheaf
