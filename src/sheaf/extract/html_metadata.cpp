#include "sheaf/extract/html_metadata.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "sheaf/adapt/language.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/extract/byline_text.hpp"
#include "sheaf/extract/date.hpp"
#include "sheaf/extract/html_furniture_words.hpp"
#include "sheaf/extract/html_links.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;
using Names = std::span<const std::string_view>;

constexpr std::string_view title_names[] = {"og:title",      "twitter:title", "dc.title",
                                            "dcterms.title", "parsely-title", "sailthru.title"};
constexpr std::string_view author_names[] = {
    "author", "article:author",     "parsely-author",      "sailthru.author", "dc.creator", "dcterms.creator",
    "byl",    "cxenseparse:author", "article:author_name", "twitter:data1"};
constexpr std::string_view date_names[] = {"article:published_time",
                                           "article:published",
                                           "og:published_time",
                                           "og:article:published_time",
                                           "datepublished",
                                           "date",
                                           "pubdate",
                                           "publishdate",
                                           "publish-date",
                                           "publish_date",
                                           "parsely-pub-date",
                                           "sailthru.date",
                                           "dc.date",
                                           "dc.date.issued",
                                           "dcterms.date",
                                           "dcterms.created",
                                           "dcterms.issued",
                                           "dc.date.created",
                                           "citation_publication_date",
                                           "cxenseparse:recs:publishtime",
                                           "date.release",
                                           "displaydate",
                                           "publication_date",
                                           "bt:pubdate"};
constexpr std::string_view site_names[] = {"og:site_name", "application-name", "apple-mobile-web-app-title"};
constexpr std::string_view url_names[] = {"og:url", "twitter:url", "parsely-link"};
constexpr std::string_view rights_names[] = {"copyright", "dc.rights", "dcterms.rights", "rights"};
constexpr std::string_view language_names[] = {"og:locale", "content-language", "dc.language", "language"};
constexpr std::string_view image_names[] = {"og:image", "og:image:url", "og:image:secure_url", "twitter:image",
                                            "twitter:image:src"};

class HeadReader {
 public:
  explicit HeadReader(const HtmlPage& page) : page_(page), tree_(page.tree()) {
    for (HtmlId node = 0; node < tree_.size(); ++node) {
      const HtmlTag tag = tree_.tag(node);
      if (tag == meta) read_meta(node);
      if (tag == link && equals_nocase(tree_.attribute(node, "rel"), "canonical") && canonical_.empty())
        canonical_ = trim(tree_.attribute(node, "href"));
      if (tag == HtmlTag::title && title_.empty() && tree_[node].space == HtmlSpace::html && tree_[node].end > node + 1)
        title_ = collapse_space(tree_[node + 1].text);
    }
  }

  PageMetadata read() {
    const SaidArticle said = read_json_ld(page_);
    PageMetadata data;
    data.headline = said.headline.empty() ? value(title_names) : said.headline;
    data.url = address(said);
    data.site = value(site_names).empty() ? said.site : value(site_names);
    if (data.headline.empty()) data.headline = title_;
    data.headline = without_site(data.headline, data.site);
    data.byline = authors(said);
    data.published = date(said);
    data.language = language(said);
    data.rights = value(rights_names).empty() ? said.rights : value(rights_names);
    data.tags = said.tags;
    data.images = said.images;
    for (const std::string_view name : image_names)
      if (const auto found = metas_.find(name); found != metas_.end()) data.images.push_back({found->second, {}, {}});
    return data;
  }

 private:
  void read_meta(HtmlId node) {
    std::string name = ascii_lower(trim(tree_.attribute(node, "property")));
    if (name.empty()) name = ascii_lower(trim(tree_.attribute(node, "name")));
    if (name.empty()) name = ascii_lower(trim(tree_.attribute(node, "itemprop")));
    if (name.empty()) name = ascii_lower(trim(tree_.attribute(node, "http-equiv")));
    std::string content = xml_safe(collapse_space(tree_.attribute(node, "content").substr(0, 4000)));
    if (!name.empty() && !content.empty() && metas_.size() < 500)
      metas_.try_emplace(std::move(name), std::move(content));
  }

  std::string value(Names names) const {
    for (const std::string_view name : names)
      if (const auto found = metas_.find(name); found != metas_.end()) return found->second;
    return {};
  }

  /// The saved page may have been moved, but a canonical address that is no more than the site's front page is a
  /// default.
  std::string address(const SaidArticle& said) const {
    const std::string& base = page_.base_element().empty() ? page_.base_url() : page_.base_element();
    for (const std::string& candidate : {canonical_, value(url_names), said.url}) {
      const std::string absolute = resolve_address(base, candidate);
      if (!is_web_address(absolute)) continue;
      const std::size_t path = absolute.find('/', absolute.find("//") + 2);
      if (path != std::string::npos && path + 1 < absolute.size()) return absolute.substr(0, absolute.find('#'));
    }
    return {};
  }

  std::vector<std::string> authors(const SaidArticle& said) const {
    std::vector<std::string> people;
    const auto add = [&](const std::string& text) {
      for (std::string& name : split_byline(text))
        if (people.size() < 12 && std::find(people.begin(), people.end(), name) == people.end())
          people.push_back(std::move(name));
    };
    for (const std::string& name : said.authors) add(name);
    if (!people.empty()) return people;
    for (const std::string_view name : author_names) {
      const auto found = metas_.find(name);
      if (found == metas_.end() || found->second.find("://") != std::string::npos) continue;
      if (name == "twitter:data1") {
        const auto label = metas_.find(std::string_view("twitter:label1"));
        if (label == metas_.end() || !contains_nocase(label->second, "written by")) continue;
      }
      add(found->second);
      if (!people.empty()) return people;
    }
    return people;
  }

  std::optional<std::chrono::year_month_day> date(const SaidArticle& said) const {
    if (const auto day = read_date(said.published); day.has_value()) return day;
    for (const std::string_view name : date_names) {
      const auto found = metas_.find(name);
      if (found == metas_.end()) continue;
      if (const auto day = read_date(found->second); day.has_value()) return day;
    }
    return std::nullopt;
  }

  std::string language(const SaidArticle& said) const {
    const std::string_view root =
        tree_.attribute(0, "lang").empty() ? tree_.attribute(0, "xml:lang") : tree_.attribute(0, "lang");
    for (const std::string& tag : {std::string(root), said.language, value(language_names)})
      if (const std::string normal = normalise_language(trim(tag)); !normal.empty()) return normal;
    return {};
  }

  /// "Tides | The Paper" → "Tides", when the tail is the site's name or a title has just such a tail.
  std::string without_site(const std::string& text, const std::string& site) const {
    for (const std::string_view mark : {" | ", " - ", " – ", " — ", " :: ", " » ", " • ", " / ", ": ", " · "}) {
      const std::size_t at = text.rfind(mark);
      if (at == std::string::npos || at == 0) continue;
      const std::string tail = text.substr(at + mark.size());
      const bool named = !site.empty() && (contains_nocase(site, tail) || contains_nocase(tail, site));
      const bool bar = mark == " | " || mark == " :: " || mark == " » " || mark == " • " || mark == " · ";
      const bool only_title = text == title_ && tail.size() < 32 && tail.size() * 2 < text.size() && mark != ": ";
      if (named || (bar && tail.size() < 40 && tail.size() < at) || only_title)
        return without_site(text.substr(0, at), site);
    }
    return text;
  }

  const HtmlPage& page_;
  const HtmlTree& tree_;
  std::map<std::string, std::string, std::less<>> metas_;
  std::string canonical_;
  std::string title_;
};

class PrintedReader {
 public:
  PrintedReader(const HtmlPage& page, HtmlId headline, HtmlId root, PageMetadata& data)
      : page_(page), tree_(page.tree()), headline_(headline), root_(root), data_(data) {}

  void read() {
    read_headline();
    // From a little before the headline to a little way into the text.
    const HtmlId begin = headline_ == no_node ? root_ : headline_ > 120 ? headline_ - 120 : 0;
    const HtmlId end = std::min(tree_.size(), std::max(root_, headline_ == no_node ? root_ : headline_) + 400);
    for (HtmlId node = begin; node < end; ++node) {
      if (tree_.is_text(node)) continue;
      if (data_.byline.empty()) read_byline(node);
      if (!data_.published.has_value()) read_day(node);
      if (data_.deck.empty() && headline_ != no_node && node > headline_ && node < headline_ + 80) read_deck(node);
    }
    if (!data_.published.has_value()) read_day_of_address();
  }

 private:
  /// The heading is what readers know the article by, where it is the only one of the first rank by the text.
  void read_headline() {
    if (headline_ == no_node) return;
    const std::string printed = xml_safe(page_.text_as_shown(headline_, 600));
    int rivals = 0;
    for (HtmlId node = 0; node < tree_.size(); ++node)
      rivals +=
          tree_.tag(node) == h1 && node != headline_ && page_.facts(node).letters > 12 && !page_.facts(node).hidden ? 1
                                                                                                                    : 0;
    const bool site_name = equals_nocase(printed, data_.site);
    const bool by_text = tree_.contains(root_, headline_) || (headline_ < root_ && root_ - headline_ < 600);
    const bool alone = tree_.tag(headline_) == h1 && rivals == 0 && by_text && page_.facts(headline_).letters >= 8;
    if (!site_name && (data_.headline.empty() || alone || contains_nocase(data_.headline, printed)))
      data_.headline = printed;
  }

  void read_byline(HtmlId node) {
    const std::string_view rel = tree_.attribute(node, "rel");
    const bool called =
        page_.signs(node).has(Sign::byline) || rel == "author" || tree_.attribute(node, "itemprop") == "author";
    const std::uint32_t letters = page_.facts(node).letters;
    if (!called || page_.facts(node).hidden || letters < 3 || letters > 160) return;
    data_.byline = split_byline(page_.text_as_shown(node, 600));
  }

  void read_day(HtmlId node) {
    const HtmlTag tag = tree_.tag(node);
    const std::string_view property = tree_.attribute(node, "itemprop");
    if (property == "datePublished" || tag == HtmlTag::time) {
      for (const std::string_view name : {"datetime", "content"})
        if (const auto day = read_date(tree_.attribute(node, name), data_.language); day.has_value())
          data_.published = day;
    }
    if (data_.published.has_value()) return;
    const bool called = tag == HtmlTag::time || page_.signs(node).any_of({Sign::date, Sign::byline, Sign::metadata}) ||
                        property == "datePublished";
    if (!called || page_.facts(node).letters < 6 || page_.facts(node).letters > 200) return;
    data_.published = read_date(page_.text_as_shown(node, 400), data_.language);
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

  const HtmlPage& page_;
  const HtmlTree& tree_;
  HtmlId headline_;
  HtmlId root_;
  PageMetadata& data_;
};

}  // namespace

PageMetadata read_metadata(const HtmlPage& page) {
  return HeadReader(page).read();
}

void read_printed(const HtmlPage& page, HtmlId headline, HtmlId root, PageMetadata& metadata) {
  PrintedReader(page, headline, root, metadata).read();
}

}  // namespace sheaf
