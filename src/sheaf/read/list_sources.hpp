#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sheaf/base/report.hpp"
#include "sheaf/model/plan.hpp"
#include "sheaf/model/source.hpp"

namespace sheaf {

/// What to read.
struct ReadRequest {
  std::vector<std::string> operands{};  ///< files, folders or "-", as typed
  std::optional<SourceKind> kind{};     ///< --from: for every file operand and standard input
  std::string root{};       ///< --root: where root-relative addresses and ".." end; "": the operand's own folder
  std::string base_url{};   ///< --url
  std::string plan_file{};  ///< -d FILE; read before the operands' own sheaf.toml, which it yields to
  Overrides overrides{};    ///< of the command line: they win over the plan's
  std::function<std::string()> standard_input{};  ///< gives the bytes of "-"
};

/// A file that will become a source; its bytes are read when its turn comes.
struct SourceEntry {
  Source source{};                    ///< all but `text`
  std::optional<std::string> text{};  ///< bytes at hand (standard input)
  bool operator==(const SourceEntry&) const = default;
};

/// Everything that was found, in order.
struct Listing {
  Plan plan{};
  std::vector<SourceEntry> entries{};
  /// Pictures that lie in the operands' folders: what no article uses is named in one note. Display paths.
  struct Picture {
    std::size_t operand = 0;
    std::string path{};  ///< in the operand's folder
    bool operator==(const Picture&) const = default;
  };
  std::vector<Picture> pictures{};
  std::string name{};  ///< of the only operand, without suffix: a title when nothing better is known
  std::vector<std::shared_ptr<const FileReader>> folders{};  ///< one an operand
};

/// Walks the operands: kinds by content, natural order, folders as sections, the plan applied; names each file that
/// is left out in the report (design.md §2, §3).
/// \throws Error  usage (an operand is missing, a malformed plan), unreadable (an operand)
Listing list_sources(const ReadRequest& request, Report& report);

/// Reads one source as UTF-8 with '\n' line ends. Safe to call from several threads, each with its own report.
/// \throws Error  unreadable, or malformed when it holds no text at all
Source read_source(const SourceEntry& entry, Report& report);

}  // namespace sheaf
