#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sheaf/illustrate/file_index.hpp"
#include "sheaf/model/source.hpp"

namespace sheaf {

enum class ResolvedKind {
  files,    ///< one path or more, in order of preference, each of a file that exists
  data,     ///< a `data:` address
  missing,  ///< it should be in the folder, and is not
  remote,   ///< it is on the web
  outside,  ///< it is, or leads, out of the operand's folder
};

/// Where one candidate of a picture leads.
struct ResolvedImage {
  ResolvedKind kind = ResolvedKind::missing;
  std::vector<std::string> paths{};
  bool operator==(const ResolvedImage&) const = default;
};

/// Where pictures of one article may be.
struct ImagePlaces {
  const Source& source;
  std::string_view article_url{};  ///< canonical address: pictures of the same host may lie below the root
  FileIndexes& indexes;
  bool widely = true;  ///< false: only where the address points, without a look at the list of all files
};

/// Finds what a candidate, as the source spells it, may mean: relative to the source, below the operand's root, in a
/// companion folder of the page, or, for Markdown, text and data, anywhere in the folder by its name. Nothing
/// outside the operand's folder is looked at.
ResolvedImage resolve_image(std::string_view candidate, const ImagePlaces& places);

}  // namespace sheaf
