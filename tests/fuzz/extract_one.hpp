#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "sheaf/base/error.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/extract/extract.hpp"
#include "sheaf/model/dump.hpp"
#include "sheaf/read/encoding.hpp"
#include "support/memory_files.hpp"

namespace sheaf::fuzz {

/// A defect: the fuzzer keeps the input.
inline void require(bool holds) {
  if (!holds) __builtin_trap();
}

/// Takes bytes the way of a file: decoded, extracted, dumped. `Error` is an answer; anything else is a defect.
inline int extract_one(const std::uint8_t* data, std::size_t size, SourceKind kind, std::string_view name) {
  static const auto files = test::memory_files({{"a_files/b.jpg", "x"}, {"b.html", "x"}, {"c.png", "x"}});
  Decoded decoded = decode_text(std::string(reinterpret_cast<const char*>(data), size));
  const Source source{.origin = {.file = std::string(name)},
                      .kind = kind,
                      .text = std::move(decoded.text),
                      .files = files,
                      .path = std::string(name),
                      .identity = std::string(name),
                      .base_url = "https://example.org/a"};
  try {
    for (const Extracted& extracted : extract(source)) {
      require(!extracted.article.headline.empty());
      require(!dump(extracted.article).empty());
    }
  } catch (const Error&) {
  }
  return 0;
}

}  // namespace sheaf::fuzz
