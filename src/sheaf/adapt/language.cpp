#include "sheaf/adapt/language.hpp"

#include <cld2/public/compact_lang_det.h>

#include <algorithm>
#include <array>
#include <span>
#include <utility>
#include <vector>

#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

/// Old and three-letter codes, and what they are now (BCP 47: the shortest code stands).
constexpr Pair modern[] = {
    {"ara", "ar"}, {"chi", "zh"}, {"deu", "de"}, {"dut", "nl"}, {"eng", "en"}, {"fra", "fr"},
    {"fre", "fr"}, {"ger", "de"}, {"heb", "he"}, {"hin", "hi"}, {"in", "id"},  {"ita", "it"},
    {"iw", "he"},  {"ji", "yi"},  {"jpn", "ja"}, {"jw", "jv"},  {"mo", "ro"},  {"nld", "nl"},
    {"pol", "pl"}, {"por", "pt"}, {"rus", "ru"}, {"spa", "es"}, {"ukr", "uk"}, {"zho", "zh"},
};

std::string_view modern_code(std::string_view code) noexcept {
  const Pair* const found = std::ranges::find(modern, code, &Pair::first);
  return found == std::end(modern) ? code : found->second;
}

constexpr bool is_letter(char character) noexcept {
  return character >= 'a' && character <= 'z';
}
constexpr bool is_digit(char character) noexcept {
  return character >= '0' && character <= '9';
}

bool all_letters(std::string_view text) noexcept {
  return std::ranges::all_of(text, is_letter);
}

/// The places in a tag, in the order that RFC 5646 gives them.
enum class Stage { language, extended, script, region, variant, extension };

/// How one lower-case subtag is written when it may stand after `stage`, or "" when it may not. Moves the stage on.
std::string place_subtag(std::string_view part, Stage& stage) {
  const std::size_t size = part.size();
  std::string written(part);
  if (stage == Stage::extension) return size >= 1 && size <= 8 ? written : "";
  if (size == 1) {
    stage = Stage::extension;
  } else if (size == 3 && all_letters(part) && stage < Stage::script) {
    stage = Stage::extended;
  } else if (size == 4 && all_letters(part) && stage < Stage::script) {
    stage = Stage::script;
    written[0] = static_cast<char>(written[0] - 'a' + 'A');
  } else if (stage < Stage::region &&
             ((size == 2 && all_letters(part)) || (size == 3 && std::ranges::all_of(part, is_digit)))) {
    stage = Stage::region;
    for (char& letter : written) letter = is_letter(letter) ? static_cast<char>(letter - 'a' + 'A') : letter;
  } else if ((size >= 5 && size <= 8) || (size == 4 && is_digit(part[0]))) {
    stage = Stage::variant;
  } else {
    return {};
  }
  return written;
}

std::string_view script_of(std::string_view tag) noexcept {
  for (std::size_t begin = tag.find('-'); begin != std::string_view::npos;) {
    const std::size_t end = tag.find('-', begin + 1);
    const std::string_view part = tag.substr(begin + 1, end == std::string_view::npos ? end : end - begin - 1);
    if (part.size() == 1) return {};
    if (part.size() == 4 && !is_digit(part[0])) return part;
    begin = end;
  }
  return {};
}

bool is_any_of(std::string_view word, std::span<const std::string_view> words) noexcept {
  return std::ranges::any_of(words, [word](std::string_view one) { return equals_nocase(word, one); });
}

std::string tag_of(CLD2::Language language) {
  if (language == CLD2::CHINESE) return "zh-Hans";
  if (language == CLD2::CHINESE_T) return "zh-Hant";
  const std::string_view code = CLD2::LanguageCode(language);
  const std::string_view primary = code.substr(0, code.find('-'));
  // "un" is unknown, "xx-…" a script without a language, "zzp" and "tlh" are jokes.
  constexpr std::string_view no_language[] = {"un", "xx", "xxx", "zzp", "zze", "zzb", "zzh", "tlh"};
  return primary.empty() || is_any_of(primary, no_language) ? "und" : std::string(modern_code(primary));
}

/// Enough to tell a language, whatever the length of the article; cut between characters.
std::string_view sample_of(std::string_view utf8) noexcept {
  constexpr std::size_t most = 4 << 10;
  if (utf8.size() <= most) return utf8;
  std::size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(utf8[end]) & 0xC0) == 0x80) --end;
  return utf8.substr(0, end);
}

}  // namespace

std::string detect_language(std::string_view utf8) {
  const std::string_view sample = sample_of(utf8);
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> percents{};
  int text_bytes = 0;
  bool is_reliable = false;
  int valid_bytes = 0;
  std::array<double, 3> scores{};
  CLD2::ExtDetectLanguageSummaryCheckUTF8(sample.data(), static_cast<int>(sample.size()), true, nullptr, 0,
                                          languages.data(), percents.data(), scores.data(), nullptr, &text_bytes,
                                          &is_reliable, &valid_bytes);
  constexpr int least_bytes = 24;    // four or five words; below that CLD2 guesses
  constexpr int least_percent = 50;  // of the text; quotations in another tongue do not matter
  if (!is_reliable || text_bytes < least_bytes || percents[0] < least_percent) return "und";
  return tag_of(languages[0]);
}

std::string normalise_language(std::string_view tag) {
  tag = trim(tag);
  tag = tag.substr(0, tag.find_first_of(".@"));  // POSIX: "de_DE.UTF-8@euro"
  if (tag.size() > 64) return {};
  std::string lowered = ascii_lower(tag);
  std::ranges::replace(lowered, '_', '-');

  const std::vector<std::string_view> parts = split(lowered, '-');
  const std::string_view language = parts.front();
  if (language.size() < 2 || language.size() > 3 || !all_letters(language)) return {};
  std::string normal(modern_code(language));
  Stage stage = Stage::language;
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const auto plain = [](char character) { return is_letter(character) || is_digit(character); };
    if (parts[i].empty() || !std::ranges::all_of(parts[i], plain)) return {};
    const std::string written = place_subtag(parts[i], stage);
    if (written.empty()) return {};
    normal += '-' + written;
  }
  return parts.back().size() == 1 ? std::string() : normal;  // a singleton announces more
}

bool is_right_to_left(std::string_view tag) noexcept {
  constexpr std::string_view scripts[] = {"Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend",
                                          "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"};
  constexpr std::string_view languages[] = {"aeb", "ajp", "apc", "ar",  "arc", "ary", "arz", "azb", "bal", "ckb", "dv",
                                            "fa",  "glk", "he",  "iw",  "ji",  "ks",  "lrc", "mzn", "nqo", "pes", "pnb",
                                            "prs", "ps",  "rhg", "sam", "sd",  "skr", "syr", "ug",  "ur",  "yi"};
  const std::string_view script = script_of(tag);
  return script.empty() ? is_any_of(tag.substr(0, tag.find('-')), languages) : is_any_of(script, scripts);
}

}  // namespace sheaf
