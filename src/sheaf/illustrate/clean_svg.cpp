#include "sheaf/illustrate/clean_svg.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "sheaf/adapt/xml.hpp"
#include "sheaf/base/error.hpp"
#include "sheaf/base/limits.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/illustrate/svg_names.hpp"
#include "sheaf/illustrate/svg_uses.hpp"

namespace sheaf {
namespace {

constexpr std::string_view white_space = " \t\r\n\f";
constexpr auto npos = std::string_view::npos;

Error refusal(const std::string& why) {
  return {Trouble::unusable_image, {}, why, "export it as PNG"};
}

/// The five names that XML knows, and numbers; what a document declares for itself is nothing.
std::string decode_references(std::string_view text) {
  std::string decoded;
  for (;;) {
    const auto start = text.find('&');
    decoded += text.substr(0, start);
    if (start == npos) return xml_safe(decoded);
    text.remove_prefix(start + 1);
    const auto end = text.find(';');
    if (end == npos || end > 32) continue;
    const std::string_view name = text.substr(0, end);
    text.remove_prefix(end + 1);
    constexpr std::pair<std::string_view, char> known[] = {
        {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
    for (const auto& [word, sign] : known) {
      if (name == word) decoded += sign;
    }
    if (!name.starts_with('#')) continue;
    const bool hex = name.starts_with("#x");
    std::uint32_t number = 0;
    std::from_chars(name.data() + (hex ? 2 : 1), name.data() + name.size(), number, hex ? 16 : 10);
    if (number > 0 && number < 0x110000) append_utf8(decoded, number);
  }
}

/// Whether everything that a style points at lies in the drawing.
bool stays_inside(std::string_view style) {
  const std::string text = ascii_lower(style);
  if (text.find("@import") != std::string::npos || text.find('\\') != std::string::npos) return false;
  for (auto at = text.find("url("); at != std::string::npos; at = text.find("url(", at + 4)) {
    const auto first = text.find_first_not_of(" \t\r\n'\"", at + 4);
    if (first == std::string::npos || text[first] != '#') return false;
  }
  return true;
}

/// A length as CSS pixels; none when it is relative or nonsense.
std::optional<double> pixels_of(std::string_view length) {
  length = trim(length);
  double number = 0;
  const auto [end, trouble] = std::from_chars(length.data(), length.data() + length.size(), number);
  if (trouble != std::errc{} || !(number > 0) || number > 1e6) return std::nullopt;
  const std::string_view unit(end, static_cast<std::size_t>(length.data() + length.size() - end));
  constexpr std::pair<std::string_view, double> units[] = {{"", 1},      {"px", 1},         {"pt", 96 / 72.0},
                                                           {"pc", 16},   {"mm", 96 / 25.4}, {"cm", 96 / 2.54},
                                                           {"in", 96.0}, {"em", 16},        {"ex", 8}};
  for (const auto& [name, factor] : units) {
    if (equals_nocase(unit, name)) return number * factor;
  }
  return std::nullopt;
}

struct Extent {
  double width = 0;
  double height = 0;
};

std::optional<Extent> view_box(std::string_view value) {
  std::vector<double> numbers;
  while (numbers.size() < 4) {
    value.remove_prefix(std::min(value.find_first_not_of(" ,\t\r\n"), value.size()));
    double number = 0;
    const auto [end, trouble] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (trouble != std::errc{}) return std::nullopt;
    value.remove_prefix(static_cast<std::size_t>(end - value.data()));
    numbers.push_back(number);
  }
  if (!(numbers[2] > 0) || !(numbers[3] > 0) || numbers[2] > 1e9 || numbers[3] > 1e9) return std::nullopt;
  return Extent{numbers[2], numbers[3]};
}

/// Taste: what says no size fills a page, unless it is an icon; what says one is drawn twice as fine, up to what a
/// page can show.
PixelSize size_for(std::optional<double> width, std::optional<double> height, std::optional<Extent> box) {
  constexpr double icon = 64, page = 1200, most = 2000;
  Extent natural{300, 150};  // what browsers take when nothing is said
  if (box) natural = *box;
  if (width && height) natural = {*width, *height};
  if (width && !height) natural = {*width, box ? *width * box->height / box->width : 150};
  if (height && !width) natural = {box ? *height * box->width / box->height : 300, *height};
  const double longer = std::max(natural.width, natural.height);
  double wanted = std::min(longer <= icon ? longer : 2 * longer, most);
  if (!width && !height && box && longer > icon) wanted = page;
  const double scale = std::max(wanted, 16.0) / longer;
  const auto side = [&](double length) { return static_cast<int>(std::clamp(std::round(length * scale), 1.0, most)); };
  return {side(natural.width), side(natural.height)};
}

/// One walk through one drawing.
class SvgCleaner {
 public:
  explicit SvgCleaner(std::string_view text) : text_(text), writer_(XmlWriter::Start::xml) {}

  CleanSvg run() {
    while (!text_.empty() && !closed_) step();
    if (!closed_) throw refusal("the drawing is cut short");
    if (count_drawn(nodes_, limits::svg_elements) > limits::svg_elements)
      throw refusal("the drawing has too many parts");
    open_.clear();
    return {writer_.take(), size_for(width_, height_, box_)};
  }

 private:
  void step();
  void words(std::string_view text);
  void start_tag();
  void end_tag();
  void begin(std::string_view name, bool ends);
  void attributes(XmlWriter::Element* element, bool is_root);
  bool write(XmlWriter::Element* element, const char* name, std::string_view value);
  void attribute(XmlWriter::Element* element, bool is_root, std::string_view name, const std::string& value);
  void skip_past(std::string_view end);
  void skip_document_type();
  std::string_view take_name();
  bool draws() const { return dropped_ == 0 && !open_.empty(); }

  std::string_view text_;
  XmlWriter writer_;
  std::vector<std::unique_ptr<XmlWriter::Element>> open_{};
  std::vector<bool> switches_{};  ///< for each open element: whether it offers a choice
  std::string style_{};           ///< of the open style element
  std::string prefix_{};          ///< of the root's name, with its colon
  bool in_style_ = false;
  bool closed_ = false;
  int dropped_ = 0;  ///< depth below an element that is left out; 0: none
  std::size_t elements_ = 0;
  std::vector<std::string_view> written_{};  ///< the attributes that the element at hand has got
  std::vector<SvgNode> nodes_{};             ///< of those that are kept
  std::vector<std::size_t> open_nodes_{};    ///< the number of each open element
  std::optional<double> width_{};
  std::optional<double> height_{};
  std::optional<Extent> box_{};
};

void SvgCleaner::skip_past(std::string_view end) {
  const auto at = text_.find(end);
  text_.remove_prefix(at == npos ? text_.size() : at + end.size());
}

void SvgCleaner::skip_document_type() {
  const auto inner = text_.find_first_of("[>");
  if (inner != npos && text_[inner] == '[') skip_past("]");
  skip_past(">");
}

void SvgCleaner::step() {
  const auto tag = text_.find('<');
  words(text_.substr(0, tag));
  text_.remove_prefix(std::min(tag, text_.size()));
  if (text_.starts_with("<!--")) return skip_past("-->");
  if (text_.starts_with("<?")) return skip_past("?>");
  if (text_.starts_with("<![CDATA[")) {
    text_.remove_prefix(9);
    const auto end = text_.find("]]>");
    if (in_style_) style_ += xml_safe(text_.substr(0, end));
    if (!in_style_ && draws()) writer_.text(text_.substr(0, end));
    return skip_past("]]>");
  }
  if (text_.starts_with("<!")) return skip_document_type();
  if (text_.starts_with("</")) return end_tag();
  if (!text_.empty()) start_tag();
}

void SvgCleaner::words(std::string_view text) {
  if (text.empty() || !draws()) return;
  if (in_style_) {
    style_ += decode_references(text);
  } else {
    writer_.text(decode_references(text));
  }
}

std::string_view SvgCleaner::take_name() {
  const auto end = std::min(text_.find_first_of(" \t\r\n\f/>="), text_.size());
  const std::string_view name = text_.substr(0, end);
  text_.remove_prefix(end);
  return name;
}

void SvgCleaner::start_tag() {
  text_.remove_prefix(1);
  const std::string_view full = take_name();
  if (full.empty()) throw refusal("the drawing is damaged");
  if (++elements_ > limits::svg_elements) throw refusal("the drawing has too many parts");
  if (open_.empty()) {
    const auto colon = full.find(':');
    if (full.substr(colon == npos ? 0 : colon + 1) != "svg") throw refusal("it is no drawing");
    prefix_ = full.substr(0, colon == npos ? 0 : colon + 1);
  }
  std::string_view name = full;
  name.remove_prefix(full.starts_with(prefix_) ? prefix_.size() : 0);
  const SvgElement known = full.starts_with(prefix_) ? svg_element(name) : SvgElement{"", SvgPart::dropped};
  const bool choice = !switches_.empty() && switches_.back();
  if (dropped_ == 0 && known.part == SvgPart::picture) throw refusal("the drawing shows another picture");
  if (dropped_ == 0 && known.part == SvgPart::page && !choice) throw refusal("the drawing shows a piece of a web page");
  const bool drops = dropped_ > 0 || known.part == SvgPart::dropped || known.part == SvgPart::page;
  const bool is_root = open_.empty();
  if (drops) {
    attributes(nullptr, false);
    if (!text_.starts_with('/')) ++dropped_;
    return skip_past(">");
  }
  if (static_cast<int>(open_.size()) >= limits::svg_depth) throw refusal("the drawing is nested too deep");
  const bool groups = known.part == SvgPart::grouped;
  auto element = std::make_unique<XmlWriter::Element>(writer_, groups ? "g" : known.name);
  if (is_root) {
    element->attribute("xmlns", "http://www.w3.org/2000/svg");
    element->attribute("xmlns:xlink", "http://www.w3.org/1999/xlink");
  }
  nodes_.push_back({.parent = is_root ? 0 : open_nodes_.back(), .id = {}, .target = {}});
  attributes(element.get(), is_root);
  const bool ends = text_.starts_with('/');
  skip_past(">");
  if (ends) {
    closed_ = is_root;
    return;
  }
  open_.push_back(std::move(element));
  open_nodes_.push_back(nodes_.size() - 1);
  switches_.push_back(name == "switch");
  in_style_ = name == "style";
}

void SvgCleaner::end_tag() {
  skip_past(">");
  if (dropped_ > 0) return static_cast<void>(--dropped_);
  if (open_.empty()) throw refusal("the drawing is damaged");
  if (in_style_ && stays_inside(style_)) writer_.text(style_);
  style_.clear();
  in_style_ = false;
  open_.pop_back();
  open_nodes_.pop_back();
  switches_.pop_back();
  closed_ = open_.empty();
}

/// Up to the tag's end, which stays. \param element  null: they are only passed
void SvgCleaner::attributes(XmlWriter::Element* element, bool is_root) {
  written_.clear();
  for (int count = 0;; ++count) {
    text_.remove_prefix(std::min(text_.find_first_not_of(white_space), text_.size()));
    if (text_.empty()) throw refusal("the drawing is cut short");
    if (text_.front() == '>' || text_.starts_with("/>")) return;
    const std::string_view name = take_name();
    text_.remove_prefix(std::min(text_.find_first_not_of(white_space), text_.size()));
    if (text_.empty()) throw refusal("the drawing is cut short");
    if (name.empty() || !text_.starts_with('=')) throw refusal("the drawing is damaged");
    text_.remove_prefix(1);
    text_.remove_prefix(std::min(text_.find_first_not_of(white_space), text_.size()));
    if (text_.empty() || (text_.front() != '"' && text_.front() != '\'')) throw refusal("the drawing is damaged");
    const auto end = text_.find(text_.front(), 1);
    if (end == npos) throw refusal("the drawing is cut short");
    if (count > limits::html_attributes) throw refusal("the drawing is damaged");
    const std::string_view value = text_.substr(1, end - 1);
    text_.remove_prefix(end + 1);
    if (element == nullptr) continue;
    attribute(element, is_root, name, decode_references(value));
  }
}

/// \returns false where the element has one of that name: drawings of today say both href and xlink:href, and XML takes
/// no name twice
bool SvgCleaner::write(XmlWriter::Element* element, const char* name, std::string_view value) {
  if (std::ranges::find(written_, name) != written_.end()) return false;
  written_.emplace_back(name);
  element->attribute(name, value);
  return true;
}

void SvgCleaner::attribute(XmlWriter::Element* element, bool is_root, std::string_view name, const std::string& value) {
  if (name == "href" || name.ends_with(":href")) {
    const std::string_view address = trim(value);
    if (!address.starts_with('#')) return;
    if (write(element, "xlink:href", address)) nodes_.back().target = address.substr(1);
    return;
  }
  if (name == "xml:space") return static_cast<void>(write(element, "xml:space", value));
  const char* known = svg_attribute(name);
  if (known == nullptr || !stays_inside(value) || !write(element, known, value)) return;
  if (name == "id") nodes_.back().id = value;
  if (!is_root) return;
  if (name == "width") width_ = pixels_of(value);
  if (name == "height") height_ = pixels_of(value);
  if (name == "viewBox") box_ = view_box(value);
}

}  // namespace

CleanSvg clean_svg(std::string_view bytes) {
  if (bytes.size() > limits::svg_bytes) throw refusal("the drawing is too large");
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (bytes.find('\0') != npos) throw refusal("the drawing is not in UTF-8");
  return SvgCleaner(bytes).run();
}

}  // namespace sheaf
