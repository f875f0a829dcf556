#include <algorithm>
#include <optional>
#include <string>

#include "sheaf/base/text.hpp"
#include "sheaf/extract/html_blocks.hpp"
#include "sheaf/model/math_rules.hpp"

namespace sheaf {
namespace {

constexpr auto last_element = MathElement::maction;
constexpr auto last_attribute = MathAttribute::side;

template <typename Enum>
std::optional<Enum> named(std::string_view name, Enum last) {
  for (int at = 0; at <= static_cast<int>(last); ++at)
    if (to_text(static_cast<Enum>(at)) == name) return static_cast<Enum>(at);
  return std::nullopt;
}

class MathReader {
 public:
  explicit MathReader(const HtmlPage& page) : page_(page), tree_(page.tree()) {}

  /// Appends what an element gives: itself, or of `semantics` its presentation.
  bool read(HtmlId node, std::vector<MathNode>& into, int depth) {
    if (tree_.is_text(node)) return trim(tree_[node].text).empty();
    if (depth > 64 || ++count_ > 20'000) return false;
    const std::string_view name = tree_.tag(node) == HtmlTag::math ? "math" : tree_[node].text;
    if (name == "annotation" || name == "annotation-xml") return true;
    if (name == "semantics") return read_children(node, into, depth);
    const std::optional<MathElement> element = named(name, last_element);
    if (!element.has_value() || (*element == MathElement::math && depth > 0)) return false;
    MathNode made;
    made.element = *element;
    read_attributes(node, made);
    if (is_token(*element)) {
      if (!only_text(node)) return false;
      made.text = xml_safe(collapse_space(page_.text(node)));
    } else if (!read_children(node, made.children, depth)) {
      return false;
    }
    // An empty element with something in it is typeset's to refuse; here only a missing or surplus part is.
    const std::size_t demanded = children_demanded(*element).value_or(0);
    if (demanded != 0 && made.children.size() != demanded) return false;
    into.push_back(std::move(made));
    return true;
  }

 private:
  bool read_children(HtmlId node, std::vector<MathNode>& into, int depth) {
    for (const HtmlId child : tree_.children(node))
      if (!read(child, into, depth + 1)) return false;
    return true;
  }

  void read_attributes(HtmlId node, MathNode& made) const {
    for (const HtmlAttribute& attribute : tree_.attributes(node)) {
      const std::optional<MathAttribute> known = named(attribute.name, last_attribute);
      if (known.has_value() && attribute.value.size() < 200)
        made.attributes.emplace_back(*known, xml_safe(attribute.value));
    }
  }

  bool only_text(HtmlId node) const {
    for (HtmlId at = node + 1; at < tree_[node].end; ++at)
      if (!tree_.is_text(at)) return false;
    return true;
  }

  const HtmlPage& page_;
  const HtmlTree& tree_;
  int count_ = 0;
};

std::string annotation(const HtmlTree& tree, HtmlId node) {
  for (HtmlId at = node + 1; at < tree[node].end; ++at) {
    if (tree.is_text(at) || tree[at].text != "annotation" || !contains_nocase(tree.attribute(at, "encoding"), "tex"))
      continue;
    std::string tex;
    for (HtmlId below = at + 1; below < tree[at].end; ++below)
      if (tree.is_text(below)) tex += tree[below].text;
    return xml_safe(collapse_space(tex));
  }
  return {};
}

}  // namespace

std::string math_text(const HtmlPage& page, HtmlId node) {
  const HtmlTree& tree = page.tree();
  if (const std::string_view said = trim(tree.attribute(node, "alttext")); !said.empty()) return xml_safe(said);
  if (std::string tex = annotation(tree, node); !tex.empty()) return tex;
  return xml_safe(page.text(node));
}

std::optional<Math> read_math(const HtmlPage& page, HtmlId node) {
  std::vector<MathNode> read;
  if (!MathReader(page).read(node, read, 0) || read.size() != 1 || read[0].children.empty()) return std::nullopt;
  Math made;
  made.root = std::move(read[0]);
  made.display = page.tree().attribute(node, "display") == "block";
  made.alternative_text = xml_safe(trim(page.tree().attribute(node, "alttext")));
  if (made.alternative_text.empty()) made.alternative_text = annotation(page.tree(), node);
  return made;
}

std::optional<Math> read_math_source(const Source& source, std::string_view markup) {
  if (!contains_nocase(markup, "<math")) return std::nullopt;
  const HtmlPage page(source, markup);
  for (HtmlId node = page.body(); node < page.tree().size(); ++node)
    if (page.tree().tag(node) == HtmlTag::math) return read_math(page, node);
  return std::nullopt;
}

}  // namespace sheaf
