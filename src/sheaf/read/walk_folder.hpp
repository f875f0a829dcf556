#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sheaf/base/file_reader.hpp"
#include "sheaf/base/report.hpp"
#include "sheaf/model/source.hpp"
#include "sheaf/read/folder_view.hpp"

namespace sheaf {

/// An article file of a folder.
struct FoundFile {
  std::string path{};
  SourceKind kind = SourceKind::text;
  std::string section{};
  std::vector<std::string> companions{};
  std::vector<SidecarPicture> sidecar{};
  bool operator==(const FoundFile&) const = default;
};

/// What an operand holds, in order.
struct Found {
  std::vector<FoundFile> articles{};
  std::vector<std::string> pictures{};   ///< outside companion folders
  std::vector<std::string> machinery{};  ///< style sheets, scripts, fonts, settings
  bool operator==(const Found&) const = default;
};

/// Adds what a folder holds, in natural order of names, its folders as sections; what is left out is reported. The
/// files of a folder go before its folders, so that each section is in one piece; at the top they are mixed.
/// \throws Error  unreadable, when the folder itself cannot be read
void walk_folder(const FileReader& files, const std::string& folder, Found& found, Report& report);

/// Adds one file of a folder: an article, a picture or machinery; or reports why it is none.
///
/// \param kind  what the user says it is; nothing: told by its bytes
void add_file(const FileReader& files, const FolderView& view, const std::string& path, std::uint64_t size,
              std::optional<SourceKind> kind, Found& found, Report& report);

}  // namespace sheaf
