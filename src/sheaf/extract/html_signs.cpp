#include "sheaf/extract/html_signs.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>

namespace sheaf {
namespace {

struct Row {
  std::string_view word;
  Sign sign;
};

/// Sorted by word; "a-b" matches two neighbouring words. A word may have several rows.
constexpr Row rows[] = {
    {"about-author", Sign::author_box},
    {"actions", Sign::toolbar},
    {"ad", Sign::advert},
    {"addthis", Sign::share},
    {"ads", Sign::advert},
    {"adsbygoogle", Sign::advert},
    {"adslot", Sign::advert},
    {"adunit", Sign::advert},
    {"advert", Sign::advert},
    {"advertisement", Sign::advert},
    {"advertisements", Sign::advert},
    {"advertising", Sign::advert},
    {"advertorial", Sign::advert},
    {"adverts", Sign::advert},
    {"also-like", Sign::related},
    {"app-promo", Sign::promotion},
    {"article", Sign::article},
    {"article-body", Sign::body},
    {"article-content", Sign::body},
    {"article-footer", Sign::page_footer},
    {"article-meta", Sign::metadata},
    {"article-text", Sign::body},
    {"articlebody", Sign::body},
    {"articlecontent", Sign::body},
    {"articletext", Sign::body},
    {"attribution", Sign::credit},
    {"author", Sign::byline},
    {"author-bio", Sign::author_box},
    {"author-box", Sign::author_box},
    {"author-card", Sign::author_box},
    {"author-description", Sign::author_box},
    {"author-info", Sign::author_box},
    {"author-profile", Sign::author_box},
    {"authorbio", Sign::author_box},
    {"authorbox", Sign::author_box},
    {"authors", Sign::byline},
    {"avatar", Sign::avatar},
    {"backlink", Sign::footnote},
    {"bio", Sign::author_box},
    {"biography", Sign::author_box},
    {"blog-content", Sign::body},
    {"blog-post", Sign::article},
    {"blogpost", Sign::article},
    {"box", Sign::box},
    {"breadcrumb", Sign::breadcrumb},
    {"breadcrumbs", Sign::breadcrumb},
    {"byline", Sign::byline},
    {"bylines", Sign::byline},
    {"callout", Sign::box},
    {"caption", Sign::caption},
    {"captions", Sign::caption},
    {"captiontext", Sign::caption},
    {"card", Sign::teaser},
    {"cards", Sign::teaser},
    {"carousel", Sign::gallery},
    {"category", Sign::tags},
    {"clearfix", Sign::count_},
    {"comment", Sign::comments},
    {"commentlist", Sign::comments},
    {"comments", Sign::comments},
    {"complementary", Sign::sidebar},
    {"consent", Sign::consent},
    {"content-body", Sign::body},
    {"contentinfo", Sign::page_footer},
    {"cookie", Sign::consent},
    {"cookies", Sign::consent},
    {"copyright", Sign::rights},
    {"counter", Sign::counter},
    {"credit", Sign::credit},
    {"credits", Sign::credit},
    {"cta", Sign::action},
    {"cutline", Sign::caption},
    {"date", Sign::date},
    {"dateline", Sign::date},
    {"datepublished", Sign::date},
    {"datetime", Sign::date},
    {"deck", Sign::deck},
    {"dek", Sign::deck},
    {"dialog", Sign::overlay},
    {"disclaimer", Sign::disclaimer},
    {"disclosure", Sign::disclaimer},
    {"disqus", Sign::comments},
    {"donate", Sign::promotion},
    {"donation", Sign::promotion},
    {"editsection", Sign::edit_link},
    {"endnote", Sign::footnote},
    {"endnotes", Sign::footnote},
    {"entry-content", Sign::body},
    {"entry-footer", Sign::page_footer},
    {"entry-header", Sign::headline},
    {"entry-meta", Sign::metadata},
    {"entry-summary", Sign::deck},
    {"entry-title", Sign::headline},
    {"entrycontent", Sign::body},
    {"excerpt", Sign::deck},
    {"factbox", Sign::box},
    {"feature-image", Sign::lead},
    {"featured-image", Sign::lead},
    {"featured-media", Sign::lead},
    {"figcaption", Sign::caption},
    {"figure", Sign::picture},
    {"follow", Sign::share},
    {"foot", Sign::page_footer},
    {"footer", Sign::page_footer},
    {"footnote", Sign::footnote},
    {"footnotes", Sign::footnote},
    {"gallery", Sign::gallery},
    {"gdpr", Sign::consent},
    {"gutter", Sign::gutter},
    {"headline", Sign::headline},
    {"hentry", Sign::article},
    {"hero", Sign::lead},
    {"hidden", Sign::hidden},
    {"hide", Sign::hidden},
    {"icon", Sign::icon},
    {"icons", Sign::icon},
    {"image", Sign::picture},
    {"image-caption", Sign::caption},
    {"image-credit", Sign::credit},
    {"image-description", Sign::caption},
    {"images", Sign::picture},
    {"img", Sign::picture},
    {"infobox", Sign::box},
    {"intro", Sign::deck},
    {"kicker", Sign::tags},
    {"latest", Sign::related},
    {"lead-image", Sign::lead},
    {"leadimage", Sign::lead},
    {"legend", Sign::caption},
    {"license", Sign::rights},
    {"linenos", Sign::gutter},
    {"linenumber", Sign::gutter},
    {"linenumbers", Sign::gutter},
    {"logo", Sign::logo},
    {"logos", Sign::logo},
    {"lyrics", Sign::poem},
    {"main-image", Sign::lead},
    {"map", Sign::map},
    {"masthead", Sign::page_header},
    {"media", Sign::picture},
    {"menu", Sign::navigation},
    {"meta", Sign::metadata},
    {"metadata", Sign::metadata},
    {"modal", Sign::overlay},
    {"more-from", Sign::related},
    {"more-news", Sign::related},
    {"more-stories", Sign::related},
    {"most-popular", Sign::related},
    {"most-read", Sign::related},
    {"nav", Sign::navigation},
    {"navbar", Sign::navigation},
    {"navigation", Sign::navigation},
    {"newsletter", Sign::newsletter},
    {"newsletters", Sign::newsletter},
    {"next-article", Sign::related},
    {"next-post", Sign::pagination},
    {"next-prev", Sign::pagination},
    {"noprint", Sign::count_},
    {"optin", Sign::newsletter},
    {"outbrain", Sign::advert},
    {"overlay", Sign::overlay},
    {"page-content", Sign::body},
    {"page-footer", Sign::page_footer},
    {"page-header", Sign::page_header},
    {"pager", Sign::pagination},
    {"pagination", Sign::pagination},
    {"paywall", Sign::paywall},
    {"photo", Sign::picture},
    {"photo-caption", Sign::caption},
    {"photo-credit", Sign::credit},
    {"photocaption", Sign::caption},
    {"photocredit", Sign::credit},
    {"photographer", Sign::credit},
    {"photos", Sign::picture},
    {"picture", Sign::picture},
    {"placeholder", Sign::placeholder},
    {"player", Sign::player},
    {"poem", Sign::poem},
    {"poetry", Sign::poem},
    {"popular", Sign::related},
    {"popup", Sign::overlay},
    {"post-body", Sign::body},
    {"post-content", Sign::body},
    {"post-date", Sign::date},
    {"post-footer", Sign::page_footer},
    {"post-meta", Sign::metadata},
    {"post-nav", Sign::pagination},
    {"post-navigation", Sign::pagination},
    {"post-text", Sign::body},
    {"post-title", Sign::headline},
    {"postmeta", Sign::metadata},
    {"prev-next", Sign::pagination},
    {"print", Sign::print_only},
    {"print-only", Sign::print_only},
    {"promo", Sign::promotion},
    {"promos", Sign::promotion},
    {"promotion", Sign::promotion},
    {"pub-date", Sign::date},
    {"pubdate", Sign::date},
    {"published", Sign::date},
    {"pull-quote", Sign::pull_quote},
    {"pulled-quote", Sign::pull_quote},
    {"pullquote", Sign::pull_quote},
    {"quote-pull", Sign::pull_quote},
    {"rating", Sign::rating},
    {"ratings", Sign::rating},
    {"read-also", Sign::related},
    {"read-more", Sign::related},
    {"read-next", Sign::related},
    {"reader-text", Sign::screen_reader},
    {"readmore", Sign::related},
    {"readnext", Sign::related},
    {"recirc", Sign::related},
    {"recirculation", Sign::related},
    {"recommend", Sign::related},
    {"recommendation", Sign::related},
    {"recommendations", Sign::related},
    {"recommended", Sign::related},
    {"register", Sign::newsletter},
    {"related", Sign::related},
    {"relatedarticles", Sign::related},
    {"relatedcontent", Sign::related},
    {"relatedposts", Sign::related},
    {"relatedstories", Sign::related},
    {"reply", Sign::comments},
    {"respond", Sign::comments},
    {"rights", Sign::rights},
    {"screen-reader", Sign::screen_reader},
    {"screenreader", Sign::screen_reader},
    {"search", Sign::search},
    {"see-also", Sign::related},
    {"share", Sign::share},
    {"sharebar", Sign::share},
    {"sharedaddy", Sign::share},
    {"sharing", Sign::share},
    {"shop", Sign::promotion},
    {"sidebar", Sign::sidebar},
    {"sidenav", Sign::navigation},
    {"signin", Sign::paywall},
    {"signup", Sign::newsletter},
    {"skip", Sign::skip_link},
    {"skip-link", Sign::skip_link},
    {"skiplink", Sign::skip_link},
    {"slide", Sign::gallery},
    {"slider", Sign::gallery},
    {"slides", Sign::gallery},
    {"slideshow", Sign::gallery},
    {"social", Sign::share},
    {"socials", Sign::share},
    {"spacer", Sign::spacer},
    {"sponsor", Sign::advert},
    {"sponsored", Sign::advert},
    {"sponsors", Sign::advert},
    {"sr-only", Sign::screen_reader},
    {"sronly", Sign::screen_reader},
    {"standfirst", Sign::deck},
    {"stanza", Sign::poem},
    {"star-rating", Sign::rating},
    {"story", Sign::article},
    {"story-body", Sign::body},
    {"story-content", Sign::body},
    {"story-text", Sign::body},
    {"storybody", Sign::body},
    {"subhead", Sign::deck},
    {"subheadline", Sign::deck},
    {"subscribe", Sign::newsletter},
    {"subscription", Sign::paywall},
    {"subtitle", Sign::deck},
    {"summary", Sign::deck},
    {"table-contents", Sign::table_of_contents},
    {"taboola", Sign::advert},
    {"tag", Sign::tags},
    {"tags", Sign::tags},
    {"teaser", Sign::teaser},
    {"teasers", Sign::teaser},
    {"thumbcaption", Sign::caption},
    {"time", Sign::date},
    {"timestamp", Sign::date},
    {"tip", Sign::tip},
    {"title", Sign::headline},
    {"toc", Sign::table_of_contents},
    {"toolbar", Sign::toolbar},
    {"tools", Sign::toolbar},
    {"topics", Sign::tags},
    {"trending", Sign::related},
    {"upsell", Sign::paywall},
    {"utility", Sign::toolbar},
    {"verse", Sign::poem},
    {"visually-hidden", Sign::screen_reader},
    {"visuallyhidden", Sign::screen_reader},
    {"voting", Sign::rating},
    {"widget", Sign::promotion},
    {"widgets", Sign::promotion},
    {"you-may", Sign::related},
    {"youmaylike", Sign::related},
};

constexpr bool is_lower(char c) noexcept {
  return c >= 'a' && c <= 'z';
}
constexpr bool is_upper(char c) noexcept {
  return c >= 'A' && c <= 'Z';
}

constexpr bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}

void add_word(Signs& signs, std::string_view word) {
  const auto* row = std::lower_bound(std::begin(rows), std::end(rows), word,
                                     [](const Row& left, std::string_view sought) { return left.word < sought; });
  for (; row != std::end(rows) && row->word == word; ++row)
    if (row->sign != Sign::count_) signs.add(row->sign);
}

constexpr std::size_t longest_value = 600;  // generated class lists grow without end; their head says enough

void add_words(Signs& signs, std::string_view value) {
  std::string previous;
  std::string word;
  bool in_number = false;  // "5f18ad9" holds no "ad"
  const auto finish = [&] {
    if (word.empty()) return;
    if (in_number && word.size() < 4) {
      previous.clear();
      return word.clear();
    }
    add_word(signs, word);
    if (!previous.empty()) add_word(signs, previous + "-" + word);
    previous.swap(word);
    word.clear();
  };
  char last = ' ';
  for (const char c : value.substr(0, longest_value)) {
    const bool hump = is_upper(c) && is_lower(last);
    if (hump || !(is_lower(c) || is_upper(c))) finish();
    if (word.empty()) in_number = is_digit(last);
    if (is_lower(c)) word += c;
    if (is_upper(c)) word += static_cast<char>(c + 32);
    if (c == ' ') previous.clear();  // two classes are not two halves of one word
    last = c;
  }
  finish();
}

/// "how-popular-are-tides": an id made of the words of a heading says nothing of the part.
bool is_slug(std::string_view id) noexcept {
  constexpr std::ptrdiff_t most_parts = 5;
  return std::count_if(id.begin(), id.end(), [](char c) { return c == '-' || c == '_' || c == ' '; }) >= most_parts;
}

}  // namespace

Signs signs_in(std::string_view words) {
  Signs signs;
  add_words(signs, words);
  return signs;
}

Signs read_signs(const HtmlTree& tree, HtmlId node) {
  Signs signs;
  for (const HtmlAttribute& attribute : tree.attributes(node)) {
    const std::string_view name = attribute.name;
    if (name == "id" && is_slug(attribute.value)) continue;
    if (name == "class" || name == "id" || name == "role" || name == "itemprop" || name == "aria-label" ||
        name == "data-testid" || name == "data-component" || name == "data-module" || name == "epub:type")
      add_words(signs, attribute.value);
  }
  return signs;
}

}  // namespace sheaf
