#include "sheaf/adapt/yaml.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <charconv>
#include <istream>
#include <span>
#include <streambuf>
#include <utility>

#include "sheaf/adapt/data_builder.hpp"
#include "sheaf/base/error.hpp"
#include "sheaf/base/word_list.hpp"

namespace sheaf {
namespace {

/// A number, if the spelling is the one that we would write: so nothing of it is lost.
template <typename Number>
bool read_number(std::string_view word, DataValue& value) {
  Number number{};
  const auto read = std::from_chars(word.data(), word.data() + word.size(), number);
  if (read.ec != std::errc() || read.ptr != word.data() + word.size()) return false;
  value.node = number;
  return value.text() == word;
}

/// YAML 1.2.2 #1032-tag-resolution: plain scalars of the core schema.
DataValue resolve(std::string_view word, int line) {
  constexpr std::string_view nulls[] = {"", "~", "null", "Null", "NULL"};
  constexpr std::string_view yes[] = {"true", "True", "TRUE"};
  constexpr std::string_view no[] = {"false", "False", "FALSE"};
  DataValue value{nullptr, line};
  if (is_one_of(word, nulls)) return value;
  if (is_one_of(word, yes) || is_one_of(word, no)) {
    value.node = is_one_of(word, yes);
    return value;
  }
  if (!read_number<std::int64_t>(word, value) && !read_number<double>(word, value)) value.node = std::string(word);
  return value;
}

class Events final : public YAML::EventHandler {
 public:
  explicit Events(const Place& place) : place_(place), builder_(place) {}

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { OnScalar(mark, "?", anchor, ""); }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuse(mark, "an alias (*name) is not allowed"); }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& word) override {
    check(mark, anchor);
    if (builder_.awaits_name()) {
      builder_.name(word);
      return;
    }
    const bool is_plain = tag == "?" || tag.empty();
    builder_.add(is_plain ? resolve(word, line_of(mark)) : DataValue{word, line_of(mark)});
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    check_container(mark, anchor);
    builder_.begin_list(line_of(mark));
  }
  void OnSequenceEnd() override { builder_.end(); }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    check_container(mark, anchor);
    builder_.begin_table(line_of(mark));
  }
  void OnMapEnd() override { builder_.end(); }

  [[noreturn]] void refuse(const YAML::Mark& mark, std::string happened) const {
    const bool is_known = mark.line >= 0 && mark.column >= 0;
    throw Error(Trouble::malformed, {place_.file, is_known ? line_of(mark) : 0, is_known ? mark.column + 1 : 0},
                std::move(happened), "mend it at the place named");
  }
  DataValue take() { return builder_.take(); }

 private:
  int line_of(const YAML::Mark& mark) const { return mark.line + std::max(place_.line, 1); }
  void check(const YAML::Mark& mark, YAML::anchor_t anchor) const {
    if (anchor != YAML::NullAnchor) refuse(mark, "an anchor (&name) is not allowed");
  }
  void check_container(const YAML::Mark& mark, YAML::anchor_t anchor) const {
    check(mark, anchor);
    if (builder_.awaits_name()) refuse(mark, "a list or table cannot be the name of a member");
  }

  const Place& place_;
  DataBuilder builder_;
};

/// A stream over text that stays where it is.
class TextBuffer final : public std::streambuf {
 public:
  explicit TextBuffer(std::string_view text) {
    char* const begin = const_cast<char*>(text.data());  // NOLINT: streambuf's get area is never written
    setg(begin, begin, begin + text.size());
  }
};

}  // namespace

DataValue parse_yaml(std::string_view text, const Place& place) {
  TextBuffer buffer(text);
  std::istream stream(&buffer);
  Events events(place);
  try {
    YAML::Parser parser(stream);
    parser.HandleNextDocument(events);
  } catch (const YAML::Exception& error) {
    events.refuse(error.mark, "it is no valid YAML: " + error.msg);
  }
  return events.take();
}

}  // namespace sheaf
