#include "sheaf/extract/caption_text.hpp"

#include <algorithm>
#include <cstddef>

#include "sheaf/base/text.hpp"
#include "sheaf/extract/caption_cuts.hpp"
#include "sheaf/extract/caption_starts.hpp"
#include "sheaf/extract/credit_words.hpp"
#include "sheaf/extract/not_caption.hpp"

namespace sheaf {
namespace {

constexpr std::size_t longest_caption = 1200;  // bytes
constexpr std::size_t most_caption_words = 110;

/// What is left of a caption when tools for reading on the web have left their marks: "… [+]", "less", "more".
std::string_view without_marks(std::string_view text) {
  text = trim(text);
  for (const std::string_view mark : {"... [+]", "[+]", " less", " more"}) {
    const std::string_view before = trim(text.substr(0, text.size() - std::min(mark.size(), text.size())));
    if (text.ends_with(mark) && (before.ends_with('.') || before.ends_with(')'))) text = before;
  }
  return text;
}

/// "© Agency", "© Ana Example / Agency", "© Example Inc. — used by permission"; any other is the page's own.
bool is_picture_copyright(std::string_view text) {
  const std::string_view rest = trim(text.substr(std::string_view("©").size()));
  if (credit_label(text) > 0 && starts_with_nocase(rest, "provided by ")) return true;
  if (contains_nocase(rest, "used by permission") || contains_nocase(rest, "used with permission")) return true;
  return credit_label(text) > 0 && credit_strength(rest) >= CreditStrength::agency;
}

/// "picture: Picture", "pic: byte": a label in small letters and one word that no list knows is a field and its type.
bool is_field(std::string_view text, std::size_t label) {
  const std::string_view rest = trim(text.substr(label));
  return text.front() >= 'a' && text.front() <= 'z' && split_words(rest).size() == 1 && rest.front() != '@' &&
         credit_strength(rest) == CreditStrength::none && !is_platform(rest);
}

/// All of the paragraph is a label and a maker: "Photo: Ana Example, Agency", "(Image: © Agency)".
std::optional<CaptionCut> credit_alone(std::string_view text) {
  if (const auto cut = final_brackets(text); cut && cut->caption.empty()) {
    if (credit_label(cut->credit) > 0 && credit_strength(cut->credit) == CreditStrength::sure)
      return CaptionCut{{}, cut->credit};
    return std::nullopt;
  }
  if (text.starts_with("©")) {
    return is_picture_copyright(text) ? std::optional(CaptionCut{{}, text}) : std::nullopt;
  }
  if (const std::string_view rest = behind_glued_label(text); !rest.empty()) {
    if ((is_name(rest) && split_words(rest).size() >= 2) || credit_strength(rest) != CreditStrength::none)
      return CaptionCut{{}, text};
  }
  const std::size_t label = credit_label(text);
  if (label == 0 || label >= text.size() || split_words(text).size() > 14) return std::nullopt;
  if (is_field(text, label)) return std::nullopt;
  return credit_strength(text) == CreditStrength::sure ? std::optional(CaptionCut{{}, text}) : std::nullopt;
}

std::optional<CaptionCut> maker_alone(std::string_view text) {
  if (credit_label(text) > 0 || credit_strength(text) != CreditStrength::sure || text.ends_with('.'))
    return std::nullopt;
  const bool is_dateline = text.ends_with(')') && text.find(',') != std::string_view::npos;  // "Example, NY (AP)"
  const bool runs_on = starts_with_nocase(text, "of ") || starts_with_nocase(text, "the ");  // the rest of a sentence
  return is_dateline || runs_on || is_common_word(text) ? std::nullopt : std::optional(CaptionCut{{}, text});
}

// Asked in this order; the first that answers is the rule of the caption.
constexpr TextCaptionRule rules[] = {
    {"credit alone", credit_alone, "a label and a maker are all there is", "Photo: Ana Example, Staff",
     "Photo: how to take it is told below, in the third part of this course"},
    {"credit in brackets", credit_in_brackets, "prose does not end with a maker in brackets",
     "Boats below the weir (Ana Example/AFP)", "They played folk and hard rock (AC/DC)"},
    {"agency in brackets", agency_in_brackets, "pictures are credited to agencies at their end",
     "Boats rest below the weir at dawn (AFP)", "This is a report of the Associated Press (AP)"},
    {"name in brackets", name_in_brackets, "short, and a name behind its full stop",
     "The weir in 1911. (Parish of Example)", "He was played by a boy (Ana Example)."},
    {"site in brackets", site_in_brackets, "a short sentence and where its picture is from",
     "The weir at dawn. (example.org)", "Write to us (example.org)"},
    {"credit after the sentence", credit_after_sentence, "a maker is no sentence",
     "The weir at dawn. Photo: Ana Example", "He left early. Ana Example said so on Monday."},
    {"copyright behind a bar", copyright_behind_bar, "a bar, the sign and a name",
     "The weir at dawn, Example | © 2019 Ana Example", "Tides and weirs | © 2021 all rights reserved"},
    {"credit without a stop", credit_without_stop, "the label and its colon, or a bar before it, in the last words",
     "The weir at dawn | Photo by Ana Example", "Freezing Your Credit: How It Works"},
    {"photographed by", photographed_by, "the verbs of Chinese and Japanese credits", "清晨的水坝。新华社记者李某摄",
     "他会摄影"},
    {"agency behind a sign", agency_behind_sign, "the sign of Japanese credits, and an agency", "夜明けの堰＝共同",
     "一＋一＝二"},
    {"source after the sentence", source_after_sentence, "short, and sourced at its end",
     "The weir at dawn. Source: Supplied", "Source: Ministry of Defence, a letter of October 25, 2019, in full"},
    {"maker alone", maker_alone, "persons and agencies, parted as in credits", "Ana Example, AP",
     "Reuters News & Media"},
    {"caption label", caption_label, "only captions are announced so", "FILE - Boats rest below the weir.",
     "File - Save as"},
    {"dated picture", dated_picture, "the form of news agencies",
     "In this May 3, 2019, photo, boats rest below the weir.",
     "In this photo essay we follow three boats down the river"},
    {"people placed", people_placed, "only in a picture does somebody stand at the left",
     "Ana Example, left, and Ben Example at the weir on Monday", "She left, right before the door closed."},
    {"measured work", measured_work, "what it is made of, its year and its size stand below a work",
     "Ana Example, Boats below the Weir, 1931. Oil on canvas, 60 × 80 cm. Courtesy of the museum.",
     "The canvas of 1931 is 60 cm wide, says the museum"},
    {"figure number behind", figure_number_behind, "a title and the number of its figure", "Plan of the weir [Fig 1]",
     "The water rises in spring. It falls in autumn (Fig. 2)"},
    {"numbered figure", numbered_figure, "a number and a colon", "Figure 3: The height of the water",
     "Figure 3 shows the height of the water"},
};

std::optional<CaptionText> read_by_rules(std::string_view paragraph) {
  const std::string_view text = without_marks(paragraph);
  if (text.empty() || text.size() > longest_caption || split_words(text).size() > most_caption_words ||
      reads_as_code(text))
    return std::nullopt;
  for (const TextCaptionRule& rule : rules) {
    const auto cut = rule.read(text);
    if (!cut) continue;
    if (contains_nocase(cut->caption, "subscri") && contains_nocase(cut->caption, "our ")) return std::nullopt;
    // Only what stood behind a credit is cut away with it; all else stays as it was printed.
    const std::string_view caption = cut->caption == text ? paragraph : without_marks(cut->caption);
    return CaptionText{collapse_space(caption), printed_credit(cut->credit), rule.name};
  }
  return std::nullopt;
}

}  // namespace

std::span<const TextCaptionRule> text_caption_rules() noexcept {
  return rules;
}

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
  for (const auto read : {credit_in_brackets, agency_in_brackets, site_in_brackets, name_in_brackets,
                          credit_after_sentence, copyright_behind_bar, credit_without_stop, photographed_by}) {
    const auto cut = read(trim(caption));
    if (cut && !cut->caption.empty()) return {collapse_space(cut->caption), printed_credit(cut->credit), {}};
  }
  return {collapse_space(caption), {}, {}};
}

}  // namespace sheaf
