#pragma once

#include <cstddef>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>

namespace sheaf {

/// One attribute; the name is sheaf's own, never input.
struct XmlAttribute {
  const char* name;
  std::string_view value;
};

/// Writes XML: escapes text and attributes, closes elements by scope. Text is made safe for XML 1.0 first.
/// Element and attribute names are sheaf's own, never input, and live as long as the writer.
class XmlWriter {
 public:
  /// bare: nothing before the root; xml: the declaration, with encoding="utf-8"; xhtml: the declaration and
  /// `<!DOCTYPE html>`, and an empty element that is not void in HTML gets an end tag of its own.
  enum class Start { bare, xml, xhtml };
  explicit XmlWriter(Start start);
  ~XmlWriter();
  XmlWriter(const XmlWriter&) = delete;
  XmlWriter& operator=(const XmlWriter&) = delete;

  /// An open element; its end tag is written when it goes out of scope.
  class Element {
   public:
    Element(XmlWriter& writer, const char* name, std::initializer_list<XmlAttribute> attributes = {});
    ~Element();
    Element(const Element&) = delete;
    Element& operator=(const Element&) = delete;
    /// Only before anything is written inside the element.
    Element& attribute(const char* name, std::string_view value);

   private:
    XmlWriter& writer_;
  };

  [[nodiscard]] Element element(const char* name, std::initializer_list<XmlAttribute> attributes = {}) {
    return {*this, name, attributes};
  }
  void text(std::string_view text);

  /// Writes text in its own way, with elements in it.
  using Dress = void (*)(XmlWriter& xml, std::string_view text);
  /// Has every text from here on written by `dress`; null: as it is. Returns what did it before.
  Dress dress_text(Dress dress) noexcept;

  void leaf(const char* name, std::string_view text);  ///< an element that holds nothing but text
  void empty(const char* name, std::initializer_list<XmlAttribute> attributes = {});  ///< an element without content
  void line_feed();    ///< between elements, for people who read the source
  std::string take();  ///< the document; the writer is done

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace sheaf
