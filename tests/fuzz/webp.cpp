#include "sheaf/adapt/webp.hpp"

#include "fuzz/decode_one.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return sheaf::fuzz::decode_one(data, size, sheaf::webp_size,
                                 [](std::string_view bytes) { sheaf::decode_webp(bytes); });
}
