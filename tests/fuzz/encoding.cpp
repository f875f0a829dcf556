#include <cstddef>
#include <cstdint>
#include <string>

#include "sheaf/base/text.hpp"
#include "sheaf/read/encoding.hpp"
#include "sheaf/read/kinds.hpp"

using namespace sheaf;

/// Whatever the bytes, what comes out is UTF-8 without NUL and carriage return.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  static_cast<void>(sniff_kind(bytes.substr(0, sniff_bytes), "a.html"));
  static_cast<void>(sniff_kind(bytes.substr(0, sniff_bytes), "a.md"));
  const Decoded decoded = decode_text(bytes);
  static_cast<void>(refine_json(decoded.text, SourceKind::json));
  std::string again;
  for (std::size_t at = 0; at < decoded.text.size();) append_utf8(again, next_code_point(decoded.text, at));
  const bool is_clean = decoded.text.find('\0') == std::string::npos && decoded.text.find('\r') == std::string::npos;
  if (again != decoded.text || !is_clean) __builtin_trap();
  return 0;
}
