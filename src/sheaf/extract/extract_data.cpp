#include "sheaf/extract/extract_data.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "sheaf/adapt/json.hpp"
#include "sheaf/base/error.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/extract/article_fields.hpp"
#include "sheaf/extract/html_body.hpp"
#include "sheaf/extract/markdown_body.hpp"
#include "sheaf/extract/place_pictures.hpp"
#include "sheaf/extract/text_body.hpp"

namespace sheaf {
namespace {

constexpr std::string_view html_names[] = {"html", "content_html", "contenthtml", "html_content", "body_html"};
constexpr std::string_view markdown_names[] = {"markdown", "md", "content_markdown", "body_markdown"};
constexpr std::string_view text_names[] = {"text", "content_text", "plain_text", "textcontent", "text_content"};
constexpr std::string_view content_names[] = {"content",      "body",     "articlebody",
                                              "article_body", "fulltext", "full_text"};
constexpr std::string_view figure_names[] = {"figures", "images", "pictures", "figure", "image", "lead_image"};
constexpr std::string_view file_names[] = {"file", "src", "path", "url", "image", "href"};
constexpr std::string_view caption_names[] = {"caption", "title", "description"};
constexpr std::string_view credit_names[] = {"credit", "photographer", "attribution", "copyright"};
constexpr std::string_view alt_names[] = {"alt", "alternative_text", "alt_text", "alttext"};
constexpr std::string_view article_list_names[] = {"articles", "items", "posts", "entries", "stories", "documents"};

std::string text_of(const DataValue& table, std::span<const std::string_view> names) {
  const DataValue* field = find_field(table, names);
  return field == nullptr ? std::string{} : field->text();
}

/// Whether a text of an unnamed kind is HTML: it begins with a tag, or closes one.
bool looks_like_html(std::string_view text) {
  const std::string_view start = trim(text);
  if (start.size() > 2 && start.front() == '<' &&
      (start[1] == '!' || (start[1] >= 'a' && start[1] <= 'z') || (start[1] >= 'A' && start[1] <= 'Z'))) {
    return true;
  }
  return contains_nocase(text, "</p>") || contains_nocase(text, "</div>") || contains_nocase(text, "<br");
}

std::vector<ListedPicture> pictures_of(const DataValue& table) {
  std::vector<ListedPicture> pictures;
  const DataValue* field = find_field(table, figure_names);
  if (field == nullptr) return pictures;
  for (const DataValue* item : field->items()) {
    ListedPicture picture;
    picture.address = item->is_text() ? item->text() : text_of(*item, file_names);
    picture.caption = collapse_space(text_of(*item, caption_names));
    picture.credit = collapse_space(text_of(*item, credit_names));
    picture.alternative_text = collapse_space(text_of(*item, alt_names));
    if (!picture.address.empty()) pictures.push_back(std::move(picture));
  }
  return pictures;
}

void take(HtmlBody body, Article& article) {
  article.body = std::move(body.blocks);
  article.notes = std::move(body.notes);
}

std::int64_t words_of(const Article& article) {
  std::int64_t words = count_words(plain_text(article.body));
  for (const Note& note : article.notes) words += count_words(plain_text(note.content));
  return words;
}

/// The body, of whichever kind the record has: HTML before Markdown before text.
void read_body(const DataValue& record, const Source& source, Extracted& extracted) {
  Article& article = extracted.article;
  std::string html = text_of(record, html_names);
  const std::string markdown = text_of(record, markdown_names);
  std::string text = text_of(record, text_names);
  if (const std::string content = text_of(record, content_names); html.empty() && markdown.empty() && text.empty()) {
    (looks_like_html(content) ? html : text) = content;
  }
  if (!html.empty()) {
    take(read_html_body(html, source, extracted.report), article);
    extracted.report.tally().words_found += words_of(article);
  } else if (!markdown.empty()) {
    const auto heading = article.headline.empty() ? HeadlineHeading::taken : HeadlineHeading::dropped_if_repeated;
    MarkdownBody page = read_markdown_body(markdown, source, heading, article.headline, extracted.report);
    if (article.headline.empty()) article.headline = std::move(page.headline);
    take(std::move(page.body), article);
  } else {
    article.body = read_text_body(text, source, extracted.report);
  }
}

class DataReader {
 public:
  explicit DataReader(const Source& source) : source_(source) {}

  void add_record(const DataValue& record, int line) {
    const Place place{source_.origin.file, line, 0};
    if (!record.is_table()) {
      left_out(FindingId::article_malformed, place, "the record is no object");
      return;
    }
    Extracted extracted;
    extracted.article.origin = place;
    read_fields(record, extracted.article);
    try {
      read_body(record, source_, extracted);
    } catch (const Error& error) {
      // One record's trouble costs that record alone.
      left_out(FindingId::article_malformed, place, error.happened());
      return;
    }
    place_pictures(pictures_of(record), FigureOrigin::structured_data, source_, extracted.article, extracted.report);
    if (extracted.article.body.empty()) {
      left_out(FindingId::article_without_text, place, shorten(extracted.article.headline, 60));
      return;
    }
    add(std::move(extracted));
  }

  void left_out(FindingId id, const Place& place, std::string detail) {
    if (result_.empty()) {
      pending_.add(id, place, std::move(detail));
    } else {
      result_.back().report.add(id, place, std::move(detail));
    }
    if (first_trouble_.happened.empty()) first_trouble_ = {place, std::string(finding_row(id).message)};
  }

  std::vector<Extracted> take_articles() {
    if (result_.empty()) {
      const bool known = !first_trouble_.happened.empty();
      throw Error(
          Trouble::malformed, known ? first_trouble_.place : source_.origin,
          known ? "no record could be used; the first: " + first_trouble_.happened : "the file holds no article",
          "give each record a \"title\" and one of \"html\", \"markdown\" and \"text\"");
    }
    return std::move(result_);
  }

 private:
  void add(Extracted extracted) {
    if (result_.empty()) {
      // What was left out before the first article is told with it.
      Report report = std::exchange(pending_, {});
      report.append(std::move(extracted.report));
      extracted.report = std::move(report);
    }
    result_.push_back(std::move(extracted));
  }

  struct FirstTrouble {
    Place place{};
    std::string happened{};
  };

  const Source& source_;
  Report pending_{};
  std::vector<Extracted> result_{};
  FirstTrouble first_trouble_{};
};

void read_lines(DataReader& reader, const Source& source) {
  int number = 0;
  for (const std::string_view line : split(source.text, '\n')) {
    ++number;
    if (trim(line).empty()) continue;
    const Place place{source.origin.file, number, 0};
    DataValue record;
    try {
      record = parse_json(line, place);
    } catch (const Error& error) {
      reader.left_out(FindingId::article_malformed, place, error.happened());
      continue;
    }
    reader.add_record(record, number);
  }
}

/// Whether a file that is no JSON is JSON Lines all the same: its first line is a whole object.
bool is_json_lines(std::string_view text, const Place& place) {
  const std::string_view line = trim(text.substr(0, std::min(text.find('\n'), text.size())));
  if (!line.starts_with('{') || !line.ends_with('}')) return false;
  try {
    return parse_json(line, place).is_table();
  } catch (const Error&) {
    return false;
  }
}

void read_document(DataReader& reader, const Source& source) {
  DataValue document;
  try {
    document = parse_json(source.text, source.origin);
  } catch (const Error&) {
    if (!is_json_lines(source.text, source.origin)) throw;
    return read_lines(reader, source);
  }
  const DataValue* list = find_field(document, article_list_names);
  if (list == nullptr || !list->is_list()) list = &document;
  for (const DataValue* record : list->items()) reader.add_record(*record, record->line);
}

}  // namespace

std::vector<Extracted> extract_data(const Source& source) {
  DataReader reader(source);
  if (source.kind == SourceKind::json_lines) {
    read_lines(reader, source);
  } else {
    read_document(reader, source);
  }
  return reader.take_articles();
}

}  // namespace sheaf
