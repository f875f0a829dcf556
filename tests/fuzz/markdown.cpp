#include "fuzz/extract_one.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return sheaf::fuzz::extract_one(data, size, sheaf::SourceKind::markdown, "a.md");
}
