#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/help.hpp"
#include "cli/parse_arguments.hpp"
#include "cli/run_bundle.hpp"
#include "sheaf/bundle/account_json.hpp"
#include "sheaf/bundle/version.hpp"

namespace sheaf::cli {
namespace {

void check_output(const Options& options, const Streams& streams) {
  if (options.request.output != "-" || options.request.dry_run) return;
  if (options.json) {
    throw Error(Trouble::usage, {}, "-o - and --json both want standard output", "-o FILE with --json");
  }
  if (streams.out_is_terminal) {
    throw Error(Trouble::usage, {}, "a book is no text for a terminal", "-o FILE, or a pipe behind -o -");
  }
}

void print_result(const Outcome& outcome, const Options& options, const Streams& streams) {
  if (options.json) {
    streams.out << account_to_json(outcome.account, outcome.error ? &*outcome.error : nullptr);
  } else {
    for (const std::string& path : outcome.account.outputs) {
      if (path != "-") streams.out << path << '\n';
    }
  }
  if (!outcome.error && !options.quiet) {
    streams.err << size_lines(outcome.account) << summary_line(outcome.account, options.request.dry_run) << '\n';
  }
}

}  // namespace

int build_command(const std::vector<std::string>& args, const Streams& streams) {
  const Options options = parse_arguments(args, Verb::build);
  if (options.help) {
    streams.out << help_text(Verb::build);
    return 0;
  }
  if (options.version) {
    streams.out << "sheaf " << version() << '\n';
    return 0;
  }
  check_output(options, streams);
  const Outcome outcome = run_bundle(options, streams);
  print_result(outcome, options, streams);
  return exit_code(outcome);
}

}  // namespace sheaf::cli
