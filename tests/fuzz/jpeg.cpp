#include "sheaf/adapt/jpeg.hpp"

#include "fuzz/decode_one.hpp"
#include "sheaf/illustrate/copy_jpeg.hpp"

/// The walk that copies comes first, as in sheaf: it measures, and refuses what is not worth decoding.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::size_t least = 2;  // the mark, which is sniffed before
  if (size < least) return 0;
  const auto measure = [](std::string_view bytes) -> std::optional<sheaf::PixelSize> {
    const sheaf::MemoryPart memory(bytes);
    sheaf::PictureBytes source(memory, "", bytes.size());
    sheaf::KeptBytes kept;
    const sheaf::CopyResult result = sheaf::copy_jpeg(source, kept);
    using enum sheaf::CopyVerdict;
    if (result.verdict == broken || result.verdict == unsupported || result.verdict == too_large) return std::nullopt;
    return sheaf::PixelSize{result.width, result.height};
  };
  return sheaf::fuzz::decode_one(data, size, measure, [](std::string_view bytes) {
    sheaf::decode_jpeg(bytes, {.most_pixels = 1'000'000});
  });
}
