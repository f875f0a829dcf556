#include "sheaf/bundle/weigh.hpp"

#include "sheaf/bundle/gather.hpp"
#include "sheaf/bundle/laid_book.hpp"
#include "sheaf/deliver/deliver.hpp"

namespace sheaf {
namespace {

/// What an entry takes beside its bytes: its headers, and its name twice.
std::uint64_t place_in_archive(const ArchiveEntry& entry) {
  constexpr std::uint64_t headers = 30 + 46;  // of a local file and of the central directory, APPNOTE 4.3.7 and 4.3.12
  return headers + 2 * entry.name.size();
}

bool grows_with_articles(DocumentRole role) {
  return role == DocumentRole::navigation || role == DocumentRole::section || role == DocumentRole::illustrations ||
         role == DocumentRole::sources;
}

}  // namespace

BookScale weigh(const Collection& collection, const TypesetSettings& style, const Request& request) {
  const LaidBook book(collection, style);
  const Archive& archive = book.archive();
  const MeasuredBook measured =
      measure(archive, book.document(), {.jobs = thread_count(request), .interrupted = request.interrupted});
  BookScale scale{.size = measured.size, .articles = std::vector<std::uint64_t>(collection.articles.size())};
  for (std::size_t i = 0; i < archive.entries.size(); ++i) {
    const ArchiveEntry& entry = archive.entries[i];
    const std::uint64_t bytes = measured.entries[i] + place_in_archive(entry);
    if (const auto* deferred = std::get_if<DeferredDocument>(&entry.content)) {
      const ContentDocument& one = book.publication().documents[deferred->document];
      if (one.role == DocumentRole::article) scale.articles[one.article] = bytes;
      if (grows_with_articles(one.role)) scale.listings += bytes;
    } else if (entry.name.ends_with(".opf") || entry.name.ends_with(".ncx")) {
      scale.listings += bytes;
    }
  }
  return scale;
}

}  // namespace sheaf
