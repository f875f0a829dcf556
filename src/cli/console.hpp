#pragma once

#include <string>
#include <vector>

#include "cli/options.hpp"
#include "cli/streams.hpp"
#include "sheaf/base/error.hpp"
#include "sheaf/model/account.hpp"

namespace sheaf::cli {

/// Prints an error: its place (or "sheaf"), what happened, and what to try. All of it is made safe for a terminal.
void print_error(const Error& error, const Streams& streams);

/// Prints the findings of a run, those of one kind together: three places and how many more, then the advice. Notes
/// are counted in one line; with -v everything is listed. Nothing with -q.
void print_findings(const Account& account, const Options& options, const Streams& streams);

/// Every finding of the account: those of the run, then article by article.
std::vector<Finding> all_findings(const Account& account);

/// "340 articles, 1,204 images (31 duplicates), 1,188 captions, 2 placeholders"
std::string counts_line(const Account& account);

/// What it cost to keep the books within their size, a line for each thing; nothing when no size was set or it cost
/// nothing.
std::string size_lines(const Account& account);

/// The last line: the counts, the size, and where the book is.
std::string summary_line(const Account& account, bool dry_run);

/// "1,204"
std::string grouped(std::int64_t number);

/// "1 article", "1,204 articles"
std::string counted(std::int64_t number, const std::string& thing);

/// Filled with blanks to a width in code points; longer text stays as it is.
std::string padded(std::string text, std::size_t width);

/// "18.4 MB": powers of ten, as shops and file managers count.
std::string readable_size(std::uint64_t bytes);

}  // namespace sheaf::cli
