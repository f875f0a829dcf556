#include "sheaf/package/ncx.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string_view>

#include "sheaf/adapt/xml.hpp"
#include "sheaf/package/identifier.hpp"

namespace sheaf {
namespace {

constexpr int deepest = 8;  // headings have six levels, sections and articles one each

/// Writes points in order and numbers them.
class Points {
 public:
  explicit Points(XmlWriter& writer) : writer_(writer) {}

  void write(const std::vector<TocEntry>& entries, int depth) {
    for (const TocEntry& entry : entries) {
      // Two points may lead to one place; then they carry one number (NCX, playOrder).
      const std::string order = std::to_string(numbers_.try_emplace(entry.href, numbers_.size() + 1).first->second);
      const std::string id = "np-" + std::to_string(++points_);
      writer_.line_feed();
      const auto point = writer_.element("navPoint", {{"id", id}, {"playOrder", order}});
      {
        const auto label = writer_.element("navLabel");
        writer_.leaf("text", entry.label);
      }
      writer_.empty("content", {{"src", entry.href}});
      if (depth < deepest) write(entry.children, depth + 1);  // no reader shows what is deeper still
    }
  }

 private:
  XmlWriter& writer_;
  std::map<std::string, std::size_t, std::less<>> numbers_;
  std::size_t points_ = 0;
};

int depth_of(const std::vector<TocEntry>& entries, int depth) {
  int most = entries.empty() ? depth - 1 : depth;
  if (depth >= deepest) return most;
  for (const TocEntry& entry : entries) most = std::max(most, depth_of(entry.children, depth + 1));
  return most;
}

void write_head(XmlWriter& writer, const Publication& publication) {
  const auto head = writer.element("head");
  const auto meta = [&](const char* name, std::string_view content) {
    writer.empty("meta", {{"name", name}, {"content", content}});
  };
  meta("dtb:uid", identifier_of(publication));
  meta("dtb:depth", std::to_string(std::max(1, depth_of(publication.contents, 1))));
  meta("dtb:totalPageCount", "0");
  meta("dtb:maxPageNumber", "0");
}

}  // namespace

std::string ncx_document(const Publication& publication) {
  XmlWriter writer(XmlWriter::Start::xml);
  {
    const auto ncx = writer.element("ncx", {{"xmlns", "http://www.daisy.org/z3986/2005/ncx/"},
                                            {"version", "2005-1"},
                                            {"xml:lang", publication.book.language}});
    write_head(writer, publication);
    {
      const auto title = writer.element("docTitle");
      writer.leaf("text", publication.book.title);
    }
    const auto map = writer.element("navMap");
    Points(writer).write(publication.contents, 1);
  }
  return writer.take();
}

}  // namespace sheaf
