#include "sheaf/read/folder_view.hpp"

#include <algorithm>
#include <utility>

#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

// What browsers put behind a page's name, by the language of the system: the list that Windows keeps of connected
// files, and Chrome's translations.
constexpr std::string_view companion_suffixes[] = {
    "_files",    ".files",    "-Dateien",   "_Dateien", "_fichiers", "_bestanden", "_file",      "_archivos",
    "-filer",    "_filer",    "_tiedostot", "_pliki",   "_soubory",  "_elemei",    "_ficheiros", "_arquivos",
    "_dosyalar", "_datoteke", "_fitxers",   "_failid",  "_fails",    "_bylos",     "_fajlovi",   "_fitxategiak",
    "_файлы",    "_файли",    "_файлове",   "_súbory",  "_αρχεία",   "_fișiere",   "_fisiere",   "_faili",
    "_skrár",    "_датотеке", "_קבצים",     "_ملفات",   "_檔案",     "_文件",      "_ファイル",  "_파일",
};

constexpr std::string_view page_suffixes[] = {".html", ".htm", ".xhtml", ".shtml", ".HTML", ".HTM"};
constexpr std::string_view text_suffixes[] = {".txt", ".md", ".markdown", ".text", ".TXT", ".MD"};
constexpr std::string_view sidecar_suffixes[] = {"", "_files"};

/// Every stem + after, where `name` is a stem with one of `before`.
template <std::size_t some, std::size_t others>
std::vector<std::string> respell(std::string_view name, const std::string_view (&before)[some],
                                 const std::string_view (&after)[others]) {
  std::vector<std::string> names;
  for (const std::string_view suffix : before) {
    if (name.size() <= suffix.size() || !name.ends_with(suffix)) continue;
    const std::string stem(name.substr(0, name.size() - suffix.size()));
    for (const std::string_view other : after) names.push_back(stem + std::string(other));
  }
  return names;
}

template <std::size_t size>
bool has_suffix(std::string_view name, const std::string_view (&suffixes)[size]) noexcept {
  return std::ranges::any_of(
      suffixes, [&](std::string_view suffix) { return name.size() > suffix.size() && name.ends_with(suffix); });
}

}  // namespace

std::vector<std::string> pages_of_companion(std::string_view folder_name) {
  return respell(folder_name, companion_suffixes, page_suffixes);
}

std::vector<std::string> texts_of_sidecar(std::string_view folder_name) {
  return respell(folder_name, sidecar_suffixes, text_suffixes);
}

std::string_view stem_of(std::string_view name) noexcept {
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot);
}

bool is_litter(std::string_view name) noexcept {
  if (name.starts_with("~$")) return true;
  for (const std::string_view litter : {"Thumbs.db", "ehthumbs.db", "desktop.ini", "__MACOSX", "Icon\r"}) {
    if (equals_nocase(name, litter)) return true;
  }
  return false;
}

FolderView::FolderView(const FileReader& files, std::string folder)
    : files_(files), folder_(std::move(folder)), entries_(files.list(folder_)) {}

const FolderEntry* FolderView::find(std::string_view name) const noexcept {
  const auto found = std::ranges::lower_bound(entries_, name, {},
                                              [](const FolderEntry& entry) { return std::string_view(entry.name); });
  return found != entries_.end() && found->name == name ? &*found : nullptr;
}

bool FolderView::has_file(std::string_view name) const noexcept {
  const FolderEntry* const entry = find(name);
  return entry != nullptr && entry->kind == EntryKind::file;
}

bool FolderView::has_folder(std::string_view name) const noexcept {
  const FolderEntry* const entry = find(name);
  return entry != nullptr && entry->kind == EntryKind::folder;
}

std::string FolderView::path_of(std::string_view name) const {
  return folder_.empty() ? std::string(name) : folder_ + "/" + std::string(name);
}

bool FolderView::is_companion(std::string_view folder_name) const {
  return std::ranges::any_of(pages_of_companion(folder_name), [&](const std::string& page) { return has_file(page); });
}

std::vector<std::string> FolderView::companions_of(std::string_view page_name) const {
  std::vector<std::string> companions;
  if (!has_suffix(page_name, page_suffixes)) return companions;
  const std::string stem(stem_of(page_name));
  for (const std::string_view suffix : companion_suffixes) {
    const std::string name = stem + std::string(suffix);
    if (has_folder(name)) companions.push_back(path_of(name));
  }
  return companions;
}

bool FolderView::has_captions(std::string_view folder_name) const {
  return has_folder(folder_name) && files_.size(path_of(folder_name) + "/captions.tsv") >= 0;
}

std::string FolderView::sidecar_of(std::string_view text_name) const {
  if (!has_suffix(text_name, text_suffixes)) return {};
  for (const std::string_view suffix : sidecar_suffixes) {
    const std::string name = std::string(stem_of(text_name)) + std::string(suffix);
    if (has_captions(name)) return path_of(name);
  }
  return {};
}

bool FolderView::is_sidecar(std::string_view folder_name) const {
  const auto is_here = [&](const std::string& text) { return has_file(text); };
  return std::ranges::any_of(texts_of_sidecar(folder_name), is_here) && has_captions(folder_name);
}

}  // namespace sheaf
