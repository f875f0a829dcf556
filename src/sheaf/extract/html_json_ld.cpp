#include "sheaf/extract/html_json_ld.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <unordered_map>

#include "sheaf/adapt/json.hpp"
#include "sheaf/base/error.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/extract/html_formulas.hpp"

namespace sheaf {
namespace {

constexpr std::size_t largest_block = 2u << 20;
constexpr std::size_t most_bytes = 4u << 20;  // of all blocks: what is parsed takes twenty times as much
constexpr int deepest_member = 6;
constexpr std::size_t most_things = 2000;

/// Text of structured data: entities that the publisher escaped twice, tags and blanks taken out.
std::string clean(const std::string& text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size() && plain.size() < 4000; ++at) {
    if (text[at] == '<') {
      const std::size_t length = std::string_view(text).substr(at, 200).find('>');
      if (length != std::string_view::npos) {
        at += length;
        plain += ' ';
        continue;
      }
    }
    plain += text[at];
  }
  struct Entity {
    std::string_view name;
    std::string_view sign;
  };
  constexpr Entity entities[] = {
      {"&quot;", "\""}, {"&#39;", "'"},    {"&#039;", "'"},  {"&apos;", "'"},  {"&lt;", "<"},
      {"&gt;", ">"},    {"&nbsp;", " "},   {"&#8217;", "’"}, {"&#8216;", "‘"}, {"&#8220;", "“"},
      {"&#8221;", "”"}, {"&#8211;", "–"},  {"&#8212;", "—"}, {"&#8230;", "…"}, {"&rsquo;", "’"},
      {"&lsquo;", "‘"}, {"&ldquo;", "“"},  {"&rdquo;", "”"}, {"&ndash;", "–"}, {"&mdash;", "—"},
      {"&#x27;", "'"},  {"&hellip;", "…"}, {"&#038;", "&"},  {"&#38;", "&"},   {"&amp;", "&"}};
  for (const Entity& entity : entities)
    for (std::size_t at = plain.find(entity.name); at != std::string::npos; at = plain.find(entity.name, at + 1))
      plain.replace(at, entity.name.size(), entity.sign);
  return xml_safe(collapse_space(plain));
}

bool has_type(const DataValue& thing, std::string_view type) {
  const DataValue* types = thing.find("@type");
  if (types == nullptr) return false;
  for (const DataValue* one : types->items())
    if (one->is_text() && one->text().find(type) != std::string::npos) return true;
  return false;
}

bool is_article(const DataValue& thing) {
  constexpr std::string_view types[] = {"Article", "BlogPosting", "Report", "SocialMediaPosting",
                                        "Recipe",  "LiveBlog",    "Review", "HowTo"};
  return std::any_of(std::begin(types), std::end(types),
                     [&](std::string_view type) { return has_type(thing, type); }) &&
         !has_type(thing, "Rating");
}

class JsonLdReader {
 public:
  explicit JsonLdReader(const HtmlPage& page) : page_(page) {}

  SaidArticle read() {
    const HtmlTree& tree = page_.tree();
    for (HtmlId node = 0; node < tree.size(); ++node) {
      // Frameworks that know no scripts in the head write such a block into a meta element of that name.
      if (tree.tag(node) == HtmlTag::meta && tree.attribute(node, "name").ends_with("ld+json"))
        read_block(tree.attribute(node, "content"), page_.place(node));
      if (tree.tag(node) != HtmlTag::script || tree[node].end != node + 2 || is_formula_script(tree, node)) continue;
      read_block(tree[node + 1].text, page_.place(node));
    }
    for (const DataValue& block : blocks_) gather(block, 0);
    SaidArticle said;
    const auto article =
        std::find_if(things_.begin(), things_.end(), [](const DataValue* thing) { return is_article(*thing); });
    const auto web_page = std::find_if(things_.begin(), things_.end(),
                                       [](const DataValue* thing) { return has_type(*thing, "WebPage"); });
    if (article != things_.end()) fill(**article, said);
    if (web_page != things_.end()) fill_page(**web_page, article == things_.end(), said);
    for (const DataValue* thing : things_)
      if (said.site.empty() && has_type(*thing, "WebSite")) said.site = clean(thing->text("name"));
    for (const DataValue* thing : things_)
      if (has_type(*thing, "ImageObject")) add_image(*thing, said);
    return said;
  }

 private:
  void read_block(std::string_view text, const Place& place) {
    if (text.size() > largest_block || read_bytes_ > most_bytes) return;
    read_bytes_ += text.size();
    text = trim(text);
    while (text.ends_with(';')) text = trim(text.substr(0, text.size() - 1));
    try {
      blocks_.push_back(parse_json(text, place));
    } catch (const Error&) {
      // Broken structured data costs nothing: the page itself says the rest.
    }
  }

  void gather(const DataValue& value, int depth) {
    if (depth > deepest_member || things_.size() >= most_things) return;
    if (value.is_list()) {
      for (const DataValue* item : value.items()) gather(*item, depth + 1);
    } else if (value.is_table()) {
      things_.push_back(&value);
      if (const std::string id = value.text("@id"); !id.empty() && value.find("@type") != nullptr)
        by_id_.try_emplace(id, &value);
      for (const char* member :
           {"@graph", "mainEntity", "mainEntityOfPage", "hasPart", "image", "primaryImageOfPage", "itemListElement"}) {
        if (const DataValue* inner = value.find(member); inner != nullptr) gather(*inner, depth + 1);
      }
    }
  }

  /// The thing itself, or the one that it points to by its @id.
  const DataValue& whole(const DataValue& value) const {
    if (!value.is_table() || value.find("@type") != nullptr) return value;
    const auto found = by_id_.find(value.text("@id"));
    return found == by_id_.end() ? value : *found->second;
  }

  void add_people(const DataValue& thing, const char* member, std::vector<SaidAuthor>& people) const {
    const DataValue* value = thing.find(member);
    if (value == nullptr) return;
    for (const DataValue* one : value->items()) {
      const DataValue& person = whole(*one);
      if (const DataValue* names = person.is_table() ? person.find("name") : &person; names != nullptr)
        for (const DataValue* each : names->items()) {
          const std::string name = clean(each->text());
          const auto known = [&](const SaidAuthor& author) { return author.name == name; };
          if (!name.empty() && name.find("://") == std::string::npos && people.size() < 40 &&
              std::none_of(people.begin(), people.end(), known))
            people.push_back({name, person.is_table() && has_type(person, "Organization")});
        }
    }
  }

  void fill(const DataValue& thing, SaidArticle& said) const {
    said.headline = clean(thing.text("headline"));
    if (said.headline.empty()) said.headline = clean(thing.text("name"));
    said.description = clean(thing.text("description"));
    add_people(thing, "author", said.authors);
    if (said.authors.empty()) add_people(thing, "creator", said.authors);
    said.published = thing.text("datePublished");
    if (said.published.empty()) said.published = thing.text("dateCreated");
    said.modified = thing.text("dateModified");
    said.language = language_of(thing);
    said.url = thing.text("url");
    if (const DataValue* publisher = thing.find("publisher"); publisher != nullptr)
      said.site = clean(whole(*publisher).text("name"));
    said.rights = clean(thing.text("license"));
    if (const DataValue* words = thing.find("keywords"); words != nullptr) {
      for (const DataValue* word : words->items()) {
        const std::string list = word->text();
        for (const std::string_view part : split(list, ','))
          if (std::string tag = clean(std::string(part));
              !tag.empty() && tag.size() < 60 && tag.find(':') == std::string::npos && said.tags.size() < 20)
            said.tags.push_back(std::move(tag));
      }
    }
    if (const DataValue* images = thing.find("image"); images != nullptr)
      for (const DataValue* image : images->items()) add_image(whole(*image), said);
  }

  void fill_page(const DataValue& thing, bool alone, SaidArticle& said) const {
    if (said.headline.empty() && alone) said.headline = clean(thing.text("headline"));
    if (said.published.empty()) said.published = thing.text("datePublished");
    if (said.language.empty()) said.language = language_of(thing);
    if (said.url.empty()) said.url = thing.text("url");
    if (said.authors.empty()) add_people(thing, "author", said.authors);
  }

  static std::string language_of(const DataValue& thing) {
    const DataValue* language = thing.find("inLanguage");
    if (language == nullptr) return {};
    for (const DataValue* one : language->items())
      if (one->is_text()) return one->text();
    return language->text("alternateName");
  }

  void add_image(const DataValue& thing, SaidArticle& said) const {
    SaidImage image;
    if (thing.is_text()) {
      image.address = thing.text();
    } else if (thing.is_table()) {
      image.address = thing.text("url").empty() ? thing.text("contentUrl") : thing.text("url");
      image.caption = clean(thing.text("caption"));
      image.credit = clean(thing.text("creditText"));
      if (image.credit.empty()) image.credit = clean(thing.text("copyrightNotice"));
    }
    if (!image.address.empty() && said.images.size() < 50) said.images.push_back(std::move(image));
  }

  const HtmlPage& page_;
  std::size_t read_bytes_ = 0;
  std::vector<DataValue> blocks_;
  std::vector<const DataValue*> things_;
  std::unordered_map<std::string, const DataValue*> by_id_;  // only looked up
};

}  // namespace

SaidArticle read_json_ld(const HtmlPage& page) {
  return JsonLdReader(page).read();
}

}  // namespace sheaf
