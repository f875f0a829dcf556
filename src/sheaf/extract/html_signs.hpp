#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "sheaf/adapt/html.hpp"

namespace sheaf {

/// What the words in an element's class, id, role, itemprop and the like say of it. They are hints that people left for
/// style sheets: never proof alone, and the same in every publication, which is why no word here belongs to one site.
enum class Sign : std::uint8_t {
  caption,  ///< words about a picture
  credit,   ///< who made it
  picture,  ///< a frame around one picture
  gallery,  ///< several pictures
  lead,     ///< the picture or part at the top
  body,     ///< the running text of an article
  article,  ///< the article with its head
  headline,
  deck,
  byline,
  author_box,  ///< about the author, after or beside the text
  date,
  comments,
  related,  ///< teasers of other articles
  share,
  newsletter,
  advert,
  navigation,
  page_footer,
  page_header,
  sidebar,
  breadcrumb,
  tags,
  promotion,
  consent,        ///< cookies, privacy
  overlay,        ///< a dialogue over the page
  hidden,         ///< not shown on screen
  screen_reader,  ///< shown to screen readers alone
  print_only,
  pull_quote,
  footnote,
  poem,
  gutter,   ///< line numbers beside code
  counter,  ///< "1 of 4"
  action,   ///< a call to do something
  paywall,
  toolbar,
  rating,
  rights,  ///< copyright, licence
  disclaimer,
  tip,
  logo,
  icon,
  avatar,
  spacer,
  player,
  pagination,
  skip_link,
  search,
  box,       ///< a box of facts within the text
  metadata,  ///< a line of date, author, topic
  table_of_contents,
  teaser,       ///< a card that stands for an article
  placeholder,  ///< a stand-in until the picture is loaded
  map,
  edit_link,
  updated,   ///< the day of the last change
  timeline,  ///< moments, and what happened at each
  count_,
};

/// A set of signs.
class Signs {
 public:
  constexpr Signs() = default;
  constexpr Signs(std::initializer_list<Sign> signs) {
    for (const Sign sign : signs) add(sign);
  }
  constexpr void add(Sign sign) noexcept { bits_ |= std::uint64_t{1} << static_cast<unsigned>(sign); }
  constexpr bool has(Sign sign) const noexcept { return (bits_ >> static_cast<unsigned>(sign) & 1) != 0; }
  constexpr bool any_of(Signs other) const noexcept { return (bits_ & other.bits_) != 0; }
  constexpr bool empty() const noexcept { return bits_ == 0; }
  constexpr Signs operator|(Signs other) const noexcept {
    other.bits_ |= bits_;
    return other;
  }
  constexpr bool operator==(const Signs&) const = default;

 private:
  std::uint64_t bits_ = 0;
};

/// The signs in the attributes of one element.
Signs read_signs(const HtmlTree& tree, HtmlId node);

/// The signs in a class attribute or the like: words between anything but letters and digits, and at camelCase humps;
/// two neighbours also count as one word ("pull-quote").
Signs signs_in(std::string_view words);

}  // namespace sheaf
