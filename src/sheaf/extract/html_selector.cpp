#include "sheaf/extract/html_selector.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

#include "sheaf/base/error.hpp"
#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

struct AttributeTest {
  std::string name;
  char how = 0;  // 0: is there; '=', '~', '^', '$', '*' as in CSS
  std::string value;
};

/// "div.story[role=main]", and how it stands to the one before it.
struct Compound {
  std::string name;  // "" or "*": any
  std::vector<AttributeTest> tests;
  bool child = false;  // of the one before, not only below it
};

using Complex = std::vector<Compound>;

class SelectorParser {
 public:
  SelectorParser(std::string_view text, const Place& place) : text_(text), place_(place) {}

  std::vector<Complex> parse() {
    std::vector<Complex> all(1);
    bool child = false;
    for (skip_space(); at_ < text_.size(); skip_space()) {
      if (text_[at_] == ',') {
        if (all.back().empty() || child) fail();
        all.emplace_back();
        ++at_;
      } else if (text_[at_] == '>') {
        if (all.back().empty() || child) fail();
        child = true;
        ++at_;
      } else {
        all.back().push_back(compound(child));
        child = false;
      }
    }
    if (all.back().empty() || child) fail();
    for (const Complex& one : all)
      if (one.size() > 32) fail();
    return all;
  }

 private:
  [[noreturn]] void fail() const {
    throw Error(Trouble::usage, place_, "the selector \"" + std::string(text_) + "\" is not understood",
                "use names, .class, #id, [attribute=value], descendants, > and commas");
  }

  void skip_space() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\n')) ++at_;
  }

  std::string word() {
    const std::size_t begin = at_;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                         c == '_' || static_cast<unsigned char>(c) >= 0x80 || (c == ':' && at_ > begin);
      if (!plain) break;
      ++at_;
    }
    if (at_ == begin) fail();
    return std::string(text_.substr(begin, at_ - begin));
  }

  Compound compound(bool child) {
    Compound made;
    made.child = child;
    if (text_[at_] == '*')
      ++at_;
    else if (text_[at_] != '.' && text_[at_] != '#' && text_[at_] != '[')
      made.name = ascii_lower(word());
    while (at_ < text_.size()) {
      if (text_[at_] == '.') {
        ++at_;
        made.tests.push_back({"class", '~', word()});
      } else if (text_[at_] == '#') {
        ++at_;
        made.tests.push_back({"id", '=', word()});
      } else if (text_[at_] == '[') {
        made.tests.push_back(attribute());
      } else {
        break;
      }
    }
    return made;
  }

  AttributeTest attribute() {
    ++at_;
    AttributeTest test;
    test.name = ascii_lower(word());
    if (at_ < text_.size() && text_[at_] != ']') {
      if (text_[at_] != '=')
        test.how = text_[at_++];
      else
        test.how = '=';
      if (at_ >= text_.size() || text_[at_] != '=' ||
          std::string_view("=~^$*").find(test.how) == std::string_view::npos)
        fail();
      ++at_;
      if (at_ < text_.size() && (text_[at_] == '"' || text_[at_] == '\'')) {
        const std::size_t close = text_.find(text_[at_], at_ + 1);
        if (close == std::string_view::npos) fail();
        test.value = text_.substr(at_ + 1, close - at_ - 1);
        at_ = close + 1;
      } else {
        test.value = word();
      }
    }
    if (at_ >= text_.size() || text_[at_] != ']') fail();
    ++at_;
    return test;
  }

  std::string_view text_;
  const Place& place_;
  std::size_t at_ = 0;
};

bool passes(const HtmlTree& tree, HtmlId node, const AttributeTest& test) {
  if (!tree.has_attribute(node, test.name)) return false;
  const std::string_view value = tree.attribute(node, test.name);
  const std::vector<std::string_view> words = test.how == '~' ? split_words(value) : std::vector<std::string_view>{};
  switch (test.how) {
    case '=':
      return value == test.value;
    case '~':
      return std::find(words.begin(), words.end(), test.value) != words.end();
    case '^':
      return !test.value.empty() && value.starts_with(test.value);
    case '$':
      return !test.value.empty() && value.ends_with(test.value);
    case '*':
      return !test.value.empty() && value.find(test.value) != std::string_view::npos;
    default:
      return true;
  }
}

bool matches_one(const HtmlTree& tree, HtmlId node, const Compound& compound) {
  if (tree.is_text(node)) return false;
  if (!compound.name.empty() && compound.name != "*") {
    const HtmlTag tag = html_tag(compound.name);
    if (tag != tree.tag(node) || (tag == HtmlTag::other && tree[node].text != compound.name)) return false;
  }
  return std::all_of(compound.tests.begin(), compound.tests.end(),
                     [&](const AttributeTest& test) { return passes(tree, node, test); });
}

/// Which beginnings of a selector each node ends: bit n for its first n + 1 compounds. One pass, whatever the nesting.
class Matcher {
 public:
  Matcher(const HtmlTree& tree, const Complex& complex)
      : tree_(tree), complex_(complex), ends_(tree.size(), 0), above_(tree.size(), 0) {}

  bool matches(HtmlId node) {
    const HtmlId parent = tree_[node].parent;
    if (parent != no_node) above_[node] = above_[parent] | ends_[parent];
    for (std::size_t at = 0; at < complex_.size(); ++at) {
      const std::uint32_t before = at == 0 ? 1u
                                           : (parent == no_node    ? 0u
                                              : complex_[at].child ? ends_[parent]
                                                                   : above_[node]) >>
                                                     (at - 1) &
                                                 1u;
      if (before != 0 && matches_one(tree_, node, complex_[at])) ends_[node] |= 1u << at;
    }
    return (ends_[node] >> (complex_.size() - 1) & 1u) != 0;
  }

 private:
  const HtmlTree& tree_;
  const Complex& complex_;
  std::vector<std::uint32_t> ends_;
  std::vector<std::uint32_t> above_;
};

}  // namespace

std::vector<HtmlId> select_nodes(const HtmlPage& page, std::string_view selector) {
  const std::vector<Complex> all = SelectorParser(selector.substr(0, 1000), page.source().origin).parse();
  const HtmlTree& tree = page.tree();
  std::vector<Matcher> matchers;
  for (const Complex& complex : all) matchers.emplace_back(tree, complex);
  std::vector<HtmlId> chosen;
  HtmlId chosen_end = 0;
  for (HtmlId node = 0; node < tree.size(); ++node) {
    bool hit = false;
    for (Matcher& matcher : matchers) hit = matcher.matches(node) || hit;
    if (!hit || node < chosen_end) continue;
    chosen.push_back(node);
    chosen_end = tree[node].end;
  }
  return chosen;
}

}  // namespace sheaf
