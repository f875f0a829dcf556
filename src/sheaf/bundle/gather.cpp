#include "sheaf/bundle/gather.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <thread>
#include <utility>

#include "sheaf/base/error.hpp"
#include "sheaf/base/limits.hpp"
#include "sheaf/base/window.hpp"
#include "sheaf/extract/extract.hpp"
#include "sheaf/model/waiting_body.hpp"

namespace sheaf {
namespace {

/// What one source gave: its articles, and what concerns the run as a whole.
struct Harvest {
  std::vector<Piece> pieces{};
  Report report{};
};

FindingId finding_of(const Error& error, const Source& source) {
  if (error.trouble() == Trouble::unreadable) return FindingId::file_unreadable;
  if (error.trouble() == Trouble::limit_not_met) return FindingId::file_too_large;
  const bool is_data = source.kind == SourceKind::json || source.kind == SourceKind::json_lines;
  return is_data ? FindingId::article_malformed : FindingId::article_without_text;
}

/// Names what an error cost in the report; rethrows what concerns more than this source.
void leave_out(const Error& error, const Source& source, Report& report) {
  if (error.trouble() == Trouble::interrupted || error.trouble() == Trouble::undeliverable ||
      error.trouble() == Trouble::usage) {
    throw error;
  }
  report.add(finding_of(error, source), error.place().file.empty() ? source.origin : error.place(), error.happened());
}

void illustrate_into(Harvest& harvest, Extracted extracted, const Source& source, const std::shared_ptr<Spool>& spool,
                     const IllustrateSettings& settings) {
  Piece piece{.report = std::move(extracted.report)};
  try {
    piece.illustrated = illustrate(std::move(extracted.article), source, spool, settings, piece.report);
    put_aside(piece.illustrated.article, spool);
    harvest.pieces.push_back(std::move(piece));
  } catch (const Error& error) {
    leave_out(error, source, harvest.report);  // one bad article must not cost the reader the others
  }
}

Harvest harvest_source(const SourceEntry& entry, const Request& request, const std::shared_ptr<Spool>& spool,
                       const IllustrateSettings& settings) {
  stop_if_interrupted(request);
  Harvest harvest;
  Report read_report;
  try {
    const Source source = read_source(entry, read_report);
    for (Extracted& extracted : extract(source, request.explain ? Explain::yes : Explain::no)) {
      stop_if_interrupted(request);
      illustrate_into(harvest, std::move(extracted), source, spool, settings);
    }
  } catch (const Error& error) {
    leave_out(error, entry.source, harvest.report);  // one bad page must not cost the reader the other forty
  }
  // What was noticed while the file was read belongs to its first article, or to the run when there is none.
  Report& reader = harvest.pieces.empty() ? harvest.report : harvest.pieces.front().report;
  read_report.append(std::move(reader));
  reader = std::move(read_report);
  return harvest;
}

using UsedFiles = std::vector<std::set<std::string>>;

void note_unreferenced(const Listing& listing, const UsedFiles& used, Report& report) {
  constexpr std::size_t most_names = 5;
  std::size_t count = 0;
  std::string names;
  for (const Listing::Picture& picture : listing.pictures) {
    if (picture.operand < used.size() && used[picture.operand].contains(picture.path)) continue;
    if (++count > most_names) continue;
    const bool known = picture.operand < listing.folders.size() && listing.folders[picture.operand] != nullptr;
    const std::string name = known ? listing.folders[picture.operand]->display(picture.path) : picture.path;
    names += (names.empty() ? "" : ", ") + name;
  }
  if (count == 0) return;
  if (count > most_names) names += fmt::format(" and {} more", count - most_names);
  report.add(FindingId::pictures_unreferenced, {}, fmt::format("{}: {}", count, names));
}

}  // namespace

std::size_t thread_count(const Request& request) {
  return request.jobs > 0 ? request.jobs : std::max<std::size_t>(1, std::thread::hardware_concurrency());
}

void stop_if_interrupted(const Request& request) {
  if (request.interrupted == nullptr || !request.interrupted->load()) return;
  throw Error(Trouble::interrupted, {}, "the run was interrupted; an older book is untouched", "");
}

std::vector<Piece> gather(const Listing& listing, const Request& request, const PreparingSettings& pictures,
                          const Progress& progress, Report& report) {
  const std::size_t count = listing.entries.size();
  const std::size_t jobs = std::max<std::size_t>(1, std::min(thread_count(request), count));
  // One for the run: articles share its lists. Where there are fewer articles than cores, or one has nearly all of the
  // pictures, threads of its own do the rest, and no more in all than twice the cores.
  const IllustrateSettings settings{.with_images = request.with_images,
                                    .destination = pictures.destination,
                                    .results = pictures.results,
                                    .budget = pictures.budget,
                                    .jobs = std::min(thread_count(request), 2 * thread_count(request) / jobs)};
  std::vector<Piece> pieces;
  UsedFiles used(listing.folders.size());

  ordered_window<Harvest>(
      count, jobs, jobs * 4,
      [&](std::size_t i) { return harvest_source(listing.entries[i], request, pictures.spool, settings); },
      [&](std::size_t i, Harvest harvest) {
        report.append(std::move(harvest.report));
        const std::string label = harvest.pieces.empty() ? listing.entries[i].source.origin.file
                                                         : harvest.pieces.front().illustrated.article.headline;
        for (Piece& piece : harvest.pieces) {
          const std::size_t operand = piece.illustrated.article.operand;
          if (operand < used.size()) used[operand].merge(std::exchange(piece.illustrated.used_files, {}));
          pieces.push_back(std::move(piece));
        }
        if (pieces.size() > limits::articles) {
          throw Error(Trouble::limit_not_met, {}, fmt::format("there are more than {} articles", limits::articles),
                      "make several books of them");
        }
        if (progress.step) progress.step(Stage::reading, i + 1, count, label);
      });
  note_unreferenced(listing, used, report);
  return pieces;
}

}  // namespace sheaf
