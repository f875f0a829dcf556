#pragma once

#include <memory>
#include <string>

#include "sheaf/base/file_reader.hpp"
#include "sheaf/base/report.hpp"
#include "sheaf/model/collection.hpp"

namespace sheaf {

class Spool;

/// What stands on a drawn cover; every text is ready to print, in the book's language.
struct CoverText {
  std::string title{};
  std::string subtitle{};
  std::string creator{};
  std::string date{};
  std::string count{};  ///< "12 articles"
  std::string language{};
  bool operator==(const CoverText&) const = default;
};

/// Draws the cover `design` ("plain"; covers/ holds them): 1600×2400 JPEG of at most 300 kB, in any script.
/// \throws Error  usage, when there is no such design
Image draw_cover(const std::string& design, const CoverText& text, const std::shared_ptr<Spool>& spool, Report& report);

/// Makes a cover of a picture file (`--cover FILE`, the lead picture): JPEG, upright, within 1600×2400, at least
/// 1000 pixels high where the file has them, set on a quiet ground to a ratio that readers like.
/// \throws Error  unreadable, unusable_image
Image cover_of_file(const FileReader& files, const std::string& path, const std::shared_ptr<Spool>& spool,
                    Report& report);

/// The same of a picture that is in the book already.
Image cover_of_image(const Image& image, const std::shared_ptr<Spool>& spool, Report& report);

}  // namespace sheaf
