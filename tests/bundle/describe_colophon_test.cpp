#include "sheaf/bundle/describe_colophon.hpp"

#include <algorithm>

#include "support/catch.hpp"

using namespace sheaf;

namespace {

Book small_book() {
  Book book;
  book.collection.articles.resize(2);
  book.reports.resize(2);
  Report& first = book.reports[0];
  first.tally() = {.words_found = 120, .words_kept = 118, .images_found = 2, .images_embedded = 1};
  first.add(FindingId::image_missing, {"/home/ada/coast/tides.html", 4, 2}, "file:///home/ada/tide.jpg");
  first.add(FindingId::figure_without_caption, {"/home/ada/coast/tides.html"}, "dune.jpg");
  book.reports[1].tally() = {.words_found = 30, .words_kept = 30, .links_kept = 3, .links_dropped = 1};
  return book;
}

Report of_the_run() {
  Report report;
  report.add(FindingId::article_without_text, {"/home/ada/coast/menu.html"}, "/home/ada/coast/menu.html");
  report.add(FindingId::file_binary, {"/home/ada/coast/a.out"});
  return report;
}

}  // namespace

TEST_CASE("the colophon counts what the account counts", "[bundle][colophon]") {
  const Book book = small_book();
  const Colophon colophon = describe_colophon(book, of_the_run());
  Account account;
  enter(book, account);
  account.findings = of_the_run().findings();
  CHECK(colophon.counts == account.total);
  CHECK(colophon.articles == static_cast<std::int64_t>(account.articles.size()));
  std::size_t losses = 0;
  const auto is_loss = [](const Finding& finding) { return finding_row(finding.id).loss == Loss::yes; };
  losses += static_cast<std::size_t>(std::ranges::count_if(account.findings, is_loss));
  for (const ArticleAccount& one : account.articles) {
    losses += static_cast<std::size_t>(std::ranges::count_if(one.findings, is_loss));
  }
  CHECK(colophon.missing.size() == losses);
}

TEST_CASE("the colophon names what is missing without a folder", "[bundle][colophon]") {
  CHECK(describe_colophon(small_book(), of_the_run()).missing ==
        std::vector<MissingPart>{{.article = 0, .name = "tide.jpg", .reason = FindingId::image_missing},
                                 {.article = {}, .name = "menu.html", .reason = FindingId::article_without_text}});
}

TEST_CASE("a volume tells of its own articles, and of the files that are in no volume", "[bundle][colophon]") {
  const Book book = small_book();
  Colophon whole = describe_colophon(book, of_the_run());
  whole.destination = "Kobo e-readers";
  Book volume;
  volume.reports = {book.reports[1]};
  const Colophon told = describe_colophon(volume, whole);
  CHECK(told.articles == 1);
  CHECK(told.counts == book.reports[1].tally());
  CHECK(told.destination == "Kobo e-readers");
  CHECK(told.missing ==
        std::vector<MissingPart>{{.article = {}, .name = "menu.html", .reason = FindingId::article_without_text}});
}

TEST_CASE("of an address only the name is told", "[bundle][colophon]") {
  CHECK(bare_name("tide.jpg") == "tide.jpg");
  CHECK(bare_name("img/tide.jpg: it is 0 bytes long") == "tide.jpg");
  CHECK(bare_name("https://example.org/a/tide.jpg?user=ada#top") == "tide.jpg");
  CHECK(bare_name("file:///C:/Users/ada/tide.jpg") == "tide.jpg");
  CHECK(bare_name("C:\\Users\\ada\\tide.jpg") == "tide.jpg");
  CHECK(bare_name("file:///home/ada/").empty());
  CHECK(bare_name("data:image/webp;base64,UklGRg") == "data:image/webp");
  CHECK(bare_name("articles.jsonl:14") == "articles.jsonl:14");
}
