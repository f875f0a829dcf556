#pragma once

#include <string>

namespace sheaf {

enum class CopyVerdict {
  sound,        ///< what is kept can go into the book
  must_decode,  ///< sideways, CMYK or oddly built: decode it and look
  end_missing,  ///< a JPEG that stops without an end mark: whole but for that, or cut short
  broken,
  unsupported,
  too_large,
};

/// What came of walking through a JPEG or PNG file.
struct CopyResult {
  CopyVerdict verdict = CopyVerdict::broken;
  std::string reason{};  ///< for the account, where the verdict is bad: "it is cut short"
  int width = 0;         ///< as stored
  int height = 0;
  int orientation = 1;       ///< of EXIF, 1 to 8
  bool progressive = false;  ///< a JPEG that must be held whole to be decoded
  bool animated = false;     ///< an animated PNG; its first picture is kept

  bool operator==(const CopyResult&) const = default;
};

}  // namespace sheaf
