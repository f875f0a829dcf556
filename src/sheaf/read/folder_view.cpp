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

// Folders are few where files are many, so what belongs together is looked for from the side of the folders.
FolderView::FolderView(const FileReader& files, std::string folder)
    : folder_(std::move(folder)), entries_(files.list(folder_)) {
  for (const FolderEntry& entry : entries_) {
    if (entry.kind != EntryKind::folder) continue;
    find_pages(entry.name);
    find_texts(files, entry.name);
  }
}

bool FolderView::has_file(std::string_view name) const noexcept {
  const auto found = std::ranges::lower_bound(entries_, name, {},
                                              [](const FolderEntry& entry) { return std::string_view(entry.name); });
  return found != entries_.end() && found->name == name && found->kind == EntryKind::file;
}

std::string FolderView::path_of(std::string_view name) const {
  return folder_.empty() ? std::string(name) : folder_ + "/" + std::string(name);
}

void FolderView::find_pages(const std::string& folder_name) {
  for (const std::string& page : pages_of_companion(folder_name)) {
    if (!has_file(page)) continue;
    companions_[page].push_back(path_of(folder_name));
    companion_names_.insert(folder_name);
  }
}

void FolderView::find_texts(const FileReader& files, const std::string& folder_name) {
  for (const std::string& text : texts_of_sidecar(folder_name)) {
    if (!has_file(text) || files.size(path_of(folder_name) + "/captions.tsv") < 0) continue;
    sidecars_.try_emplace(text, path_of(folder_name));
    sidecar_names_.insert(folder_name);
  }
}

std::vector<std::string> FolderView::companions_of(std::string_view page_name) const {
  const auto found = companions_.find(page_name);
  return found == companions_.end() ? std::vector<std::string>() : found->second;
}

std::string FolderView::sidecar_of(std::string_view text_name) const {
  const auto found = sidecars_.find(text_name);
  return found == sidecars_.end() ? std::string() : found->second;
}

}  // namespace sheaf
