#include "sheaf/base/text.hpp"
#include "sheaf/typeset/body_writer.hpp"
#include "sheaf/typeset/upright.hpp"

namespace sheaf {

void BodyWriter::write_math(const Math& math) {
  if (!is_writable(math)) {
    const std::string words = math.alternative_text;
    if (words.empty()) return;
    const auto code = xml_.element("code", {{"class", "formula"}});
    return write_text(words);
  }
  const PlainText plain(xml_);
  auto element = xml_.element("math", {{"xmlns", "http://www.w3.org/1998/Math/MathML"}});
  if (!math.alternative_text.empty()) element.attribute("alttext", math.alternative_text);
  if (math.display) element.attribute("display", "block");
  for (const MathNode& child : math.root.children) write_math_node(child);
}

void BodyWriter::write_math_node(const MathNode& node) {
  // to_text gives names of a table, which end in NUL.
  auto element = xml_.element(to_text(node.element).data());
  for (const auto& attribute : node.attributes) element.attribute(to_text(attribute.first).data(), attribute.second);
  xml_.text(node.text);
  for (const MathNode& child : node.children) write_math_node(child);
}

}  // namespace sheaf
