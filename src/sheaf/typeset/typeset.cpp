#include "sheaf/typeset/typeset.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "sheaf/adapt/language.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/model/waiting_body.hpp"
#include "sheaf/typeset/documents.hpp"
#include "sheaf/typeset/identity.hpp"
#include "sheaf/typeset/labels.hpp"
#include "sheaf/typeset/reader_text.hpp"
#include "sheaf/typeset/style_sheet.hpp"
#include "sheaf/typeset/survey.hpp"

namespace sheaf {
namespace {

constexpr std::size_t label_length = 80;  ///< code points; apps cut longer labels where they like
constexpr std::int64_t words_a_minute = 220;
constexpr std::int64_t signs_a_minute = 450;  ///< of Chinese and Japanese, which count_words counts one by one

/// Gives each document a title, a name and an id that no other has.
class Names {
 public:
  std::string title(std::string_view wanted) {
    const std::string whole = collapse_space(reader_text(wanted));
    std::string title = shorten(whole, label_length);
    for (int n = 2; !titles_.insert(title).second; ++n) {
      const std::string suffix = " (" + std::to_string(n) + ")";
      title = shorten(whole, label_length - suffix.size()) + suffix;
    }
    return title;
  }

  std::string file(const std::string& wanted) {
    std::string name = wanted;
    const std::string stem = wanted.substr(0, wanted.rfind('.'));
    for (int n = 2; !files_.insert(name).second; ++n) name = stem + "-" + std::to_string(n) + ".xhtml";
    return name;
  }

  std::string id(const std::string& wanted) {
    std::string id = wanted;
    for (int n = 2; !ids_.insert(id).second; ++n) id = wanted + "-" + std::to_string(n);
    return id;
  }

 private:
  std::set<std::string> titles_{};
  std::set<std::string> files_{};
  std::set<std::string> ids_{};
};

int reading_minutes(const Article& article, std::string_view language) {
  const std::string words = plain_text(article.body);
  const bool by_sign = language.starts_with("zh") || language.starts_with("ja");
  const std::int64_t pace = by_sign ? signs_a_minute : words_a_minute;
  return static_cast<int>(std::max<std::int64_t>(1, (count_words(words) + pace / 2) / pace));
}

/// A cover is but a picture, and addresses and counts are easier to read in lines, as they stand in printed books.
bool stands_in_columns(DocumentRole role) noexcept {
  return role != DocumentRole::cover && role != DocumentRole::sources && role != DocumentRole::colophon;
}

class Typesetter {
 public:
  Typesetter(const Collection& collection, const TypesetSettings& settings)
      : collection_(collection), settings_(settings) {
    book_.book = collection.book;
    book_.generator = settings.generator;
    language_ = collection.book.language.empty() ? "en" : collection.book.language;
    book_.vertical = is_set_vertically(language_, settings.vertical);
    book_.styles = style_sheets(settings.style, settings.extra_css, book_.vertical);
    if (!settings.fonts.empty()) book_.styles.insert(before_own_sheet(), font_sheet(settings.fonts));
    book_.numbered_figures = numbers_figures(settings.style);
  }

  Publication run() {
    set_progression();
    reserve_titles();
    add_front();
    for (std::size_t i = 0; i < collection_.articles.size(); ++i) add_article(i);
    add_back();
    // The title page comes last to its title: an article of the same name shows its own in the contents.
    for (ContentDocument& document : book_.documents) {
      if (document.role == DocumentRole::title_page) document.title = names_.title(collection_.book.title);
    }
    add_landmarks();
    summarise();
    if (!settings_.fonts.empty()) add_fonts();
    return std::move(book_);
  }

 private:
  /// The user's own sheet has the last word.
  std::vector<StyleSheet>::const_iterator before_own_sheet() const {
    return settings_.extra_css.empty() ? book_.styles.cend() : std::prev(book_.styles.cend());
  }

  /// What a font must have is known when every document is written; that is done once more when the book is packed.
  void add_fonts() {
    book_.fonts = describe_fonts(settings_.fonts);  // the colophon tells of them
    ShownCharacters shown;
    for (std::size_t i = 0; i < book_.documents.size(); ++i) shown.add(content_document(book_, collection_, i));
    book_.font_gaps = shown.gaps(settings_.fonts);
    book_.fonts = cut_fonts(settings_.fonts, shown.wanted());
  }

  void set_progression() {
    const auto rtl = [](const Article& article) { return article.direction == Direction::rtl; };
    const auto count = std::count_if(collection_.articles.begin(), collection_.articles.end(), rtl);
    const bool most = static_cast<std::size_t>(count) * 2 > collection_.articles.size();
    const bool told = !collection_.book.language.empty() && collection_.book.language != "und";
    const bool runs_left = told ? is_right_to_left(collection_.book.language) : most;
    book_.progression = runs_left ? Direction::rtl : Direction::ltr;
  }

  /// Pages of ours keep their plain titles, whatever articles are called.
  void reserve_titles() {
    cover_ = names_.title(label(Label::cover, language_));
    contents_ = names_.title(label(Label::contents, language_));
    illustrations_ = names_.title(label(Label::illustrations, language_));
    sources_ = names_.title(label(Label::sources, language_));
    colophon_ = names_.title(label(Label::colophon, language_));
  }

  ContentDocument& add(DocumentRole role, const std::string& id, const std::string& file, std::string title) {
    ContentDocument document;
    document.role = role;
    document.id = names_.id(id);
    document.file_name = names_.file(file);
    document.title = std::move(title);
    document.language = language_;
    document.direction = book_.progression;
    document.vertical = book_.vertical && stands_in_columns(role);
    book_.documents.push_back(std::move(document));
    return book_.documents.back();
  }

  void add_front() {
    if (collection_.cover) add(DocumentRole::cover, "cover-page", "text/cover.xhtml", cover_);
    add(DocumentRole::title_page, "title-page", "text/title.xhtml", {});
    if (collection_.book.volumes.number > 0) {
      book_.contents.push_back({label(Label::volumes, language_), "text/title.xhtml#volumes", {}});
    }
    add(DocumentRole::navigation, "nav", "nav.xhtml", contents_);
  }

  void add_section(const std::string& section) {
    ContentDocument& page = add(DocumentRole::section, "s-" + short_hash("section:" + section),
                                section_file_name(section), names_.title(section));
    page.section = section;
    if (settings_.toc_depth > 1) book_.contents.push_back({page.title, page.file_name, {}});
  }

  void add_article(std::size_t index) {
    const WholeArticle whole(collection_.articles[index]);
    const Article& article = *whole;
    if (article.section != section_) {
      section_ = article.section;
      if (!section_.empty()) add_section(section_);
    }
    const Survey found = survey(article);
    const std::string file = article_file_name(article);
    const std::string headline = trim(article.headline).empty() ? file.substr(5) : article.headline;
    ContentDocument& document =
        add(DocumentRole::article, "a-" + short_hash(article.identity), file, names_.title(headline));
    document.article = index;
    document.section = section_;
    document.has_math = found.has_math;
    document.direction = article.direction == Direction::rtl ? Direction::rtl : Direction::ltr;
    if (!article.language.empty() && article.language != "und") document.language = article.language;
    document.vertical = book_.vertical && is_set_vertically(document.language, settings_.vertical);
    document.minutes = reading_minutes(article, document.language);
    document.credits = found.credits;
    add_to_contents(document, found);
    add_facts(document, found);
  }

  void add_to_contents(const ContentDocument& document, const Survey& found) {
    TocEntry entry{document.title, document.file_name, {}};
    for (const SurveyedHeading& heading : found.headings) {
      if (settings_.toc_depth < 3 || heading.level != 2 || heading.text.empty()) continue;
      const std::string words = shorten(reader_text(heading.text), label_length);
      entry.children.push_back({words, document.file_name + "#" + heading.id, {}});
    }
    const bool nested = settings_.toc_depth > 1 && !section_.empty();
    (nested ? book_.contents.back().children : book_.contents).push_back(std::move(entry));
  }

  void add_facts(const ContentDocument& document, const Survey& found) {
    book_.accessibility.has_math |= found.has_math;
    book_.accessibility.has_images |= found.has_images;
    book_.accessibility.images_without_text += found.images_without_text;
    for (const SurveyedFigure& figure : found.figures) {
      if (figure.caption.empty() || !figure.has_picture) continue;
      book_.illustrations.push_back({shorten(reader_text(figure.caption), label_length),
                                     document.file_name + "#fig-" + std::to_string(figure.number), document.article});
    }
  }

  void add_back() {
    if (!book_.illustrations.empty()) {
      const auto& page = add(DocumentRole::illustrations, "loi", "text/loi.xhtml", illustrations_);
      book_.contents.push_back({page.title, page.file_name, {}});
    }
    if (has_sources(book_, collection_)) {
      const auto& page = add(DocumentRole::sources, "sources", "text/sources.xhtml", sources_);
      book_.contents.push_back({page.title, page.file_name, {}});
    }
    if (collection_.colophon) {
      const auto& page = add(DocumentRole::colophon, "colophon", "text/colophon.xhtml", colophon_);
      book_.contents.push_back({page.title, page.file_name, {}});
    }
  }

  void add_landmarks() {
    bool started = false;
    for (const ContentDocument& document : book_.documents) {
      const auto spot = [&](const char* type, const std::string& label, const std::string& href) {
        book_.landmarks.push_back({type, label, href});
      };
      if (document.role == DocumentRole::cover) spot("cover", document.title, document.file_name);
      if (document.role == DocumentRole::navigation) spot("toc", document.title, document.file_name + "#toc");
      if (document.role == DocumentRole::illustrations) spot("loi", document.title, document.file_name);
      const bool body = document.role == DocumentRole::section || document.role == DocumentRole::article;
      if (body && !std::exchange(started, true)) spot("bodymatter", label(Label::start, language_), document.file_name);
    }
  }

  void summarise() {
    AccessibilityFacts& facts = book_.accessibility;
    facts.every_image_described = facts.images_without_text == 0;
    std::string& summary = book_.accessibility_summary;
    const auto say = [&](Label which) { summary += (summary.empty() ? "" : " ") + label(which, language_); };
    say(Label::access_structure);
    if (facts.has_images) say(facts.every_image_described ? Label::access_described : Label::access_undescribed);
    if (facts.has_math) say(Label::access_math);
  }

  const Collection& collection_;
  const TypesetSettings& settings_;
  Publication book_{};
  Names names_{};
  std::string language_{};
  std::string section_{};
  std::string cover_{};
  std::string contents_{};
  std::string illustrations_{};
  std::string sources_{};
  std::string colophon_{};
};

}  // namespace

bool is_set_vertically(std::string_view language, Vertical asked) noexcept {
  const std::string_view primary = language.substr(0, language.find('-'));
  if (asked == Vertical::none) return false;
  return primary == "zh" || primary == "ja" || primary == "yue" || primary == "lzh" ||
         (primary == "ko" && asked == Vertical::korean_too);
}

Publication typeset(const Collection& collection, const TypesetSettings& settings) {
  return Typesetter(collection, settings).run();
}

}  // namespace sheaf
