#include <fmt/format.h>

#include <map>
#include <string>

#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/help.hpp"
#include "cli/parse_arguments.hpp"
#include "cli/run_bundle.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/bundle/account_json.hpp"
#include "sheaf/bundle/version.hpp"

namespace sheaf::cli {
namespace {

/// A text in a column of its own: cut, and filled with blanks by signs rather than bytes.
std::string cell(const std::string& text, std::size_t width) {
  return padded(shorten(terminal_safe(text), width), width);
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

std::string row(const std::string& number, const std::string& headline, const std::string& byline,
                const std::string& date, const std::string& language, const std::string& counts) {
  return fmt::format("{:>4}  {}  {}  {}  {}{}\n", number, cell(headline, 40), cell(byline, 20), cell(date, 10),
                     cell(language, 7), counts);
}

std::string counts(const std::string& words, const std::string& figures, const std::string& captions,
                   const std::string& findings) {
  return fmt::format("{:>8} {:>8} {:>8} {:>8}", words, figures, captions, findings);
}

std::string table(const Account& account) {
  std::string text = row("", "Headline", "Byline", "Date", "Lang", counts("Words", "Figures", "Captions", "Findings"));
  std::string section;
  std::size_t number = 0;
  for (const ArticleAccount& article : account.articles) {
    if (article.section != section) {
      section = article.section;
      text += "      [" + terminal_safe(section.empty() ? "without a section" : section) + "]\n";
    }
    const Tally& tally = article.tally;
    text += row(std::to_string(++number), article.headline, joined(article.byline), article.published, article.language,
                counts(grouped(tally.words_kept), grouped(tally.images_found), grouped(tally.captions_bound),
                       std::to_string(article.findings.size())));
  }
  return text;
}

std::string decision_lines(const ArticleAccount& article) {
  std::string text;
  std::map<std::string, std::string> reasons;
  for (const Decision& decision : article.decisions) {
    reasons.emplace(decision.rule, decision.reason);
    const std::string line = decision.place.line > 0 ? fmt::format("line {}", decision.place.line) : "";
    text += fmt::format("  {}  {}  {}  {}\n", padded(line, 10), padded(decision.rule, 24),
                        padded(terminal_safe(decision.part), 28), terminal_safe(decision.words));
  }
  text += "  The rules:\n";
  for (const auto& [rule, reason] : reasons) text += fmt::format("    {}  {}\n", padded(rule, 24), reason);
  return text;
}

/// What the page finder decided, article by article.
std::string explanation(const Account& account) {
  std::string text;
  for (const ArticleAccount& article : account.articles) {
    text += fmt::format("\n{}: {}\n", terminal_safe(article.source), terminal_safe(article.headline));
    text += article.decisions.empty() ? "  no rule decided anything\n" : decision_lines(article);
  }
  return text;
}

}  // namespace

int list_command(const std::vector<std::string>& args, const Streams& streams) {
  Options options = parse_arguments(args, Verb::list);
  if (options.help) {
    streams.out << help_text(Verb::list);
    return 0;
  }
  if (options.version) {
    streams.out << "sheaf " << version() << '\n';
    return 0;
  }
  options.request.dry_run = true;
  options.request.listing = true;
  const Outcome outcome = run_bundle(options, streams);
  if (options.json) {
    streams.out << account_to_json(outcome.account, outcome.error ? &*outcome.error : nullptr);
  } else if (!outcome.account.articles.empty()) {
    streams.out << table(outcome.account);
    if (options.request.explain) streams.out << explanation(outcome.account);
  }
  if (!outcome.error && !options.quiet)
    streams.err << size_lines(outcome.account) << counts_line(outcome.account) << '\n';
  return exit_code(outcome);
}

}  // namespace sheaf::cli
