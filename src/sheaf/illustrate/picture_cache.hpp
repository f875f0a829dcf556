#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "sheaf/base/media_type.hpp"

namespace sheaf {

class ResultStore;

/// A picture that was coded anew, as it is kept between runs.
struct CodedPicture {
  MediaType type = MediaType::jpeg;  ///< or png
  int width = 0;
  int height = 0;
  bool animated = false;
  std::uint32_t crc32 = 0;
  std::string hash{};  ///< content_hash of the bytes
  std::string bytes{};
  bool operator==(const CodedPicture&) const = default;
};

/// What was kept under the key; what is damaged or something else is dropped, and as good as nothing.
std::optional<CodedPicture> find_picture(ResultStore& store, const std::string& key);

void keep_picture(ResultStore& store, const std::string& key, const CodedPicture& picture);

}  // namespace sheaf
