#include "sheaf/bundle/book.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <set>
#include <utility>

#include "sheaf/base/iso_date.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/deliver/file_name.hpp"
#include "sheaf/model/waiting_body.hpp"
#include "sheaf/typeset/typeset.hpp"

namespace sheaf {
namespace {

std::string in_folder(const std::string& folder, const std::string& name) {
  if (folder.empty()) return name;
  return folder.ends_with('/') ? folder + name : folder + '/' + name;
}

}  // namespace

Book assemble(BookMetadata metadata, std::vector<Piece> pieces) {
  Book book{.collection = {.book = std::move(metadata)}};
  book.collection.articles.reserve(pieces.size());
  book.reports.reserve(pieces.size());
  ImageNames names;
  std::vector<std::vector<std::size_t>> numbers;
  for (Piece& piece : pieces) {
    numbers.push_back(add_images(book.collection, std::move(piece.illustrated.images), names, piece.report));
    book.collection.articles.push_back(std::move(piece.illustrated.article));
    book.reports.push_back(std::move(piece.report));
  }
  LinkWeaver weaver(book.collection);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    change_body(book.collection.articles[i], [&](Article& article) {
      renumber_images(article, numbers[i]);
      weaver.weave(i, article, book.reports[i]);
    });
  }
  return book;
}

void enter(const Book& book, Account& account) {
  for (std::size_t i = 0; i < book.reports.size(); ++i) {
    const Article& article = book.collection.articles[i];
    const Report& report = book.reports[i];
    account.articles.push_back({.source = to_text(article.origin),
                                .headline = article.headline,
                                .deck = article.deck,
                                .byline = article.byline,
                                .published = article.published ? iso_date(*article.published) : std::string(),
                                .language = article.language,
                                .url = article.url,
                                .section = article.section,
                                .document = "EPUB/" + article_file_name(article),
                                .volume = book.collection.book.volumes.number,
                                .tally = report.tally(),
                                .findings = report.findings(),
                                .decisions = report.decisions()});
    account.total += report.tally();
  }
}

bool is_folder_name(const std::string& output) {
  std::error_code ignored;
  return output.ends_with('/') || std::filesystem::is_directory(output, ignored);
}

std::string target_of(const std::string& output, const std::string& title) {
  if (output == "-") return output;
  if (output.empty() || is_folder_name(output)) return in_folder(output, book_file_name(title));
  return output;
}

void name_targets(std::vector<Book>& books, const std::string& output) {
  constexpr std::string_view suffix = ".epub";
  std::set<std::string> taken;
  for (Book& book : books) {
    const std::string name = book_file_name(book.collection.book.title);
    std::string unique = name;
    for (int number = 2; !taken.insert(ascii_lower(unique)).second; ++number) {
      unique = fmt::format("{}-{}{}", name.substr(0, name.size() - suffix.size()), number, suffix);
    }
    book.target = in_folder(output, unique);
  }
}

}  // namespace sheaf
