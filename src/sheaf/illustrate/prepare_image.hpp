#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "sheaf/base/file_reader.hpp"
#include "sheaf/base/finding_table.hpp"
#include "sheaf/model/collection.hpp"
#include "sheaf/model/destination.hpp"

namespace sheaf {

class PixelBudget;
class ResultStore;
class Spool;

/// A picture made ready for the book, or why it cannot be.
struct PreparedImage {
  std::optional<Image> image{};
  bool animated = false;                              ///< it moved; now it is its first frame
  bool blank = false;                                 ///< a drawing of nothing, put where a picture is to be loaded
  FindingId trouble = FindingId::image_not_an_image;  ///< when there is no image
  std::string reason{};                               ///< a clause that the finding's message leaves open; may be empty
  bool operator==(const PreparedImage&) const = default;
};

/// Where pictures are written, where the book goes, and what earlier runs made.
struct PreparingSettings {
  std::shared_ptr<Spool> spool{};
  Destination destination{};
  std::shared_ptr<ResultStore> results{};  ///< null: nothing is kept between runs
  std::shared_ptr<PixelBudget> budget{};   ///< shared by the threads of a run; null: no bound
};

/// Tells by the bytes what a file is, and makes it ready: sound JPEG and PNG files that suit the destination stay where
/// they are, less their metadata; all else that can be decoded is written to the spool, upright, on white, and as large
/// as the destination has a use for.
/// \throws Error  unreadable, undeliverable
PreparedImage prepare_file(const std::shared_ptr<const FileReader>& files, const std::string& path,
                           const PreparingSettings& settings);

/// The same of bytes in memory, which go to the spool.
/// \throws Error  undeliverable
PreparedImage prepare_bytes(std::string_view bytes, const PreparingSettings& settings);

}  // namespace sheaf
