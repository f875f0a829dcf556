// Times read and extract on saved pages: bench_extract [--rounds N] FILE-OR-FOLDER…
// Each page is read from disk, decoded and extracted N times (5), on one thread; its time is the median of these, in
// processor time, which other programs of the machine do not lengthen.

#include <fmt/core.h>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <ctime>
#include <string>
#include <vector>

#include "sheaf/base/error.hpp"
#include "sheaf/extract/extract.hpp"
#include "sheaf/read/list_sources.hpp"

namespace {

struct Timed {
  double milliseconds = 0;
  std::string file{};
};

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

/// A page without an article is a page, too: what it costs to find that out counts.
double time_once(const sheaf::SourceEntry& entry) {
  const std::clock_t begin = std::clock();
  try {
    sheaf::Report report;
    static_cast<void>(sheaf::extract(sheaf::read_source(entry, report)));
  } catch (const sheaf::Error&) {
  }
  return 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

std::vector<Timed> time_pages(const sheaf::Listing& listing, std::size_t rounds) {
  std::vector<Timed> pages;
  for (const sheaf::SourceEntry& entry : listing.entries) {
    std::vector<double> times;
    for (std::size_t round = 0; round < rounds; ++round) times.push_back(time_once(entry));
    pages.push_back({median(times), entry.source.origin.file});
  }
  std::ranges::sort(pages, {}, &Timed::milliseconds);
  return pages;
}

int run(const std::vector<std::string>& args) {
  sheaf::ReadRequest request;
  std::size_t rounds = 5;
  for (std::size_t i = 0; i < args.size(); ++i) {
    if (args[i] == "--rounds" && i + 1 < args.size())
      rounds = std::max<std::size_t>(std::stoul(args[++i]), 1);
    else
      request.operands.push_back(args[i]);
  }
  sheaf::Report report;
  const std::vector<Timed> pages = time_pages(sheaf::list_sources(request, report), rounds);
  if (pages.empty()) {
    fmt::print(stderr, "usage: bench_extract [--rounds N] FILE-OR-FOLDER…\n");
    return 2;
  }
  fmt::print("{} pages, {} rounds: median {:.1f} ms, 95 % {:.1f} ms, most {:.1f} ms ({})\n", pages.size(), rounds,
             pages[pages.size() / 2].milliseconds, pages[pages.size() * 95 / 100].milliseconds,
             pages.back().milliseconds, pages.back().file);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run({argv + 1, argv + argc});
  } catch (const sheaf::Error& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 1;
  }
}
