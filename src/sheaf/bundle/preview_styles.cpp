#include "sheaf/bundle/preview_styles.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <optional>
#include <string_view>

#include "sheaf/adapt/zip.hpp"
#include "sheaf/base/limits.hpp"
#include "sheaf/bundle/bundle.hpp"
#include "sheaf/bundle/specimen_table.hpp"
#include "sheaf/bundle/write_file.hpp"
#include "sheaf/model/account.hpp"

namespace sheaf {
namespace {

namespace fs = std::filesystem;

void write_below(const fs::path& path, std::string_view text) {
  make_folder(path.parent_path().string());
  write_file(path.string(), text);
}

struct Preview {
  std::string style{};
  std::string summary{};
  std::vector<std::string> pages{};
  std::string opening{};  ///< the page of the first article
};

/// The book's own files, for a browser: sheaf names them, so none leads out of the folder.
Preview unpack(const std::string& book, const fs::path& folder, const StyleInfo& style) {
  Preview preview{.style = style.name, .summary = style.summary};
  for (const std::string& name : list_zip(book)) {
    const std::optional<std::string> text = read_zip_entry(book, name, limits::image_bytes);
    if (!text) continue;
    write_below(folder / name, *text);
    if (!name.ends_with(".xhtml")) continue;
    preview.pages.push_back(name);
    const bool is_article = text->find("role=\"doc-chapter\"") != std::string::npos;
    if (is_article && preview.opening.empty()) preview.opening = name;
  }
  return preview;
}

std::string index_page(const std::vector<Preview>& previews) {
  std::string html =
      "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>The styles of sheaf</title>\n"
      "<style>body { font-family: sans-serif; margin: 2em } section { display: inline-block; vertical-align: top; "
      "width: 400px; margin: 0 1em 2em 0 } iframe { width: 390px; height: 700px; border: 1px solid } li { margin: 4px "
      "0 "
      "}</style></head><body>\n<h1>The styles of sheaf</h1>\n";
  for (const Preview& one : previews) {
    html += fmt::format("<section><h2>{0}</h2><p>{1}. <a href=\"{0}.epub\">{0}.epub</a></p>", one.style, one.summary);
    std::string list;
    for (const std::string& page : one.pages) {
      const std::string address = one.style + "/" + page;
      list += fmt::format("<li><a href=\"{0}\" target=\"{1}\">{2}</a></li>", address, one.style,
                          fs::path(page).stem().string());
    }
    html += fmt::format("<iframe name=\"{0}\" src=\"{1}\" title=\"{0}\"></iframe><ol>{2}</ol></section>\n", one.style,
                        one.style + "/" + one.opening, list);
  }
  return html + "</body></html>\n";
}

std::string make_book(const fs::path& folder, const std::string& style) {
  Request request;
  request.operands = {(folder / "specimen").string()};
  request.output = (folder / (style + ".epub")).string();
  request.style = style;
  Account account;
  bundle(request, {}, account);
  return request.output;
}

}  // namespace

std::vector<std::string> preview_styles(const std::string& folder) {
  const fs::path root = folder;
  for (const SpecimenFile& file : specimen_table()) write_below(root / "specimen" / file.name, file.text);
  std::vector<std::string> made{(root / "index.html").string()};
  std::vector<Preview> previews;
  for (const StyleInfo& style : built_in_styles()) {
    made.push_back(make_book(root, style.name));
    previews.push_back(unpack(made.back(), root / style.name, style));
  }
  write_below(root / "index.html", index_page(previews));
  return made;
}

}  // namespace sheaf
