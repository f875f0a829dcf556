#include "sheaf/model/body_bytes.hpp"

#include <concepts>
#include <cstdint>
#include <optional>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "sheaf/base/error.hpp"

namespace sheaf {
namespace {

template <typename Given, typename Type>
concept Is = std::same_as<std::remove_const_t<Given>, Type>;

// What each type of the model holds, for writing and for reading. A member too many or too few does not compile, so
// nothing can be forgotten here when the model grows.

template <typename T>
requires Is<T, Rule> || Is<T, LineBreak>
auto fields(T&) {
  return std::tuple<>();
}

template <typename T>
requires Is<T, Text> || Is<T, NoteReference> || Is<T, Anchor> || Is<T, Paragraph> || Is<T, DefinitionList> ||
    Is<T, TableRow> || Is<T, LineGroup> || Is<T, InlineMath> || Is<T, DisplayMath> || Is<T, Inline> || Is<T, Ruby>
auto fields(T& node) {
  auto& [only] = node;
  return std::tie(only);
}

template <typename T>
requires Is<T, InlineImage> || Is<T, Ruby::Part> || Is<T, Heading> || Is<T, ListItem> || Is<T, DefinitionItem> ||
    Is<T, Code> || Is<T, Aside> || Is<T, Note>
auto fields(T& node) {
  auto& [first, second] = node;
  return std::tie(first, second);
}

template <typename T>
requires Is<T, Link> || Is<T, ImageReference> || Is<T, FigureImage> || Is<T, Math>
auto fields(T& node) {
  auto& [first, second, third] = node;
  return std::tie(first, second, third);
}

template <typename T>
requires Is<T, Span> || Is<T, Figure> || Is<T, List> || Is<T, Table> || Is<T, Quote> || Is<T, Block> || Is<T, MathNode>
auto fields(T& node) {
  auto& [first, second, third, fourth] = node;
  return std::tie(first, second, third, fourth);
}

template <typename T>
requires Is<T, TableCell> || Is<T, Embed>
auto fields(T& node) {
  auto& [first, second, third, fourth, fifth] = node;
  return std::tie(first, second, third, fourth, fifth);
}

template <typename T>
concept Number = std::integral<T> || std::is_enum_v<T>;

class Writer {
 public:
  /// Seven bits a byte, the lowest first; a set eighth bit says that there are more. The sign is the lowest bit.
  template <Number T>
  void write(T value) {
    const auto number = static_cast<std::int64_t>(value);
    auto left = static_cast<std::uint64_t>(number) << 1 ^ static_cast<std::uint64_t>(number >> 63);
    for (; left >= 0x80; left >>= 7) bytes_ += static_cast<char>(left | 0x80);
    bytes_ += static_cast<char>(left);
  }
  void write(const std::string& text) {
    write(text.size());
    bytes_ += text;
  }
  template <typename T>
  void write(const std::vector<T>& list) {
    write(list.size());
    for (const T& one : list) write(one);
  }
  template <typename T>
  void write(const std::optional<T>& perhaps) {
    write(perhaps.has_value());
    if (perhaps) write(*perhaps);
  }
  template <typename... Nodes>
  void write(const std::variant<Nodes...>& node) {
    write(node.index());
    std::visit([&](const auto& one) { write(one); }, node);
  }
  template <typename First, typename Second>
  void write(const std::pair<First, Second>& both) {
    write(both.first);
    write(both.second);
  }
  template <typename T>
  requires(!Number<T>) void write(const T& node) {
    std::apply([&](const auto&... members) { (write(members), ...); }, fields(node));
  }

  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_{};
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : left_(bytes) {}

  template <Number T>
  void read(T& value) {
    std::uint64_t number = 0;
    for (int shift = 0;; shift += 7) {
      const auto byte = static_cast<unsigned char>(take(1).front());
      number |= std::uint64_t{byte & 0x7Fu} << shift;
      if (byte < 0x80) break;
      check(shift < 63);
    }
    value = static_cast<T>(static_cast<std::int64_t>(number >> 1 ^ (~(number & 1) + 1)));
  }
  void read(std::string& text) { text = take(count()); }
  template <typename T>
  void read(std::vector<T>& list) {
    list.resize(count());
    for (T& one : list) read(one);
  }
  template <typename T>
  void read(std::optional<T>& perhaps) {
    bool is_there = false;
    read(is_there);
    if (is_there) read(perhaps.emplace());
  }
  template <typename... Nodes>
  void read(std::variant<Nodes...>& node) {
    std::size_t kind = 0;
    read(kind);
    check(kind < sizeof...(Nodes));
    std::size_t at = 0;
    ((at++ == kind ? read(node.template emplace<Nodes>()) : void()), ...);
  }
  template <typename First, typename Second>
  void read(std::pair<First, Second>& both) {
    read(both.first);
    read(both.second);
  }
  template <typename T>
  requires(!Number<T>) void read(T& node) {
    std::apply([&](auto&... members) { (read(members), ...); }, fields(node));
  }

  void finish() const { check(left_.empty()); }

 private:
  /// Of bytes or members. A member takes a byte at least, so a count that lies takes no memory.
  std::size_t count() {
    std::size_t many = 0;
    read(many);
    check(many <= left_.size());
    return many;
  }
  std::string_view take(std::size_t size) {
    check(size <= left_.size());
    const std::string_view taken = left_.substr(0, size);
    left_.remove_prefix(size);
    return taken;
  }
  static void check(bool well) {
    if (!well) throw Error(Trouble::unreadable, {}, "an article that was put aside has changed", "run sheaf again");
  }

  std::string_view left_;
};

}  // namespace

std::string body_bytes(const Article& article) {
  Writer writer;
  writer.write(article.body);
  writer.write(article.notes);
  return writer.take();
}

void read_body(std::string_view bytes, Article& article) {
  Reader reader(bytes);
  reader.read(article.body);
  reader.read(article.notes);
  reader.finish();
}

}  // namespace sheaf
