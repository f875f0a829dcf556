#include "sheaf/deliver/deliver.hpp"

#include <sys/stat.h>

#include <cerrno>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sheaf/adapt/zip.hpp"
#include "sheaf/base/error.hpp"
#include "sheaf/deliver/write_failure.hpp"

namespace sheaf {
namespace {

constexpr std::uint64_t package_document_bytes = 256u << 20;

/// What the package document of every book of sheaf's own holds, letter for letter. In text, '<' would be escaped.
constexpr std::string_view signature = R"(<meta name="generator" content="sheaf)";

/// The package document of a book of sheaf's own.
std::optional<std::string> own_package_document(const std::string& path) {
  try {
    const std::vector<std::string> names = list_zip(path);
    if (names.empty() || names.front() != "mimetype") return std::nullopt;
    const auto mimetype = read_zip_entry(path, "mimetype", 64);
    if (mimetype != "application/epub+zip") return std::nullopt;
    auto package = read_zip_entry(path, "EPUB/package.opf", package_document_bytes);
    if (!package) return std::nullopt;
    const std::size_t at = package->find(signature);
    if (at == std::string::npos || at + signature.size() >= package->size()) return std::nullopt;
    const char next = (*package)[at + signature.size()];
    return next == ' ' || next == '"' ? package : std::nullopt;
  } catch (const Error&) {
    return std::nullopt;  // no archive, or a broken one: the question is answered
  }
}

}  // namespace

bool is_book_of(const std::string& path, const std::string& identifier) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return false;
  const auto package = own_package_document(path);
  return package && package->find(">" + identifier + "</dc:identifier>") != std::string::npos;
}

void check_target(const std::string& path, Overwrite overwrite) {
  const auto refuse = [&](const char* happened, const char* advice) {
    throw Error(Trouble::undeliverable, {path}, happened, advice);
  };
  if (path.empty()) refuse("the book has no name", "give one with -o");
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) {
    if (errno == ENOENT && path.back() == '/')
      refuse("this is the name of a folder", "add a file name, such as book.epub");
    if (errno != ENOENT) throw write_failure(path, errno);
    return;
  }
  if (S_ISDIR(status.st_mode)) refuse("this is a folder", "add a file name, such as book.epub");
  if (!S_ISREG(status.st_mode))
    refuse("this is not a regular file", "name a file, or write to standard output with -o -");
  if (overwrite == Overwrite::anything || own_package_document(path)) return;
  refuse("a file that sheaf did not make is in the way", "give another name with -o, or replace it with --force");
}

}  // namespace sheaf
