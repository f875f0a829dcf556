#include "sheaf/illustrate/picture_cache.hpp"

#include <charconv>
#include <string_view>
#include <utility>

#include "sheaf/adapt/hash.hpp"
#include "sheaf/base/limits.hpp"
#include "sheaf/base/result_store.hpp"

namespace sheaf {
namespace {

// An entry is one line of text and the picture behind it:
//   sheaf-picture 1 KEY jpeg 1072 715 0 CRC HASH SUM
// SUM is the hash of the line before it, HASH that of the picture, so every byte is under one of them.
constexpr std::string_view mark = "sheaf-picture 1 ";
constexpr std::size_t longest_line = 256;

std::string line_of(const std::string& key, const CodedPicture& picture) {
  return std::string(mark) + key + (picture.type == MediaType::jpeg ? " jpeg " : " png ") +
         std::to_string(picture.width) + ' ' + std::to_string(picture.height) + (picture.animated ? " 1 " : " 0 ") +
         std::to_string(picture.crc32) + ' ' + picture.hash + ' ';
}

std::string_view take_word(std::string_view& line) {
  const auto space = line.find(' ');
  const std::string_view word = line.substr(0, space);
  line.remove_prefix(space == std::string_view::npos ? line.size() : space + 1);
  return word;
}

template <typename Number>
bool take_number(std::string_view& line, Number& number) {
  const std::string_view word = take_word(line);
  const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), number);
  return problem == std::errc{} && end == word.data() + word.size();
}

/// The facts of a line whose sum is right.
std::optional<CodedPicture> read_line(std::string_view line) {
  CodedPicture picture;
  const std::string_view type = take_word(line);
  picture.type = type == "jpeg" ? MediaType::jpeg : MediaType::png;
  int animated = 0;
  if ((type != "jpeg" && type != "png") || !take_number(line, picture.width) || !take_number(line, picture.height) ||
      !take_number(line, animated) || !take_number(line, picture.crc32)) {
    return std::nullopt;
  }
  picture.animated = animated != 0;
  picture.hash = take_word(line);
  const auto is_side = [](int side) { return side >= 1 && side <= limits::image_side; };
  if (!is_side(picture.width) || !is_side(picture.height)) return std::nullopt;
  return picture;
}

std::optional<CodedPicture> read_entry(const std::string& key, std::string bytes) {
  const std::string_view start = std::string_view(bytes).substr(0, longest_line);
  const auto end = start.find('\n');
  if (end == std::string_view::npos) return std::nullopt;
  std::string_view line = start.substr(0, end);
  const auto sum = line.rfind(' ');
  if (sum == std::string_view::npos || content_hash(line.substr(0, sum + 1)) != line.substr(sum + 1)) {
    return std::nullopt;
  }
  if (!line.starts_with(std::string(mark) + key + ' ')) return std::nullopt;
  line.remove_prefix(mark.size() + key.size() + 1);
  std::optional<CodedPicture> picture = read_line(line);
  if (!picture) return std::nullopt;
  bytes.erase(0, end + 1);
  if (bytes.empty() || content_hash(bytes) != picture->hash) return std::nullopt;
  picture->bytes = std::move(bytes);
  return picture;
}

}  // namespace

std::optional<CodedPicture> find_picture(ResultStore& store, const std::string& key) {
  std::optional<std::string> bytes = store.find(key);
  if (!bytes) return std::nullopt;
  std::optional<CodedPicture> picture = read_entry(key, std::move(*bytes));
  if (!picture) store.drop(key);
  return picture;
}

void keep_picture(ResultStore& store, const std::string& key, const CodedPicture& picture) {
  const std::string line = line_of(key, picture);
  store.keep(key, line + content_hash(line) + '\n' + picture.bytes);
}

}  // namespace sheaf
