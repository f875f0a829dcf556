#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "sheaf/illustrate/prepare_image.hpp"
#include "sheaf/illustrate/resolve_image.hpp"

namespace sheaf {

/// What the candidates of one picture came to.
struct ChosenImage {
  std::optional<Image> image{};
  bool spacer = false;  ///< no image: a tracking pixel, a spacer, an empty drawing, and nothing else was named
  bool animated = false;
  FindingId trouble = FindingId::image_missing;  ///< when there is no image and no spacer
  std::string detail{};                          ///< the address in short, and the reason
  std::string address{};                         ///< of the image: the candidate that won
  bool operator==(const ChosenImage&) const = default;
};

/// Chooses pictures for one article: the first candidate that is there and sound wins. A stand-in (a pixel, a tiny
/// preview) loses against any larger one, and against the news that the larger one is missing.
class ImageChooser {
 public:
  ImageChooser(ImagePlaces places, PreparingSettings settings) : places_(places), settings_(std::move(settings)) {}

  /// Prepares the files that `choose` will look at first, side by side. It changes nothing but who waits for what:
  /// what was not prepared is when it is chosen. With few pictures it does nothing.
  /// \throws Error  undeliverable
  void prepare_ahead(const std::vector<std::vector<std::string>>& wanted, std::size_t jobs);

  /// \throws Error  undeliverable
  ChosenImage choose(const std::vector<std::string>& candidates);

  /// Paths that candidates named and that are there.
  const std::set<std::string>& used_files() const noexcept { return used_files_; }

 private:
  struct Attempt;
  ChosenImage decide(const std::vector<std::string>& candidates);
  void try_all(const std::vector<std::string>& candidates, Attempt& attempt);
  void try_one(const std::string& candidate, Attempt& attempt);
  void weigh(const PreparedImage& prepared, const std::string& candidate, bool data, Attempt& attempt);
  const PreparedImage& prepared_file(const std::string& path);
  PreparedImage prepare(const std::string& path) const;
  std::string first_file(const std::vector<std::string>& candidates) const;

  ImagePlaces places_;
  PreparingSettings settings_;
  std::map<std::string, PreparedImage> prepared_;           ///< by path
  std::map<std::vector<std::string>, ChosenImage> chosen_;  ///< by candidates: pages repeat their pictures
  std::set<std::string> used_files_;
};

/// An address as a message shows it: at most 80 characters, its end kept, since the name stands there.
std::string short_address(std::string_view address);

}  // namespace sheaf
