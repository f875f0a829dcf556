#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "sheaf/model/inline.hpp"

namespace sheaf {

/// Gathers the words of one block at a time, white space collapsed as CSS does it, inside spans and links that may
/// stay open from one block to the next: `<b>one<p>two</b>` is bold in both.
class LineBuilder {
 public:
  /// \param wrapper  a Span or a Link, without content
  void open(Inline wrapper);
  void close();

  void add_text(std::string_view text);
  void add(Inline leaf);
  void add_break();

  bool empty() const noexcept { return !has_content_; }       ///< no words, no leaf but anchors and line breaks
  std::size_t size() const noexcept { return runs_.size(); }  ///< runs of text, leaves and line breaks
  bool after_break() const noexcept;                          ///< nothing but blanks since the last line break
  bool has_anchor_only() const noexcept { return !runs_.empty() && !has_content_; }

  /// The line so far, nested and trimmed; the wrappers that are open stay open for the next line.
  Inlines take();

 private:
  struct Wrapper {
    Inline shell{};
    std::ptrdiff_t outer = -1;
    int depth = 0;
  };
  struct Run {
    Inline leaf{};
    std::ptrdiff_t wrapper = -1;
  };

  bool is_open(const Inline& wrapper) const;
  void trim_end();
  Inlines nest(std::size_t begin, std::size_t end, std::ptrdiff_t inside);

  std::vector<Wrapper> wrappers_;
  std::vector<std::ptrdiff_t> open_;  // the wrapper of each open(); an ignored one repeats the one around it
  std::vector<Run> runs_;
  bool at_blank_ = true;  // a blank would be dropped here
  bool has_content_ = false;
};

/// Removes blanks and line breaks at both ends.
void trim_inlines(Inlines& line);

}  // namespace sheaf
