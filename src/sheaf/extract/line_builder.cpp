#include "sheaf/extract/line_builder.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

constexpr int deepest_wrapper = 16;  // more spans in spans say nothing more

constexpr bool is_blank(char c) noexcept {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

bool holds(const Inline& part, bool (*test)(const std::string&)) {
  const auto* text = std::get_if<Text>(&part.node);
  return text != nullptr && test(text->text);
}

}  // namespace

bool LineBuilder::is_open(const Inline& wrapper) const {
  for (std::ptrdiff_t at = open_.empty() ? -1 : open_.back(); at >= 0;
       at = wrappers_[static_cast<std::size_t>(at)].outer) {
    const Inline& shell = wrappers_[static_cast<std::size_t>(at)].shell;
    if (std::holds_alternative<Link>(wrapper.node) && std::holds_alternative<Link>(shell.node)) return true;
    const auto* inner = std::get_if<Span>(&wrapper.node);
    const auto* outer = std::get_if<Span>(&shell.node);
    if (inner != nullptr && outer != nullptr && inner->kind == outer->kind && inner->kind != SpanKind::plain &&
        inner->kind != SpanKind::quotation && inner->language.empty() && inner->direction == Direction::inherit)
      return true;
  }
  return false;
}

void LineBuilder::open(Inline wrapper) {
  const std::ptrdiff_t around = open_.empty() ? -1 : open_.back();
  const int depth = around < 0 ? 0 : wrappers_[static_cast<std::size_t>(around)].depth;
  if (depth >= deepest_wrapper || is_open(wrapper)) {
    open_.push_back(around);
    return;
  }
  open_.push_back(static_cast<std::ptrdiff_t>(wrappers_.size()));
  wrappers_.push_back({std::move(wrapper), around, depth + 1});
}

void LineBuilder::close() {
  if (open_.empty()) return;
  const std::ptrdiff_t closed = open_.back();
  open_.pop_back();
  // One that held nothing is forgotten: pages hold thousands of empty spans.
  const bool is_last = closed >= 0 && static_cast<std::size_t>(closed) + 1 == wrappers_.size();
  const bool is_open_still = !open_.empty() && open_.back() == closed;
  if (is_last && !is_open_still && (runs_.empty() || runs_.back().wrapper != closed)) wrappers_.pop_back();
}

void LineBuilder::add_text(std::string_view text) {
  const std::ptrdiff_t wrapper = open_.empty() ? -1 : open_.back();
  std::string words;
  for (const char c : text) {
    if (!is_blank(c)) {
      words += c;
      at_blank_ = false;
      has_content_ = true;
    } else if (!at_blank_) {
      words += ' ';
      at_blank_ = true;
    }
  }
  if (words.empty()) return;
  words = xml_safe(words);
  if (!runs_.empty() && runs_.back().wrapper == wrapper) {
    if (auto* last = std::get_if<Text>(&runs_.back().leaf.node)) {
      last->text += words;
      return;
    }
  }
  runs_.push_back({Inline{Text{std::move(words)}}, wrapper});
}

void LineBuilder::add(Inline leaf) {
  const bool visible = !std::holds_alternative<Anchor>(leaf.node);
  runs_.push_back({std::move(leaf), open_.empty() ? -1 : open_.back()});
  if (visible) {
    has_content_ = true;
    at_blank_ = false;
  }
}

void LineBuilder::add_break() {
  if (!has_content_) return;
  trim_end();
  runs_.push_back({Inline{LineBreak{}}, open_.empty() ? -1 : open_.back()});
  at_blank_ = true;
}

bool LineBuilder::after_break() const noexcept {
  return !runs_.empty() && std::holds_alternative<LineBreak>(runs_.back().leaf.node);
}

void LineBuilder::trim_end() {
  while (!runs_.empty()) {
    auto* text = std::get_if<Text>(&runs_.back().leaf.node);
    if (text == nullptr) return;
    while (!text->text.empty() && text->text.back() == ' ') text->text.pop_back();
    if (!text->text.empty()) return;
    runs_.pop_back();
  }
}

Inlines LineBuilder::nest(std::size_t begin, std::size_t end, std::ptrdiff_t inside) {
  Inlines line;
  for (std::size_t at = begin; at < end;) {
    if (runs_[at].wrapper == inside) {
      line.push_back(std::move(runs_[at++].leaf));
      continue;
    }
    const auto outermost = [&](std::ptrdiff_t wrapper) {
      while (wrapper >= 0 && wrappers_[static_cast<std::size_t>(wrapper)].outer != inside)
        wrapper = wrappers_[static_cast<std::size_t>(wrapper)].outer;
      return wrapper;
    };
    const std::ptrdiff_t wrapper = outermost(runs_[at].wrapper);
    std::size_t stop = at + 1;
    while (stop < end && runs_[stop].wrapper != inside && outermost(runs_[stop].wrapper) == wrapper) ++stop;
    Inline shell = wrappers_[static_cast<std::size_t>(wrapper)].shell;
    Inlines content = nest(at, stop, wrapper);
    if (auto* span = std::get_if<Span>(&shell.node)) span->content = std::move(content);
    if (auto* link = std::get_if<Link>(&shell.node)) link->content = std::move(content);
    line.push_back(std::move(shell));
    at = stop;
  }
  return line;
}

Inlines LineBuilder::take() {
  trim_end();
  while (after_break()) {
    runs_.pop_back();
    trim_end();
  }
  Inlines line = nest(0, runs_.size(), -1);
  runs_.clear();
  // Only the open wrappers are needed from here on.
  std::vector<Wrapper> kept;
  std::ptrdiff_t last_old = -1;
  for (std::ptrdiff_t& wrapper : open_) {
    if (wrapper >= 0 && wrapper != last_old) {
      last_old = wrapper;
      Wrapper copy = std::move(wrappers_[static_cast<std::size_t>(wrapper)]);
      copy.outer = static_cast<std::ptrdiff_t>(kept.size()) - 1;
      kept.push_back(std::move(copy));
    }
    if (wrapper >= 0) wrapper = static_cast<std::ptrdiff_t>(kept.size()) - 1;
  }
  wrappers_ = std::move(kept);
  at_blank_ = true;
  has_content_ = false;
  return line;
}

void trim_inlines(Inlines& line) {
  const auto is_void = [](const Inline& part) {
    return std::holds_alternative<LineBreak>(part.node) ||
           holds(part, [](const std::string& text) { return trim(text).empty(); });
  };
  while (!line.empty() && is_void(line.back())) line.pop_back();
  line.erase(line.begin(), std::find_if_not(line.begin(), line.end(), is_void));
  if (line.empty()) return;
  if (auto* first = std::get_if<Text>(&line.front().node)) first->text.erase(0, first->text.find_first_not_of(' '));
  if (auto* last = std::get_if<Text>(&line.back().node)) last->text.erase(last->text.find_last_not_of(' ') + 1);
}

}  // namespace sheaf
