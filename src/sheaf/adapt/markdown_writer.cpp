#include "sheaf/adapt/markdown_writer.hpp"

#include <algorithm>
#include <utility>

#include "sheaf/adapt/unicode.hpp"
#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

// A table of many columns and short rows, or one long address to which many short links refer, makes HTML that is
// quadratic in the Markdown. No honest text comes near this.
constexpr std::size_t most_growth = 32;
constexpr std::size_t free_growth = 1u << 20;

constexpr std::size_t longest_mark = 300;  // bytes of "[^id]" or "![[target|words]]"

bool is_picture_name(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return false;
  const std::string ending = ascii_lower(name.substr(dot + 1));
  for (const std::string_view known :
       {"png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "bmp", "tif", "tiff", "heic"}) {
    if (ending == known) return true;
  }
  return false;
}

/// The identifier under which other renderers let a link find a heading: lower case, hyphens for blanks, no marks.
std::string heading_id(std::string_view text) {
  std::string id;
  for (const char c : fold_case(text)) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-') {
      id += c;
    } else if (c == ' ' || c == '\n' || c == '\t') {
      id += '-';
    }
  }
  return id;
}

}  // namespace

std::string note_address(std::string_view target) {
  const std::size_t hash = std::min(target.find('#'), target.size());
  std::string address(target.substr(0, hash));
  const std::size_t name = address.rfind('/') == std::string::npos ? 0 : address.rfind('/') + 1;
  if (!address.empty() && address.find('.', name) == std::string::npos) address += ".md";
  return address + std::string(target.substr(hash));
}

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
}

MarkdownWriter::MarkdownWriter(std::string_view markdown, const MarkdownOptions& options)
    : options_(options), budget_(markdown.size() * most_growth + free_growth) {}

void MarkdownWriter::check() const {
  if (html_.size() > budget_) throw TooLarge{};
}

void MarkdownWriter::add_piece(Piece piece) {
  if (in_paragraph_ && span_depth_ == 0) pieces_.push_back(std::move(piece));
}

void MarkdownWriter::add_words() {
  link_has_text_ = true;
  add_piece({.kind = Piece::Kind::other});
}

void MarkdownWriter::markup(std::string_view html) {
  check();
  html_ += html;
}

void MarkdownWriter::begin_heading() {
  check();
  block_begin_ = html_.size();
  heading_text_.clear();
  in_heading_ = true;
}

void MarkdownWriter::end_heading(unsigned level) {
  in_heading_ = false;
  std::string words = collapse_space(heading_text_);
  std::string id = heading_id(words);
  // "## Title {#spot}", as Hugo and Pandoc write it.
  const std::string_view inside = std::string_view(html_).substr(block_begin_);
  if (const std::size_t brace = inside.rfind(" {#"); brace != std::string_view::npos && inside.back() == '}') {
    id = inside.substr(brace + 3, inside.size() - brace - 4);
    html_.erase(block_begin_ + brace);
    if (const std::size_t plain = words.rfind(" {#"); plain != std::string::npos) words.erase(plain);
  }
  const bool is_known =
      options_.known_headline.empty() || fold_case(collapse_space(options_.known_headline)) == fold_case(words);
  if (level == 1 && options_.take_headline && !headline_taken_ && !words.empty() && is_known) {
    headline_taken_ = true;
    headline_ = words;
    html_.erase(block_begin_);
    return;
  }
  const std::string name = "h" + std::to_string(level);
  std::string open = "<" + name;
  if (!id.empty()) {
    const int seen = heading_ids_[id]++;
    open += " id=\"";
    append_escaped(open, seen == 0 ? id : id + "-" + std::to_string(seen));
    open += '"';
  }
  html_.insert(block_begin_, open + ">");
  html_ += "</" + name + ">\n";
}

void MarkdownWriter::begin_paragraph() {
  check();
  block_begin_ = html_.size();
  in_paragraph_ = true;
  pieces_.clear();
  html_ += "<p>";
}

void MarkdownWriter::end_paragraph() {
  in_paragraph_ = false;
  if (make_figures() || join_line_to_figure()) return;
  html_ += "</p>\n";
}

/// What stands between the tags of an emphasised piece: as a caption it needs no emphasis.
std::string MarkdownWriter::emphasised_words(const Piece& piece) const {
  constexpr std::size_t open = std::string_view("<em>").size();
  constexpr std::size_t close = std::string_view("</em>").size();
  return html_.substr(piece.begin + open, piece.end - piece.begin - open - close);
}

/// A paragraph of images alone, perhaps with an emphasised line below them, becomes figures.
bool MarkdownWriter::make_figures() {
  std::vector<Piece> images = pieces_;
  std::string caption;
  if (images.size() > 1 && images.back().kind == Piece::Kind::emphasis) {
    caption = emphasised_words(images.back());
    images.pop_back();
  }
  if (images.empty()) return false;
  bool is_titled = false;
  for (const Piece& piece : images) {
    if (piece.kind != Piece::Kind::image) return false;
    is_titled = is_titled || !piece.title.empty();
  }
  if (is_titled && !caption.empty()) return false;  // two captions: leave both to the reader of the HTML
  html_.erase(block_begin_);
  if (!caption.empty()) {
    write_figure(images, caption, figure_of_emphasised_line);
    return true;
  }
  for (const Piece& piece : images) write_figure({piece}, piece.title, figure_of_image_title);
  figure_end_ = is_titled ? 0 : html_.size();
  return true;
}

/// A paragraph that is one emphasised line right below a figure without a caption is its caption.
bool MarkdownWriter::join_line_to_figure() {
  constexpr std::string_view end = "</figure>\n";
  if (figure_end_ == 0 || block_begin_ != figure_end_ || pieces_.size() != 1) return false;
  const Piece& line = pieces_.front();
  if (line.kind != Piece::Kind::emphasis) return false;
  const std::string caption = emphasised_words(line);
  const std::size_t open = html_.rfind("<figure>", figure_end_);
  html_.erase(figure_end_ - end.size());
  html_ += "<figcaption>" + caption + "</figcaption>";
  html_ += end;
  html_.replace(open, std::string_view("<figure>").size(),
                "<figure id=\"" + std::string(figure_of_emphasised_line) + "\">");
  figure_end_ = 0;
  return true;
}

void MarkdownWriter::write_figure(const std::vector<Piece>& images, const std::string& caption, std::string_view mark) {
  if (caption.empty()) {
    html_ += "<figure>";
  } else {
    html_ += "<figure id=\"" + std::string(mark) + "\">";
  }
  for (const Piece& image : images) html_ += image.image;
  if (!caption.empty()) html_ += "<figcaption>" + caption + "</figcaption>";
  html_ += "</figure>\n";
}

void MarkdownWriter::begin_span(std::string_view open) {
  check();
  if (image_depth_ > 0) return;
  if (span_depth_++ == 0) {
    span_begin_ = html_.size();
    inside_link_.clear();
    link_has_text_ = false;
  }
  html_ += open;
}

void MarkdownWriter::end_span(std::string_view close, SpanRole role) {
  if (image_depth_ > 0) return;
  html_ += close;
  if (--span_depth_ > 0) return;
  Piece piece{.begin = span_begin_, .end = html_.size()};
  if (role == SpanRole::emphasis && inside_link_.empty()) piece.kind = Piece::Kind::emphasis;
  if (role == SpanRole::link && inside_link_.size() == 1 && !link_has_text_) {
    // A picture that links to itself or to its page is a picture alone all the same.
    piece.kind = Piece::Kind::image;
    piece.image = inside_link_.front().image;
    piece.title = inside_link_.front().title;
  }
  add_piece(std::move(piece));
}

void MarkdownWriter::begin_image() {
  if (image_depth_++ == 0) alternative_text_.clear();
}

void MarkdownWriter::end_image(const std::string& source_html, const std::string& title_html) {
  if (--image_depth_ == 0) add_image(source_html, alternative_text_, title_html);
}

void MarkdownWriter::add_image(const std::string& source, const std::string& alternative_text,
                               const std::string& title) {
  Piece piece{.kind = Piece::Kind::image, .begin = html_.size(), .title = title};
  piece.image = "<img src=\"" + source + "\" alt=\"" + alternative_text + "\"";
  html_ += piece.image + (title.empty() ? ">" : " title=\"" + title + "\">");
  piece.image += '>';
  piece.end = html_.size();
  if (span_depth_ == 1) inside_link_.push_back(piece);
  add_piece(std::move(piece));
}

/// Text in which note references and embedded pictures may stand.
void MarkdownWriter::running_text(std::string_view text) {
  check();
  if (image_depth_ > 0) {
    append_escaped(alternative_text_, text);
    return;
  }
  if (in_heading_) heading_text_ += text;
  std::size_t at = 0;
  std::size_t plain = 0;
  const auto flush = [&] {
    const std::string_view piece = text.substr(plain, at - plain);
    append_escaped(html_, piece);
    if (!trim(piece).empty()) add_words();
  };
  while (at < text.size()) {
    if (text[at] != '[' && text[at] != '!') {
      ++at;
      continue;
    }
    const std::string_view rest = text.substr(at, longest_mark);
    const std::size_t end = rest.starts_with("[^") ? rest.find(']') : rest.starts_with("![[") ? rest.find("]]") : 0;
    if (end == 0 || end == std::string_view::npos) {
      ++at;
      continue;
    }
    flush();
    plain = at;
    if (expand(rest.substr(0, end), at)) {
      plain = at;
    } else {
      ++at;
    }
  }
  flush();
}

/// Writes what `[^id` or `![[target|words` stands for, and moves behind its end.
bool MarkdownWriter::expand(std::string_view text, std::size_t& at) {
  if (text.front() == '[') {
    if (!options_.note_reference) return false;
    const std::string html = options_.note_reference(text.substr(2));
    if (html.empty()) return false;
    html_ += html;
    add_words();
    at += text.size() + 1;
    return true;
  }
  const std::string_view inner = text.substr(3);
  const std::size_t bar = std::min(inner.find('|'), inner.size());
  const std::string_view target = trim(inner.substr(0, bar));
  std::string_view words = bar < inner.size() ? trim(inner.substr(bar + 1)) : std::string_view{};
  if (target.empty()) return false;
  std::string address;
  if (!is_picture_name(target)) {
    append_escaped(address, note_address(target));
    html_ += "<a href=\"" + address + "\">";
    append_escaped(html_, words.empty() ? target : words);
    html_ += "</a>";
    add_words();
  } else {
    if (words.find_first_not_of("0123456789x") == std::string_view::npos) words = {};  // a width, no words
    std::string alternative_text;
    append_escaped(address, target);
    append_escaped(alternative_text, words);
    add_image(address, alternative_text, "");
  }
  at += text.size() + 2;
  return true;
}

void MarkdownWriter::inline_html(std::string_view html) {
  check();
  if (image_depth_ > 0) {
    alternative_text_ += html.starts_with('&') ? html : std::string_view{};
    return;
  }
  html_ += html;
  if (in_paragraph_) add_words();
}

void MarkdownWriter::code(std::string_view text) {
  check();
  append_escaped(image_depth_ > 0 ? alternative_text_ : html_, text);
  if (in_heading_) heading_text_ += text;
  if (image_depth_ == 0) add_words();
}

void MarkdownWriter::line_break(std::string_view html) {
  if (image_depth_ > 0) {
    alternative_text_ += ' ';
    return;
  }
  html_ += html;
  if (in_heading_) heading_text_ += ' ';
}

}  // namespace sheaf
