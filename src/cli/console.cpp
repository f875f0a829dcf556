#include "cli/console.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sheaf/base/text.hpp"

namespace sheaf::cli {
namespace {

enum class Ink { plain, red, yellow };

std::string painted(const std::string& text, Ink ink, const Streams& streams) {
  const bool is_dumb = look_up(streams, "TERM") == "dumb";
  if (ink == Ink::plain || !streams.err_is_terminal || is_dumb || look_up(streams, "NO_COLOR")) return text;
  return (ink == Ink::red ? "\033[31m" : "\033[33m") + text + "\033[0m";
}

/// The findings of one kind, in the order of the input.
struct Group {
  FindingId id{};
  std::vector<Finding> members{};
};

std::vector<Group> group(const std::vector<Finding>& findings) {
  std::vector<Group> groups;
  for (const Finding& finding : findings) {
    auto found = std::ranges::find(groups, finding.id, &Group::id);
    if (found == groups.end()) found = groups.insert(groups.end(), Group{.id = finding.id});
    found->members.push_back(finding);
  }
  return groups;
}

void print_finding(const Finding& finding, const FindingRow& row, const Streams& streams) {
  const std::string place = to_text(finding.place);
  std::string line = place.empty() ? "sheaf: " : terminal_safe(place) + ": ";
  line += row.message;
  if (!finding.detail.empty()) line += ": " + terminal_safe(shorten(finding.detail, 300));
  const Ink ink = row.severity == Severity::warning ? Ink::yellow : Ink::plain;
  streams.err << line << " (" << painted(std::string(row.code), ink, streams) << ")\n";
}

void print_group(const Group& members, const Options& options, const Streams& streams) {
  constexpr std::size_t most_lines = 3;
  const FindingRow& row = finding_row(members.id);
  const std::size_t count = members.members.size();
  // Cutting the last one of four would save nothing.
  const std::size_t shown = options.verbose || count <= most_lines + 1 ? count : most_lines;
  for (std::size_t i = 0; i < shown; ++i) print_finding(members.members[i], row, streams);
  if (shown < count) {
    const std::string log = options.log.empty() ? "--log" : terminal_safe(options.log);
    streams.err << fmt::format("… and {} more; see {}\n", grouped(static_cast<std::int64_t>(count - shown)), log);
  }
  streams.err << "  try: " << row.advice << '\n';
}

}  // namespace

void print_error(const Error& error, const Streams& streams) {
  const std::string place = to_text(error.place());
  streams.err << painted(place.empty() ? "sheaf" : terminal_safe(place), Ink::red, streams) << ": "
              << terminal_safe(error.happened()) << '\n';
  if (!error.advice().empty()) streams.err << "  try: " << terminal_safe(error.advice()) << '\n';
}

std::vector<Finding> all_findings(const Account& account) {
  std::vector<Finding> all = account.findings;
  for (const ArticleAccount& article : account.articles) {
    all.insert(all.end(), article.findings.begin(), article.findings.end());
  }
  return all;
}

void print_findings(const Account& account, const Options& options, const Streams& streams) {
  if (options.quiet) return;
  std::int64_t notes = 0;
  for (const Group& members : group(all_findings(account))) {
    if (options.verbose || finding_row(members.id).severity == Severity::warning) {
      print_group(members, options, streams);
    } else {
      notes += static_cast<std::int64_t>(members.members.size());
    }
  }
  if (notes > 0) streams.err << counted(notes, "note") << "; list with -v\n";
}

std::string grouped(std::int64_t number) {
  std::string digits = std::to_string(number);
  const std::size_t first = digits.starts_with('-') ? 1 : 0;
  for (std::size_t at = digits.size(); at > first + 3;) {
    at -= 3;
    digits.insert(at, ",");
  }
  return digits;
}

std::string counted(std::int64_t number, const std::string& thing) {
  return grouped(number) + " " + thing + (number == 1 ? "" : "s");
}

std::string padded(std::string text, std::size_t width) {
  const std::size_t length = count_code_points(text);
  if (length < width) text.append(width - length, ' ');
  return text;
}

std::string readable_size(std::uint64_t bytes) {
  if (bytes < 1000) return fmt::format("{} B", bytes);
  const auto size = static_cast<double>(bytes);
  if (size < 999.5e3) return fmt::format("{:.0f} kB", size / 1e3);
  if (size < 999.95e6) return fmt::format("{:.1f} MB", size / 1e6);
  return fmt::format("{:.2f} GB", size / 1e9);
}

std::string counts_line(const Account& account) {
  const Tally& total = account.total;
  std::string line = counted(static_cast<std::int64_t>(account.articles.size()), "article") + ", " +
                     counted(total.images_embedded, "image");
  if (total.images_duplicate > 0) line += " (" + counted(total.images_duplicate, "duplicate") + ")";
  line += ", " + counted(total.captions_bound, "caption");
  if (total.images_replaced > 0) line += ", " + counted(total.images_replaced, "placeholder");
  return line;
}

std::string size_lines(const Account& account) {
  const SizeAccount& size = account.size;
  if (size.limit == 0 || size.books.empty()) return {};
  std::string text;
  if (size.reduced > 0) {
    text += fmt::format("{} of {} made smaller", grouped(static_cast<std::int64_t>(size.reduced)),
                        counted(static_cast<std::int64_t>(size.pictures), "picture"));
    if (size.lowest_quality > 0) text += fmt::format(", down to JPEG quality {}", size.lowest_quality);
    if (size.shortest_side > 0) text += fmt::format(", down to {} pixels on the longer side", size.shortest_side);
    text += fmt::format(": {} instead of {}\n", readable_size(size.after), readable_size(size.before));
  }
  if (size.books.size() == 1) return text;
  for (const SizedBook& book : size.books) {
    text += fmt::format("  {} bytes, {}: {}\n", grouped(static_cast<std::int64_t>(book.bytes)),
                        counted(static_cast<std::int64_t>(book.articles), "article"), terminal_safe(book.title));
  }
  return text;
}

std::string summary_line(const Account& account, bool dry_run) {
  if (dry_run) return counts_line(account) + " → nothing written (dry run)";
  const std::string line = counts_line(account) + ", " + readable_size(account.bytes) + " → ";
  if (account.outputs.size() == 1) {
    const std::string& output = account.outputs.front();
    return line + (output == "-" ? "standard output" : terminal_safe(output));
  }
  return line + counted(static_cast<std::int64_t>(account.outputs.size()), "book");
}

}  // namespace sheaf::cli
