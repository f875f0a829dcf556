#include <algorithm>
#include <optional>
#include <string_view>

#include "sheaf/base/text.hpp"
#include "sheaf/read/kinds.hpp"

namespace sheaf {
namespace {

using std::string_view_literals::operator""sv;

struct Signature {
  std::size_t offset;
  std::string_view bytes;
  FileRole role;
  std::string_view detail = "";
  std::string_view front = "";  ///< what the file must begin with as well
};

constexpr std::string_view word_processor = "open it in a word processor and save it as HTML";
constexpr std::string_view unpack = "an archive; unpack it beside the articles";

// The first row that fits decides.
constexpr Signature signatures[] = {
    {0, "\xFF\xD8\xFF"sv, FileRole::picture},
    {0, "\x89PNG\r\n\x1A\n"sv, FileRole::picture},
    {0, "GIF8"sv, FileRole::picture},
    {8, "WEBPVP8"sv, FileRole::picture},
    {4, "ftypavif"sv, FileRole::picture},
    {4, "ftypavis"sv, FileRole::picture},
    {4, "ftypheic"sv, FileRole::picture},
    {4, "ftypheix"sv, FileRole::picture},
    {4, "ftypmif1"sv, FileRole::picture},
    {0, "\0\0\0\x0CJXL \r\n\x87\n"sv, FileRole::picture},
    {0, "\xFF\x0A"sv, FileRole::picture},
    {0, "II*\0"sv, FileRole::picture},
    {0, "MM\0*"sv, FileRole::picture},
    {0, "8BPS\0\x01"sv, FileRole::picture},
    {0, "\0\0\x01\0"sv, FileRole::picture},
    {6, "\0\0\0\0"sv, FileRole::picture, "", "BM"},  // its first two bytes alone begin many a text
    {0, "%PDF-"sv, FileRole::unsupported, "PDF; make it text or HTML first, for example with pdftotext or pdftohtml"},
    {0, "%!PS"sv, FileRole::unsupported, "PostScript; make it text first, for example with ps2ascii"},
    {0, "{\\rtf"sv, FileRole::unsupported, word_processor},
    {0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, FileRole::unsupported, word_processor},
    {0, "WARC/"sv, FileRole::unsupported, "a web archive (WARC); take the pages out of it first"},
    {0, "\x1F\x8B"sv, FileRole::unsupported, unpack},
    {0, "BZh"sv, FileRole::unsupported, unpack},
    {0,
     "\xFD"
     "7zXZ\0"sv,
     FileRole::unsupported, unpack},
    {0, "(\xB5/\xFD"sv, FileRole::unsupported, unpack},
    {0, "7z\xBC\xAF\x27\x1C"sv, FileRole::unsupported, unpack},
    {0, "Rar!\x1A\x07"sv, FileRole::unsupported, unpack},
    {257, "ustar"sv, FileRole::unsupported, unpack},
    {0, "SQLite format 3\0"sv, FileRole::unsupported, "a database; export its articles as JSON or HTML"},
    {60, "BOOKMOBI"sv, FileRole::unsupported, "a Kindle book; unpack it to HTML first"},
};

bool fits(const Signature& signature, std::string_view head) noexcept {
  return head.starts_with(signature.front) && head.size() >= signature.offset &&
         head.substr(signature.offset).starts_with(signature.bytes);
}

/// ZIP holds many kinds of document; the first entry tells which.
FileKind kind_of_zip(std::string_view head, std::string_view name) {
  const auto has = [&](std::string_view part) { return head.find(part) != std::string_view::npos; };
  const std::string lower = ascii_lower(name);
  std::string_view detail = "a ZIP archive; unpack it beside the articles";
  if (has("mimetypeapplication/epub+zip")) {
    detail = "an EPUB; unpack it and give sheaf the folder with its pages";
  } else if (has("mimetypeapplication/vnd.oasis.opendocument")) {
    detail = "an OpenDocument file; open it in a word processor and save it as HTML";
  } else if (has("word/") || lower.ends_with(".docx")) {
    detail = "a Word document (DOCX); open it in a word processor and save it as HTML";
  } else if (has("[Content_Types].xml")) {
    detail = "an Office document; open it and save it as HTML";
  }
  return {.role = FileRole::unsupported, .detail = std::string(detail)};
}

/// The header lines of a mail, which is what MHTML is.
bool is_mail(std::string_view head) noexcept {
  const std::size_t end = std::min(head.find("\n\n"), head.find("\r\n\r\n"));
  const std::string_view headers = head.substr(0, end);
  const std::size_t first = headers.find_first_of(": \r\n");
  if (first == 0 || first == std::string_view::npos || headers[first] != ':') return false;
  return contains_nocase(headers, "mime-version:") && contains_nocase(headers, "content-type:");
}

}  // namespace

std::optional<FileKind> kind_by_signature(std::string_view head, std::string_view name) {
  if (head.starts_with("PK\x03\x04") || head.starts_with("PK\x05\x06")) return kind_of_zip(head, name);
  const auto found = std::ranges::find_if(signatures, [&](const Signature& row) { return fits(row, head); });
  if (found != std::end(signatures)) {
    return FileKind{.role = found->role, .detail = std::string(found->detail)};
  }
  if (is_mail(head)) {
    const bool is_page = contains_nocase(head, "multipart/related") || contains_nocase(head, "saved by");
    return FileKind{.role = FileRole::unsupported,
                    .detail = is_page ? "MHTML; open it in a browser and save it as \"web page, complete\""
                                      : "a mail; save its text or HTML part"};
  }
  return std::nullopt;
}

}  // namespace sheaf
