#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "sheaf/model/collection.hpp"
#include "sheaf/model/plan.hpp"

namespace sheaf {

enum class CoverChoice { automatic, none };

/// One demand of --require: at least so much of what was found is in the book.
struct Requirement {
  std::string key{};  ///< articles, words, images, captions, links, tables, notes
  double percent = 100.0;
  bool operator==(const Requirement&) const = default;
};

/// Everything that a run is told: the command line as a value. Empty or absent: as the plan says, else the default.
struct Request {
  std::vector<std::string> operands{};
  std::optional<SourceKind> kind{};
  std::string root{};
  std::string base_url{};
  std::string plan_file{};
  std::function<std::string()> standard_input{};

  std::string output{};            ///< a file, a folder, "-" or "": a name from the title, in the current folder
  std::ostream* stream = nullptr;  ///< where "-" goes
  BookMetadata book{};             ///< -t -a -M …: empty fields are not said
  Overrides overrides{};           ///< --select, --remove, --no-extract
  std::optional<Order> order{};
  std::string destination{};         ///< --for: a name, or a path that ends in ".toml"
  std::string style{};               ///< a name, or a path that ends in ".css"
  std::vector<std::string> fonts{};  ///< paths
  std::string cover{};               ///< a design's name, or the path of a picture
  bool with_cover = true;
  bool with_images = true;
  std::optional<bool> with_colophon{};
  std::optional<bool> vertical{};
  int toc_depth = 2;
  std::optional<std::uint64_t>
      max_size{};  ///< bytes of one book; 0: no limit, whatever the plan and the destination say
  bool individual = false;
  bool dry_run = false;
  bool explain = false;  ///< keep what the rules of the page finder decided, for `ArticleAccount::decisions`
  bool listing = false;  ///< a cover is of interest only where it counts towards a size
  bool force = false;
  bool strict = false;
  std::vector<Requirement> require{};
  std::string cache{};   ///< folder in which costly pictures are kept between runs; "": they are made each time
  std::size_t jobs = 0;  ///< 0: as many as there are cores
  std::optional<std::int64_t> source_date_epoch{};
  const std::atomic<bool>* interrupted = nullptr;
};

/// "images=100%,captions=90" → requirements. \throws Error  usage
std::vector<Requirement> parse_requirements(const std::string& text);

}  // namespace sheaf
