#include "sheaf/extract/credit_words.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "sheaf/adapt/unicode.hpp"
#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

constexpr std::size_t longest_credit = 160;  // bytes
constexpr std::size_t most_credit_words = 16;

/// Labels in the order in which they are tried: a longer one before its own beginning. One that ends in a letter needs
/// a blank or a colon behind it.
// clang-format off
constexpr std::string_view labels[] = {
    "photo illustration by", "staff photo by", "staff photos by", "file photo by", "photo provided by",
    "photo contributed by", "photo submitted by", "photo supplied by", "image supplied by", "courtesy photo",
    "submitted photo", "contributed photo", "supplied photo", "image source", "photo source", "photos ©", "photo ©",
    "images ©", "image ©", "photographer:", "photographers:", "videographer:", "pic:", "pics:", "pic by", "pics by",
    "photo from", "image from", "images from", "screenshot via", "screenshot from", "screenshot:", "screengrab:",
    "screen grab:", "provided by", "foto por", "foto ©", "imagem:", "imagens:", "bildquelle:", "bildnachweis:",
    "fotocredit:", "fotó:", "kép:", "kuva:", "bilde:", "billede:", "valokuva:", "ảnh:", "फोटो:", "ফটো:", "तस्वीर:",
    "fotoğraf:", "φωτογραφία:", "φωτο:", "светлина:", "снимка:", "фотография:", "фото предоставлено", "图片来自",
    "圖片來源", "图片：", "图片:", "圖：", "供图：", "来源：", "提供：", "提供:", "사진제공=", "사진 제공=", "사진 =", "ⓒ", "photo courtesy of", "photos courtesy of", "image courtesy of", "images courtesy of",
    "photo credit", "photo credits", "image credit", "image credits", "picture credit", "image copyright",
    "photograph courtesy of", "photograph by", "photographs by", "photography by", "photo by",
    "photos by", "photo via", "image via", "image by", "images by", "images via", "picture by", "pictures by",
    "illustration by", "illustrations by", "graphic by", "map by", "artwork by", "courtesy of", "photograph:",
    "photographs:", "photography:", "photo:", "photos:", "image:", "images:", "picture:", "pictures:",
    "illustration:", "illustrations:", "artist:", "artwork:", "art:", "credit:", "credits:", "courtesy:",
    "file photo:", "foto de", "foto di", "foto door", "foto:", "fotos:", "fotografie:", "bild:", "bilder:", "grafik:",
    "fotografía:", "fotografía de", "imagen:", "crédito:", "créditos:", "crédit photo", "crédits photo", "crédit:",
    "crédit :", "crédits:", "photo :", "immagine:", "beeld:", "illustratie:", "fot.", "zdjęcie:", "фото:",
    "иллюстрация:", "صورة:", "الصورة:", "צילום:", "图片来源", "图源", "摄影：", "摄影:", "攝影：", "攝影:", "写真：", "写真:", "撮影：",
    "撮影:", "사진:", "사진=", "©",
};
// clang-format on

/// Agencies and archives, folded. A part of a credit that holds one is no person's name and need not look like one.
// clang-format off
constexpr std::string_view agencies[] = {
    "getty", "getty images", "reuters", "afp", "agence france-presse", "ap", "associated press", "epa", "epa-efe",
    "dpa", "efe", "ansa", "apa", "shutterstock", "istock", "istockphoto", "bloomberg", "upi", "xinhua", "anadolu",
    "alamy", "unsplash", "pexels", "pixabay", "flickr", "wikimedia", "wikimedia commons", "wikipedia", "imago",
    "imago images", "keystone", "nasa", "esa", "noaa", "usgs", "magnum", "corbis", "zuma", "zuma press", "sipa",
    "sipa usa", "rex", "pa wire", "pa images", "press association", "canadian press", "tass", "sputnik", "kyodo",
    "yonhap", "vcg", "adobe stock", "depositphotos", "dreamstime", "thinkstock", "fotolia", "polaris", "redux",
    "picture alliance", "picture-alliance", "handout", "invision", "wireimage", "filmmagic", "nurphoto", "swns",
    "agency", "ritzau", "ntb", "tt", "lehtikuva", "belga", "anp", "lusa", "pap", "mti", "çtk", "čtk", "тасс",
    "риа новости", "укринформ", "新华社", "新華社", "中新社", "共同通信", "時事通信", "연합뉴스", "뉴시스", "رويترز", "أ ف ب", "الأناضول",
};

constexpr std::string_view particles[] = {
    "van", "von", "de", "der", "den", "del", "della", "di", "da", "do", "dos", "la", "le", "el", "al", "bin", "ibn",
    "ten", "ter", "y", "e", "of", "the",
};
// clang-format on

/// Archives of pictures: their names alone are credits, since nobody there writes.
constexpr std::string_view archives[] = {"getty",       "getty images",  "shutterstock",      "istock",
                                         "istockphoto", "alamy",         "unsplash",          "pexels",
                                         "pixabay",     "flickr",        "wikimedia commons", "imago images",
                                         "adobe stock", "depositphotos", "dreamstime",        "thinkstock",
                                         "fotolia",     "corbis",        "picture alliance",  "picture-alliance",
                                         "zuma press",  "wireimage",     "nurphoto",          "pa images"};

/// Words that may stand with a maker and say nothing: "File", "left".
// clang-format off
constexpr std::string_view fillers[] = {
    "file", "left", "right", "top", "bottom", "center", "centre", "via", "archive", "archives", "photo", "photos",
    "photograph", "image", "images", "pool", "stock", "staff", "inc.", "inc", "corp.", "ltd", "ltd.", "rf", "©",
    "stf", "handout",
};
// clang-format on

/// Words that no maker's name has: what holds one is a post, a byline or a label.
constexpr std::string_view strangers[] = {"writer", "reporter", "editor", "correspondent", "columnist", "by", "source"};

template <std::size_t Count>
bool is_one_of(std::string_view word, const std::string_view (&words)[Count]) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

/// A word less its marks and possessive, folded.
std::string bare(std::string_view word) {
  std::string folded = fold_case(word);
  for (const std::string_view ending : {"'s", "’s"}) {
    if (folded.ends_with(ending)) folded.erase(folded.size() - ending.size());
  }
  const std::size_t begin = folded.find_first_not_of("()[]\"',;:");
  const std::size_t end = folded.find_last_not_of("()[]\"',;:.");
  return begin == std::string::npos || end == std::string::npos || end < begin ? std::string{}
                                                                               : folded.substr(begin, end - begin + 1);
}

bool holds_stranger(std::string_view part) {
  const auto words = split_words(part);
  return std::any_of(words.begin(), words.end(),
                     [](std::string_view word) { return is_one_of(bare(word), strangers); });
}

bool is_archive(std::string_view text) {
  std::string folded;
  for (const std::string_view word : split_words(text)) {
    const std::string now = bare(word);
    if (now.empty()) continue;
    folded += (folded.empty() ? "" : " ") + now;
  }
  return is_one_of(std::string_view(folded), archives);
}

/// "Ana Example": two words, and not only initials of things ("MPH SP").
bool is_full_name(std::string_view part) {
  const auto words = split_words(part);
  return words.size() >= 2 && std::any_of(words.begin(), words.end(), [](std::string_view w) { return w.size() >= 4; });
}

bool holds_agency(std::string_view part) {
  const auto words = split_words(part);
  std::string before;
  for (const std::string_view word : words) {
    const std::string now = bare(word);
    if (is_one_of(now, agencies) || (!before.empty() && is_one_of(before + ' ' + now, agencies))) return true;
    before = now;
  }
  return false;
}

bool starts_upper(std::string_view word) {
  const auto first = static_cast<unsigned char>(word.front());
  if (first < 0x80) return first >= 'A' && first <= 'Z';
  // Scripts without case read as names; a lower-case letter folds to itself but has an upper-case twin, which Latin-1,
  // Greek and Cyrillic keep in these ranges.
  std::size_t at = 0;
  const char32_t c = next_code_point(word, at);
  const bool is_lower = (c >= 0xDF && c <= 0xFF) || (c >= 0x3AC && c <= 0x3CE) || (c >= 0x430 && c <= 0x45F);
  return c >= 0xC0 && !is_lower && !(c >= 0x2000 && c <= 0x206F);
}

struct Parts {
  std::vector<std::string_view> all{};
  bool has_slash = false;
};

/// Parts a credit where makers meet.
Parts split_makers(std::string_view text) {
  constexpr std::string_view separators[] = {" via ", " for ", " and ", " — ", " – ", " - ", "—",
                                             " | ",   " & ",   "/",     ",",   ";",   "／",  " courtesy of "};
  Parts parts;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t length = 0;
    for (const std::string_view separator : separators) {
      if (text.substr(at).starts_with(separator)) {
        length = separator.size();
        parts.has_slash = parts.has_slash || separator == "/" || separator == "／";
        break;
      }
    }
    if (length == 0) {
      ++at;
      continue;
    }
    parts.all.push_back(trim(text.substr(begin, at - begin)));
    at += length;
    begin = at;
  }
  parts.all.push_back(trim(text.substr(begin)));
  return parts;
}

bool is_filler(std::string_view part) {
  for (const std::string_view word : split_words(part)) {
    if (!is_one_of(bare(word), fillers)) return false;
  }
  return true;
}

}  // namespace

bool is_name(std::string_view part) {
  const auto words = split_words(part);
  if (words.empty() || words.size() > 6) return false;
  std::size_t capitals = 0;
  for (const std::string_view word : words) {
    const std::string folded = bare(word);
    if (is_one_of(folded, particles) || is_one_of(folded, fillers)) continue;
    if (folded.empty() || is_one_of(folded, strangers)) return false;
    if (word.find_first_of("0123456789=<>$%:") != std::string_view::npos) return false;
    if (!starts_upper(word)) return false;
    ++capitals;
  }
  return capitals > 0;
}

std::size_t credit_label(std::string_view text) noexcept {
  for (const std::string_view label : labels) {
    if (!starts_with_nocase(text, label)) continue;
    std::size_t end = label.size();
    const auto last = static_cast<unsigned char>(label.back());
    const bool is_word = (last >= 'a' && last <= 'z') || (last >= 0x80 && label.front() >= 'a');
    const bool is_sign = label == "©";
    if (is_sign && text.substr(end).find_first_of("0123456789") <= 1) return 0;  // "© 2021": the page's own
    if (is_word && (end >= text.size() || (text[end] != ' ' && text[end] != ':'))) continue;
    while (end < text.size() && (text[end] == ' ' || text[end] == ':')) ++end;
    if (text.substr(end).starts_with("：")) end += std::string_view("：").size();
    return end;
  }
  return 0;
}

CreditStrength credit_strength(std::string_view text) {
  text = trim(text);
  while (!text.empty() && text.back() == '.') text.remove_suffix(1);
  if (text.empty() || text.size() > longest_credit) return CreditStrength::none;
  if (split_words(text).size() > most_credit_words) return CreditStrength::none;
  const std::size_t label = credit_label(text);
  if (label > 0 && label < text.size()) return CreditStrength::sure;

  const Parts parts = split_makers(text);
  std::size_t makers = 0;
  bool has_agency = false;
  bool has_full_name = false;
  for (const std::string_view part : parts.all) {
    if (part.empty() || is_filler(part)) continue;
    const bool is_agency = holds_agency(part) && split_words(part).size() <= 6;
    if (holds_stranger(part) || (!is_agency && !is_name(part))) return CreditStrength::none;
    has_agency = has_agency || is_agency;
    has_full_name = has_full_name || (!is_agency && is_full_name(part));
    ++makers;
  }
  if (makers == 0) return CreditStrength::none;
  if (has_agency) return makers >= 2 || is_archive(text) ? CreditStrength::sure : CreditStrength::agency;
  return parts.has_slash && makers >= 2 && has_full_name ? CreditStrength::makers : CreditStrength::none;
}

}  // namespace sheaf
