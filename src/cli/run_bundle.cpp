#include "cli/run_bundle.hpp"

#include <array>
#include <charconv>
#include <cstdint>
#include <fstream>
#include <string>
#include <utility>

#include "cli/cache_place.hpp"
#include "cli/console.hpp"
#include "cli/progress.hpp"
#include "sheaf/base/limits.hpp"
#include "sheaf/bundle/account_json.hpp"
#include "sheaf/bundle/bundle.hpp"

namespace sheaf::cli {
namespace {

std::string read_all(std::istream& in) {
  std::string bytes;
  std::array<char, 65536> part{};
  while (in.read(part.data(), part.size()) || in.gcount() > 0) {
    bytes.append(part.data(), static_cast<std::size_t>(in.gcount()));
    if (bytes.size() > limits::text_bytes) {
      throw Error(Trouble::unreadable, {"-"}, "standard input is larger than sheaf reads", "split it");
    }
  }
  return bytes;
}

std::optional<std::int64_t> source_date_epoch(const Streams& streams) {
  const auto value = look_up(streams, "SOURCE_DATE_EPOCH");
  if (!value) return std::nullopt;
  std::int64_t seconds = 0;
  const auto [end, problem] = std::from_chars(value->data(), value->data() + value->size(), seconds);
  if (problem != std::errc{} || end != value->data() + value->size() || seconds < 0) {
    throw Error(Trouble::usage, {}, "SOURCE_DATE_EPOCH is \"" + *value + "\", which is no number of seconds since 1970",
                "unset it, or give a whole number");
  }
  return seconds;
}

void check_operands(const Options& options) {
  if (options.request.operands.empty()) {
    throw Error(Trouble::usage, {}, "no input was named", "sheaf FOLDER -o book.epub, or sheaf --help");
  }
}

[[noreturn]] void refuse_log(const std::string& log) {
  throw Error(Trouble::undeliverable, {log}, "the log cannot be written", "name a file that you may write to");
}

void write_log(std::ofstream& file, const std::string& log, const Account& account) {
  for (const Finding& finding : all_findings(account)) file << finding_to_json(finding);
  file.flush();
  if (!file) refuse_log(log);
}

}  // namespace

Outcome run_bundle(Options options, const Streams& streams) {
  check_operands(options);
  std::ofstream log;
  if (!options.log.empty()) {
    log.open(options.log, std::ios::binary | std::ios::trunc);
    if (!log) refuse_log(options.log);
  }
  Request& request = options.request;
  request.standard_input = [&] { return read_all(streams.in); };
  request.stream = &streams.out;
  request.interrupted = streams.interrupted;
  request.cache = options.with_cache ? cache_place(streams) : "";
  request.source_date_epoch = source_date_epoch(streams);

  Outcome outcome;
  try {
    ProgressLine line(options, streams);
    bundle(request, line.progress(), outcome.account);
  } catch (const Error& error) {
    outcome.error = error;  // cli::run would catch it too, but the account and the log come first
  }
  print_findings(outcome.account, options, streams);
  if (outcome.error) print_error(*outcome.error, streams);
  if (!options.log.empty()) write_log(log, options.log, outcome.account);
  return outcome;
}

int exit_code(Trouble trouble) noexcept {
  switch (trouble) {
    case Trouble::usage:
      return 2;
    case Trouble::nothing_usable:
      return 3;
    case Trouble::limit_not_met:
      return 6;
    case Trouble::interrupted:
      return 130;
    case Trouble::unreadable:
    case Trouble::malformed:
    case Trouble::unusable_image:
    case Trouble::undeliverable:
      break;
  }
  return 1;
}

int exit_code(const Outcome& outcome) {
  if (outcome.error) return exit_code(outcome.error->trouble());
  return outcome.account.has_loss() ? 4 : 0;
}

}  // namespace sheaf::cli
