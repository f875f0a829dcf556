#include "sheaf/illustrate/picture_stem.hpp"

#include <algorithm>

#include "sheaf/base/text.hpp"
#include "sheaf/base/word_list.hpp"

namespace sheaf {
namespace {

constexpr std::string_view size_words[] = {"thumb", "thumbnail", "small",    "medium", "large", "big",    "full",
                                           "orig",  "original",  "fullsize", "scaled", "mini",  "preview"};

/// Parameters of a query that say how large a picture comes, or how it is coded, not which one it is.
constexpr std::string_view size_parameters[] = {
    "w",   "h",    "width", "height", "size", "sz",      "resize", "fit",  "crop",  "q",    "quality", "auto",
    "dpr", "rect", "fm",    "format", "ssl",  "imwidth", "s",      "itok", "strip", "zoom", "scale"};

constexpr std::string_view suffixes[] = {"jpg", "jpeg", "jpe", "png", "gif", "webp", "avif", "svg", "bmp"};

bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}
bool parts_words(char c) noexcept {
  return c == '-' || c == '_' || c == '.';
}

/// How many digits a text ends with.
std::size_t digits_at_end(std::string_view text) noexcept {
  std::size_t count = 0;
  while (count < text.size() && is_digit(text[text.size() - 1 - count])) ++count;
  return count;
}

/// "sea-300x200"
bool take_sizes(std::string_view& name) {
  const std::size_t height = digits_at_end(name);
  if (height < 2 || height > 5 || name.size() < height + 4) return false;
  const std::string_view before = name.substr(0, name.size() - height);
  if (before.back() != 'x') return false;
  const std::size_t width = digits_at_end(before.substr(0, before.size() - 1));
  if (width < 2 || width > 5 || before.size() < width + 3) return false;
  const std::size_t rest = before.size() - 1 - width;
  if (!parts_words(before[rest - 1])) return false;
  name = name.substr(0, rest - 1);
  return true;
}

/// "sea-300w", "sea_300px", "sea-w300"
bool take_width_at_end(std::string_view& name) {
  std::string_view rest = name;
  const bool behind = rest.ends_with("px") || rest.ends_with('w');
  if (behind) rest.remove_suffix(rest.ends_with("px") ? 2 : 1);
  const std::size_t digits = digits_at_end(rest);
  if (digits < 2 || digits > 5) return false;
  rest.remove_suffix(digits);
  if (!behind) {
    if (!rest.ends_with('w')) return false;
    rest.remove_suffix(1);
  }
  if (rest.size() < 2 || !parts_words(rest.back())) return false;
  name = rest.substr(0, rest.size() - 1);
  return true;
}

/// "300px-sea"
bool take_width_at_start(std::string_view& name) {
  const std::size_t digits = std::min(name.find_first_not_of("0123456789"), name.size());
  if (digits < 2 || digits > 5 || !name.substr(digits).starts_with("px-") || name.size() < digits + 4) return false;
  name.remove_prefix(digits + 3);
  return true;
}

/// "sea@2x", "sea-2x"
bool take_density(std::string_view& name) {
  if (name.size() < 4 || name.back() != 'x' || !is_digit(name[name.size() - 2])) return false;
  const char before = name[name.size() - 3];
  if (before != '@' && before != '-' && before != '_') return false;
  name.remove_suffix(3);
  return true;
}

/// "sea-thumb", "thumb_sea"
bool take_word(std::string_view& name) {
  for (const std::string_view word : size_words) {
    if (name.size() < word.size() + 2) continue;
    if (name.ends_with(word) && parts_words(name[name.size() - word.size() - 1])) {
      name.remove_suffix(word.size() + 1);
      return true;
    }
    if (name.starts_with(word) && parts_words(name[word.size()])) {
      name.remove_prefix(word.size() + 1);
      return true;
    }
  }
  return false;
}

constexpr SizeMark marks[] = {
    {"sizes", "WordPress and others write width and height behind the name", "a number alone, as cameras give",
     "/up/sea-300x200.jpg", "/up/sea.jpg", "/up/sea-300.jpg", take_sizes},
    {"width", "galleries write the width with its unit behind the name", "a number without a unit", "sea-300w.jpg",
     "sea_1200px.jpg", "sea-1200.jpg", take_width_at_end},
    {"width-first", "MediaWiki writes the width before the name", "a name that begins with a number",
     "/thumb/a/ab/Sea.svg/300px-Sea.svg.png", "/a/ab/Sea.svg", "300-sea.png", take_width_at_start},
    {"density", "the picture for screens of finer pixels", "a name that ends in such letters without a mark",
     "sea@2x.png", "sea.png", "sea2x.png", take_density},
    {"size-word", "many systems say the size in a word", "the word within another, and the word alone", "thumb_sea.jpg",
     "sea-large.jpg", "seathumb.jpg", take_word},
};

/// "sea(1)", "sea (1)" of Chromium, "sea_002" of Firefox.
bool take_count(std::string_view& name) {
  const std::size_t digits = digits_at_end(name);
  if (digits == 3 && name.size() > 5 && name.substr(name.size() - 4).starts_with("_00")) {
    name.remove_suffix(4);
    return true;
  }
  if (!name.ends_with(')')) return false;
  const std::size_t open = name.rfind('(');
  if (open == std::string_view::npos || open == 0 || name.size() - open < 3) return false;
  const std::string_view inside = name.substr(open + 1, name.size() - open - 2);
  if (!std::ranges::all_of(inside, is_digit)) return false;
  name = trim(name.substr(0, open));
  return !name.empty();
}

bool take_suffix(std::string_view& name) {
  const auto dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || !is_one_of(name.substr(dot + 1), suffixes)) return false;
  name = name.substr(0, dot);
  return true;
}

/// The parameters that say which picture it is.
std::string telling_parameters(std::string_view query) {
  std::string telling;
  for (const std::string_view part : split(query, '&')) {
    const std::string key = ascii_lower(part.substr(0, part.find('=')));
    if (!part.empty() && !is_one_of(std::string_view(key), size_parameters)) telling.append("&").append(part);
  }
  return telling;
}

}  // namespace

std::span<const SizeMark> size_marks() noexcept {
  return marks;
}

PictureStem picture_stem(std::string_view address) {
  constexpr std::size_t longest = 4096;
  constexpr int most_marks = 4;  // of one name
  if (address.size() > longest || starts_with_nocase(address, "data:")) return {};
  address = address.substr(0, address.find('#'));
  const auto question = address.find('?');
  const std::string path = ascii_lower(percent_decode(address.substr(0, question)));
  std::string_view name = std::string_view(path).substr(path.find_last_of("/\\") + 1);
  PictureStem stem;
  while (take_suffix(name)) {
  }
  for (int i = 0; i < most_marks; ++i) {
    const bool counted = take_count(name);
    stem.counted = stem.counted || counted;
    const bool marked = std::ranges::any_of(marks, [&](const SizeMark& mark) { return mark.take_off(name); });
    if (!counted && !marked) break;
    take_suffix(name);
  }
  if (name.empty()) return {};
  stem.name = name;
  if (question != std::string_view::npos) stem.name += telling_parameters(address.substr(question + 1));
  return stem;
}

}  // namespace sheaf
