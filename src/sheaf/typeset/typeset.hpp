#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sheaf/base/report.hpp"
#include "sheaf/model/collection.hpp"
#include "sheaf/model/publication.hpp"
#include "sheaf/typeset/book_fonts.hpp"

namespace sheaf {

/// Which books are set in columns from right to left.
enum class Vertical {
  none,
  chinese_and_japanese,
  korean_too,  ///< where the user says that the book is Korean: hardly any Korean book is set so today
};

/// Whether text in a language is set in columns, when they are asked for.
bool is_set_vertically(std::string_view language, Vertical asked) noexcept;

struct TypesetSettings {
  std::string style = "plain";     ///< a name of styles/
  std::vector<NamedFont> fonts{};  ///< that go together, see check_fonts
  std::string extra_css{};         ///< text of the user's own style sheet; may be empty
  Vertical vertical = Vertical::none;
  int toc_depth = 2;        ///< 1: articles without sections; 2: sections and articles; 3: headings of articles too
  std::string generator{};  ///< "sheaf 0.1.0"
  bool operator==(const TypesetSettings&) const = default;
};

/// Turns links to other articles of the collection, by canonical URL or by file, into links inside the book; what
/// leads nowhere becomes plain text.
class LinkWeaver {
 public:
  /// Looks up where every article stands. The collection outlives the weaver.
  explicit LinkWeaver(const Collection& collection);
  ~LinkWeaver();
  LinkWeaver(const LinkWeaver&) = delete;
  LinkWeaver& operator=(const LinkWeaver&) = delete;

  /// Weaves the links of article `index` of the collection, and counts them in its report.
  /// \param article  it, or its copy with the body at hand
  void weave(std::size_t index, Article& article, Report& report);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Which volume an article is in, from 1, by its file: "text/tides-0123abcd.xhtml".
using VolumeNumbers = std::unordered_map<std::string, std::size_t>;

/// Turns woven links to articles of other volumes into text that names the volume: each volume is a file of its own,
/// and no reading system follows a link from one to another. `reports` are the articles', in their order.
void part_links(Collection& volume, const VolumeNumbers& numbers, std::vector<Report>& reports);

/// Lays the book out: documents in reading order (cover, title page, contents, articles with a page for each section,
/// illustrations, sources, colophon), their names, contents, landmarks, list of illustrations, style sheets, and the
/// facts behind the accessibility metadata. Weave its links first. \throws Error  usage, when there is no such style,
/// or its CSS is refused; malformed, when a font is broken
Publication typeset(const Collection& collection, const TypesetSettings& settings);

/// The XHTML of document `index` of the publication. Safe to call from several threads.
std::string content_document(const Publication& publication, const Collection& collection, std::size_t index);

/// Where article `index` will stand: "text/tides-0123abcd.xhtml". Follows from its identity alone.
std::string article_file_name(const Article& article);

}  // namespace sheaf
