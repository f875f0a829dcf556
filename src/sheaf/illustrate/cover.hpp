#pragma once

#include <memory>
#include <string>
#include <vector>

#include "sheaf/base/file_reader.hpp"
#include "sheaf/base/report.hpp"
#include "sheaf/model/collection.hpp"
#include "sheaf/model/cover_design.hpp"
#include "sheaf/model/destination.hpp"

namespace sheaf {

class Spool;

/// One article, for designs that show several.
struct CoverStory {
  std::string headline{};
  std::string byline{};
  std::string opening{};  ///< its first words
  bool operator==(const CoverStory&) const = default;
};

/// What stands on a drawn cover; every text is ready to print, in the book's language.
struct CoverText {
  std::string title{};
  std::string subtitle{};
  std::string creator{};
  std::string date{};
  std::string count{};   ///< "12 articles"
  std::string series{};  ///< what it is a part of: all parts have the colours of this name
  std::string number{};  ///< in the series; shown large
  std::string language{};
  std::vector<CoverStory> stories{};
  bool operator==(const CoverText&) const = default;
};

/// What a cover is drawn of.
struct CoverRequest {
  CoverDesign design{};
  CoverText text{};
  std::vector<const Image*> pictures{};  ///< of the book, the most fitting first; small ones are passed over
  Destination destination{};             ///< the cover is as large as its screen, and grey where that is
};

/// Draws a cover as JPEG or PNG, whichever is smaller, in any script: at most 150 kB, with pictures 300 kB. A design
/// that lacks pictures makes way for `fallback`, and `report` says so, as it does of signs that no font has, which are
/// left out.
/// \throws Error  usage, when the design's own colours cannot be read on each other
Image draw_cover(const CoverRequest& request, const CoverDesign& fallback, const std::shared_ptr<Spool>& spool,
                 Report& report);

/// Makes a cover of a picture file (`--cover FILE`, the lead picture): JPEG, upright, within 1600×2400, at least
/// 1000 pixels high where the file has them, set on a quiet ground to a ratio that readers like.
/// \throws Error  unreadable, unusable_image
Image cover_of_file(const FileReader& files, const std::string& path, const std::shared_ptr<Spool>& spool,
                    Report& report);

/// The same of a picture that is in the book already.
Image cover_of_image(const Image& image, const std::shared_ptr<Spool>& spool, Report& report);

}  // namespace sheaf
