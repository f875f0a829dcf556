#include "sheaf/adapt/xml.hpp"

#include <tinyxml2.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

/// HTML's void elements, those that EPUB content can hold: only they may end in "/>" (HTML parsers read any other
/// self-closed tag as an open one).
bool is_void(std::string_view name) noexcept {
  static constexpr std::array<std::string_view, 8> names{"br", "col", "hr", "img", "link", "meta", "source", "wbr"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Printable ASCII, tab and line feed need no repair, and most text is nothing else.
bool is_plain(std::string_view text) noexcept {
  return std::all_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 0x20 && byte < 0x7F) || byte == '\n' || byte == '\t';
  });
}

}  // namespace

struct XmlWriter::State {
  tinyxml2::XMLPrinter printer{nullptr, true};
  std::vector<const char*> open{};
  std::string scratch{};
  Dress dress = nullptr;
  bool end_tags = false;  ///< the document may be read by an HTML parser

  /// tinyxml2 9 neither repairs UTF-8 nor drops control characters, and wants text that ends in NUL.
  const char* safe(std::string_view text) {
    if (is_plain(text)) {
      scratch.assign(text);
    } else {
      scratch = xml_safe(text);
    }
    return scratch.c_str();
  }
};

XmlWriter::XmlWriter(Start start) : state_(std::make_unique<State>()) {
  // Send to Kindle reads a file without an encoding as ISO-8859-1, so it is always declared.
  if (start != Start::bare) state_->printer.PushDeclaration("xml version=\"1.0\" encoding=\"utf-8\"");
  if (start == Start::xhtml) state_->printer.PushUnknown("DOCTYPE html");
  state_->end_tags = start == Start::xhtml;
}

XmlWriter::~XmlWriter() = default;

XmlWriter::Element::Element(XmlWriter& writer, const char* name, std::initializer_list<XmlAttribute> attributes)
    : writer_(writer) {
  writer_.state_->printer.OpenElement(name, true);
  writer_.state_->open.push_back(name);
  for (const XmlAttribute& one : attributes) attribute(one.name, one.value);
}

XmlWriter::Element::~Element() {
  State& state = *writer_.state_;
  // Empty text makes the printer end the start tag, so that an end tag follows.
  if (state.end_tags && !is_void(state.open.back())) state.printer.PushText("");
  state.open.pop_back();
  state.printer.CloseElement(true);
}

XmlWriter::Element& XmlWriter::Element::attribute(const char* name, std::string_view value) {
  writer_.state_->printer.PushAttribute(name, writer_.state_->safe(value));
  return *this;
}

void XmlWriter::text(std::string_view text) {
  if (text.empty()) return;
  if (state_->dress == nullptr) return state_->printer.PushText(state_->safe(text));
  const Dress dress = dress_text(nullptr);  // what it writes is not dressed again
  dress(*this, text);
  dress_text(dress);
}

XmlWriter::Dress XmlWriter::dress_text(Dress dress) noexcept {
  return std::exchange(state_->dress, dress);
}

void XmlWriter::leaf(const char* name, std::string_view text) {
  const Element one = element(name);
  this->text(text);
}

void XmlWriter::empty(const char* name, std::initializer_list<XmlAttribute> attributes) {
  const Element one = element(name, attributes);
}

void XmlWriter::line_feed() {
  state_->printer.PushText("\n");
}

std::string XmlWriter::take() {
  // CStrSize counts the NUL.
  std::string result(state_->printer.CStr(), static_cast<std::size_t>(state_->printer.CStrSize() - 1));
  state_->printer.ClearBuffer();
  return result;
}

}  // namespace sheaf
