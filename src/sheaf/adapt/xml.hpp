#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace sheaf {

/// Writes XML: escapes text and attributes, closes elements by scope. Text is made safe for XML 1.0 first.
/// Element and attribute names are sheaf's own, never input.
class XmlWriter {
 public:
  /// \param declaration  with `<?xml version="1.0" encoding="utf-8"?>`, and `<!DOCTYPE html>` for XHTML
  enum class Start { bare, xml, xhtml };
  explicit XmlWriter(Start start);
  ~XmlWriter();
  XmlWriter(const XmlWriter&) = delete;
  XmlWriter& operator=(const XmlWriter&) = delete;

  /// An open element; its end tag is written when it goes out of scope.
  class Element {
   public:
    Element(XmlWriter& writer, const char* name);
    ~Element();
    Element(const Element&) = delete;
    Element& operator=(const Element&) = delete;
    Element& attribute(const char* name, std::string_view value);

   private:
    XmlWriter& writer_;
  };

  Element element(const char* name) { return {*this, name}; }
  void text(std::string_view text);
  void leaf(const char* name, std::string_view text);  ///< an element that holds nothing but text
  std::string take();                                  ///< the document; the writer is done

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace sheaf
