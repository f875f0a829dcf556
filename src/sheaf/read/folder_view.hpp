#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "sheaf/base/file_reader.hpp"

namespace sheaf {

/// One folder's entries, and which of its folders belong to a page or a text beside them.
class FolderView {
 public:
  /// \throws Error  unreadable
  FolderView(const FileReader& files, std::string folder);

  /// Sorted by the bytes of the names.
  const std::vector<FolderEntry>& entries() const noexcept { return entries_; }

  /// Whether a folder of this name holds the pictures, styles and frames that a browser saved with a page here.
  bool is_companion(std::string_view folder_name) const { return companion_names_.contains(folder_name); }

  /// Whether a folder of this name is the sidecar of a text here: it holds its pictures, and captions.tsv.
  bool is_sidecar(std::string_view folder_name) const { return sidecar_names_.contains(folder_name); }

  /// The companion folders of a page, as paths; empty for all other files.
  std::vector<std::string> companions_of(std::string_view page_name) const;

  /// The sidecar of a text, as a path; "" when it has none.
  std::string sidecar_of(std::string_view text_name) const;

 private:
  using Names = std::set<std::string, std::less<>>;

  bool has_file(std::string_view name) const noexcept;
  std::string path_of(std::string_view name) const;
  void find_pages(const std::string& folder_name);
  void find_texts(const FileReader& files, const std::string& folder_name);

  std::string folder_;
  std::vector<FolderEntry> entries_;
  Names companion_names_;
  Names sidecar_names_;
  std::map<std::string, std::vector<std::string>, std::less<>> companions_;  ///< by page
  std::map<std::string, std::string, std::less<>> sidecars_;                 ///< by text
};

/// Names of the pages and of the texts beside which a folder of this name (or path) would be kept with them.
std::vector<std::string> pages_of_companion(std::string_view folder_name);
std::vector<std::string> texts_of_sidecar(std::string_view folder_name);

/// The name without its last suffix; a leading dot begins no suffix.
std::string_view stem_of(std::string_view name) noexcept;

/// Names that a system or a program leaves behind, besides those with a leading dot.
bool is_litter(std::string_view name) noexcept;

}  // namespace sheaf
