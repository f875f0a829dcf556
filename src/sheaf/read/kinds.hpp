#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "sheaf/model/source.hpp"

namespace sheaf {

/// What a file turned out to be.
enum class FileRole {
  article,      ///< a source of the kind beside it
  picture,      ///< for articles to refer to
  machinery,    ///< style sheets, scripts, fonts, settings and tables: text perhaps, but nobody's article
  unsupported,  ///< a document that sheaf cannot read
  binary,       ///< neither text nor a picture
};

struct FileKind {
  FileRole role = FileRole::article;
  SourceKind kind = SourceKind::text;  ///< of an article
  std::string detail{};                ///< of an unsupported file: what it is, and what to do

  bool operator==(const FileKind&) const = default;
};

/// As many bytes as `sniff_kind` wants to see.
inline constexpr std::size_t sniff_bytes = 4096;

/// What a name alone settles: pictures and machinery, which need not be opened.
std::optional<FileKind> kind_by_name(std::string_view name);

/// Told by the first bytes; the suffix of the name decides only among kinds of plain text.
///
/// \param head  the first `sniff_bytes` bytes, or the whole file when it is shorter
FileKind sniff_kind(std::string_view head, std::string_view name);

/// Whether the bytes are those of a program, a sound or the like, and not text in any encoding.
bool looks_binary(std::string_view head) noexcept;

/// JSON Lines when a value ends and another begins on a line below; told from the whole text.
SourceKind refine_json(std::string_view text, SourceKind kind) noexcept;

/// What files with a signature of their own are: documents sheaf cannot read, pictures; nothing for text.
std::optional<FileKind> kind_by_signature(std::string_view head, std::string_view name);

}  // namespace sheaf
