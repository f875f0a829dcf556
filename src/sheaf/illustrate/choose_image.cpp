#include "sheaf/illustrate/choose_image.hpp"

#include <algorithm>
#include <cstdint>

#include "sheaf/base/error.hpp"
#include "sheaf/base/limits.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/base/window.hpp"
#include "sheaf/illustrate/data_address.hpp"

namespace sheaf {
namespace {

constexpr std::size_t most_candidates = 32;
constexpr int stand_in_side = 100;      ///< up to this a larger candidate is looked for
constexpr int sure_stand_in_side = 48;  ///< up to this an inlined picture is a preview, if a candidate is missing

/// Taste: no picture of an article is one or two pixels high, nor sixteen in all.
bool is_spacer(const Image& image) {
  return image.width <= 2 || image.height <= 2 || image.width * image.height <= 16;
}

std::int64_t pixels_of(const Image& image) {
  return std::int64_t{image.width} * image.height;
}

/// What the user should hear of first: a picture that is there but bad, then one that was refused.
int weight(FindingId trouble) {
  switch (trouble) {
    case FindingId::image_remote:
      return 1;
    case FindingId::image_missing:
      return 2;
    case FindingId::image_outside:
      return 3;
    default:
      return 4;
  }
}

}  // namespace

struct ImageChooser::Attempt {
  std::optional<PreparedImage> best{};
  std::string best_address{};
  bool best_is_data = false;
  bool settled = false;
  bool spacer = false;
  bool troubled = false;
  ChosenImage bad{};

  void blame(FindingId trouble, const std::string& candidate, const std::string& reason) {
    if (troubled && weight(trouble) <= weight(bad.trouble)) return;
    troubled = true;
    bad.trouble = trouble;
    bad.detail = short_address(candidate) + (reason.empty() ? "" : ": " + reason);
  }
};

std::string short_address(std::string_view address) {
  constexpr std::size_t longest = 80;
  if (starts_with_nocase(address, "data:"))
    return shorten(address.substr(0, std::min<std::size_t>(address.find(','), 40)), 40) + ",\xE2\x80\xA6";
  if (count_code_points(address) <= longest) return std::string(address);
  const std::string_view bare = address.substr(0, address.find_first_of("?#"));
  return "\xE2\x80\xA6/" + shorten(bare.substr(bare.rfind('/') + 1), longest - 2);
}

PreparedImage ImageChooser::prepare(const std::string& path) const {
  try {
    return prepare_file(places_.source.files, path, settings_);
  } catch (const Error& error) {  // the per-picture catch: one bad picture must not cost the article
    if (error.trouble() == Trouble::undeliverable) throw;
    return {.image = std::nullopt, .trouble = FindingId::image_broken, .reason = error.happened()};
  }
}

const PreparedImage& ImageChooser::prepared_file(const std::string& path) {
  const auto known = prepared_.find(path);
  return known != prepared_.end() ? known->second : prepared_.emplace(path, prepare(path)).first->second;
}

/// The file that `decide` prepares whatever comes of it; "" when there is none.
std::string ImageChooser::first_file(const std::vector<std::string>& candidates) const {
  ImagePlaces near = places_;
  near.widely = false;
  for (std::size_t i = 0; i < candidates.size() && i < most_candidates; ++i) {
    const ResolvedImage resolved = resolve_image(candidates[i], near);
    if (resolved.kind == ResolvedKind::files) return resolved.paths.front();
    if (resolved.kind == ResolvedKind::data) return {};
  }
  return {};
}

void ImageChooser::prepare_ahead(const std::vector<std::vector<std::string>>& wanted, std::size_t jobs) {
  constexpr std::size_t worth_threads = 8;  // pictures
  if (wanted.size() < worth_threads) return;
  std::set<std::string> first;
  for (const std::vector<std::string>& candidates : wanted) first.insert(first_file(candidates));
  first.erase("");
  const std::vector<std::string> paths(first.begin(), first.end());
  ordered_window<PreparedImage>(
      paths.size(), jobs, 2 * jobs, [&](std::size_t i) { return prepare(paths[i]); },
      [&](std::size_t i, PreparedImage prepared) { prepared_.emplace(paths[i], std::move(prepared)); });
}

void ImageChooser::weigh(const PreparedImage& prepared, const std::string& candidate, bool data, Attempt& attempt) {
  if (!prepared.image) {
    if (prepared.blank) {
      attempt.spacer = true;
    } else {
      attempt.blame(prepared.trouble, candidate, prepared.reason);
    }
    return;
  }
  const Image& image = *prepared.image;
  if (is_spacer(image)) {
    attempt.spacer = true;
    return;
  }
  // Once a small one is at hand, only a much larger one is better: the candidates stand in order of preference.
  if (!attempt.best || pixels_of(image) >= 4 * pixels_of(*attempt.best->image)) {
    attempt.best = prepared;
    attempt.best_address = data ? "" : candidate;
    attempt.best_is_data = data;
  }
  attempt.settled = std::max(image.width, image.height) > stand_in_side;
}

void ImageChooser::try_one(const std::string& candidate, Attempt& attempt) {
  const ResolvedImage resolved = resolve_image(candidate, places_);
  used_files_.insert(resolved.paths.begin(), resolved.paths.end());
  if (attempt.settled) return;  // only to know which files are pictures of this article
  switch (resolved.kind) {
    case ResolvedKind::data: {
      const auto bytes = decode_data_address(candidate, limits::image_bytes);
      if (!bytes) return attempt.blame(FindingId::image_broken, candidate, "its address is damaged");
      return weigh(prepare_bytes(*bytes, settings_), candidate, true, attempt);
    }
    case ResolvedKind::files:
      for (const std::string& path : resolved.paths) {
        weigh(prepared_file(path), candidate, false, attempt);
        if (attempt.settled) return;
      }
      return;
    case ResolvedKind::remote:
      return attempt.blame(FindingId::image_remote, candidate, "");
    case ResolvedKind::outside:
      return attempt.blame(FindingId::image_outside, candidate, "");
    case ResolvedKind::missing:
      return attempt.blame(FindingId::image_missing, candidate, "");
  }
}

void ImageChooser::try_all(const std::vector<std::string>& candidates, Attempt& attempt) {
  for (std::size_t i = 0; i < candidates.size() && i < most_candidates; ++i) try_one(candidates[i], attempt);
}

ChosenImage ImageChooser::choose(const std::vector<std::string>& candidates) {
  constexpr std::size_t longest_key = 4096;  // longer ones hold the picture itself, seldom twice
  if (std::ranges::any_of(candidates, [](const std::string& one) { return one.size() > longest_key; }))
    return decide(candidates);
  const auto known = chosen_.find(candidates);
  return known != chosen_.end() ? known->second : chosen_.emplace(candidates, decide(candidates)).first->second;
}

ChosenImage ImageChooser::decide(const std::vector<std::string>& candidates) {
  Attempt attempt;
  places_.widely = false;
  try_all(candidates, attempt);
  if (!attempt.best && attempt.troubled && weight(attempt.bad.trouble) < 4) {
    // Nothing stands where it should: look through the list of all files, which also knows the links that lead out.
    const bool spacer = attempt.spacer;
    attempt = Attempt{};
    attempt.spacer = spacer;
    places_.widely = true;
    try_all(candidates, attempt);
  }
  if (attempt.best) {
    const Image& image = *attempt.best->image;
    const bool preview =
        attempt.best_is_data && attempt.troubled && std::max(image.width, image.height) <= sure_stand_in_side;
    if (!preview) return {.image = image, .animated = attempt.best->animated, .address = attempt.best_address};
  }
  if (attempt.troubled) return attempt.bad;
  if (attempt.spacer) return {.image = std::nullopt, .spacer = true};
  return {.image = std::nullopt, .trouble = FindingId::image_missing, .detail = "no address"};
}

}  // namespace sheaf
