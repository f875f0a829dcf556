#include "sheaf/extract/caption_cuts.hpp"

#include <algorithm>
#include <cstddef>

#include "sheaf/adapt/unicode.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/extract/byline_text.hpp"
#include "sheaf/extract/credit_words.hpp"
#include "sheaf/extract/folded_start.hpp"
#include "sheaf/extract/text_list.hpp"

namespace sheaf {
namespace {

constexpr std::size_t fewest_words = 2;  // of a caption before a credit: "21. Lockout/Tagout" has one
constexpr std::size_t most_plain_words = 60;
constexpr std::size_t fewest_plain_words = 3;   // where no full stop ends them: "Main image credit: Example"
constexpr std::size_t fewest_agency_words = 5;  // before an agency alone: "New York, NY (AP)" is a dateline

/// Whether a text has so many words with a letter in them; reads no further than it must.
bool has_lettered(std::string_view text, std::size_t fewest) {
  std::size_t found = 0;
  for (std::size_t at = 0; at < text.size() && found < fewest;) {
    const std::size_t begin = text.find_first_not_of(" \t\n", at);
    if (begin == std::string_view::npos) break;
    at = std::min(text.find_first_of(" \t\n", begin), text.size());
    const std::string_view word = text.substr(begin, at - begin);
    found += word.find_first_not_of("0123456789.,:;()[]-") != std::string_view::npos ? 1 : 0;
  }
  return found >= fewest;
}

/// Whether enough words stand before a credit; scripts that part no words have long ones.
bool has_words(std::string_view caption, std::size_t fewest) {
  caption = caption.substr(0, 400);
  return has_lettered(caption, fewest) || (!caption.empty() && static_cast<unsigned char>(caption.front()) >= 0xE3 &&
                                           count_code_points(caption) >= fewest + 2);
}

bool ends_sentence(std::string_view before) {
  for (const std::string_view mark : {".", "!", "?", "”", "’", "\"", "'", ")", "。", "…", "।", "؟"}) {
    if (before.ends_with(mark)) return true;
  }
  return false;
}

/// "the Associated Press (AP)": the brackets explain a name and credit nobody. Small words have no initial.
bool explains_abbreviation(std::string_view before, std::string_view inside) {
  if (inside.find_first_of(" /") != std::string_view::npos) return false;
  const auto words = split_words(before);
  if (before.ends_with('.')) return false;
  std::size_t left = inside.size();
  for (std::size_t i = words.size(); i > 0 && left > 0; --i) {
    const std::string initial = fold_case(words[i - 1].substr(0, 1));
    if (initial == fold_case(inside.substr(left - 1, 1))) {
      --left;
    } else if (words[i - 1].size() > 3) {
      return false;
    }
  }
  return left == 0;
}

bool is_domain(std::string_view text) {
  const std::size_t dot = text.rfind('.');
  if (dot == std::string_view::npos || dot < 2 || text.size() - dot > 5 || text.size() - dot < 3) return false;
  return text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-") ==
         std::string_view::npos;
}

/// Whether all letters are of scripts that have capitals, so that a name can be told from a sentence.
bool is_cased(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c >= 0x530 && !(c >= 0x1E00 && c <= 0x206F)) return false;
  }
  return true;
}

std::string_view without_source_label(std::string_view credit) {
  for (const std::string_view label : {"source: ", "source : ", "quelle: ", "fuente: ", "fonte: ", "bron: "}) {
    if (const std::size_t end = folded_start(credit, label); end > 0) return credit.substr(end);
  }
  return credit;
}

struct Tail {
  std::string_view before{};
  bool behind_sign = false;   ///< a dash or bar parts it from the caption
  bool behind_slash = false;  ///< "… / Ana Example"
};

/// The words before a credit, less the sign between.
Tail before_credit(std::string_view before) {
  Tail tail{trim(before)};
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view sign : {"|", "/", "-", "—", "–", "•", "·", "+++", "►", "▶", "：", "／"}) {
      if (!tail.before.ends_with(sign)) continue;
      tail.before = trim(tail.before.substr(0, tail.before.size() - sign.size()));
      tail.behind_sign = true;
      tail.behind_slash = tail.behind_slash || sign == "/";
      again = true;
    }
  }
  return tail;
}

/// Whether most words of a text begin with a capital, as in headlines; there a word with a colon tells nothing.
bool is_title(std::string_view text) {
  std::size_t capitals = 0;
  std::size_t words = 0;
  for (const std::string_view word : split_words(text)) {
    const auto first = static_cast<unsigned char>(word.front());
    const bool is_letter = (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z');
    words += is_letter ? 1 : 0;
    capitals += first >= 'A' && first <= 'Z' ? 1 : 0;
  }
  return words > 0 && capitals * 3 >= words * 2;
}

}  // namespace

std::optional<CaptionCut> final_brackets(std::string_view text) {
  while (!text.empty() && (text.back() == '.' || text.back() == ' ')) text.remove_suffix(1);
  if (text.ends_with("。")) text.remove_suffix(std::string_view("。").size());
  struct Pair {
    std::string_view open;
    std::string_view close;
  };
  for (const Pair pair : {Pair{"(", ")"}, Pair{"[", "]"}, Pair{"（", "）"}}) {
    if (!text.ends_with(pair.close)) continue;
    const std::string_view inside = text.substr(0, text.size() - pair.close.size());
    const std::size_t open = inside.rfind(pair.open);
    if (open == std::string_view::npos) return std::nullopt;
    return CaptionCut{trim(text.substr(0, open)), trim(inside.substr(open + pair.open.size()))};
  }
  return std::nullopt;
}

std::optional<CaptionCut> credit_in_brackets(std::string_view text) {
  const auto cut = final_brackets(text);
  if (!cut) return std::nullopt;
  const CreditStrength strength = credit_strength(without_source_label(cut->credit));
  if (strength < CreditStrength::makers) return std::nullopt;
  // Two unknown names behind another name say where that person works; behind an item of a list, who did it.
  const bool is_known = strength == CreditStrength::sure;
  if (!is_known && (is_name(cut->caption) || starts_list_item(text))) return std::nullopt;
  if (is_common_word(cut->credit) && !cut->caption.ends_with('.')) return std::nullopt;
  return cut;
}

std::optional<CaptionCut> agency_in_brackets(std::string_view text) {
  const auto cut = final_brackets(text);
  if (!cut || credit_strength(cut->credit) != CreditStrength::agency) return std::nullopt;
  // Links to a source are printed in square brackets; a full stop behind round ones is that of a sentence.
  if (text.ends_with(']') || (text.ends_with('.') && !cut->caption.ends_with('.'))) return std::nullopt;
  // At the end of a long paragraph an agency says where the report came from.
  const std::size_t most_words = is_cased(cut->caption) ? 60 : 30;
  if (split_words(cut->caption).size() > most_words) return std::nullopt;
  if (!is_cased(cut->caption)) return has_words(cut->caption, fewest_words) ? cut : std::nullopt;
  if (!has_words(cut->caption, fewest_agency_words) && !cut->caption.ends_with('.')) return std::nullopt;
  if (cut->caption.front() >= 'a' && cut->caption.front() <= 'z') return std::nullopt;  // the rest of a sentence
  return explains_abbreviation(cut->caption, cut->credit) ? std::nullopt : cut;
}

std::optional<CaptionCut> site_in_brackets(std::string_view text) {
  const auto cut = final_brackets(text);
  if (!cut || !is_domain(cut->credit) || !cut->caption.ends_with('.')) return std::nullopt;
  if (split_words(cut->caption).size() > 25) return std::nullopt;
  return cut;
}

std::optional<CaptionCut> name_in_brackets(std::string_view text) {
  const auto cut = final_brackets(text);
  if (!cut || !cut->caption.ends_with('.') || !text.ends_with(')') || split_words(cut->caption).size() > 40)
    return std::nullopt;
  if (is_platform(cut->credit)) return cut;
  // Who did what, in a list of changes or in the rest of such a line.
  if (starts_list_item(text) || (text.front() >= 'a' && text.front() <= 'z')) return std::nullopt;
  if (!is_name(cut->credit) || !is_cased(cut->credit) || split_words(cut->credit).size() < 2) return std::nullopt;
  return cut;
}

std::size_t glued_credit_label(std::string_view tail) noexcept {
  constexpr std::string_view label = "Credit";
  std::size_t at = 0;
  while (tail.substr(at).starts_with(label)) {
    at += label.size();
    if (tail.substr(at).starts_with(" Credit")) ++at;
  }
  if (at == 0) return 0;
  if (tail.substr(at).starts_with("...")) at += 3;
  while (at < tail.size() && tail[at] == ' ') ++at;
  return at;
}

std::string_view behind_glued_label(std::string_view text) {
  for (const std::string_view label : {"Image copyright", "Image source", "Image credit", "Photo credit", "Photo by"}) {
    if (text.starts_with(label) && text.size() > label.size() && text[label.size()] >= 'A' && text[label.size()] <= 'Z')
      return text.substr(label.size());
  }
  const std::size_t glued = glued_credit_label(text);
  return glued > 0 && glued < text.size() && text[glued - 1] != ' ' ? text.substr(glued) : std::string_view{};
}

std::string printed_credit(std::string_view credit) {
  const std::string_view rest = behind_glued_label(credit);
  if (!rest.empty() && !credit.starts_with("Credit")) {
    return std::string(credit.substr(0, credit.size() - rest.size())) + ' ' + collapse_space(rest);
  }
  const std::size_t label = glued_credit_label(credit);
  if (label == 0 || label >= credit.size() || credit[label] == ':' || credit_label(credit) > 0) {
    return collapse_space(credit);
  }
  return "Credit " + collapse_space(credit.substr(label));
}

std::optional<CaptionCut> credit_after_sentence(std::string_view text) {
  const std::size_t first = text.size() > 170 ? text.size() - 170 : 1;
  for (std::size_t at = first; at < text.size(); ++at) {
    const std::string_view tail = text.substr(at);
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool is_start =
        (byte >= 'A' && byte <= 'Z') || (byte >= 0xC2 && !tail.starts_with("”") && !tail.starts_with("’"));
    const bool after_sign = text[at - 1] == ' ' && byte >= 'a' && byte <= 'z' && credit_label(tail) > 0;
    if ((!is_start && !after_sign) || tail.find('[') != std::string_view::npos) continue;
    const Tail parts = before_credit(text.substr(0, at));
    if (!ends_sentence(parts.before) || !has_words(parts.before, fewest_words)) continue;
    const bool runs_on = text[at - 1] != ' ';
    const std::size_t label = glued_credit_label(tail);
    const std::string maker = "/" + std::string(tail.substr(label));
    const bool is_labelled = label > 0 && label < tail.size() &&
                             (credit_strength(tail.substr(label)) != CreditStrength::none || runs_on) &&
                             split_words(maker).size() <= 12;
    if (is_labelled) return CaptionCut{parts.before, tail};
    const CreditStrength strength = credit_strength(tail);
    if (is_common_word(tail) && (runs_on || tail.ends_with('"'))) continue;  // "Gio.File", 'MENU "File"'
    const bool is_name_behind_slash = parts.behind_slash && parts.before.ends_with('.') && is_name(tail) &&
                                      is_cased(tail) && split_words(tail).size() >= 2;
    // An agency alone behind a blank is more often where a report came from.
    if (strength >= CreditStrength::makers || is_name_behind_slash ||
        (strength == CreditStrength::agency && runs_on && !parts.before.ends_with(')'))) {
      return CaptionCut{parts.before, tail};
    }
  }
  return std::nullopt;
}

std::optional<CaptionCut> source_after_sentence(std::string_view text) {
  for (const std::string_view label : {" Source: ", " Source : ", " Quelle: ", " Fuente: ", " Fonte: ", " Bron: ",
                                       " Źródło: ", " Zdroj: ", " Источник: ", " Джерело: "}) {
    const std::size_t at = text.rfind(label);
    if (at == std::string_view::npos || !ends_sentence(text.substr(0, at))) continue;
    const CaptionCut cut{text.substr(0, at), text.substr(at + 1)};
    if (split_words(cut.credit).size() <= 5 && split_words(cut.caption).size() <= 40) return cut;
  }
  return std::nullopt;
}

namespace {

/// "… at noon. Design & photo: Ana Example": a label joined to others begins with the first of them.
std::optional<CaptionCut> with_joined_label(CaptionCut cut, std::string_view text) {
  if (!cut.caption.ends_with('&') && !cut.caption.ends_with('+')) return cut;
  constexpr std::size_t longest_label = 40;  // bytes
  const std::size_t stop = cut.caption.rfind(". ");
  if (stop == std::string_view::npos || cut.caption.size() - stop > longest_label) return std::nullopt;
  return CaptionCut{text.substr(0, stop + 1), text.substr(stop + 2)};
}

}  // namespace

std::optional<CaptionCut> credit_without_stop(std::string_view text) {
  const std::size_t first = text.size() > 120 ? text.size() - 120 : 1;
  if (split_words(text).size() > most_plain_words) return std::nullopt;
  for (std::size_t at = first; at < text.size(); ++at) {
    // "… /Photo: Ana", but not the path of an address.
    const bool is_behind_bar = (text[at - 1] == '/' || text[at - 1] == '|') && at > 1 && text[at - 2] == ' ';
    const bool is_behind = text[at - 1] == ' ' || is_behind_bar;
    if (!is_behind) continue;
    const std::string_view tail = text.substr(at);
    const std::size_t label = credit_label(tail);
    const Tail parts = before_credit(text.substr(0, at));
    if (label > 0 && label < tail.size() && split_words(tail).size() <= 9) {
      const std::string_view sign = tail.substr(0, label);
      const bool has_colon = sign.find_first_of(":=") != std::string_view::npos ||
                             sign.find("：") != std::string_view::npos || sign.starts_with("ⓒ");
      const bool is_sure = credit_strength(tail) == CreditStrength::sure;
      const bool is_plain = has_colon && !is_title(parts.before);
      if (is_sure && byline_label(parts.before) == 0 && (is_plain || parts.behind_sign) &&
          has_words(parts.before, fewest_plain_words))
        return with_joined_label({parts.before, tail}, text);
    }
    const std::size_t stroke = tail.find('/');
    const bool is_agency =
        stroke != std::string_view::npos && stroke >= 2 && stroke <= 16 && text[at - 1] == ' ' &&
        tail.substr(0, stroke).find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos &&
        credit_strength(tail) == CreditStrength::sure && !starts_list_item(text);
    if (is_agency) return CaptionCut{parts.before, tail};
  }
  return std::nullopt;
}

std::optional<CaptionCut> copyright_behind_bar(std::string_view text) {
  const std::size_t bar = text.rfind("| ©");
  if (bar == std::string_view::npos || bar == 0) return std::nullopt;
  const std::string_view credit = text.substr(bar + 2);
  std::string_view name = trim(credit.substr(std::string_view("©").size()));
  const std::size_t year = name.find_first_not_of("0123456789");
  if (year == 4) name = trim(name.substr(year));
  if (!is_name(name) || split_words(text.substr(0, bar)).size() > 40) return std::nullopt;
  return CaptionCut{trim(text.substr(0, bar)), credit};
}

std::optional<CaptionCut> photographed_by(std::string_view text) {
  std::string_view rest = trim(text);
  for (const std::string_view mark : {"。", "）", ")"}) {
    if (rest.ends_with(mark)) rest.remove_suffix(mark.size());
  }
  const bool in_brackets = trim(text).ends_with("）") || trim(text).ends_with(')');
  bool is_made_by = rest.ends_with("摄") || rest.ends_with("攝");
  for (const std::string_view verb : {"撮影", "提供", "供图", "供圖", "社发", "社發"}) {
    is_made_by = is_made_by || (in_brackets && rest.ends_with(verb));
  }
  if (!is_made_by || text.size() > 600) return std::nullopt;
  std::size_t at = std::string_view::npos;
  for (const std::string_view mark : {"。", "（", "("}) {
    const std::size_t found = rest.rfind(mark);
    if (found == std::string_view::npos || rest.size() - found > 80) continue;
    if (at == std::string_view::npos || found + mark.size() > at) at = found + mark.size();
  }
  // Else at a blank; not at one between a name and the verb: "李某 摄".
  if (const std::size_t blank = rest.rfind(' ', rest.size() - std::min<std::size_t>(rest.size(), 5));
      at == std::string_view::npos && blank != std::string_view::npos && rest.size() - blank <= 80)
    at = blank + 1;
  if (at == std::string_view::npos) return CaptionCut{text, {}};
  std::string_view caption = trim(rest.substr(0, at));
  for (const std::string_view mark : {"（", "("}) {
    if (caption.ends_with(mark)) caption.remove_suffix(mark.size());
  }
  return CaptionCut{trim(caption), rest.substr(at)};
}

std::optional<CaptionCut> agency_behind_sign(std::string_view text) {
  constexpr std::string_view sign = "＝";
  const std::size_t at = text.rfind(sign);
  if (at == std::string_view::npos || text.size() - at > 80 || at == 0) return std::nullopt;
  const std::string_view credit = text.substr(at + sign.size());
  const bool is_made_by = credit.ends_with("撮影") || credit.ends_with("提供");
  if (!is_made_by && credit_strength(credit) == CreditStrength::none) return std::nullopt;
  return CaptionCut{text.substr(0, at), credit};
}

}  // namespace sheaf
