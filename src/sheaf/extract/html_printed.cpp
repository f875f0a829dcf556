#include "sheaf/extract/html_printed.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "sheaf/adapt/html.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/extract/byline_text.hpp"
#include "sheaf/extract/date.hpp"
#include "sheaf/extract/given_names.hpp"
#include "sheaf/extract/html_furniture_words.hpp"
#include "sheaf/extract/html_headline.hpp"
#include "sheaf/extract/person_name.hpp"
#include "sheaf/extract/printed_byline.hpp"
#include "sheaf/extract/printed_day.hpp"
#include "sheaf/extract/printed_pieces.hpp"
#include "sheaf/extract/site_owner.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;

constexpr std::uint32_t longest_headline = 200;  // letters
constexpr HtmlId nodes_of_head = 300;            // below the headline, in which a deck may stand

class PrintedReader {
 public:
  PrintedReader(HtmlPage& page, HtmlId headline, HtmlId root, PageMetadata& data)
      : page_(page), tree_(page.tree()), headline_(headline), root_(root), data_(data) {}

  void read() {
    read_headline();
    const PrintedPieces pieces = pieces_by_headline(page_, headline_ == no_node ? root_ : headline_);
    read_byline(pieces);
    read_day(pieces);
    for (HtmlId node = headline_; headline_ != no_node && node < std::min(tree_.size(), headline_ + 80); ++node)
      if (data_.deck.empty() && !tree_.is_text(node) && node > headline_) read_deck(node);
    if (data_.deck.empty()) read_unnamed_deck();
    read_start();
    if (headline_ != no_node && !data_.published.has_value())
      if (const auto silent = day_before_script(page_, headline_, data_.language)) take(*silent);
    read_end(root_);
    if (data_.byline.empty()) read_owner();
    complete_given_name();
    if (!data_.published.has_value()) read_day_of_address();
    if (!data_.published.has_value()) data_.published = data_.changed;
  }

 private:
  /// The heading is what readers know the article by, where it is the only one of the first rank by the text. A text of
  /// several lines that is marked up as a heading is none.
  void read_headline() {
    if (headline_ == no_node) return;
    if (is_part_of_headline()) return;
    const std::string printed = without_label(decoded(xml_safe(page_.text_as_shown(headline_, 600))));
    const std::uint32_t letters = page_.facts(headline_).letters;
    if (equals_nocase(printed, data_.site) || (letters > longest_headline && !data_.headline.empty())) return;
    const bool by_text = tree_.contains(root_, headline_) || (headline_ < root_ && root_ - headline_ < 2000);
    const bool alone = by_text && letters >= 8 && is_only_headline(page_, headline_);
    if (data_.headline.empty() || alone || contains_nocase(data_.headline, printed)) data_.headline = printed;
  }

  /// Written twice over: "Tides &amp;amp; boats" in the page.
  static std::string decoded(std::string text) {
    const std::size_t sign = text.find('&');
    if (sign == std::string::npos || text.find(';', sign) == std::string::npos || text.find('<') != std::string::npos)
      return text;
    const HtmlTree again = parse_html(text);
    std::string words;
    for (HtmlId node = 0; node < again.size(); ++node)
      if (again.is_text(node)) words += again[node].text;
    return words.empty() ? text : xml_safe(collapse_space(words));
  }

  /// "Title: Tides of the lower town", where the data know the headline without the label.
  std::string without_label(std::string printed) const {
    constexpr std::size_t longest_label = 24;  // bytes
    if (data_.headline.empty() || !printed.ends_with(data_.headline)) return printed;
    const std::string_view label = trim(std::string_view(printed).substr(0, printed.size() - data_.headline.size()));
    return label.ends_with(':') && label.size() < longest_label ? data_.headline : printed;
  }

  /// A line above the headline may stand in the same heading: "Old crafts", then "Three women and a wheel".
  bool is_part_of_headline() const {
    if (data_.headline.empty()) return false;
    for (HtmlId at = headline_ + 1; at < tree_[headline_].end; ++at)
      if (!tree_.is_text(at) && page_.text_as_shown(at, 600) == data_.headline) return true;
    return false;
  }

  void read_byline(const PrintedPieces& pieces) {
    const PrintedByline printed = byline_by_headline(page_, pieces, data_);
    if (printed.people.empty()) return;
    const auto is_printed = [&](const std::string& name) {
      return std::find(printed.people.begin(), printed.people.end(), name) != printed.people.end();
    };
    // What is said of persons stands, unless the page prints them all and others with them.
    const bool completes = printed.people.size() > data_.byline.size() &&
                           std::all_of(data_.byline.begin(), data_.byline.end(), is_printed);
    if (data_.byline.empty() || data_.doubtful_byline || completes) take(printed, pieces);
  }

  void take(const PrintedByline& printed, const PrintedPieces& pieces) {
    data_.byline = printed.people;
    data_.doubtful_byline = are_own_house(data_, printed.people);
    page_.note(pieces[printed.pieces.front()].node, *printed.rule);
  }

  /// What is printed as the day of publication is believed before what is said: templates put the day of the last
  /// change, or of a move to another system, into the data. A day of the last change only stands in for nothing.
  void read_day(const PrintedPieces& pieces) {
    const auto printed = day_by_headline(page_, pieces, data_.language, data_.published);
    if (!printed.has_value()) return;
    const bool is_change = data_.published.has_value() && data_.published == data_.changed;
    const bool sure =
        printed->kind == DayKind::published || (printed->kind == DayKind::plain && (printed->after || is_change));
    if (sure || !data_.published.has_value()) take(*printed);
  }

  void take(const PrintedDay& printed) {
    data_.published = printed.date;
    page_.note(printed.node, *printed.rule);
  }

  /// Between the headline and the text there may be a table of what is compared, or a film.
  void read_start() {
    constexpr HtmlId far = 200;  // nodes between them
    if (headline_ == no_node || root_ < headline_ + far) return;
    if (!data_.byline.empty() && data_.published.has_value()) return;
    const PrintedPieces pieces = pieces_at_start(page_, root_);
    if (data_.byline.empty()) read_byline(pieces);
    if (!data_.published.has_value()) read_day(pieces);
  }

  void read_end(HtmlId root) {
    const bool wants_byline = data_.byline.empty() || data_.doubtful_byline;
    if (!wants_byline && data_.published.has_value()) return;
    const PrintedPieces pieces = pieces_at_end(page_, root);
    if (const PrintedByline printed = byline_at_end(page_, pieces, data_); wants_byline && !printed.people.empty())
      take(printed, pieces);
    if (data_.published.has_value()) return;
    if (const auto day = day_at_end(page_, pieces, data_.language)) take(*day);
  }

  void read_owner() {
    SiteOwner owner = find_site_owner(page_, root_, data_);
    if (owner.name.empty()) return;
    data_.byline = {std::move(owner.name)};
    page_.note(owner.node, byline_of_site);
  }

  /// "By Ana" on the site of Ana Example is by Ana Example.
  void complete_given_name() {
    if (data_.byline.size() != 1 || data_.byline.front().find(' ') != std::string::npos) return;
    SiteOwner owner = find_site_owner(page_, root_, data_);
    const std::vector<std::string_view> site = split_words(data_.site);
    // "Ana Example Yoga" is a house, but its name begins with hers.
    if (owner.name.empty() && site.size() > 2)
      owner = {std::string(site[0]).append(" ").append(site[1]), headline_ == no_node ? root_ : headline_};
    if (!owner.name.starts_with(data_.byline.front() + " ") || !begins_with_given_name(owner.name) ||
        !looks_like_name(owner.name, NameTrust::bare))
      return;
    data_.byline = {std::move(owner.name)};
    page_.note(owner.node, byline_of_site);
  }

  void read_deck(HtmlId node) {
    const NodeFacts& facts = page_.facts(node);
    const HtmlTag tag = tree_.tag(node);
    if (!facts.signs.has(Sign::deck) || facts.hidden || facts.letters < 12 || facts.letters >= 250 ||
        facts.link_letters * 2 > facts.letters)
      return;
    if (tag == details || tag == summary || facts.signs.any_of({Sign::body, Sign::related, Sign::caption})) return;
    std::string words = page_.text_as_shown(node, 1500);
    if (is_in_text(node) || opens_furniture(words)) return;
    if (words != data_.headline) data_.deck = xml_safe(words);
  }

  /// A line between the headline and the text that nothing names: it is in no other part, so that it would be lost.
  void read_unnamed_deck() {
    if (headline_ == no_node || tree_.contains(root_, headline_)) return;
    const HtmlId begin = tree_[headline_].end;
    for (HtmlId node = begin; node < std::min(root_, begin + nodes_of_head); ++node) {
      const HtmlTag tag = tree_.tag(node);
      const bool line = tag == p || tag == h2 || tag == h3 || (tag == div && is_one_line(node));
      if (!line || page_.dropped(node) || !may_be_deck(node)) continue;
      data_.deck = xml_safe(page_.text_as_shown(node, 1500));
      return;
    }
  }

  /// A `div` used for a paragraph: words and nothing else.
  bool is_one_line(HtmlId node) const {
    for (HtmlId at = node + 1; at < tree_[node].end; ++at) {
      const HtmlTag tag = tree_.tag(at);
      if (is_block(tag) || is_skipped(tag) || tag == img || tag == button || tag == HtmlTag::time) return false;
    }
    return true;
  }

  bool may_be_deck(HtmlId node) const {
    const NodeFacts& facts = page_.facts(node);
    if (facts.hidden || facts.letters < 20 || facts.letters >= 250 || facts.link_letters > 0) return false;
    constexpr Signs others{Sign::byline, Sign::date,    Sign::metadata,   Sign::caption, Sign::credit,
                           Sign::tags,   Sign::related, Sign::author_box, Sign::share,   Sign::updated,
                           Sign::rights, Sign::paywall, Sign::newsletter, Sign::advert,  Sign::disclaimer};
    // What a part is called that holds the text as well says nothing of this line.
    for (HtmlId up = node; up != no_node && !tree_.contains(up, headline_) && !tree_.contains(up, root_);
         up = tree_[up].parent) {
      const HtmlTag tag = tree_.tag(up);
      if (page_.claimed(up) || page_.signs(up).any_of(others) || tag == figure || tag == address || tag == aside ||
          tag == form)
        return false;
    }
    const std::string words = page_.text(node, 1500);
    return count_words(words) > 4 && !words.ends_with(':') && !find_date(words, data_.language) &&
           byline_label(words) == 0 && !opens_furniture(words) && words != data_.headline;
  }

  /// What stands in the running text is its first paragraph, whatever it is called.
  bool is_in_text(HtmlId node) const {
    HtmlId up = tree_[node].parent;
    for (int step = 0; step < 6 && up != no_node; ++step, up = tree_[up].parent)
      if (page_.signs(up).has(Sign::body) || tree_.attribute(up, "itemprop") == "articleBody") return true;
    return false;
  }

  void read_day_of_address() {
    const std::string& url = data_.url;
    for (std::size_t at = url.find("/20"); at != std::string::npos && at + 11 <= url.size();
         at = url.find("/20", at + 1)) {
      std::string part = url.substr(at + 1, 10);
      std::replace(part.begin(), part.end(), '/', '-');
      if (part[4] != '-' || part[7] != '-') continue;
      if (const auto day = read_date(part); day.has_value()) {
        data_.published = day;
        return;
      }
    }
  }

  HtmlPage& page_;
  const HtmlTree& tree_;
  HtmlId headline_;
  HtmlId root_;
  PageMetadata& data_;
};

}  // namespace

void read_printed(HtmlPage& page, HtmlId headline, HtmlId root, PageMetadata& metadata) {
  PrintedReader(page, headline, root, metadata).read();
}

}  // namespace sheaf
