#pragma once

#include <optional>
#include <string>

#include "cli/options.hpp"
#include "cli/streams.hpp"
#include "sheaf/bundle/bundle.hpp"

namespace sheaf::cli {

/// Shows how far a run is: a line that is written over (`[ 12/340] headline`) on a terminal, one line a stage
/// elsewhere, nothing with -q. The line is gone once this is destroyed, so that messages stand alone.
class ProgressLine {
 public:
  ProgressLine(const Options& options, const Streams& streams);
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  Progress progress();  ///< refers to this

 private:
  void step(Stage stage, std::size_t done, std::size_t of, const std::string& label);

  const Streams& streams_;
  bool quiet_;
  bool on_terminal_;
  bool drawn_ = false;
  std::optional<Stage> stage_{};
};

}  // namespace sheaf::cli
