#include "sheaf/extract/not_caption.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "sheaf/base/text.hpp"
#include "sheaf/base/word_list.hpp"
#include "sheaf/extract/credit_words.hpp"
#include "sheaf/extract/date.hpp"

namespace sheaf {
namespace {

constexpr std::int64_t most_caption_words = 50;
constexpr std::size_t longest_caption = 600;  // bytes

/// A word less the marks around it, in lower case.
std::string bare(std::string_view word) {
  const std::size_t begin = word.find_first_not_of("(\"'");
  const std::size_t end = word.find_last_not_of(".,;:!?)\"'");
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return {};
  return ascii_lower(word.substr(begin, end - begin + 1));
}

/// Outside quotation marks; people who are quoted may say what they like.
bool speaks_to_reader(std::string_view text) {
  bool quoted = false;
  for (const std::string_view word : split_words(text)) {
    if (word.starts_with("“") || word.starts_with('"') || word.starts_with("‘")) quoted = true;
    const std::size_t end = word.find_last_not_of(".,;:!?)");
    const std::string now = ascii_lower(word.substr(0, end == std::string_view::npos ? 0 : end + 1));
    for (const std::string_view person : {"you", "your", "you’re", "you're", "we", "our", "we’re", "we're", "i", "i’m",
                                          "i'm", "my", "vous", "votre", "nous", "usted"}) {
      if (!quoted && now == person) return true;
    }
    if (word.find("”") != std::string_view::npos || (word.size() > 1 && word.find('"', 1) != std::string_view::npos))
      quoted = false;
  }
  return false;
}

bool is_question(std::string_view text) {
  return text.ends_with('?') || text.ends_with("？");
}

bool is_speech(std::string_view text) {
  return text.starts_with("“") || text.starts_with('"') || text.ends_with("”") || text.ends_with('"');
}

bool announces(std::string_view text) {
  return text.ends_with(':');
}

bool is_byline_or_date(std::string_view text) {
  for (const std::string_view start : {"by ", "updated ", "posted ", "published "}) {
    if (starts_with_nocase(text, start)) return true;
  }
  return count_words(text) <= 12 && find_date(text);
}

bool is_number(std::string_view word) {
  return word.find_first_of("0123456789") != std::string_view::npos &&
         word.find_first_not_of("0123456789.,:;%$€£¥+-–−()/") == std::string_view::npos;
}

/// A price, a number, or words and figures of which the last is one.
bool is_table_row(std::string_view text) {
  if (text.find_first_not_of("0123456789.,:;%$+-() ") == std::string_view::npos || text.front() == '$') return true;
  const auto words = split_words(text);
  if (words.size() < 2 || words.back().ends_with('.') || !is_number(words.back())) return false;
  const auto numbers = std::count_if(words.begin(), words.end(), is_number);
  // "The weir in 1911": one year may end a caption.
  const bool is_amount = words.back().find_first_of("$€£¥%,") != std::string_view::npos || words.back().size() > 5;
  return numbers >= 2 || is_amount;
}

bool names_address(std::string_view text) {
  return text.find("https://") != std::string_view::npos || text.find("http://") != std::string_view::npos;
}

/// "Ana Example is the books editor of …": a name, a verb, a trade, and for whom.
bool is_author_note(std::string_view text) {
  constexpr std::string_view trades[] = {"editor",     "writer",  "reporter",  "journalist", "correspondent",
                                         "columnist",  "author",  "freelance", "freelancer", "contributor",
                                         "journalism", "blogger", "producer",  "critic",     "novelist"};
  constexpr std::size_t first_words = 14;
  const auto words = split_words(text);
  std::size_t verb = 0;
  while (verb < words.size() && verb < 5 && words[verb] != "is" && words[verb] != "writes" && words[verb] != "covers")
    ++verb;
  if (verb < 2 || verb >= words.size() ||
      !is_name(text.substr(0, static_cast<std::size_t>(words[verb].data() - text.data()))))
    return false;
  if (words[verb] == "writes") return true;
  for (std::size_t i = verb + 1; i < std::min(words.size(), first_words); ++i) {
    // "… is seen beside the editor"
    if (is_one_of<std::string_view>(words[i], {"beside", "with", "near", "by", "at", "behind"})) break;
    if (is_one_of(std::string_view(bare(words[i])), trades)) return true;
  }
  return words[verb] == "covers";
}

/// "(Reporting by Ana Example; Editing by Ben Example)": the desk's own line at the end of a report.
bool is_desk_line(std::string_view text) {
  constexpr std::string_view starts[] = {"reporting by ", "additional reporting ",  "writing by ",    "editing by ",
                                         "compiled by ",  "reporting and writing ", "translated by ", "bericht von ",
                                         "édité par ",    "editado por ",           "reporte de ",    "información de ",
                                         "a cura di "};
  if (text.starts_with('(') || text.starts_with('[')) text.remove_prefix(1);
  return std::any_of(std::begin(starts), std::end(starts),
                     [&](std::string_view start) { return starts_with_nocase(text, start); });
}

constexpr NotCaptionRule rules[] = {
    {"code", [](std::string_view text) { return reads_as_code(text); }, "a program is no prose", "MHD_stop_daemon(d);",
     "Ana Example (left); behind her the weir"},
    {"said to the reader", speaks_to_reader, "captions tell of a picture, not of who reads or writes",
     "After testing a hundred chairs, these are our favourites.", "‘I carry my own chair,’ says Ana Example"},
    {"a question", is_question, "captions do not ask", "Which chair is right for a town like this one?",
     "The chair that nobody asked for"},
    {"speech", is_speech, "who speaks stands in the text", "“The sea is patient,” he said.",
     "‘We are not afraid’, says the keeper of the museum."},
    {"announces", announces, "a colon announces what follows, not what is above",
     "These are the chairs:", "The chairs: carried at dawn"},
    {"byline or date", is_byline_or_date, "who wrote, and when, stands in the head", "Updated June 12, 2021",
     "The weir in June 2021, when the water stood at the third step of the museum"},
    {"row of a table", is_table_row, "names and amounts side by side were cells", "Net income 163 101.8",
     "The weir in 1911"},
    {"address", names_address, "an address is there to be followed", "Registration: https://example.org/weir",
     "The weir, as example.org shows it"},
    {"line of the desk", is_desk_line, "who reported and edited is told of a report, not of a picture",
     "(Reporting by Ana Example; Editing by Ben Example)", "Ana Example, reporting by the weir (Ben Example/Agency)"},
    {"about the author", is_author_note, "a name, a trade and a house are told of who wrote",
     "Ana Example is Books Editor for The Daily Example and is based in the lower town.",
     "Ana Example is seen beside the editor of the museum's catalogue"},
};

}  // namespace

bool reads_as_code(std::string_view text) noexcept {
  if (text.ends_with(';') || text.ends_with('{') || text.ends_with('}') || text.starts_with("//") ||
      text.starts_with("/*") || text.starts_with("(*") || text.starts_with("#include"))
    return true;
  for (const std::string_view sign :
       {":=", "==", "!=", "&&", "||", "${", "$(", "+=", "();", "){", ") {", "->", "</", "\\n", "]("}) {
    if (text.find(sign) != std::string_view::npos) return true;
  }
  // A name with a low line before a bracket is called: "read_text(source)".
  for (std::size_t at = text.find('('); at != std::string_view::npos; at = text.find('(', at + 1)) {
    const std::size_t blank = text.substr(0, at).rfind(' ');
    const std::string_view word = text.substr(blank == std::string_view::npos ? 0 : blank + 1, at);
    const std::string_view name = word.substr(0, word.find('('));
    if (name.find('_') != std::string_view::npos && name.front() != '@') return true;
  }
  return false;
}

std::span<const NotCaptionRule> not_caption_rules() noexcept {
  return rules;
}

bool may_be_caption_text(std::string_view text) {
  if (text.empty() || count_words(text) > most_caption_words || text.size() > longest_caption) return false;
  return std::none_of(std::begin(rules), std::end(rules), [&](const NotCaptionRule& rule) { return rule.holds(text); });
}

}  // namespace sheaf
