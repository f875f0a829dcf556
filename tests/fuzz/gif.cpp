#include "sheaf/adapt/gif.hpp"

#include "fuzz/decode_one.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return sheaf::fuzz::decode_one(data, size, sheaf::gif_size, [](std::string_view bytes) { sheaf::decode_gif(bytes); });
}
