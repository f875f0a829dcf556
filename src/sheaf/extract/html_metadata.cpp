#include "sheaf/extract/html_metadata.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "sheaf/adapt/json.hpp"
#include "sheaf/adapt/language.hpp"
#include "sheaf/base/error.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/extract/byline_text.hpp"
#include "sheaf/extract/date.hpp"
#include "sheaf/extract/html_links.hpp"
#include "sheaf/extract/person_name.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;
using Names = std::span<const std::string_view>;

constexpr std::string_view title_names[] = {"og:title",      "twitter:title", "dc.title",
                                            "dcterms.title", "parsely-title", "sailthru.title"};
constexpr std::string_view author_names[] = {"author",
                                             "article:author",
                                             "parsely-author",
                                             "sailthru.author",
                                             "dc.creator",
                                             "dcterms.creator",
                                             "byl",
                                             "cxenseparse:author",
                                             "article:author_name",
                                             "citation_author",
                                             "citation_authors",
                                             "article.author",
                                             "article_author",
                                             "shareaholic:article_author_name",
                                             "og:article:author",
                                             "twitter:data1"};
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
constexpr std::string_view modified_names[] = {
    "article:modified_time", "og:updated_time", "datemodified", "last-modified", "lastmod",
    "dcterms.modified",      "updated"};
constexpr std::string_view site_names[] = {"og:site_name", "application-name", "apple-mobile-web-app-title"};
constexpr std::string_view url_names[] = {"og:url", "twitter:url", "parsely-link"};
constexpr std::string_view rights_names[] = {"copyright", "dc.rights", "dcterms.rights", "rights"};
constexpr std::string_view language_names[] = {"og:locale", "content-language", "dc.language", "language"};
constexpr std::string_view image_names[] = {"og:image", "og:image:url", "og:image:secure_url", "twitter:image",
                                            "twitter:image:src"};

/// "https://www.tides.example/sea" → "tides".
std::string host_name(const std::string& url) {
  const std::size_t begin = url.find("//");
  if (begin == std::string::npos) return {};
  const std::string host = url.substr(begin + 2, url.find('/', begin + 2) - begin - 2);
  const std::vector<std::string_view> parts = split(host, '.');
  return parts.size() < 2 ? std::string() : std::string(parts[parts.size() - 2]);
}

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
    read_authors(said, data);
    data.published = date(said);
    data.changed = changed(said);
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
    if (name.empty() || content.empty() || metas_.size() >= 500) return;
    if (name == "parsely-page") return read_bundle(content);
    keep(std::move(name), std::move(content));
  }

  void keep(std::string name, std::string content) {
    if (content.empty()) return;
    if (std::find(std::begin(author_names), std::end(author_names), name) != std::end(author_names))
      if (auto& people = people_[name]; people.size() < 40) people.push_back(content);
    metas_.try_emplace(std::move(name), std::move(content));
  }

  /// Several facts in one element, as JSON.
  void read_bundle(const std::string& json) {
    try {
      const DataValue facts = parse_json(json, {});
      if (!facts.is_table()) return;
      keep("parsely-title", xml_safe(facts.text("title")));
      keep("parsely-pub-date", facts.text("pub_date"));
      keep("parsely-link", facts.text("link"));
      if (const DataValue* authors = facts.find("author"); authors != nullptr)
        for (const DataValue* author : authors->items())
          if (author->is_text()) keep("parsely-author", xml_safe(collapse_space(author->text())));
    } catch (const Error&) {
      // Cut short or broken: the page itself says the rest.
    }
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
      if (candidate.empty()) continue;  // it would name the page that the base names
      const std::string absolute = resolve_address(base, candidate);
      if (!is_web_address(absolute)) continue;
      const std::size_t path = absolute.find('/', absolute.find("//") + 2);
      if (path != std::string::npos && path + 1 < absolute.size()) return absolute.substr(0, absolute.find('#'));
    }
    return {};
  }

  /// Takes the names of one statement: those of persons, and apart from them those of houses, among them the site's
  /// own.
  static void sort_names(const std::string& text, bool house, const PageMetadata& data,
                         std::vector<std::string>& people, std::vector<std::string>& houses) {
    // "content: Example; design: Ana Example; code: …": who made the site.
    const bool roles = std::count(text.begin(), text.end(), ':') > 1;
    if (is_placeholder_name(text) || roles) return;
    std::vector<std::string> names = split_byline(text);
    if (names.empty() && looks_like_name(text, NameTrust::said)) names.push_back(text);
    for (std::string& name : names) {
      if (is_placeholder_name(name)) continue;
      auto& list = house || is_own_house(data, name) ? houses : people;
      if (list.size() < 40 && std::find(list.begin(), list.end(), name) == list.end()) list.push_back(std::move(name));
    }
  }

  /// Bibliographies put the family's name first: "Example, Ana" → "Ana Example".
  static std::string name_in_order(const std::string& text) {
    const std::size_t comma = text.find(',');
    if (comma == std::string::npos || text.find_first_of(",;", comma + 1) != std::string::npos) return text;
    return collapse_space(text.substr(comma + 1) + " " + text.substr(0, comma));
  }

  /// The first statement that names a person; but a bibliography that names the same and others is complete. Failing
  /// all, the houses, which give way to what is printed.
  void read_authors(const SaidArticle& said, PageMetadata& data) const {
    std::vector<std::string> houses;
    for (const SaidAuthor& author : said.authors) sort_names(author.name, author.house, data, data.byline, houses);
    for (const std::string_view name : author_names) {
      const auto found = people_.find(name);
      if (found == people_.end()) continue;
      if (name == "twitter:data1") {
        const auto label = metas_.find(std::string_view("twitter:label1"));
        if (label == metas_.end() || !labels_author(label->second)) continue;
      }
      std::vector<std::string> people;
      for (const std::string& text : found->second)
        sort_names(name.starts_with("citation_") ? name_in_order(text) : text, false, data, people, houses);
      const bool complete = name.starts_with("citation_") && people.size() > data.byline.size();
      if (data.byline.empty() || (complete && holds_all(people, data.byline))) data.byline = std::move(people);
    }
    data.doubtful_byline = data.byline.empty();
    if (data.byline.empty()) data.byline = std::move(houses);
  }

  /// What a program writes above the first of two facts, in the language of the page.
  static bool labels_author(std::string_view label) {
    for (const std::string_view known : {"written by", "interview by", "verfasst von", "geschrieben von", "écrit par",
                                         "escrito por", "scritto da", "geschreven door", "napisane przez", "written",
                                         "yazan", "написано", "автор", "skriven av", "skrevet av", "作者", "執筆者"})
      if (starts_with_nocase(label, known)) return true;
    return false;
  }

  static bool holds_all(const std::vector<std::string>& people, const std::vector<std::string>& some) {
    return std::all_of(some.begin(), some.end(), [&](const std::string& name) {
      return std::find(people.begin(), people.end(), name) != people.end();
    });
  }

  std::optional<std::chrono::year_month_day> date(const SaidArticle& said) const {
    if (const auto day = read_date(said.published); day.has_value()) return day;
    for (const std::string_view name : date_names) {
      const auto found = metas_.find(name);
      if (found == metas_.end()) continue;
      if (const auto day = read_date(found->second); day.has_value()) return day;
    }
    for (const auto& [name, content] : metas_)
      if (names_publication(name))
        if (const auto day = read_date(content); day.has_value()) return day;
    return std::nullopt;
  }

  /// Names of which no list is complete: "x-published-date", "article.publicationdate".
  static bool names_publication(std::string_view name) {
    for (const std::string_view word : {"modif", "updat", "expir", "publisher", "unpublish", "republish"})
      if (name.find(word) != std::string_view::npos) return false;
    for (const std::string_view word : {"published", "publish-d", "publish_d", "publishd", "publication", "pubdate"})
      if (name.find(word) != std::string_view::npos) return true;
    return false;
  }

  /// The day of the last change, in all its names; it shows which "published" is none.
  std::optional<std::chrono::year_month_day> changed(const SaidArticle& said) const {
    for (const std::string& text : {said.modified, value(modified_names)})
      if (const auto day = read_date(text); day.has_value()) return day;
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
  std::map<std::string, std::string, std::less<>> metas_;                // the first of each name
  std::map<std::string, std::vector<std::string>, std::less<>> people_;  // of author_names, all
  std::string canonical_;
  std::string title_;
};

}  // namespace

bool is_own_house(const PageMetadata& data, std::string_view name) {
  return is_same_house(name, data.site) || is_same_house(name, host_name(data.url));
}

bool are_own_house(const PageMetadata& data, const std::vector<std::string>& names) {
  return std::all_of(names.begin(), names.end(), [&](const std::string& name) { return is_own_house(data, name); });
}

PageMetadata read_metadata(const HtmlPage& page) {
  return HeadReader(page).read();
}

}  // namespace sheaf
