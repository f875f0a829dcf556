#include "sheaf/extract/caption_starts.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "sheaf/adapt/unicode.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/base/word_list.hpp"
#include "sheaf/extract/folded_start.hpp"
#include "sheaf/extract/month_names.hpp"

namespace sheaf {
namespace {

struct Label {
  std::string_view words;  ///< folded
  bool stays;              ///< it is a part of the sentence
};

// clang-format off
constexpr Label labels[] = {
    {"图注：", true}, {"图注:", true}, {"图说：", true}, {"图说:", true}, {"圖說：", true}, {"图为", true}, {"圖為", true},
    {"上图：", true}, {"下图：", true}, {"资料图：", true}, {"资料图片：", true}, {"資料圖：", true}, {"資料圖片：", true},
    {"資料照片：", true}, {"资料照片：", true}, {"image caption ", false}, {"image caption, ", false}, {"media caption ", false},
    {"media caption, ", false}, {"caption: ", false}, {"photo caption: ", false}, {"file photo: ", true},
    {"file photo — ", true}, {"file photo - ", true}, {"file photo – ", true}, {"file photo of ", true},
    {"file picture: ", true}, {"file picture of ", true}, {"file image of ", true}, {"a file photo of ", true},
    {"an undated photo ", true}, {"undated photo of ", true}, {"an undated file photo ", true},
    {"a handout photo ", true}, {"a handout picture ", true}, {"a combination photo ", true},
    {"a combination picture ", true}, {"combination photo ", true}, {"a general view of ", true},
    {"artist's impression of ", true}, {"artist’s impression of ", true}, {"an artist's impression of ", true},
    {"an artist’s impression of ", true}, {"artist's rendering of ", true}, {"artist’s rendering of ", true},
    {"an artist's rendering of ", true}, {"an artist’s rendering of ", true},  {"pictured: ", false}, {"pictured, ", true}, {"pictured above: ", false},
    {"pictured (l-r)", true}, {"seen here: ", true}, {"above: ", true}, {"from left: ", true}, {"from left, ", true},
    {"from left to right", true}, {"left to right: ", true}, {"left to right, ", true}, {"l-r: ", true},
    {"(l-r) ", true}, {"(from left) ", true}, {"(from l) ", true}, {"clockwise from ", true},
    {"clockwise, from ", true}, {"enlarge / ", false}, {"bildunterschrift: ", false}, {"im bild: ", false},
    {"das undatierte foto zeigt ", true}, {"das archivbild zeigt ", true}, {"das foto zeigt ", true},
    {"von links: ", true}, {"v.l.: ", true}, {"v. l.: ", true}, {"v.l.n.r.", true}, {"légende : ", false},
    {"photo d'archives", true}, {"photo d’archives", true}, {"de gauche à droite", true}, {"pie de foto: ", false},
    {"en la foto, ", true}, {"en la imagen, ", true}, {"fotografía de archivo ", true}, {"foto de archivo ", true},
    {"imagen de archivo ", true}, {"de izquierda a derecha", true}, {"nella foto: ", true}, {"nella foto, ", true},
    {"da sinistra: ", true}, {"da sinistra, ", true}, {"na foto: ", true}, {"na foto, ", true}, {"foto de arquivo ", true},
    {"da esquerda para a direita", true}, {"op de foto: ", true}, {"v.l.n.r.: ", true}, {"на фото: ", false},
    {"на фото ", true}, {"на снимке: ", true}, {"на снимке ", true}, {"слева направо", true}, {"на світлині ", true},
    {"зліва направо", true}, {"na zdjęciu: ", true}, {"na zdjęciu ", true}, {"od lewej: ", true}, {"od lewej ", true},
    {"na snímku ", true}, {"na fotografii ", true}, {"zleva: ", true}, {"soldan sağa", true}, {"写真は", true},
    {"写真：", true}, {"【写真】", false}, {"左から", true}, {"资料图片", true}, {"사진은", true}, {"▲", true}, {"△", true},
    {"في الصورة", true}, {"صورة أرشيفية", true}, {"صورة من الأرشيف", true}, {"من اليمين", true}, {"בתמונה", true},
    {"מימין לשמאל", true}, {"फाइल फोटो", true},
};

/// Where somebody stands in a picture, in brackets behind the name.
constexpr std::string_view places[] = {
    "left", "right", "center", "centre", "middle", "far left", "far right", "top left", "top right",
    "bottom left", "bottom right", "front left", "front right", "second left", "second right", "second from left",
    "second from right", "third from left", "third from right", "in red", "in white", "in blue", "in black", "links", "rechts", "mitte", "à gauche",
    "à droite", "au centre", "à g.", "à d.", "izquierda", "derecha", "izq.", "dcha.", "centro", "a sinistra",
    "a destra", "al centro", "à esquerda", "à direita", "ao centro", "slev", "слева", "справа", "в центре", "ліворуч",
    "праворуч", "z lewej", "z prawej", "po lewej", "po prawej", "vlevo", "vpravo", "solda", "sağda", "ortada",
    "يمين", "يسار", "إلى اليمين", "إلى اليسار", "على اليمين", "على اليسار", "מימין", "משמאל", "במרכז", "बाएं", "दाएं", "左", "右",
    "中", "왼쪽", "오른쪽", "가운데", "사진",
};

/// The same between commas behind a name: "Ana Example, left, …".
constexpr std::string_view places_in_commas[] = {
    "left", "right", "center", "centre", "at left", "at right", "second from left", "second from right",
    "third from left", "third from right", "fourth from left", "fourth from right", "top left", "top right",
    "front left", "front right", "seen here",
    "links im bild", "rechts im bild", "à gauche", "à droite", "slev",
};
// clang-format on

bool starts_upper(std::string_view word) {
  std::size_t at = 0;
  const char32_t c = next_code_point(word, at);
  return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE) || (c >= 0x391 && c <= 0x3A9) || (c >= 0x400 && c <= 0x42F);
}

/// The word that ends at a place, back to a blank.
std::string_view word_before(std::string_view text, std::size_t end) {
  const std::string_view before = trim(text.substr(0, end));
  const std::size_t blank = before.rfind(' ');
  return blank == std::string_view::npos ? before : before.substr(blank + 1);
}

/// A single letter is a place only beside another: "Ana Example (l) and Ben Example (r)". Alone it numbers a clause, or
/// names a party: "Senator Example (R)".
struct Letters {
  bool left = false;
  bool right = false;
  void add(std::string_view letter) {
    left = left || letter == "l" || letter == "i" || letter == "l.";
    right = right || letter == "r" || letter == "d" || letter == "r.";
  }
  bool are_places() const { return left && right; }
};

bool places_in_brackets(std::string_view text) {
  struct Pair {
    std::string_view open;
    std::string_view close;
  };
  Letters letters;
  for (const Pair pair : {Pair{"(", ")"}, Pair{"（", "）"}}) {
    for (std::size_t at = text.find(pair.open); at != std::string_view::npos; at = text.find(pair.open, at + 1)) {
      const std::size_t begin = at + pair.open.size();
      const std::size_t end = text.find(pair.close, begin);
      if (at == 0 || end == std::string_view::npos || end - begin > 40) continue;
      const std::string_view name = word_before(text, at);
      const bool is_cased = static_cast<unsigned char>(name.front()) < 0xD5;
      if (is_cased && !starts_upper(name)) continue;
      const std::string place = fold_case(text.substr(begin, end - begin));
      const bool is_letter = place.size() == 1 || (place.size() == 2 && place.back() == '.');
      if (is_letter && text[at - 1] == ' ') letters.add(place);
      if (!is_letter && is_one_of(std::string_view(place), places)) return true;
    }
  }
  return letters.are_places();
}

bool places_between_commas(std::string_view text) {
  for (std::size_t at = text.find(", "); at != std::string_view::npos; at = text.find(", ", at + 1)) {
    const std::size_t begin = at + 2;
    const std::size_t end = text.find_first_of(",.;", begin);
    if (end == std::string_view::npos || end - begin > 30 || at == 0) continue;
    const std::string_view name = word_before(text, at);
    if (!starts_upper(name) || name.find('(') != std::string_view::npos) continue;  // "Partition(a, right)"
    // "Democrats, left, right and center"
    const std::string_view behind = trim(text.substr(end + 1));
    if (behind.starts_with("right") || behind.starts_with("center") || behind.starts_with("centre")) continue;
    if (is_one_of(std::string_view(fold_case(text.substr(begin, end - begin))), places_in_commas)) return true;
  }
  return false;
}

}  // namespace

std::optional<CaptionCut> caption_label(std::string_view text) {
  // The blank is often lost between a label and what it labels.
  for (const std::string_view label : {"Image caption", "Media caption", "Bildunterschrift"}) {
    const std::string_view rest = text.substr(std::min(label.size(), text.size()));
    if (text.starts_with(label) && !rest.empty() && starts_upper(rest)) return CaptionCut{rest, {}};
  }
  for (const std::string_view label : {"FILE - ", "FILE – ", "FILE — ", "FILE: "}) {
    if (text.starts_with(label) && text.size() > label.size()) return CaptionCut{text, {}};
  }
  for (const Label& label : labels) {
    const std::size_t end = folded_start(text, label.words);
    if (end > 0 && end < text.size()) return CaptionCut{label.stays ? text : text.substr(end), {}};
  }
  return std::nullopt;
}

namespace {

bool is_year(std::string_view word) {
  return word.size() == 4 && (word.starts_with("1") || word.starts_with("20")) &&
         word.find_first_not_of("0123456789") == std::string_view::npos;
}

/// "14.6 × 22.9 cm", "58 1/2 x 78 in": two numbers with a cross between, and how they were measured.
bool is_measured(std::string_view text) {
  for (const std::string_view cross : {" × ", " x ", "×"}) {
    for (std::size_t at = text.find(cross); at != std::string_view::npos; at = text.find(cross, at + 1)) {
      if (at == 0 || text[at - 1] < '0' || text[at - 1] > '9') continue;
      const std::string_view behind = text.substr(at + cross.size());
      const std::size_t end = behind.find_first_not_of("0123456789.,/ ×x");
      if (end == std::string_view::npos || end == 0) continue;
      for (const std::string_view unit : {"cm", "mm", "in", "m.", "m ", "m,"}) {
        if (behind.substr(end).starts_with(unit)) return true;
      }
    }
  }
  return false;
}

}  // namespace

std::optional<CaptionCut> measured_work(std::string_view text) {
  constexpr std::string_view materials[] = {
      "print",    "prints",     "oil",         "canvas", "photograph", "photogravure", "ink",     "paper",
      "gelatin",  "watercolor", "watercolour", "bronze", "tempera",    "acrylic",      "gouache", "lithograph",
      "etching",  "engraving",  "woodcut",     "pencil", "charcoal",   "pastel",       "öl",      "leinwand",
      "aquarell", "huile",      "toile",       "óleo",   "lienzo",     "холст",        "масло",   "c-print"};
  constexpr std::string_view verbs[] = {"is", "was", "are", "were", "has", "had", "says", "said"};
  constexpr std::size_t most_words = 60;
  if (text.size() > 600 || !is_measured(text)) return std::nullopt;
  const auto words = split_words(text);
  if (words.size() > most_words || words.size() < 6) return std::nullopt;
  bool has_year = false;
  bool has_material = false;
  for (const std::string_view word : words) {
    const std::size_t end = word.find_last_not_of(",.;:)");
    const std::size_t begin = word.find_first_not_of('(');
    if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) continue;
    const std::string now = fold_case(word.substr(begin, end - begin + 1));
    if (is_one_of(std::string_view(now), verbs)) return std::nullopt;
    has_year = has_year || is_year(std::string_view(now).substr(0, 4));
    has_material = has_material || is_one_of(std::string_view(now), materials);
  }
  return has_year && has_material ? std::optional(CaptionCut{text, {}}) : std::nullopt;
}

std::optional<CaptionCut> dated_picture(std::string_view text) {
  constexpr std::string_view nouns[] = {"photo",  "photos",  "photograph", "photographs", "image",
                                        "images", "picture", "pictures",   "combo",       "frame"};
  constexpr std::string_view known[] = {"undated", "handout", "combination", "file"};
  constexpr std::string_view verbs[] = {"is", "was", "are", "were", "has", "contains", "shows", "replaces"};
  constexpr std::size_t first_words = 14;
  if (!starts_with_nocase(text, "in this ") && !starts_with_nocase(text, "this ")) return std::nullopt;
  bool is_dated = false;
  bool is_known = false;
  std::size_t count = 0;
  for (const std::string_view word : split_words(text)) {
    if (++count > first_words) break;
    const std::size_t end = word.find_last_not_of(",.;:");
    const std::string now = fold_case(word.substr(0, end == std::string_view::npos ? 0 : end + 1));
    if (is_one_of(std::string_view(now), nouns) && (is_dated || is_known)) return CaptionCut{text, {}};
    if (is_one_of(std::string_view(now), verbs)) return std::nullopt;  // "This file contains …"
    is_dated = is_dated || month_of(now) > 0 || is_year(now) || now.find('/') != std::string::npos;
    is_known = is_known || is_one_of(std::string_view(now), known);
  }
  return std::nullopt;
}

std::optional<CaptionCut> numbered_figure(std::string_view text) {
  for (const std::string_view label : {"figure ", "fig. ", "abbildung ", "abb. ", "figura ", "рис. ", "图 ", "図 "}) {
    const std::size_t begin = folded_start(text, label);
    if (begin == 0) continue;
    const std::size_t end = text.find_first_not_of("0123456789.-", begin);
    if (end == std::string_view::npos || end == begin) return std::nullopt;
    const bool is_parted = text[end] == ':' || text[end - 1] == '.' || text.substr(end).starts_with("：");
    if (is_parted && split_words(text).size() >= 4 && split_words(text).size() <= 60) return CaptionCut{text, {}};
  }
  return std::nullopt;
}

std::optional<CaptionCut> figure_number_behind(std::string_view text) {
  const auto cut = final_brackets(text);
  if (!cut || cut->caption.empty() || text.ends_with('.')) return std::nullopt;
  if (cut->caption.find_last_of(".!?") != std::string_view::npos || split_words(cut->caption).size() > 14)
    return std::nullopt;
  for (const std::string_view label : {"fig. ", "fig ", "figure ", "abb. ", "abbildung ", "рис. "}) {
    const std::size_t end = folded_start(cut->credit, label);
    if (end > 0 && cut->credit.find_first_not_of("0123456789.", end) == std::string_view::npos) {
      return CaptionCut{text, {}};
    }
  }
  return std::nullopt;
}

std::optional<CaptionCut> people_placed(std::string_view text) {
  constexpr std::size_t most_words = 60;
  if (text.size() > 600 || split_words(text).size() > most_words) return std::nullopt;
  // Speech tells of places too, and a text on a drawing explains its parts.
  for (const std::string_view mark : {"“", "\"", "„", "«"}) {
    if (text.starts_with(mark)) return std::nullopt;
  }
  if (contains_nocase(text, "figure") || contains_nocase(text, " said")) return std::nullopt;
  if (!places_in_brackets(text) && !places_between_commas(text)) return std::nullopt;
  return CaptionCut{text, {}};
}

}  // namespace sheaf
