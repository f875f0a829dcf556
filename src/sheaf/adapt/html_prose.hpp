#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sheaf {

/// Long stretches of plain text, which a parser need not see: gumbo takes each character for a token of its own, and
/// that is most of its work on prose. In the place of each goes a short stand-in, which is text as well.
///
/// Keeps the promise that a stretch begins with a word and holds nothing but printable ASCII without references, so
/// that whatever a parser does with the stand-in, it would have done with all of it.
class HtmlProse {
 public:
  /// Appends text that stands between two tags to what the parser gets, which is `parsed` from its beginning.
  /// \param text  outlives this, which refers to it
  void append(std::string_view text, std::string& parsed);

  /// Whether a text that the parser gave holds a stand-in.
  static bool stands_in(std::string_view text) noexcept;

  /// The text with the stretches back in their places. Each is given once, so that no page can multiply its text.
  std::string restore(std::string_view text);

  /// How many columns further right than in the parsed text a place stood in the page.
  std::uint32_t shift(std::uint32_t line, std::size_t offset) const noexcept;

  bool operator==(const HtmlProse&) const = default;

 private:
  struct Stretch {
    std::string_view text{};
    std::size_t offset = 0;   ///< of its stand-in, in the parsed text
    std::uint32_t line = 0;   ///< of its stand-in, from 1
    std::uint32_t shift = 0;  ///< of what follows it on the line
    bool operator==(const Stretch&) const = default;
  };

  void put_stand_in(std::string_view stretch, std::string& parsed);

  std::vector<Stretch> stretches_;
  std::size_t counted_ = 0;  // bytes of the parsed text whose lines are counted
  std::uint32_t line_ = 1;
};

}  // namespace sheaf
