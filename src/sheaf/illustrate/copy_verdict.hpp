#pragma once

#include <string>

namespace sheaf {

enum class CopyVerdict {
  sound,        ///< what is kept can go into the book
  must_decode,  ///< sideways, CMYK, not sRGB or oddly built: decode it and look
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
  int orientation = 1;    ///< of EXIF, 1 to 8
  bool animated = false;  ///< an animated PNG; the picture that stands for it is kept
  // What a destination may not want: a reason to decode what is sound.
  bool progressive = false;    ///< a JPEG that must be held whole to be decoded
  bool interlaced = false;     ///< a PNG
  bool transparent = false;    ///< a PNG that may have pixels which are not opaque: it has a place for that
  bool deep = false;           ///< a PNG of sixteen bits a channel
  bool cmyk = false;           ///< a JPEG of four inks: must be decoded
  bool other_colours = false;  ///< a sound profile or a gamma that is not sRGB's: must be decoded

  bool operator==(const CopyResult&) const = default;
};

}  // namespace sheaf
