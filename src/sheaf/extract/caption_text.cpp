#include "sheaf/extract/caption_text.hpp"

#include <algorithm>
#include <cstddef>

#include "sheaf/adapt/unicode.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/extract/credit_words.hpp"

namespace sheaf {
namespace {

constexpr std::size_t longest_caption = 1200;  // bytes
constexpr std::size_t most_caption_words = 110;

/// A run of words before the credit, the credit, and whether all was understood.
struct Cut {
  std::string_view caption;
  std::string_view credit;
};

/// What is left of a caption when tools for reading on the web have left their marks: "… [+]", "less", "more".
std::string_view without_marks(std::string_view text) {
  text = trim(text);
  for (const std::string_view mark : {"... [+]", "[+]", " less", " more"}) {
    const std::string_view before = trim(text.substr(0, text.size() - std::min(mark.size(), text.size())));
    if (text.ends_with(mark) && before.ends_with('.')) text = before;
  }
  return text;
}

/// The last "(…)" or "[…]" of a text that ends with it.
std::optional<Cut> final_brackets(std::string_view text) {
  while (!text.empty() && (text.back() == '.' || text.back() == ' ')) text.remove_suffix(1);
  struct Pair {
    std::string_view open;
    std::string_view close;
  };
  for (const Pair pair : {Pair{"(", ")"}, Pair{"[", "]"}, Pair{"（", "）"}}) {
    if (!text.ends_with(pair.close)) continue;
    const std::string_view inside = text.substr(0, text.size() - pair.close.size());
    const std::size_t open = inside.rfind(pair.open);
    if (open == std::string_view::npos) return std::nullopt;
    return Cut{trim(text.substr(0, open)), trim(inside.substr(open + pair.open.size()))};
  }
  return std::nullopt;
}

/// "the Associated Press (AP)": the brackets explain a name and credit nobody.
bool explains_abbreviation(std::string_view before, std::string_view inside) {
  if (inside.find_first_of(" /") != std::string_view::npos) return false;
  const auto words = split_words(before);
  if (words.size() < inside.size() || before.ends_with('.')) return false;
  for (std::size_t i = 0; i < inside.size(); ++i) {
    const std::string initial = fold_case(words[words.size() - inside.size() + i].substr(0, 1));
    if (initial != fold_case(inside.substr(i, 1))) return false;
  }
  return true;
}

bool is_domain(std::string_view text) {
  const std::size_t dot = text.rfind('.');
  if (dot == std::string_view::npos || dot < 2 || text.size() - dot > 5 || text.size() - dot < 3) return false;
  return text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-") ==
         std::string_view::npos;
}

std::optional<Cut> credit_in_brackets(std::string_view text) {
  const auto cut = final_brackets(text);
  if (!cut || credit_strength(cut->credit) < CreditStrength::makers) return std::nullopt;
  return cut;
}

std::optional<Cut> agency_in_brackets(std::string_view text) {
  const auto cut = final_brackets(text);
  if (!cut || credit_strength(cut->credit) != CreditStrength::agency) return std::nullopt;
  if (trim(text).ends_with(']')) return std::nullopt;  // links to a source are printed so
  if (cut->caption.empty() || explains_abbreviation(cut->caption, cut->credit)) return std::nullopt;
  return cut;
}

std::optional<Cut> site_in_brackets(std::string_view text) {
  const auto cut = final_brackets(text);
  if (!cut || !is_domain(cut->credit) || !cut->caption.ends_with('.')) return std::nullopt;
  if (split_words(cut->caption).size() > 25) return std::nullopt;
  return cut;
}

/// "… in 1911. (Parish of Example)": a name in brackets that is no part of a sentence.
std::optional<Cut> name_in_brackets(std::string_view text) {
  const auto cut = final_brackets(text);
  if (!cut || !cut->caption.ends_with('.') || text.ends_with('.') || !is_name(cut->credit)) return std::nullopt;
  if (split_words(cut->credit).size() < 2 || split_words(cut->caption).size() > 40) return std::nullopt;
  return cut;
}

bool ends_sentence(std::string_view before) {
  for (const std::string_view mark : {".", "!", "?", "”", "’", "\"", "'", ")", "。", "…"}) {
    if (before.ends_with(mark)) return true;
  }
  return false;
}

/// The label "Credit", which newspapers print without a colon, and whose markup is often lost: "CreditCreditAna
/// Example/Agency". Sure only before a name.
std::size_t bare_credit_label(std::string_view tail) {
  constexpr std::string_view label = "Credit";
  std::size_t at = 0;
  while (tail.substr(at).starts_with(label)) at += label.size();
  if (at == 0) return 0;
  if (tail.substr(at).starts_with("...")) at += 3;
  while (at < tail.size() && tail[at] == ' ') ++at;
  return at;
}

/// A credit as a reader should see it: its label stays, once, with a blank behind it.
std::string printed_credit(std::string_view credit) {
  const std::size_t label = bare_credit_label(credit);
  if (label == 0 || label >= credit.size() || credit[label] == ':' || credit_label(credit) > 0) {
    return collapse_space(credit);
  }
  return "Credit " + collapse_space(credit.substr(label));
}

/// "… in Kiel.Ana Example/Agency", "… in Kiel. Photograph: Agency", "… in Kiel.CreditAna Example for The Paper".
std::optional<Cut> credit_after_sentence(std::string_view text) {
  const std::size_t first = text.size() > 170 ? text.size() - 170 : 1;
  for (std::size_t at = first; at < text.size(); ++at) {
    const std::string_view before = trim(text.substr(0, at));
    const std::string_view tail = text.substr(at);
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool is_start =
        (byte >= 'A' && byte <= 'Z') || (byte >= 0xC2 && !tail.starts_with("”") && !tail.starts_with("’"));
    if (!is_start || !ends_sentence(before) || tail.find('[') != std::string_view::npos) continue;
    const bool runs_on = text[at - 1] != ' ';
    const CreditStrength strength = credit_strength(tail);
    const std::size_t label = bare_credit_label(tail);
    const std::string maker = "/" + std::string(tail.substr(label));
    const bool is_labelled = label > 0 && label < tail.size() &&
                             (credit_strength(tail.substr(label)) != CreditStrength::none || runs_on) &&
                             split_words(maker).size() <= 12;
    if (is_labelled) return Cut{before, tail};
    // An agency alone behind a blank is more often where a report came from.
    if (strength >= CreditStrength::makers ||
        (strength == CreditStrength::agency && runs_on && !before.ends_with(')'))) {
      return Cut{before, tail};
    }
  }
  return std::nullopt;
}

std::optional<Cut> source_after_sentence(std::string_view text) {
  const std::size_t at = text.rfind(" Source: ");
  if (at == std::string_view::npos || !ends_sentence(text.substr(0, at))) return std::nullopt;
  const std::string_view credit = text.substr(at + 1);
  const std::string_view caption = text.substr(0, at);
  if (split_words(credit).size() > 5 || split_words(caption).size() > 40) return std::nullopt;
  return Cut{caption, credit};
}

/// "… on the weir Photo: Ana Example", "… on the weir REUTERS/Ana Example": the full stop is missing, but the label has
/// its colon, or the agency its capitals and its stroke.
std::optional<Cut> credit_without_stop(std::string_view text) {
  const std::size_t first = text.size() > 120 ? text.size() - 120 : 1;
  for (std::size_t at = first; at < text.size(); ++at) {
    const bool is_start = text[at - 1] == ' ' && text[at] >= 'A' && text[at] <= 'Z';
    if (!is_start) continue;
    const std::string_view tail = text.substr(at);
    const std::size_t label = credit_label(tail);
    const std::size_t colon = tail.find(':');
    const bool is_labelled = label > 0 && label < tail.size() && colon < label && split_words(tail).size() <= 9;
    const std::size_t stroke = tail.find('/');
    const bool is_agency =
        stroke != std::string_view::npos && stroke >= 2 && stroke <= 16 &&
        tail.substr(0, stroke).find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos &&
        credit_strength(tail) == CreditStrength::sure;
    if (is_labelled || is_agency) {
      std::string_view before = trim(text.substr(0, at));
      while (before.ends_with('|') || before.ends_with('/') || before.ends_with('-')) {
        before = trim(before.substr(0, before.size() - 1));
      }
      return Cut{before, tail};
    }
  }
  return std::nullopt;
}

/// "… 新华社记者李某摄": photographed by.
std::optional<Cut> photographed_by(std::string_view text) {
  std::string_view rest = trim(text);
  for (const std::string_view mark : {"。", "）", ")"}) {
    if (rest.ends_with(mark)) rest.remove_suffix(mark.size());
  }
  if (!(rest.ends_with("摄") || rest.ends_with("攝")) || text.size() > 600) return std::nullopt;
  std::size_t at = std::string_view::npos;
  for (const std::string_view mark : {"。", "（", "(", " "}) {
    const std::size_t found = rest.rfind(mark);
    if (found == std::string_view::npos || rest.size() - found > 80) continue;
    if (at == std::string_view::npos || found + mark.size() > at) at = found + mark.size();
  }
  if (at == std::string_view::npos) return Cut{text, {}};
  std::string_view caption = trim(rest.substr(0, at));
  for (const std::string_view mark : {"（", "("}) {
    if (caption.ends_with(mark)) caption.remove_suffix(mark.size());
  }
  return Cut{trim(caption), rest.substr(at)};
}

/// All of the paragraph is a label and a maker: "Photo: Ana Example, Agency", "(Image: © Agency)".
std::optional<Cut> credit_alone(std::string_view text) {
  if (const auto cut = final_brackets(text); cut && cut->caption.empty()) {
    if (credit_label(cut->credit) > 0) return Cut{{}, cut->credit};
    return std::nullopt;
  }
  if (text.starts_with("©")) return std::nullopt;  // as a rule the copyright line of the page
  const std::size_t label = credit_label(text);
  if (label == 0 || label >= text.size() || split_words(text).size() > 14) return std::nullopt;
  return Cut{{}, text};
}

std::optional<Cut> maker_alone(std::string_view text) {
  if (credit_label(text) > 0 || credit_strength(text) != CreditStrength::sure || text.ends_with('.'))
    return std::nullopt;
  return Cut{{}, text};
}

/// "图为…", "Image caption …": a label in front that only captions have.
std::optional<Cut> caption_label(std::string_view text) {
  struct Label {
    std::string_view words;
    bool stays;  ///< it is a part of the sentence
  };
  constexpr Label labels[] = {
      {"图注：", true},
      {"图注:", true},
      {"图说：", true},
      {"图说:", true},
      {"圖說：", true},
      {"图为", true},
      {"圖為", true},
      {"image caption ", false},
      {"caption: ", false},
      {"photo caption: ", false},
      {"file photo: ", true},
      {"file photo — ", true},
      {"file - ", true},
      {"file – ", true},
      {"file — ", true},
      {"pictured: ", false},
      {"bildunterschrift: ", false},
      {"im bild: ", false},
      {"légende : ", false},
      {"pie de foto: ", false},
      {"на фото: ", false},
      {"на фото ", true},
      {"写真は", true},
      {"▲", true},
      {"△", true},
      {"enlarge / ", false},
      {"image caption, ", false},
      {"media caption ", false},
      {"above: ", true},
      {"pictured above: ", false},
      {"from left: ", true},
      {"from left, ", true},
      {"from left to right", true},
      {"left to right: ", true},
      {"l-r: ", true},
      {"(l-r) ", true},
      {"von links: ", true},
      {"de izquierda a derecha", true},
      {"de gauche à droite", true},
  };
  for (const Label& label : labels) {
    if (starts_with_nocase(text, label.words) && text.size() > label.words.size()) {
      return Cut{label.stays ? text : text.substr(label.words.size()), {}};
    }
  }
  return std::nullopt;
}

/// "In this Nov. 10, 2019, photograph, a row of …": agencies begin so, and name the day.
std::optional<Cut> dated_picture(std::string_view text) {
  if (!starts_with_nocase(text, "in this ")) return std::nullopt;
  bool has_digit = false;
  std::size_t count = 0;
  for (const std::string_view word : split_words(text)) {
    if (++count > 14) break;
    has_digit = has_digit || word.find_first_of("0123456789") != std::string_view::npos;
    for (const std::string_view noun : {"photo", "photograph", "image", "picture"}) {
      if (starts_with_nocase(word, noun) && has_digit) return Cut{text, {}};
    }
  }
  return std::nullopt;
}

/// "Figure 3: …", "Abb. 2. …".
std::optional<Cut> numbered_figure(std::string_view text) {
  for (const std::string_view label : {"figure ", "fig. ", "abbildung ", "abb. ", "figura ", "рис. ", "图 ", "図 "}) {
    if (!starts_with_nocase(text, label)) continue;
    const std::size_t end = text.find_first_not_of("0123456789.-", label.size());
    if (end == std::string_view::npos || end == label.size()) return std::nullopt;
    const bool is_parted = text[end] == ':' || text[end - 1] == '.' || text.substr(end).starts_with("：");
    if (is_parted && split_words(text).size() >= 4 && split_words(text).size() <= 60) return Cut{text, {}};
  }
  return std::nullopt;
}

/// "The harbour and its sluices [Fig 1]", "Plan of the weir (Fig. 2)": short, and no sentence.
std::optional<Cut> figure_number_behind(std::string_view text) {
  const auto cut = final_brackets(text);
  if (!cut || cut->caption.empty() || text.ends_with('.') || cut->caption.find_last_of(".!?") != std::string_view::npos)
    return std::nullopt;
  if (split_words(cut->caption).size() > 14) return std::nullopt;
  for (const std::string_view label : {"fig. ", "fig ", "figure ", "abb. ", "abbildung ", "рис. "}) {
    if (!starts_with_nocase(cut->credit, label)) continue;
    if (cut->credit.find_first_not_of("0123456789.", label.size()) == std::string_view::npos) return Cut{text, {}};
  }
  return std::nullopt;
}

/// A way to tell a caption, why it holds, and what would fool it without its conditions.
struct CaptionRule {
  std::string_view name;
  std::optional<Cut> (*read)(std::string_view text);
  std::string_view reason;
  std::string_view counter_example;
};

constexpr CaptionRule rules[] = {
    {"credit alone", credit_alone, "a label and a maker are all there is",
     "Photo: how to take it is told below, in the third part of this course"},
    {"credit in brackets", credit_in_brackets, "prose does not end with a maker in brackets", "and so on (AC/DC)"},
    {"agency in brackets", agency_in_brackets, "pictures are credited to agencies at their end",
     "a report of the Associated Press (AP)"},
    {"name in brackets", name_in_brackets, "short, and a name behind its full stop",
     "He was played by a boy (Ana Example)."},
    {"site in brackets", site_in_brackets, "a short sentence and where its picture is from",
     "Write to us (example.com)"},
    {"credit after the sentence", credit_after_sentence, "a maker is no sentence", "He left. Ana Example said so."},
    {"credit without a stop", credit_without_stop, "the label and its colon, in the last words",
     "a talk about the Photo: what it is"},
    {"photographed by", photographed_by, "the verb of Chinese credits", "他会摄影"},
    {"source after the sentence", source_after_sentence, "short, and sourced at its end",
     "Source: Ministry of Defence, a letter of October 25, 2019, in full"},
    {"maker alone", maker_alone, "persons and agencies, parted as in credits", "Ana Example, Ben Example"},
    {"caption label", caption_label, "only captions are announced so", "File - Save as"},
    {"dated picture", dated_picture, "the form of news agencies", "In this photo essay we follow three boats"},
    {"figure number behind", figure_number_behind, "a title and the number of its figure",
     "The water rises in spring (Fig. 1)."},
    {"numbered figure", numbered_figure, "a number and a colon", "Figure 3 shows the tides"},
};

std::optional<CaptionText> read_by_rules(std::string_view paragraph) {
  const std::string_view text = without_marks(paragraph);
  if (text.empty() || text.size() > longest_caption || split_words(text).size() > most_caption_words)
    return std::nullopt;
  for (const CaptionRule& rule : rules) {
    const auto cut = rule.read(text);
    if (!cut) continue;
    return CaptionText{collapse_space(without_marks(cut->caption)), printed_credit(cut->credit), rule.name};
  }
  return std::nullopt;
}

}  // namespace

std::optional<CaptionText> read_caption_text(std::string_view paragraph) {
  auto reading = read_by_rules(paragraph);
  // A label in front may stand before a caption that ends with its credit all the same.
  if (reading && reading->credit.empty() && !reading->caption.empty()) {
    if (const auto again = split_credit(reading->caption); !again.credit.empty()) {
      reading->caption = again.caption;
      reading->credit = again.credit;
    }
  }
  return reading;
}

bool is_credit_line(std::string_view line) {
  const auto reading = read_by_rules(line);
  return reading && reading->caption.empty() && !reading->credit.empty();
}

CaptionText split_credit(std::string_view caption) {
  for (const auto read : {credit_in_brackets, agency_in_brackets, credit_after_sentence}) {
    const auto cut = read(trim(caption));
    if (cut && !cut->caption.empty()) return {collapse_space(cut->caption), printed_credit(cut->credit), {}};
  }
  return {collapse_space(caption), {}, {}};
}

}  // namespace sheaf
