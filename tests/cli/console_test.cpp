#include "cli/console.hpp"

#include <sstream>

#include "cli/progress.hpp"
#include "support/catch.hpp"

using namespace sheaf;
using namespace sheaf::cli;

namespace {

struct Screen {
  std::istringstream in{};
  std::ostringstream out{};
  std::ostringstream err{};
  Streams streams{in, out, err};
};

Account with_missing_images(int count) {
  Account account;
  account.articles.resize(1);
  for (int i = 1; i <= count; ++i) {
    account.articles.front().findings.push_back(
        {FindingId::image_missing, {"tides.html", i}, "tide-" + std::to_string(i) + ".jpg"});
  }
  return account;
}

}  // namespace

TEST_CASE("findings of one kind are told together, with one advice", "[cli][console]") {
  Screen screen;
  Account account = with_missing_images(44);
  account.findings.push_back({FindingId::file_kind_unsupported, {"report.pdf"}, "PDF"});
  account.findings.push_back({FindingId::pictures_unreferenced, {}, "1: spare.jpg"});
  print_findings(account, {}, screen.streams);
  CHECK(screen.err.str() ==
        "report.pdf: a kind of file that sheaf cannot read: PDF (ART-004)\n"
        "  try: convert it to HTML, Markdown or text\n"
        "tides.html:1: an image was not found: tide-1.jpg (FIG-002)\n"
        "tides.html:2: an image was not found: tide-2.jpg (FIG-002)\n"
        "tides.html:3: an image was not found: tide-3.jpg (FIG-002)\n"
        "… and 41 more; see --log\n"
        "  try: put the file beside the article\n"
        "1 note; list with -v\n");
}

TEST_CASE("every finding is listed with -v, and none with -q", "[cli][console]") {
  Screen screen;
  SECTION("-v") {
    print_findings(with_missing_images(44), {.verbose = true}, screen.streams);
    CHECK_THAT(screen.err.str(), Catch::Contains("tide-44.jpg"));
  }
  SECTION("-q") {
    print_findings(with_missing_images(44), {.quiet = true}, screen.streams);
    CHECK(screen.err.str().empty());
  }
}

TEST_CASE("text of the input cannot steer the terminal", "[cli][console]") {
  Screen screen;
  Account account;
  account.findings.push_back({FindingId::file_empty, {"a\033[2Jb.html"}, "\033]0;owned\a"});
  print_findings(account, {}, screen.streams);
  print_error({Trouble::unreadable, {"\033[31m.md"}, "no \"\033c\"", "\r\n"}, screen.streams);
  CHECK(screen.err.str().find('\033') == std::string::npos);
  CHECK(screen.err.str().find('\r') == std::string::npos);
}

TEST_CASE("colour is for terminals that want it", "[cli][console]") {
  Screen screen;
  const Error error{Trouble::unreadable, {"a.md"}, "the file cannot be read", "check it"};
  screen.streams.err_is_terminal = true;
  SECTION("a terminal") {
    print_error(error, screen.streams);
    CHECK(screen.err.str() == "\033[31ma.md\033[0m: the file cannot be read\n  try: check it\n");
  }
  SECTION("NO_COLOR") {
    screen.streams.environment = [](const std::string& name) {
      return name == "NO_COLOR" ? std::optional<std::string>("1") : std::nullopt;
    };
    print_error(error, screen.streams);
    CHECK(screen.err.str() == "a.md: the file cannot be read\n  try: check it\n");
  }
}

TEST_CASE("the last line says what went where", "[cli][console]") {
  Account account{.outputs = {"book.epub"}, .bytes = 18'400'000};
  account.articles.resize(340);
  account.total.images_embedded = 1204;
  account.total.images_duplicate = 31;
  account.total.captions_bound = 1188;
  account.total.images_replaced = 2;
  CHECK(summary_line(account, false) ==
        "340 articles, 1,204 images (31 duplicates), 1,188 captions, 2 placeholders, 18.4 MB → book.epub");

  account = {.outputs = {"a.epub", "b.epub"}, .bytes = 999};
  account.articles.resize(1);
  CHECK(summary_line(account, false) == "1 article, 0 images, 0 captions, 999 B → 2 books");
  CHECK(summary_line(account, true) == "1 article, 0 images, 0 captions → nothing written (dry run)");
}

TEST_CASE("numbers and sizes are easy to read", "[cli][console]") {
  CHECK(grouped(0) == "0");
  CHECK(grouped(999) == "999");
  CHECK(grouped(1234567) == "1,234,567");
  CHECK(grouped(-1234) == "-1,234");
  CHECK(readable_size(999) == "999 B");
  CHECK(readable_size(12345) == "12 kB");
  CHECK(readable_size(999'949'999) == "999.9 MB");
  CHECK(readable_size(2'500'000'000) == "2.50 GB");
}

TEST_CASE("progress is one line on a terminal, which is gone in the end", "[cli][progress]") {
  Screen screen;
  screen.streams.err_is_terminal = true;
  screen.streams.columns = 24;
  {
    ProgressLine line({}, screen.streams);
    const Progress progress = line.progress();
    progress.step(Stage::reading, 2, 340, "The tide at noon, and what came after");
    CHECK(screen.err.str() == "\r\033[K[  2/340] The tide at n");
  }
  CHECK_THAT(screen.err.str(), Catch::EndsWith("\r\033[K"));
}

TEST_CASE("progress is one line a stage elsewhere, and none with -q", "[cli][progress]") {
  Screen screen;
  const auto run = [&](const Options& options) {
    ProgressLine line(options, screen.streams);
    const Progress progress = line.progress();
    if (!progress.step) return;
    for (std::size_t i = 1; i <= 3; ++i) progress.step(Stage::reading, i, 3, "headline");
    for (std::size_t i = 1; i <= 3; ++i) progress.step(Stage::writing, i, 3, "book.epub");
  };
  run({});
  CHECK(screen.err.str() == "reading 3 files\nwriting book.epub\n");
  screen.err.str("");
  run({.quiet = true});
  CHECK(screen.err.str().empty());
}
