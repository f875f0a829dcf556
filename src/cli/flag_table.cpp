#include "cli/flag_table.hpp"

#include <charconv>

#include "sheaf/base/error.hpp"
#include "sheaf/bundle/max_size.hpp"
#include "sheaf/bundle/set_metadata.hpp"

namespace sheaf::cli {
namespace {

[[noreturn]] void refuse(const std::string& flag, const std::string& value, const std::string& advice) {
  throw Error(Trouble::usage, {}, flag + " cannot be \"" + value + "\"", advice);
}

int number_within(const std::string& flag, const std::string& value, int least, int most) {
  int number = 0;
  const auto [end, problem] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (problem != std::errc{} || end != value.data() + value.size() || number < least || number > most) {
    refuse(flag, value, "give a number from " + std::to_string(least) + " to " + std::to_string(most));
  }
  return number;
}

void set_kind(Options& options, const std::string& value) {
  struct Name {
    std::string_view name;
    SourceKind kind;
  };
  constexpr Name names[] = {{"html", SourceKind::html},       {"markdown", SourceKind::markdown},
                            {"md", SourceKind::markdown},     {"text", SourceKind::text},
                            {"txt", SourceKind::text},        {"json", SourceKind::json},
                            {"jsonl", SourceKind::json_lines}};
  for (const auto& [name, kind] : names) {
    if (value == name) {
      options.request.kind = kind;
      return;
    }
  }
  refuse("--from", value, "choose html, markdown, text, json or jsonl");
}

void set_key_value(Options& options, const std::string& value) {
  const auto equals = value.find('=');
  if (equals == std::string::npos) refuse("-M", value, "write it as KEY=VALUE");
  set_metadata(options.request, value.substr(0, equals), value.substr(equals + 1));
}

void add_requirements(Options& options, const std::string& value) {
  for (const Requirement& requirement : parse_requirements(value)) options.request.require.push_back(requirement);
}

void set_cover(Options& options, const std::string& value) {
  options.request.cover = value;
  options.request.with_cover = true;
}

void set_not_empty(std::string& field, const std::string& flag, const std::string& value) {
  if (value.empty()) refuse(flag, value, "give it a value, or leave it out");
  field = value;
}

void add_font(std::vector<std::string>& fonts, const std::string& path) {
  set_not_empty(fonts.emplace_back(), "--font", path);
}

constexpr Flag rows[] = {
    {"from", '\0', FlagKind::value, FlagGroup::input, FlagVerbs::both, "KIND",
     "what the operands are: html, markdown, text, json, jsonl", set_kind},
    {"root", '\0', FlagKind::value, FlagGroup::input, FlagVerbs::both, "DIR",
     "folder at which addresses such as /img/a.jpg begin",
     [](Options& o, const std::string& v) { set_not_empty(o.request.root, "--root", v); }},
    {"url", '\0', FlagKind::value, FlagGroup::input, FlagVerbs::both, "URL",
     "what relative links of standard input are relative to",
     [](Options& o, const std::string& v) { set_not_empty(o.request.base_url, "--url", v); }},
    {"defaults", 'd', FlagKind::value, FlagGroup::input, FlagVerbs::both, "FILE",
     "a plan to begin with; sheaf.toml beside the articles wins",
     [](Options& o, const std::string& v) { set_not_empty(o.request.plan_file, "--defaults", v); }},
    {"select", '\0', FlagKind::value, FlagGroup::input, FlagVerbs::both, "CSS",
     "the part of each page that is the article",
     [](Options& o, const std::string& v) { set_not_empty(o.request.overrides.select, "--select", v); }},
    {"remove", '\0', FlagKind::value, FlagGroup::input, FlagVerbs::both, "CSS", "parts of each page to leave out",
     [](Options& o, const std::string& v) { set_not_empty(o.request.overrides.remove, "--remove", v); }},
    {"extract", '\0', FlagKind::switch_off, FlagGroup::input, FlagVerbs::both, "",
     "take the whole page, furniture and all", nullptr,
     [](Options& o, bool on) { o.request.overrides.extraction = on ? Extraction::automatic : Extraction::off; }},
    {"images", '\0', FlagKind::switch_off, FlagGroup::input, FlagVerbs::both, "",
     "leave the pictures out; captions stay", nullptr, [](Options& o, bool on) { o.request.with_images = on; }},
    {"order", '\0', FlagKind::value, FlagGroup::input, FlagVerbs::both, "given|name|date",
     "reading order (default: given)", [](Options& o, const std::string& v) { set_metadata(o.request, "order", v); }},

    {"output", 'o', FlagKind::value, FlagGroup::book, FlagVerbs::build, "FILE|FOLDER|-",
     "the book to write (default: named by its title)",
     [](Options& o, const std::string& v) { set_not_empty(o.request.output, "--output", v); }},
    {"title", 't', FlagKind::value, FlagGroup::book, FlagVerbs::both, "TEXT", "title of the book",
     [](Options& o, const std::string& v) { set_metadata(o.request, "title", v); }},
    {"author", 'a', FlagKind::value, FlagGroup::book, FlagVerbs::both, "NAME", "who made the book; may be given again",
     [](Options& o, const std::string& v) { set_metadata(o.request, "creator", v); }},
    {"lang", 'l', FlagKind::value, FlagGroup::book, FlagVerbs::both, "TAG",
     "language of the book, and of articles that do not tell",
     [](Options& o, const std::string& v) { set_metadata(o.request, "language", v); }},
    {"metadata", 'M', FlagKind::value, FlagGroup::book, FlagVerbs::both, "KEY=VALUE",
     "a key of [book] in sheaf.toml; may be given again", set_key_value},
    {"for", '\0', FlagKind::value, FlagGroup::book, FlagVerbs::both, "NAME|FILE.toml",
     "where the book goes: sheaf devices lists what is built in",
     [](Options& o, const std::string& v) { set_not_empty(o.request.destination, "--for", v); }},
    {"style", '\0', FlagKind::value, FlagGroup::book, FlagVerbs::build, "NAME|FILE.css", "how the book looks",
     [](Options& o, const std::string& v) { set_metadata(o.request, "style", v); }},
    {"font", '\0', FlagKind::value, FlagGroup::book, FlagVerbs::build, "FILE.ttf|FILE.otf",
     "a font for the text; again for bold, italic and code",
     [](Options& o, const std::string& v) { add_font(o.request.fonts, v); }},
    {"cover", '\0', FlagKind::value_or_no, FlagGroup::book, FlagVerbs::build, "NAME|IMAGE|FILE.toml|lead",
     "a design that sheaf covers lists, or a picture", set_cover,
     [](Options& o, bool on) { o.request.with_cover = on; }},
    {"toc-depth", '\0', FlagKind::value, FlagGroup::book, FlagVerbs::build, "1|2|3",
     "contents list articles, sections too (default), or headings too",
     [](Options& o, const std::string& v) { o.request.toc_depth = number_within("--toc-depth", v, 1, 3); }},
    {"max-size", '\0', FlagKind::value_or_no, FlagGroup::book, FlagVerbs::both, "SIZE",
     "no book larger than this, such as 25MB: smaller pictures, then volumes",
     [](Options& o, const std::string& v) { o.request.max_size = parse_size(v, "--max-size"); },
     [](Options& o, bool) { o.request.max_size = 0; }},
    {"colophon", '\0', FlagKind::switch_off, FlagGroup::book, FlagVerbs::build, "",
     "leave out the last page, which tells how the book was made", nullptr,
     [](Options& o, bool on) { o.request.with_colophon = on; }},
    {"vertical", '\0', FlagKind::switch_on, FlagGroup::book, FlagVerbs::build, "",
     "set Chinese and Japanese in columns, from right to left", nullptr,
     [](Options& o, bool on) { o.request.vertical = on; }},
    {"individual", '\0', FlagKind::switch_on, FlagGroup::book, FlagVerbs::build, "",
     "one book an article, into the folder -o", nullptr, [](Options& o, bool on) { o.request.individual = on; }},

    {"strict", '\0', FlagKind::switch_on, FlagGroup::demands, FlagVerbs::both, "",
     "no book when there is any warning (exit 6)", nullptr, [](Options& o, bool on) { o.request.strict = on; }},
    {"require", '\0', FlagKind::value, FlagGroup::demands, FlagVerbs::both, "KEY=N%,…",
     "no book when less is in, e.g. images=100% (exit 6)", add_requirements},
    {"force", '\0', FlagKind::switch_on, FlagGroup::demands, FlagVerbs::build, "",
     "replace a file that sheaf did not make", nullptr, [](Options& o, bool on) { o.request.force = on; }},
    {"dry-run", '\0', FlagKind::switch_on, FlagGroup::demands, FlagVerbs::build, "", "everything but the writing",
     nullptr, [](Options& o, bool on) { o.request.dry_run = on; }},

    {"json", '\0', FlagKind::switch_on, FlagGroup::talk, FlagVerbs::both, "", "the account as JSON on standard output",
     nullptr, [](Options& o, bool on) { o.json = on; }},
    {"log", '\0', FlagKind::value, FlagGroup::talk, FlagVerbs::both, "FILE", "every finding as JSON Lines",
     [](Options& o, const std::string& v) { set_not_empty(o.log, "--log", v); }},
    {"jobs", 'j', FlagKind::value, FlagGroup::talk, FlagVerbs::both, "N",
     "threads (default: as many as there are cores)",
     [](Options& o,
        const std::string& v) { o.request.jobs = static_cast<std::size_t>(number_within("--jobs", v, 1, 256)); }},
    {"cache", '\0', FlagKind::switch_off, FlagGroup::talk, FlagVerbs::both, "",
     "make every picture anew, and keep none for the next run", nullptr,
     [](Options& o, bool on) { o.with_cache = on; }},
    {"explain", '\0', FlagKind::switch_on, FlagGroup::talk, FlagVerbs::list, "",
     "what each rule of the page finder decided, and why", nullptr,
     [](Options& o, bool on) { o.request.explain = on; }},
    {"quiet", 'q', FlagKind::switch_on, FlagGroup::talk, FlagVerbs::both, "", "say nothing but errors", nullptr,
     [](Options& o, bool on) { o.quiet = on; }},
    {"verbose", 'v', FlagKind::switch_on, FlagGroup::talk, FlagVerbs::both, "", "every finding, notes too", nullptr,
     [](Options& o, bool on) { o.verbose = on; }},
    {"help", 'h', FlagKind::action, FlagGroup::talk, FlagVerbs::both, "", "this text", nullptr,
     [](Options& o, bool on) { o.help = on; }},
    {"version", 'V', FlagKind::action, FlagGroup::talk, FlagVerbs::both, "", "the version", nullptr,
     [](Options& o, bool on) { o.version = on; }},
};

}  // namespace

std::span<const Flag> flag_table() noexcept {
  return rows;
}

bool knows(Verb verb, const Flag& flag) noexcept {
  return flag.verbs == FlagVerbs::both || (flag.verbs == FlagVerbs::list) == (verb == Verb::list);
}

std::string shown_name(const Flag& flag) {
  return (flag.kind == FlagKind::switch_off ? "--no-" : "--") + std::string(flag.name);
}

}  // namespace sheaf::cli
