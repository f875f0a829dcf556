#include <fmt/core.h>

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "sheaf/base/error.hpp"
#include "sheaf/base/limits.hpp"
#include "sheaf/read/kinds.hpp"
#include "sheaf/read/sidecar.hpp"
#include "sheaf/read/walk_folder.hpp"

namespace sheaf {
namespace {

std::string_view name_of(std::string_view path) noexcept {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

FileKind sniff_file(const FileReader& files, const std::string& path, std::uint64_t size) {
  std::string head(static_cast<std::size_t>(std::min<std::uint64_t>(size, sniff_bytes)), '\0');
  files.read_part(path, 0, head);
  return sniff_kind(head, name_of(path));
}

FileKind kind_of_file(const FileReader& files, const std::string& path, std::uint64_t size,
                      std::optional<SourceKind> kind) {
  if (kind) return {.role = FileRole::article, .kind = *kind};
  if (std::optional<FileKind> named = kind_by_name(name_of(path))) return *std::move(named);
  return sniff_file(files, path, size);
}

void add_article(const FileReader& files, const FolderView& view, const std::string& path, SourceKind kind,
                 Found& found, Report& report) {
  FoundFile article{.path = path, .kind = kind};
  if (kind == SourceKind::html) article.companions = view.companions_of(name_of(path));
  if (kind == SourceKind::text || kind == SourceKind::markdown) {
    if (const std::string folder = view.sidecar_of(name_of(path)); !folder.empty()) {
      article.sidecar = read_sidecar(files, folder, report);
    }
  }
  found.articles.push_back(std::move(article));
}

}  // namespace

void add_file(const FileReader& files, const FolderView& view, const std::string& path, std::uint64_t size,
              std::optional<SourceKind> kind, Found& found, Report& report) {
  const Place place{.file = files.display(path)};
  const bool is_named = kind_by_name(name_of(path)).has_value();
  if (size == 0 && (kind || !is_named)) return report.add(FindingId::file_empty, place);
  FileKind told;
  try {
    told = kind_of_file(files, path, size, kind);
  } catch (const Error& error) {
    // One file that cannot be opened must not cost the reader the rest of the folder.
    return report.add(FindingId::file_unreadable, place, error.happened());
  }
  switch (told.role) {
    case FileRole::picture:
      return found.pictures.push_back(path);
    case FileRole::machinery:
      return found.machinery.push_back(path);
    case FileRole::unsupported:
      return report.add(FindingId::file_kind_unsupported, place, std::move(told.detail));
    case FileRole::binary:
      return report.add(FindingId::file_binary, place);
    case FileRole::article:
      break;
  }
  if (size > limits::text_bytes) {
    return report.add(FindingId::file_too_large, place,
                      fmt::format("{} MiB; at most {} MiB", size >> 20, limits::text_bytes >> 20));
  }
  add_article(files, view, path, told.kind, found, report);
}

}  // namespace sheaf
