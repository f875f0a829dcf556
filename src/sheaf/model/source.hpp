#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "sheaf/base/file_reader.hpp"
#include "sheaf/base/place.hpp"

namespace sheaf {

enum class SourceKind { html, markdown, text, json, json_lines };

/// How much of the page finder the user wants.
enum class Extraction {
  automatic,  ///< clean articles whole, pages by their main content
  off,        ///< --no-extract: the whole body
};

/// What the plan or the command line lays down for one article; it wins over what the source says.
struct Overrides {
  std::string headline{};
  std::string deck{};
  std::vector<std::string> byline{};
  std::string date{};      ///< as written; extract reads it
  std::string language{};  ///< BCP 47
  std::string url{};
  std::string section{};
  std::string select{};  ///< CSS selector of the part to take; simple selectors, see docs/guide.md
  std::string remove{};  ///< CSS selector of parts to drop
  Extraction extraction = Extraction::automatic;

  bool operator==(const Overrides&) const = default;
};

/// A picture of a folder beside a text, with what captions.tsv says of it.
struct SidecarPicture {
  std::string path{};  ///< in the operand's folder
  std::string caption{};
  std::string credit{};
  std::string alternative_text{};

  bool operator==(const SidecarPicture&) const = default;
};

/// One saved page, Markdown, text or data file, as UTF-8.
struct Source {
  Place origin{};  ///< for messages
  SourceKind kind = SourceKind::html;
  std::string text{};  ///< UTF-8 with '\n' line ends, without a byte order mark, at most limits::text_bytes
  std::shared_ptr<const FileReader> files{};  ///< the operand's folder: pictures come from here, and from nowhere else
  std::string path{};                         ///< of the source, in `files`; "" for standard input
  std::size_t operand = 0;                    ///< which operand it came from, from 0
  std::string identity{};  ///< path in the collection: with the operand's name in front when there are several operands
  std::string section{};   ///< from the folders: "", "Culture" or "Culture / Music"
  std::string base_url{};  ///< --url: what relative links of standard input are relative to; may be empty
  Overrides overrides{};
  std::vector<SidecarPicture> sidecar{};
  std::vector<std::string> companions{};  ///< folders whose pictures belong to this page ("tides_files")

  bool operator==(const Source&) const = default;
};

}  // namespace sheaf
