#include "sheaf/read/walk_folder.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "sheaf/base/error.hpp"
#include "sheaf/base/limits.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/read/section_name.hpp"

namespace sheaf {
namespace {

/// "tides.md" before "tides-2.md": stems first, for a suffix is no part of what a person orders by.
bool goes_before(const FolderEntry* left, const FolderEntry* right) noexcept {
  const std::string_view a = stem_of(left->name);
  const std::string_view b = stem_of(right->name);
  if (a != b) return natural_less(a, b);
  return natural_less(left->name, right->name);
}

class FolderWalk {
 public:
  FolderWalk(const FileReader& files, Found& found, Report& report) : files_(files), found_(found), report_(report) {}

  void visit_top(const std::string& folder) { visit(FolderView(files_, folder), {folder, "", 0, false}); }

 private:
  struct Spot {
    std::string folder;
    std::string section;
    int depth = 0;
    bool is_sidecar = false;
  };

  void visit(const FolderView& view, const Spot& spot);
  void visit_entry(const FolderView& view, const FolderEntry& entry, const Spot& spot);
  void visit_file(const FolderView& view, const FolderEntry& entry, const std::string& path, const Spot& spot);
  void visit_folder(const std::string& path, std::string_view name, const Spot& spot, bool is_sidecar);
  void note_other(const std::string& path);
  void leave_out(const std::string& path, std::string why) {
    report_.add(FindingId::file_unreadable, {.file = files_.display(path)}, std::move(why));
  }

  const FileReader& files_;
  Found& found_;
  Report& report_;
  std::size_t seen_ = 0;
};

void FolderWalk::visit(const FolderView& view, const Spot& spot) {
  std::vector<const FolderEntry*> ordered;
  ordered.reserve(view.entries().size());
  for (const FolderEntry& entry : view.entries()) {
    if (!entry.name.starts_with('.') && !is_litter(entry.name)) ordered.push_back(&entry);
  }
  std::ranges::sort(ordered, goes_before);
  if (spot.depth > 0) {
    // Not the one of std::ranges, whose result clang 14 cannot compile.
    std::stable_partition(ordered.begin(), ordered.end(),
                          [](const FolderEntry* entry) { return entry->kind != EntryKind::folder; });
  }
  for (const FolderEntry* const entry : ordered) {
    if (++seen_ > limits::folder_entries) {
      return leave_out(spot.folder, fmt::format("more than {} files; the rest was left out", limits::folder_entries));
    }
    visit_entry(view, *entry, spot);
  }
}

void FolderWalk::visit_entry(const FolderView& view, const FolderEntry& entry, const Spot& spot) {
  const std::string path = spot.folder.empty() ? entry.name : spot.folder + "/" + entry.name;
  switch (entry.kind) {
    case EntryKind::file:
      return visit_file(view, entry, path, spot);
    case EntryKind::folder:
      // What a page was saved with is read when the page refers to it; a frame in there is no article.
      if (view.is_companion(entry.name)) return;
      return visit_folder(path, entry.name, spot, view.is_sidecar(entry.name));
    case EntryKind::link_out:
      return report_.add(FindingId::link_out_of_folder, {.file = files_.display(path)});
    case EntryKind::other:
      return note_other(path);
  }
}

void FolderWalk::visit_file(const FolderView& view, const FolderEntry& entry, const std::string& path,
                            const Spot& spot) {
  if (entry.name == "sheaf.toml" && spot.depth == 0) return;  // the plan
  if (entry.name == "captions.tsv" && spot.is_sidecar) return;
  const std::size_t before = found_.articles.size();
  add_file(files_, view, path, entry.size, std::nullopt, found_, report_);
  if (found_.articles.size() > before) found_.articles.back().section = spot.section;
}

void FolderWalk::visit_folder(const std::string& path, std::string_view name, const Spot& spot, bool is_sidecar) {
  if (spot.depth == limits::folder_depth) {
    return leave_out(path, fmt::format("folders nested deeper than {}", limits::folder_depth));
  }
  const std::string own = section_name(name);
  const Spot inside{path, spot.section.empty() ? own : spot.section + " / " + own, spot.depth + 1, is_sidecar};
  try {
    visit(FolderView(files_, path), inside);
  } catch (const Error& error) {
    // One folder that cannot be opened must not cost the reader the others.
    leave_out(path, error.happened());
  }
}

void FolderWalk::note_other(const std::string& path) {
  try {
    // A link to a folder inside: its files are met where they are.
    static_cast<void>(files_.list(path));
  } catch (const Error&) {
    leave_out(path, "neither a file nor a folder");
  }
}

}  // namespace

void walk_folder(const FileReader& files, const std::string& folder, Found& found, Report& report) {
  FolderWalk(files, found, report).visit_top(folder);
}

}  // namespace sheaf
