#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "sheaf/deliver/deliver.hpp"
#include "support/small_book.hpp"

namespace sheaf::test {

inline std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline std::vector<std::string> names_in(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    names.push_back(entry.path().filename().string());
  return names;
}

/// An archive that looks like a book of sheaf's own, with `documents` of some kilobytes each.
inline Archive tiny_archive(std::size_t documents) {
  Archive archive;
  archive.entries.push_back({"mimetype", Packing::store, content_of("application/epub+zip")});
  archive.entries.push_back(
      {"EPUB/package.opf", Packing::deflate, content_of(R"(<meta name="generator" content="sheaf 0.1.0"/>)")});
  for (std::size_t i = 0; i < documents; ++i) {
    archive.entries.push_back({"EPUB/text/a-" + std::to_string(i) + ".xhtml", Packing::deflate, DeferredDocument{i}});
  }
  return archive;
}

inline std::string tiny_document(std::size_t index) {
  std::string text;
  for (std::size_t i = 0; i < 500; ++i) text += std::to_string(index * 7919 + i * i) + "\n";
  return text;
}

}  // namespace sheaf::test
