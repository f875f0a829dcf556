#include "sheaf/illustrate/file_index.hpp"

#include <algorithm>
#include <utility>

#include "sheaf/base/error.hpp"
#include "sheaf/base/limits.hpp"
#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

bool has_picture_suffix(std::string_view name) {
  constexpr std::string_view suffixes[] = {"jpg", "jpeg", "jpe",  "jfif", "png", "gif", "webp", "avif", "bmp", "svg",
                                           "tif", "tiff", "heic", "tga",  "psd", "pgm", "ppm",  "pbm",  "jxl", "pnm"};
  const auto dot = name.rfind('.');
  if (dot == std::string_view::npos) return false;
  const std::string suffix = ascii_lower(name.substr(dot + 1));
  return std::ranges::find(suffixes, std::string_view(suffix)) != std::end(suffixes);
}

std::string_view last_name(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

std::size_t shared_folders(std::string_view left, std::string_view right) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < left.size() && i < right.size() && left[i] == right[i]; ++i) {
    if (left[i] == '/') ++count;
  }
  return count;
}

}  // namespace

FileIndex::FileIndex(const FileReader& files) {
  list(files, "", 0);
  std::ranges::sort(links_out_);
}

void FileIndex::list(const FileReader& files, const std::string& folder, int depth) {
  if (depth > limits::folder_depth) return;
  std::vector<FolderEntry> entries;
  try {
    entries = files.list(folder);
  } catch (const Error&) {
    return;
  }
  for (const FolderEntry& entry : entries) {
    if (++seen_ > limits::folder_entries) return;
    std::string path = folder.empty() ? entry.name : folder + "/" + entry.name;
    if (entry.kind == EntryKind::folder) {
      if (!entry.name.starts_with('.')) list(files, path, depth + 1);
    } else if (entry.kind == EntryKind::link_out) {
      links_out_.push_back(std::move(path));
    } else if (entry.kind == EntryKind::file && has_picture_suffix(entry.name)) {
      by_name_[ascii_lower(entry.name)].push_back(std::move(path));
    }
  }
}

std::optional<std::string> FileIndex::without_case(std::string_view path) const {
  const auto found = by_name_.find(ascii_lower(last_name(path)));
  if (found == by_name_.end()) return std::nullopt;
  const std::string* only = nullptr;
  for (const std::string& candidate : found->second) {
    if (!equals_nocase(candidate, path)) continue;
    if (only != nullptr) return std::nullopt;
    only = &candidate;
  }
  if (only == nullptr) return std::nullopt;
  return *only;
}

std::optional<std::string> FileIndex::nearest(std::string_view tail, std::string_view near) const {
  const auto found = by_name_.find(ascii_lower(last_name(tail)));
  if (found == by_name_.end()) return std::nullopt;
  const std::string* best = nullptr;
  std::size_t most = 0;
  for (const std::string& candidate : found->second) {
    const bool whole = candidate.size() == tail.size();
    if (candidate.size() < tail.size() ||
        !equals_nocase(std::string_view(candidate).substr(candidate.size() - tail.size()), tail) ||
        (!whole && candidate[candidate.size() - tail.size() - 1] != '/')) {
      continue;
    }
    const std::size_t shared = shared_folders(candidate, near);
    if (best == nullptr || shared > most) {
      best = &candidate;
      most = shared;
    }
  }
  if (best == nullptr) return std::nullopt;
  return *best;
}

bool FileIndex::leads_out(std::string_view path) const {
  for (std::size_t end = path.find('/');; end = path.find('/', end + 1)) {
    if (std::ranges::binary_search(links_out_, path.substr(0, end), {}, [](std::string_view link) { return link; })) {
      return true;
    }
    if (end == std::string_view::npos) return false;
  }
}

std::shared_ptr<const FileIndex> FileIndexes::of(const std::shared_ptr<const FileReader>& files) {
  const std::scoped_lock lock(mutex_);  // held while listing: whoever asks meanwhile needs the answer too
  const auto found = std::ranges::find(slots_, files, &Slot::files);
  if (found != slots_.end()) return found->index;
  slots_.push_back({files, std::make_shared<const FileIndex>(*files)});
  return slots_.back().index;
}

}  // namespace sheaf
