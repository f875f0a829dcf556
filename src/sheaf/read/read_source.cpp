#include <fmt/core.h>

#include <string>
#include <utility>

#include "sheaf/base/error.hpp"
#include "sheaf/base/limits.hpp"
#include "sheaf/read/encoding.hpp"
#include "sheaf/read/kinds.hpp"
#include "sheaf/read/list_sources.hpp"

namespace sheaf {

Source read_source(const SourceEntry& entry, Report& report) {
  Source source = entry.source;
  std::string bytes = entry.text ? *entry.text : source.files->read(source.path, limits::text_bytes);
  if (looks_binary(bytes)) {
    throw Error(Trouble::malformed, source.origin, "the file is binary, not text",
                "take it out, or convert it to text");
  }
  Decoded decoded = decode_text(std::move(bytes));
  if (decoded.text.find_first_not_of(" \t\n\v\f") == std::string::npos) {
    throw Error(Trouble::malformed, source.origin, "the file holds no text", "save it again, or take it out");
  }
  if (decoded.repaired > 0) {
    Place place = source.origin;
    place.line = decoded.first_line;
    report.add(FindingId::encoding_repaired, std::move(place),
               fmt::format("{} in {}", decoded.repaired, decoded.encoding));
  }
  if (decoded.twice) report.add(FindingId::encoded_twice, source.origin, {});
  source.text = std::move(decoded.text);
  source.kind = refine_json(source.text, source.kind);
  return source;
}

}  // namespace sheaf
