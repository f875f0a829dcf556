#include "sheaf/adapt/html_scan.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "sheaf/adapt/html.hpp"
#include "sheaf/adapt/html_open_elements.hpp"
#include "sheaf/base/error.hpp"
#include "sheaf/base/limits.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/base/word_list.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;

constexpr std::size_t lifted_bytes = 4096;  // a `data:` address from this size on is not copied

constexpr bool is_space(char c) noexcept {
  return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}
constexpr bool is_letter(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr HtmlTag void_tags[] = {area, base, br, col, embed, hr, img, input, link, meta, param, source, track, wbr};

struct Attribute {
  std::string_view name{};
  std::string_view value{};
  std::string_view whole{};
};

struct Tag {
  std::string_view name{};
  HtmlTag tag = other;
  std::uint32_t hash = 0;
  bool closes_itself = false;
  std::vector<Attribute> attributes{};
  std::size_t begin = 0;
  std::size_t end = 0;  // one past '>', or npos: the page ends inside the tag
  bool too_many = false;
};

std::uint32_t hash_name(std::string_view name) noexcept {
  std::uint32_t hash = 2166136261u;
  for (char c : name) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  }
  return hash;
}

class Tamer {
 public:
  explicit Tamer(std::string_view html) : html_(html) { result_.text.reserve(html.size() / 2 + 64); }

  TamedHtml run() {
    while (at_ < html_.size()) {
      const std::size_t open = std::min(html_.find('<', at_), html_.size());
      result_.prose.append(html_.substr(at_, open - at_), result_.text);
      at_ = open;
      if (at_ < html_.size()) markup();
    }
    return std::move(result_);
  }

 private:
  char peek(std::size_t offset) const noexcept { return at_ + offset < html_.size() ? html_[at_ + offset] : '\0'; }

  void markup() {
    const char next = peek(1);
    if (is_letter(next)) return start_tag();
    if (next == '/' && is_letter(peek(2))) return end_tag();
    if (next == '!' && html_.substr(at_, 4) == "<!--") return comment();
    if (next == '!' && starts_with_nocase(html_.substr(at_ + 2, 7), "doctype")) return doctype();
    if (next == '!' || next == '?' || next == '/') return skip_to(after(html_.find('>', at_ + 1), 1));
    result_.text += "&lt;";  // must not meet a letter once a comment between them is gone
    ++at_;
  }

  std::size_t after(std::size_t found, std::size_t length) const noexcept {
    return found == std::string_view::npos ? html_.size() : found + length;
  }

  /// Leaves out everything up to `end`, but for its line feeds.
  void skip_to(std::size_t end) {
    const auto lines = std::count(html_.begin() + static_cast<std::ptrdiff_t>(at_),
                                  html_.begin() + static_cast<std::ptrdiff_t>(end), '\n');
    if (lines > 0) result_.text.append("<!--").append(static_cast<std::size_t>(lines), '\n').append("-->");
    at_ = end;
  }

  void comment() {
    if (peek(4) == '>') return skip_to(at_ + 5);
    if (peek(4) == '-' && peek(5) == '>') return skip_to(at_ + 6);
    for (std::size_t i = html_.find("--", at_ + 4); i != std::string_view::npos; i = html_.find("--", i + 1)) {
      if (html_.substr(i + 2, 1) == ">") return skip_to(i + 3);
      if (html_.substr(i + 2, 2) == "!>") return skip_to(i + 4);
    }
    skip_to(html_.size());
  }

  /// Counted before the parser takes memory for them.
  void count(HtmlTag tag) {
    ++elements_;
    if (tag == img || tag == amp_img || tag == amp_anim) ++pictures_;
    if (elements_ <= limits::html_elements && pictures_ <= limits::html_pictures) return;
    const auto line = 1 + std::count(html_.begin(), html_.begin() + static_cast<std::ptrdiff_t>(at_), '\n');
    const bool elements = elements_ > limits::html_elements;
    throw Error(Trouble::limit_not_met, {.line = static_cast<int>(line)},
                fmt::format("the page has more than {} {}", elements ? limits::html_elements : limits::html_pictures,
                            elements ? "elements" : "pictures"),
                "split it, or save the part that you want to read");
  }

  void doctype() {
    const std::size_t end = after(html_.find('>', at_), 1);
    if (end - at_ < 1000) result_.text.append(html_, at_, end - at_);
    at_ = end;
  }

  Tag read_tag(std::size_t name_begin);
  void read_attribute(Tag& tag, std::size_t& i);
  void start_tag();
  void end_tag();
  void write_start(const Tag& tag);
  bool write_attribute(const Attribute& attribute);
  bool raw_element(const Tag& tag);
  void write_escaped(std::string_view raw, std::string_view less_than);
  bool write_script(const Tag& tag, std::string_view content);

  std::string_view html_;
  std::size_t at_ = 0;
  TamedHtml result_;
  OpenElements open_;
  std::array<int, 256> dropped_{};  // start tags dropped, by element: their end tags are dropped as well
  std::size_t elements_ = 0;
  std::size_t pictures_ = 0;
  int foreign_ = 0;  // open svg and math elements, roughly
};

/// HTML, "before attribute name state" up to "attribute value".
void Tamer::read_attribute(Tag& tag, std::size_t& i) {
  const std::size_t begin = i++;
  while (i < html_.size() && !is_space(html_[i]) && html_[i] != '/' && html_[i] != '>' && html_[i] != '=') ++i;
  Attribute attribute{html_.substr(begin, i - begin), {}, {}};
  std::size_t value = i;
  while (value < html_.size() && is_space(html_[value])) ++value;
  if (value < html_.size() && html_[value] == '=') {
    do ++value;
    while (value < html_.size() && is_space(html_[value]));
    const char quote = value < html_.size() ? html_[value] : '\0';
    if (quote == '"' || quote == '\'') {
      const std::size_t close = std::min(html_.find(quote, value + 1), html_.size());
      attribute.value = html_.substr(value + 1, close - value - 1);
      i = std::min(close + 1, html_.size());
    } else {
      i = value;
      while (i < html_.size() && !is_space(html_[i]) && html_[i] != '>') ++i;
      attribute.value = html_.substr(value, i - value);
    }
  }
  attribute.whole = html_.substr(begin, i - begin);
  if (tag.attributes.size() < limits::html_attributes)
    tag.attributes.push_back(attribute);
  else
    tag.too_many = true;
}

Tag Tamer::read_tag(std::size_t name_begin) {
  std::size_t i = name_begin;
  while (i < html_.size() && !is_space(html_[i]) && html_[i] != '/' && html_[i] != '>') ++i;
  Tag tag;
  tag.name = html_.substr(name_begin, i - name_begin);
  tag.tag = html_tag(ascii_lower(tag.name.substr(0, 32)));
  tag.hash = hash_name(tag.name);
  tag.begin = at_;
  while (i < html_.size() && html_[i] != '>') {
    tag.closes_itself = html_[i] == '/';
    if (tag.closes_itself || is_space(html_[i]))
      ++i;
    else
      read_attribute(tag, i);
  }
  tag.end = i < html_.size() ? i + 1 : std::string_view::npos;
  return tag;
}

bool Tamer::write_attribute(const Attribute& attribute) {
  if (starts_with_nocase(attribute.name, "on") || attribute.name == "d") return false;
  if (attribute.value.size() >= lifted_bytes && starts_with_nocase(attribute.value, "data:") &&
      attribute.value.find('&') == std::string_view::npos) {
    result_.text.append(" ").append(attribute.name).append("=\"").append(lifted_mark);
    result_.text.append(std::to_string(result_.lifted.size())).append("\"");
    result_.lifted.push_back(attribute.value);
    return true;
  }
  result_.text.append(" ").append(attribute.whole);
  return true;
}

void Tamer::write_start(const Tag& tag) {
  result_.text.append("<").append(tag.name);
  const std::size_t begin = result_.text.size();
  for (const Attribute& attribute : tag.attributes) write_attribute(attribute);
  const auto source = html_.substr(tag.begin, tag.end - tag.begin);
  const auto lines = std::count(source.begin(), source.end(), '\n');
  const auto kept = std::count(result_.text.begin() + static_cast<std::ptrdiff_t>(begin), result_.text.end(), '\n');
  if (lines > kept) result_.text.append(static_cast<std::size_t>(lines - kept), '\n');
  // A value without quotes would take a '/' or '>' that follows at once for its own only if it were '/': keep apart.
  result_.text.append(" >");
}

void Tamer::start_tag() {
  const Tag tag = read_tag(at_ + 1);
  if (tag.end == std::string_view::npos) {  // the page ends inside the tag: parsers drop it
    at_ = html_.size();
    return;
  }
  result_.capped = result_.capped || tag.too_many;
  if (tag.closes_itself && foreign_ > 0 && is_one_of(tag.tag, {script, style, title, textarea, iframe}))
    return skip_to(tag.end);
  if (raw_element(tag)) return;
  const bool is_void = is_one_of(tag.tag, void_tags);
  if (!is_void) open_.end_implied(tag.tag);
  const bool formatting = is_one_of(tag.tag, formatting_tags);
  const bool empty_pair = tag.closes_itself && (tag.tag == other || tag.tag == svg || tag.tag == math);
  if (!is_void && !empty_pair && (open_.full() || (formatting && !open_.may_format()))) {
    ++dropped_[static_cast<std::size_t>(tag.tag)];
    result_.capped = true;
    return skip_to(tag.end);
  }
  count(tag.tag);
  write_start(tag);
  at_ = tag.end;
  if (empty_pair) {
    result_.text.append("</").append(tag.name).append(">");  // else HTML would leave it open
  } else if (!is_void) {
    open_.push(tag.tag, tag.hash);
    foreign_ += tag.tag == svg || tag.tag == math ? 1 : 0;
  }
}

void Tamer::end_tag() {
  const Tag tag = read_tag(at_ + 2);
  if (tag.end == std::string_view::npos) {
    at_ = html_.size();
    return;
  }
  int& dropped = dropped_[static_cast<std::size_t>(tag.tag)];
  if (dropped > 0) {
    --dropped;
    return skip_to(tag.end);
  }
  if (foreign_ > 0 && (tag.tag == svg || tag.tag == math)) --foreign_;
  if (tag.tag == p || tag.tag == br) count(tag.tag);  // alone, they make an element
  open_.close(tag.tag, tag.hash);
  result_.text.append("</").append(tag.name).append(">");
  at_ = tag.end;
}

void Tamer::write_escaped(std::string_view raw, std::string_view less_than) {
  for (std::size_t i = 0; i < raw.size();) {
    const std::size_t next = std::min(raw.find('<', i), raw.size());
    result_.text.append(raw.substr(i, next - i));
    if (next < raw.size()) result_.text.append(less_than);
    i = next + 1;
  }
}

/// JSON-LD, and formulas, which scripts draw from other scripts. All else is left out: false.
bool Tamer::write_script(const Tag& tag, std::string_view content) {
  const auto said = std::find_if(tag.attributes.begin(), tag.attributes.end(),
                                 [](const Attribute& one) { return equals_nocase(one.name, "type"); });
  if (said == tag.attributes.end()) return false;
  if (contains_nocase(said->value, "ld+json")) {
    result_.text += "<script type=\"application/ld+json\">";
    write_escaped(content, "\\u003c");
    result_.text += "</script>";
    return true;
  }
  if (!starts_with_nocase(said->value, "math/") || foreign_ > 0) return false;
  count(tag.tag);
  write_start(tag);
  // HTML, "script data escaped state": behind "<!--" its end tag may be none, and "<!" stands in no formula.
  for (std::size_t i = 0; i < content.size();) {
    const std::size_t next = std::min(content.find("<!", i), content.size());
    result_.text.append(content.substr(i, next - i));
    if (next < content.size()) result_.text += "< ";
    i = next + 1;
  }
  result_.text += "</script>";
  return true;
}

/// Elements whose content is no markup. Content goes on as escaped text, or is left out.
bool Tamer::raw_element(const Tag& tag) {
  if (!is_one_of(tag.tag, {script, style, title, textarea, iframe, noembed, noframes, xmp, plaintext})) return false;
  const std::string close = "</" + ascii_lower(tag.name);
  std::size_t end = tag.end;
  while (tag.tag != plaintext && end < html_.size()) {
    end = std::min(html_.find("</", end), html_.size());
    const char next = end + close.size() < html_.size() ? html_[end + close.size()] : '>';
    if (starts_with_nocase(html_.substr(end), close) && (is_space(next) || next == '/' || next == '>')) break;
    end = std::min(end + 2, html_.size());
  }
  if (tag.tag == plaintext) end = html_.size();
  const std::string_view content = html_.substr(tag.end, end - tag.end);
  const std::size_t past = tag.tag == plaintext ? end : after(html_.find('>', end), 1);
  if (tag.tag == script && write_script(tag, content)) {
    at_ = past;
    return true;
  }
  if (tag.tag == title) {
    write_start(tag);
    write_escaped(content, "&lt;");
    result_.text += "</title>";
  } else if (tag.tag == xmp || tag.tag == plaintext) {
    open_.end_implied(tag.tag);
    result_.text += "<pre>";
    write_escaped(content, "&lt;");
    result_.text += "</pre>";
  } else {
    if (tag.tag == iframe) {
      write_start(tag);
      result_.text += "</iframe>";
    }
    skip_to(past);
  }
  at_ = past;
  return true;
}

}  // namespace

TamedHtml tame_html(std::string_view html) {
  return Tamer(html).run();
}

}  // namespace sheaf
