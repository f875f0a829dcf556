#include "sheaf/read/sidecar.hpp"

#include <string_view>
#include <utility>

#include "sheaf/base/error.hpp"
#include "sheaf/base/limits.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/read/encoding.hpp"

namespace sheaf {
namespace {

constexpr std::size_t columns = 4;

bool is_header(std::string_view first) noexcept {
  for (const std::string_view name : {"file", "filename", "file name", "picture", "image"}) {
    if (equals_nocase(first, name)) return true;
  }
  return false;
}

/// A spreadsheet puts quotation marks around a field that holds some, and doubles those.
std::string unquoted(std::string_view field) {
  if (field.size() < 2 || !field.starts_with('"') || !field.ends_with('"')) return std::string(field);
  field = field.substr(1, field.size() - 2);
  std::string text;
  for (std::size_t i = 0; i < field.size(); ++i) {
    text += field[i];
    if (field[i] == '"' && i + 1 < field.size() && field[i + 1] == '"') ++i;
  }
  return text;
}

/// \param place  of the line, for findings
void read_line(std::string_view line, const std::string& folder, const Place& place,
               std::vector<SidecarPicture>& pictures, Report& report) {
  if (trim(line).empty() || line.starts_with('#')) return;
  std::vector<std::string_view> fields = split(line, '\t');
  for (std::string_view& field : fields) field = trim(field);
  while (fields.size() > columns && fields.back().empty()) fields.pop_back();
  if (place.line == 1 && is_header(fields.front())) return;
  if (fields.front().empty() || fields.size() > columns) {
    const std::string_view what = fields.front().empty() ? "no file is named" : "more than four columns";
    report.add(FindingId::sidecar_malformed, place, std::string(what) + ": " + shorten(line, 60));
    return;
  }
  fields.resize(columns);
  const std::string file = unquoted(fields.front());
  bool escapes = false;
  std::string path = normalise_path(file.starts_with('/') ? file : folder + "/" + file, escapes);
  if (escapes) {
    report.add(FindingId::image_outside, place, file);
    return;
  }
  pictures.push_back({.path = std::move(path),
                      .caption = unquoted(fields[1]),
                      .credit = unquoted(fields[2]),
                      .alternative_text = unquoted(fields[3])});
}

}  // namespace

std::vector<SidecarPicture> read_sidecar(const FileReader& files, const std::string& folder, Report& report) {
  const std::string path = folder + "/captions.tsv";
  std::vector<SidecarPicture> pictures;
  Decoded table;
  try {
    table = decode_text(files.read(path, limits::plan_bytes));
  } catch (const Error& error) {
    // The article is worth having without its captions.
    report.add(FindingId::file_unreadable, error.place(), error.happened());
    return pictures;
  }
  Place place{.file = files.display(path)};
  for (const std::string_view line : split(table.text, '\n')) {
    ++place.line;
    read_line(line, folder, place, pictures, report);
  }
  return pictures;
}

}  // namespace sheaf
