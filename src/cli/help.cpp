#include "cli/help.hpp"

#include <fmt/format.h>

#include "cli/command_table.hpp"
#include "cli/flag_table.hpp"

namespace sheaf::cli {
namespace {

constexpr std::string_view group_titles[] = {"What goes in:", "The book:", "Demands and safety:", "What sheaf tells:"};

constexpr std::string_view build_examples =
    "Examples:\n"
    "  sheaf clippings/ -o clippings.epub            a folder; its folders become sections\n"
    "  sheaf page.html                               one saved page, named by its headline\n"
    "  sheaf news/ -o news.epub --order date --require images=100%,captions=100%\n"
    "  sheaf a.md b.md -t \"Two essays\" -a \"A. Writer\" --cover front.jpg\n"
    "  pandoc draft.docx -t markdown | sheaf - --from markdown -o draft.epub\n";

constexpr std::string_view list_examples =
    "Examples:\n"
    "  sheaf list clippings/                         headline, byline, date, words, pictures\n"
    "  sheaf list clippings/ -v                      with every finding\n"
    "  sheaf list clippings/ --json                  the same as data\n"
    "  sheaf list page.html --select article         is this the right part of the page?\n"
    "  sheaf list page.html --explain                which rule chose, dropped or bound what\n"
    "  sheaf list news/ --order date                 in which order would they stand?\n";

constexpr std::string_view exit_codes =
    "Exit: 0 complete; 1 failed; 2 wrong command line; 3 nothing usable; 4 written, but something found is not in;\n"
    "      6 --strict or --require not met; 130 interrupted.\n";

std::string flag_line(const Flag& flag) {
  const std::string letter = flag.letter == '\0' ? "    " : fmt::format("-{}, ", flag.letter);
  std::string name = shown_name(flag);
  if (!flag.placeholder.empty()) name += " " + std::string(flag.placeholder);
  if (flag.kind == FlagKind::value_or_no) name += ", --no-" + std::string(flag.name);
  return fmt::format("  {}{:<33} {}\n", letter, name, flag.help);
}

std::string flag_lines(Verb verb) {
  std::string text;
  for (std::size_t group = 0; group < std::size(group_titles); ++group) {
    text += fmt::format("{}\n", group_titles[group]);
    for (const Flag& flag : flag_table()) {
      if (static_cast<std::size_t>(flag.group) != group || !knows(verb, flag)) continue;
      text += flag_line(flag);
    }
    text += '\n';
  }
  return text;
}

std::string verb_lines() {
  std::string text = "Verbs:\n";
  for (const Command& command : command_table()) text += fmt::format("  {:<7} {}\n", command.name, command.summary);
  return text + '\n';
}

}  // namespace

std::string help_text(Verb verb) {
  const bool build = verb == Verb::build;
  std::string text = build
                         ? "sheaf [build] INPUT… [-o FILE]\nMakes an EPUB 3 book of saved articles, every picture with "
                           "its caption.\n\n"
                         : "sheaf list INPUT…\nShows what would go into a book, in which order.\n\n";
  text += "INPUT is a file, a folder (read with its folders) or - for standard input with --from.\n\n";
  if (build) text += verb_lines();
  text += flag_lines(verb);
  text +=
      "A switch has a twin that takes it back: --strict and --no-strict. The last one counts. -- ends the flags.\n\n";
  text += build ? build_examples : list_examples;
  text += '\n';
  return text += exit_codes;
}

std::string first_steps() {
  return "sheaf makes an EPUB book of saved articles, every picture with its caption.\n"
         "  sheaf FOLDER -o book.epub    a book of every page, note and text in a folder\n"
         "  sheaf PAGE.html              a book of one saved page\n"
         "  sheaf list FOLDER            what would go in, before anything is written\n"
         "  sheaf --help                 every flag, with examples\n";
}

}  // namespace sheaf::cli
