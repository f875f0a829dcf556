#include "sheaf/bundle/bundle.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

#include "sheaf/base/cache_folder.hpp"
#include "sheaf/base/error.hpp"
#include "sheaf/base/limits.hpp"
#include "sheaf/base/spool.hpp"
#include "sheaf/bundle/arrange.hpp"
#include "sheaf/bundle/book.hpp"
#include "sheaf/bundle/book_metadata.hpp"
#include "sheaf/bundle/choose_cover.hpp"
#include "sheaf/bundle/choose_destination.hpp"
#include "sheaf/bundle/describe_colophon.hpp"
#include "sheaf/bundle/gates.hpp"
#include "sheaf/bundle/gather.hpp"
#include "sheaf/bundle/laid_book.hpp"
#include "sheaf/bundle/max_size.hpp"
#include "sheaf/bundle/meet_size.hpp"
#include "sheaf/bundle/named_file.hpp"
#include "sheaf/bundle/named_fonts.hpp"
#include "sheaf/bundle/version.hpp"
#include "sheaf/bundle/volumes.hpp"
#include "sheaf/bundle/write_file.hpp"
#include "sheaf/deliver/deliver.hpp"
#include "sheaf/illustrate/pixel_budget.hpp"
#include "sheaf/typeset/style_sheet.hpp"
#include "sheaf/typeset/typeset.hpp"

namespace sheaf {
namespace {

ReadRequest read_request(const Request& request) {
  return {.operands = request.operands,
          .kind = request.kind,
          .root = request.root,
          .base_url = request.base_url,
          .plan_file = request.plan_file,
          .overrides = request.overrides,
          .standard_input = request.standard_input};
}

Overwrite overwrite_of(const Request& request) {
  return request.force ? Overwrite::anything : Overwrite::own_books;
}

/// Refuses what can be refused before any work is done.
void check_output(const Request& request) {
  const std::string& output = request.output;
  if (request.individual && !output.empty() && !is_folder_name(output)) {
    throw Error(Trouble::usage, {output}, "--individual makes several books, so -o must be a folder",
                "name a folder that exists, or end the name with /");
  }
  if (output.empty() || output == "-" || request.dry_run || is_folder_name(output)) return;
  check_target(output, overwrite_of(request));
}

/// Korean only where somebody says that the book is Korean.
Vertical wanted_columns(const Request& request, const Plan& plan) {
  if (!request.vertical.value_or(plan.vertical)) return Vertical::none;
  const std::string& told = request.book.language.empty() ? plan.book.language : request.book.language;
  return is_set_vertically(told, Vertical::korean_too) ? Vertical::korean_too : Vertical::chinese_and_japanese;
}

/// Of several books, each is set in columns that can be; when none can, the wish was a slip.
void check_columns(const std::vector<Book>& books, Vertical asked) {
  if (asked == Vertical::none || books.empty()) return;
  const bool any = std::ranges::any_of(
      books, [asked](const Book& book) { return is_set_vertically(book.collection.book.language, asked); });
  if (any) return;
  const std::string& language = books.front().collection.book.language;
  throw Error(Trouble::usage, {},
              "only Chinese and Japanese are set in columns, and the book's language is \"" + language + "\"",
              "leave out --vertical (`vertical` in the plan), or name the language: --lang ja, --lang zh-Hant; "
              "--lang ko sets Korean so");
}

TypesetSettings typeset_settings(const Request& request, const Listing& listing, Report& report) {
  TypesetSettings settings{.toc_depth = request.toc_depth, .generator = "sheaf " + version()};
  settings.vertical = wanted_columns(request, listing.plan);
  const bool by_plan = request.style.empty();
  const std::string& style = by_plan ? listing.plan.style : request.style;
  if (style.ends_with(".css")) {
    const NamedFile file = find_named_file(style, by_plan, request, listing);
    settings.extra_css = file.files->read(file.path, limits::plan_bytes);
    for (const std::string& doubt : style_doubts(settings.extra_css)) {
      report.add(FindingId::style_doubtful, {file.path}, doubt);
    }
  } else if (!style.empty()) {
    settings.style = style;
  }
  settings.fonts = named_fonts(request, listing);
  return settings;
}

/// Every book of the run, in order: one, or one an article.
std::vector<Book> make_books(const Request& request, const Listing& listing, std::vector<Piece> pieces) {
  std::vector<Book> books;
  if (!request.individual) {
    BookMetadata metadata = describe_book(request, listing, pieces);
    books.push_back(assemble(std::move(metadata), std::move(pieces)));
    books.front().target = target_of(request.output, books.front().collection.book.title);
    return books;
  }
  for (Piece& piece : pieces) {
    BookMetadata metadata = describe_single(request, listing, piece.illustrated.article);
    std::vector<Piece> alone;
    alone.push_back(std::move(piece));
    books.push_back(assemble(std::move(metadata), std::move(alone)));
  }
  name_targets(books, request.output);
  return books;
}

/// Makes the folder that the user named as one ("books/"); a missing folder in front of a file's name is a slip.
void make_output_folder(const std::string& output) {
  if (output.ends_with('/')) make_folder(output);
}

/// An older book that lies in the input and is about to be replaced is no file that was left out.
void forget_older_books(const std::vector<Book>& books, Report& report) {
  Report kept;
  kept.tally() = report.tally();
  for (const Finding& finding : report.findings()) {
    const bool is_target =
        finding.id == FindingId::file_kind_unsupported && std::ranges::any_of(books, [&](const Book& book) {
          std::error_code ignored;
          return std::filesystem::equivalent(book.target, finding.place.file, ignored) ||
                 is_volume_of(book.collection.book, book.target, finding.place.file);
        });
    if (!is_target) kept.add(finding.id, finding.place, finding.detail);
  }
  report = std::move(kept);
}

DeliverSettings deliver_settings(const Book& book, const Request& request, const Progress& progress) {
  return {.overwrite = overwrite_of(request),
          .jobs = thread_count(request),
          .interrupted = request.interrupted,
          .progress = [&](std::size_t done, std::size_t of) {
            if (progress.step) progress.step(Stage::writing, done, of, book.target);
          }};
}

/// The second pass: lays one book out and writes it; its documents are typeset when the archive asks for them.
void publish(const Book& book, const TypesetSettings& style, const Request& request, const Progress& progress,
             Report& report, Account& account) {
  const LaidBook laid(book.collection, style);
  const DeliverSettings settings = deliver_settings(book, request, progress);
  if (book.target == "-") {
    account.bytes += deliver(laid.archive(), laid.document(), *request.stream, settings);
  } else {
    make_output_folder(request.output);
    account.bytes += deliver(laid.archive(), laid.document(), book.target, settings, report);
  }
  account.outputs.push_back(book.target);
}

/// The volumes of one book come to stand under their names together, once the last of them is written.
void publish_together(const std::vector<Book>& books, const TypesetSettings& style, const Request& request,
                      const Progress& progress, Report& report, Account& account) {
  make_output_folder(request.output);
  std::vector<WrittenBook> written;
  for (const Book& book : books) {
    const LaidBook laid(book.collection, style);
    written.emplace_back(laid.archive(), laid.document(), book.target, deliver_settings(book, request, progress),
                         report);
  }
  for (WrittenBook& book : written) book.sync();
  stop_if_interrupted(request);
  for (std::size_t i = 0; i < books.size(); ++i) {
    written[i].publish();
    account.bytes += written[i].size();
    account.outputs.push_back(books[i].target);
  }
}

/// Gives each book its cover. A list shows none, and draws one only where it counts towards a size.
void add_covers(std::vector<Book>& books, const SizeWork& work, Report& report) {
  if (work.request.listing && work.limit == 0) return;
  for (Book& book : books) {
    book.collection.cover = choose_cover(book.collection, work.request, work.listing, work.pictures.destination,
                                         work.pictures.spool, report);
  }
}

/// Lets each book tell of its making, unless the user wants no such page.
void add_colophons(std::vector<Book>& books, const SizeWork& work, const Report& report) {
  if (!work.request.with_colophon.value_or(work.listing.plan.with_colophon)) return;
  const Destination& destination = work.pictures.destination;
  const bool is_special = destination.name != built_in_destinations().front().name;
  for (Book& book : books) {
    // Of several books, none is the one that a lost file is missing from.
    Colophon colophon = describe_colophon(book, work.request.individual ? Report{} : report);
    colophon.with_images = work.request.with_images && destination.pictures;
    if (is_special) colophon.destination = destination.title;
    if (is_special && !destination.name.ends_with(".toml")) colophon.destination_language = "en";
    book.collection.colophon = std::move(colophon);
  }
}

/// Makes each book keep within its size, and the account tell of the books as they are then.
std::vector<Book> keep_size(std::vector<Book> books, const SizeWork& work, Report& report, Account& account) {
  if (work.limit == 0) return books;
  account.size.limit = work.limit;
  std::vector<Book> kept;
  for (Book& book : books) {
    for (Book& volume : meet_size(std::move(book), work, account.size, report)) kept.push_back(std::move(volume));
  }
  account.articles.clear();
  account.total = {};
  for (const Book& book : kept) enter(book, account);
  forget_older_books(kept, report);
  return kept;
}

/// Every picture is made: the cache keeps within its bound, and tells why it could not be used.
void finish(CacheFolder& cache, const std::string& folder, Report& report) {
  cache.trim();
  if (!cache.trouble().empty()) report.add(FindingId::cache_unusable, {}, folder + ": " + cache.trouble());
}

/// Keeps the account's own findings abreast of the report of the run, also when an error ends it.
class AccountKeeper {
 public:
  AccountKeeper(const Report& report, Account& account) : report_(report), account_(account) {}
  AccountKeeper(const AccountKeeper&) = delete;
  AccountKeeper& operator=(const AccountKeeper&) = delete;
  ~AccountKeeper() { account_.findings = report_.findings(); }

 private:
  const Report& report_;
  Account& account_;
};

std::vector<Piece> gather_arranged(const SizeWork& work, Report& report) {
  const Request& request = work.request;
  const Listing& listing = work.listing;
  std::vector<Piece> pieces = gather(listing, request, work.pictures, work.progress, report);
  drop_duplicates(pieces, report);
  if (pieces.empty()) {
    throw Error(Trouble::nothing_usable, {}, "there is no article in the input, so no book was written",
                "name saved web pages, Markdown, text or JSON files, or a folder of them");
  }
  const Order given = listing.plan.order.value_or(Order::given);
  arrange(pieces, request.order.value_or(given), listing.plan.sections);
  settle_languages(request, listing, pieces);
  return pieces;
}

}  // namespace

void bundle(const Request& request, const Progress& progress, Account& account) {
  account = {};
  Report report;
  const AccountKeeper keeper(report, account);
  check_output(request);
  const auto spool = std::make_shared<Spool>();
  const Listing listing = list_sources(read_request(request), report);
  const std::vector<Requirement> requirements = all_requirements(request, listing.plan);
  const TypesetSettings style = typeset_settings(request, listing, report);

  const Destination destination = choose_destination(request, listing);
  const auto cache = request.cache.empty() ? nullptr : std::make_shared<CacheFolder>(request.cache);
  const SizeWork work{.limit = size_limit(request, listing.plan, destination),
                      .request = request,
                      .listing = listing,
                      .style = style,
                      .pictures = {.spool = spool,
                                   .destination = destination,
                                   .results = cache,
                                   .budget = std::make_shared<PixelBudget>(limits::pixels_at_work)},
                      .progress = progress};

  std::vector<Book> books = make_books(request, listing, gather_arranged(work, report));
  check_columns(books, style.vertical);
  forget_older_books(books, report);
  add_covers(books, work, report);
  add_colophons(books, work, report);
  for (const Book& book : books) enter(book, account);
  const BookMetadata whole = books.front().collection.book;
  const std::string target = books.front().target;
  if (!request.individual) account.title = whole.title;
  books = keep_size(std::move(books), work, report, account);
  if (cache != nullptr) finish(*cache, request.cache, report);
  const bool in_volumes = books.front().collection.book.volumes.number > 0;
  if (!request.individual && !request.dry_run) {
    name_left_over(whole, target, in_volumes ? books.size() : 0, report);
  }
  if (!style.fonts.empty()) enter_fonts(books, style, report, account);
  account.findings = report.findings();
  hold_gates(account, request.strict, requirements);
  if (request.dry_run) return;
  if (in_volumes) return publish_together(books, style, request, progress, report, account);
  for (const Book& book : books) publish(book, style, request, progress, report, account);
}

}  // namespace sheaf
