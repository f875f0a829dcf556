#include "cli/progress.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/console.hpp"
#include "sheaf/base/text.hpp"

namespace sheaf::cli {
namespace {

/// Cuts a text to so many terminal columns, counting two for each sign that may be wide (CJK, emoji): a line that
/// wraps cannot be written over.
std::string cut_to_columns(const std::string& text, std::size_t columns) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    width += next_code_point(text, at) >= 0x1100 ? 2 : 1;
    if (width > columns) return text.substr(0, begin);
  }
  return text;
}

}  // namespace

ProgressLine::ProgressLine(const Options& options, const Streams& streams)
    : streams_(streams),
      quiet_(options.quiet),
      on_terminal_(streams.err_is_terminal && look_up(streams, "TERM") != "dumb") {}

ProgressLine::~ProgressLine() {
  if (drawn_) streams_.err << "\r\033[K" << std::flush;
}

Progress ProgressLine::progress() {
  if (quiet_) return {};
  return {.step = [this](Stage stage, std::size_t done, std::size_t of, const std::string& label) {
    step(stage, done, of, label);
  }};
}

void ProgressLine::step(Stage stage, std::size_t done, std::size_t of, const std::string& label) {
  if (on_terminal_) {
    const std::string total = std::to_string(of);
    const std::string head = fmt::format("[{:>{}}/{}] ", done, total.size(), total);
    const std::size_t room = streams_.columns > head.size() + 1 ? streams_.columns - head.size() - 1 : 0;
    streams_.err << "\r\033[K" << head << cut_to_columns(terminal_safe(label), room) << std::flush;
    drawn_ = true;
    return;
  }
  if (stage_ == stage) return;
  stage_ = stage;
  if (stage == Stage::reading) {
    streams_.err << "reading " << counted(static_cast<std::int64_t>(of), "file") << '\n';
  } else if (stage == Stage::fitting) {
    streams_.err << "fitting " << counted(static_cast<std::int64_t>(of), "picture") << '\n';
  } else {
    streams_.err << "writing " << (label == "-" ? "standard output" : terminal_safe(label)) << '\n';
  }
}

}  // namespace sheaf::cli
