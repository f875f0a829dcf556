#include "sheaf/extract/html_caption_words.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "sheaf/adapt/unicode.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/base/word_list.hpp"
#include "sheaf/extract/credit_words.hpp"

namespace sheaf {
namespace {

// clang-format off
/// Whole texts of buttons and labels around pictures.
constexpr std::string_view machinery[] = {
    "caption", "image caption", "media caption", "photo caption", "hide caption", "toggle caption", "show caption",
    "show captions", "hide captions", "view caption", "read caption", "caption:", "enlarge this image", "enlarge image", "enlarge",
    "enlarge photo", "view larger image", "view larger", "view image", "view this image", "view this photo", "view photo", "view full size",
    "view fullscreen", "view full screen", "click to enlarge", "click to expand", "tap to enlarge", "full screen",
    "fullscreen", "full size", "open in gallery", "open image in gallery", "view gallery", "open gallery",
    "launch gallery", "see gallery", "photo gallery", "view photos", "view slideshow", "start slideshow",
    "view all photos", "see all photos", "show all photos", "open image", "open image modal", "hide", "close", "zoom",
    "zoom in", "share", "share photo", "pin it", "pin", "save", "save image", "tweet", "play", "play video", "watch",
    "watch video", "next", "next slide", "next image", "previous", "previous slide", "previous image", "prev", "image",
    "photo", "gallery", "slideshow", "expand", "expand image", "replay", "more", "read more", "show more", "see more",
    "... more", "…more", "… more", "less", "show less", "read less", "see less", "download", "download image",
    "buy photo", "buy now", "buy this photo", "buy print", "order reprint", "purchase", "photos", "advertisement",
    "story continues below advertisement", "media playback is unsupported on your device", "loading", "loading...",
    "+", "-", ".", "|", "/", "×", "x", "»", "«", "›", "‹", "→", "←", "copy link", "info", "i", "fullscreen icon",
    "bild vergrößern", "bild in neuer detailansicht öffnen", "vergrößern", "agrandir", "agrandir l'image",
    "ampliar", "ampliar foto", "ampliar imagen", "ver galería", "ingrandisci", "apri immagine", "vergroot", "powiększ",
    "увеличить", "открыть в полном размере", "拡大する", "画像を拡大", "拡大", "点击查看大图", "查看大图", "전체보기", "이미지 크게보기"};

/// Beginnings of a line about a picture.
constexpr std::string_view beginnings[] = {
    "photo:", "photos:", "photo by", "photos by", "photo courtesy", "above:", "above left", "above right", "below:",
    "left:", "right:", "top:", "bottom:", "top left", "top row:", "clockwise from", "counterclockwise from",
    "from left:", "from left,", "from top:", "left to right", "pictured:", "pictured above", "pictured is",
    "pictured are", "figure ", "fig. ", "fig ", "image:", "image by", "images:", "foto:", "bild:", "caption:", "(photo",
    "(foto", "(image", "(photos", "(pictured", "credit:", "photo credit", "image credit", "file photo", "(file",
    "screenshot:", "screenshot of", "illustration:", "illustration by", "图：", "图为", "图源", "图注", "图说", "图片来源",
    "写真：", "写真は", "写真:", "写真提供", "撮影：", "фото:", "на фото", "фото ", "©", "(c) ", "(©", "▲", "△", "↑",
    "abb.", "abbildung ", "bildquelle", "bildnachweis", "grafik:", "quelle:", "crédit", "crédits", "légende", "fuente:",
    "fonte:", "imagen:", "imagem:", "bron:", "zdjęcie", "fot.", "źródło", "الصورة", "صورة", "תמונה:", "צילום", "사진"};

/// Notes to the reader.
constexpr std::string_view note_words[] = {
    "originally", "subscribe", "editor's note", "editor’s note", "editors' note", "editors’ note", "newsletter",
    "this article", "this story", "this post", "this column", "this essay", "this interview", "sign up", "click here",
    "read more", "read the full", "last updated", "updated on", "correction", "disclosure", "disclaimer",
    "contributed to this report", "reporting by", "editing by", "all rights reserved", "follow us", "email us"};

/// Where pictures come from, that no list of agencies has; whole lines in lower case.
constexpr std::string_view plain_sources[] = {
    "submitted", "supplied", "contributed", "handout", "courtesy", "provided", "file photo", "file image", "file",
    "archive photo", "stock photo", "stock image", "submitted photo", "contributed photo", "supplied photo",
    "courtesy photo", "provided photo", "handout photo", "screenshot", "screengrab", "screen grab", "google maps",
    "google street view", "google earth", "youtube", "instagram", "facebook", "twitter", "netflix", "creative commons",
    "public domain", "archivfoto", "symbolbild", "symbolfoto", "archivbild", "privat", "foto: privat", "archivo",
    "cortesía", "divulgação", "reprodução", "arquivo pessoal", "archivio", "d.r.", "dr", "archives",
    "资料图", "资料图片", "图片来自网络", "网络图片", "自料写真", "資料写真", "자료사진", "архив", "صورة أرشيفية", "أرشيفية", "أ ف ب", "ا ف ب", "أ.ف.ب", "ا.ف.ب", "أ ب", "د ب أ"};

/// How such a line may begin, before a name.
constexpr std::string_view source_openings[] = {
    "source:", "sources:", "source -", "via ", "image via", "photo via", "screenshot/", "screenshot /", "screenshot via",
    "screenshot from", "screengrab/", "screengrab from", "screengrab via", "youtube/", "youtube /", "instagram/",
    "instagram /", "facebook/", "facebook /", "twitter/", "twitter /", "courtesy ", "courtesy:", "supplied by",
    "supplied:", "submitted by", "contributed by", "provided by", "handout/", "file photo/", "photo/", "photo :",
    "photo - ", "photo – ", "photo | ", "photos | ", "photo courtesy", "picture:", "pictures:", "pic:", "by permission",
    "image from", "photo from", "quelle:", "bildrechte:", "foto ", "fotos ", "foto/", "fuente:", "fonte:", "bron:",
    "zdroj:", "źródło:", "kilde:", "kilde/", "källa:", "lähde:", "forrás:", "sursa:", "sursă foto", "kaynak:", "источник:",
    "photo ", "图/", "图｜", "图丨", "图|", "文/图", "来源：", "来源:", "摄影/", "摄影 ", "مصدر", "المصدر"};
// clang-format on

std::string_view without_brackets(std::string_view text) {
  text = trim(text);
  struct Pair {
    std::string_view open;
    std::string_view close;
  };
  for (const Pair pair : {Pair{"(", ")"}, Pair{"[", "]"}, Pair{"（", "）"}, Pair{"【", "】"}})
    if (text.starts_with(pair.open) && text.ends_with(pair.close) && text.size() > pair.open.size() + pair.close.size())
      return trim(text.substr(pair.open.size(), text.size() - pair.open.size() - pair.close.size()));
  return text;
}

/// "Photo Ana Example", "Foto Ana Example. AFP", "图/李某": a label that is also a word must stand before names alone.
bool names_follow(std::string_view text) {
  const auto words = split_words(text);
  if (words.size() < 2 || words.size() > 7) return false;
  const std::string_view rest = text.substr(words[0].size());
  return is_name(trim(rest)) || credit_strength(trim(rest)) != CreditStrength::none;
}

/// The words of a line, folded and in order of the alphabet; signs of a script that parts no words each for itself.
std::vector<std::string> sorted_words(std::string_view line) {
  constexpr char32_t first_ideograph = 0x2E80;
  const std::string folded = fold_case(line);
  std::vector<std::string> words(1);
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t begin = at;
    const char32_t sign = next_code_point(folded, at);
    const bool letter = sign >= 0x80 ? (sign < 0x2000 || sign >= first_ideograph) && sign != 0xA0
                                     : (sign >= '0' && sign <= '9') || (sign >= 'a' && sign <= 'z');
    if (!words.back().empty() && (!letter || sign >= first_ideograph)) words.emplace_back();
    if (letter) words.back().append(folded, begin, at - begin);
  }
  if (words.back().empty()) words.pop_back();
  std::sort(words.begin(), words.end());
  return words;
}

}  // namespace

bool say_the_same(std::string_view one, std::string_view other) {
  constexpr std::size_t longest = 2000;  // bytes
  constexpr std::size_t least_words = 4;
  constexpr std::size_t least_bytes = 16;
  if (std::min(one.size(), other.size()) < least_bytes || std::max(one.size(), other.size()) > longest) return false;
  const std::vector<std::string> left = sorted_words(one);
  const std::vector<std::string> right = sorted_words(other);
  std::vector<std::string> shared;
  std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(shared));
  return shared.size() >= least_words && shared.size() * 10 >= std::max(left.size(), right.size()) * 6;
}

bool is_bracketed(std::string_view line) {
  line = trim(line);
  if (!line.starts_with('(') || !line.ends_with(')') || line.size() < 12) return false;
  int depth = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    depth += line[at] == '(' ? 1 : line[at] == ')' ? -1 : 0;
    if (depth == 0) return at + 1 == line.size();
  }
  return false;
}

bool is_counter(std::string_view text) {
  text = trim(text);
  int digits = 0;
  for (const char c : text) {
    if (c >= '0' && c <= '9')
      ++digits;
    else if (std::string_view(" /ofOF|").find(c) == std::string_view::npos)
      return false;
  }
  return digits > 0 && text.size() < 14 &&
         (text.find_first_of("/|") != std::string_view::npos || contains_nocase(text, "of"));
}

bool is_name_of_file(std::string_view text) {
  constexpr std::string_view suffixes[] = {".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"};
  text = trim(text);
  if (text.size() > 200 || text.find(' ') != std::string_view::npos) return false;
  const std::string lower = ascii_lower(text);
  return std::any_of(std::begin(suffixes), std::end(suffixes),
                     [&](std::string_view suffix) { return lower.ends_with(suffix); });
}

bool is_caption_machinery(std::string_view text) {
  text = trim(text);
  for (const std::string_view arrow : {"›", "»", "→", ">"})
    if (text.size() > arrow.size() && text.ends_with(arrow)) text = trim(text.substr(0, text.size() - arrow.size()));
  if (text.size() > 60) return false;
  return text.empty() || is_counter(text) || is_one_of(fold_case(text), machinery);
}

bool opens_caption(std::string_view lower) {
  return begins_with_any(lower, beginnings);
}

bool is_editors_note(std::string_view lower) {
  return holds_any(lower, note_words);
}

bool says_source(std::string_view line) {
  const std::string_view text = without_brackets(line);
  if (text.empty() || text.size() > 110 || split_words(text).size() > 10) return false;
  const std::string lower = fold_case(text);
  if (is_one_of(lower, plain_sources)) return true;
  if (credit_label(text) > 0 && credit_label(text) < text.size()) return true;
  if (credit_strength(text) != CreditStrength::none || names_artist(text)) return true;
  if (text.starts_with("©") || text.starts_with("ⓒ") || starts_with_nocase(text, "(c) ")) return text.size() < 80;
  if (!begins_with_any(lower, source_openings) || text.ends_with('.') || text.ends_with('?')) return false;
  const std::size_t mark = text.find_first_of(":/|");
  const bool is_marked = mark != std::string_view::npos && mark < 24 && mark + 1 < text.size();
  return is_marked || names_follow(text) || lower.starts_with("via ") || lower.starts_with("courtesy ") ||
         text.find("：") != std::string_view::npos || text.find("｜") != std::string_view::npos;
}

}  // namespace sheaf
