#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "sheaf/adapt/html.hpp"

namespace sheaf {

/// Elements that the parser opens anew where they were left open.
constexpr HtmlTag formatting_tags[] = {HtmlTag::a,      HtmlTag::b,      HtmlTag::big,  HtmlTag::code, HtmlTag::em,
                                       HtmlTag::font,   HtmlTag::i,      HtmlTag::nobr, HtmlTag::s,    HtmlTag::small,
                                       HtmlTag::strike, HtmlTag::strong, HtmlTag::tt,   HtmlTag::u};

/// The open elements, as near to what the parser will have open as a few rules give: it may hold more, seldom fewer.
class OpenElements {
 public:
  bool full() const noexcept;

  /// Elements that this start tag ends without an end tag.
  void end_implied(HtmlTag tag);

  /// \param name_hash  tells elements of other names apart
  void push(HtmlTag tag, std::uint32_t name_hash) { stack_.push_back({tag, name_hash, left_open_}); }
  void close(HtmlTag tag, std::uint32_t name_hash);

  /// Whether one more b, i, font … may be open.
  bool may_format() const noexcept;

 private:
  struct Entry {
    HtmlTag tag;
    std::uint32_t name_hash;
    int left_open;  // formatting elements that were left open when this one began
  };

  int formatting_on_stack() const noexcept;
  template <std::size_t n>
  void end_one(HtmlTag tag, const HtmlTag (&bounds)[n]);
  void end_cell();
  void end_row();
  void end_body();
  void pop_to(std::size_t size, bool own_end);

  std::vector<Entry> stack_;
  int left_open_ = 0;
};

}  // namespace sheaf
