#include "sheaf/read/glob.hpp"

namespace sheaf {
namespace {

constexpr auto none = std::string_view::npos;

/// Matches from the left and, where that fails, goes back to the last `*`, or else to the last `**`: an earlier one
/// could only match the same in a longer way.
class Matcher {
 public:
  Matcher(std::string_view pattern, std::string_view path) noexcept : pattern_(pattern), path_(path) {}

  bool run() noexcept {
    while (in_path_ < path_.size() || in_pattern_ < pattern_.size()) {
      if (!step() && !go_back()) return false;
    }
    return true;
  }

 private:
  struct Star {
    std::size_t after = none;  ///< in the pattern
    std::size_t at = 0;        ///< in the path: what the star has taken ends here
  };

  /// One item of the pattern and what it takes of the path.
  bool step() noexcept {
    if (in_pattern_ == pattern_.size()) return false;
    const std::string_view rest = pattern_.substr(in_pattern_);
    if (rest.starts_with("**")) {
      by_folder_ = rest.starts_with("**/");
      far_ = {in_pattern_ + (by_folder_ ? 3 : 2), in_path_};
      near_ = {};
      in_pattern_ = far_.after;
      return true;
    }
    if (rest.front() == '*') {
      near_ = {++in_pattern_, in_path_};
      return true;
    }
    if (in_path_ == path_.size()) return false;
    const bool fits = rest.front() == '?' ? path_[in_path_] != '/' : rest.front() == path_[in_path_];
    if (!fits) return false;
    ++in_pattern_;
    // A name is counted in characters, not in the bytes of one.
    do {
      ++in_path_;
    } while (rest.front() == '?' && in_path_ < path_.size() && is_tail(path_[in_path_]));
    return true;
  }

  static bool is_tail(char c) noexcept { return (static_cast<unsigned char>(c) & 0xC0u) == 0x80u; }

  /// Lets a star take more.
  bool go_back() noexcept {
    if (near_.after != none && near_.at < path_.size() && path_[near_.at] != '/') {
      in_pattern_ = near_.after;
      in_path_ = ++near_.at;
      return true;
    }
    if (far_.after == none || far_.at >= path_.size()) return false;
    if (by_folder_) {
      const std::size_t slash = path_.find('/', far_.at);
      if (slash == none) return false;
      far_.at = slash + 1;
    } else {
      ++far_.at;
    }
    near_ = {};
    in_pattern_ = far_.after;
    in_path_ = far_.at;
    return true;
  }

  std::string_view pattern_;
  std::string_view path_;
  std::size_t in_pattern_ = 0;
  std::size_t in_path_ = 0;
  Star near_{};
  Star far_{};
  bool by_folder_ = false;
};

}  // namespace

bool glob_matches(std::string_view pattern, std::string_view path) noexcept {
  if (pattern.starts_with("./")) pattern.remove_prefix(2);
  if (pattern.ends_with('/')) return path.starts_with(pattern) && path.size() > pattern.size();
  return Matcher(pattern, path).run();
}

}  // namespace sheaf
