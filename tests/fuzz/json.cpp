#include "fuzz/extract_one.hpp"

/// The first byte chooses between JSON and JSON Lines.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const bool lines = size > 0 && data[0] == '\n';
  const auto kind = lines ? sheaf::SourceKind::json_lines : sheaf::SourceKind::json;
  return sheaf::fuzz::extract_one(data, size, kind, "a.json");
}
