#include "sheaf/typeset/survey.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "sheaf/base/picture_suffix.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/model/math_rules.hpp"
#include "sheaf/typeset/identity.hpp"
#include "sheaf/typeset/walk.hpp"

namespace sheaf {
namespace {

class Surveyor {
 public:
  explicit Surveyor(Survey& result) : result_(result) {}

  void block(const Block& block, bool apart) {
    std::string own;
    if (const auto* figure = std::get_if<Figure>(&block.node)) own = this->figure(*figure);
    if (const auto* embed = std::get_if<Embed>(&block.node)) own = this->embed(*embed);
    const bool named = add_id(block.id, own);
    const auto* heading = std::get_if<Heading>(&block.node);
    if (heading != nullptr && !apart) this->heading(*heading, named ? result_.ids.at(block.id) : std::string());
    if (const auto* math = std::get_if<DisplayMath>(&block.node)) result_.has_math |= is_writable(math->math);
  }

  void line(const Inlines& inlines, int depth = 0) {
    if (depth > max_tree_depth) return;
    for (const Inline& piece : inlines) {
      if (const auto* anchor = std::get_if<Anchor>(&piece.node)) add_id(anchor->id, {});
      if (const auto* span = std::get_if<Span>(&piece.node)) line(span->content, depth + 1);
      if (const auto* link = std::get_if<Link>(&piece.node)) line(link->content, depth + 1);
      if (const auto* math = std::get_if<InlineMath>(&piece.node)) result_.has_math |= is_writable(math->math);
      if (const auto* image = std::get_if<InlineImage>(&piece.node)) {
        picture(image->image, !alternative_of(image->alternative_text, {}).empty());
      }
    }
  }

 private:
  /// The first one of a name wins, as in a browser.
  bool add_id(const std::string& source, const std::string& own) {
    if (source.empty() || result_.ids.contains(source)) return false;
    std::string id = own.empty() ? safe_id(source) : own;
    const std::string stem = id;
    for (int n = 2; own.empty() && !taken_.insert(id).second; ++n) id = stem + "-" + std::to_string(n);
    result_.ids.emplace(source, id);
    return true;
  }

  void picture(const ImageReference& reference, bool described) {
    if (reference.image < 0) return;
    result_.has_images = true;
    if (!described) ++result_.images_without_text;
  }

  std::string number(const Inlines& caption, bool has_picture) {
    const std::size_t n = result_.figures.size() + 1;
    result_.figures.push_back({n, collapse_space(plain_text(caption)), has_picture});
    return "fig-" + std::to_string(n);
  }

  void credit(const Inlines& words) {
    std::string credit = collapse_space(plain_text(words));
    if (!credit.empty() && std::ranges::find(result_.credits, credit) == result_.credits.end())
      result_.credits.push_back(std::move(credit));
  }

  std::string figure(const Figure& figure) {
    credit(figure.credit);
    bool shown = false;
    for (const FigureImage& one : figure.images) {
      shown |= one.image.image >= 0;
      picture(one.image, one.decorative || !alternative_of(one.alternative_text, figure.caption).empty());
    }
    return number(figure.caption, shown);
  }

  std::string embed(const Embed& embed) {
    const bool shown = embed.poster && embed.poster->image >= 0;
    // The link beside it says what the poster stands for.
    if (shown) picture(*embed.poster, true);
    return number(embed.caption, shown);
  }

  void heading(const Heading& heading, std::string id) {
    if (is_blank(heading.content)) return;
    const int level = levels_.next(heading.level);
    if (id.empty()) id = "h-" + std::to_string(result_.headings.size() + 1);
    result_.headings.push_back({level, id, collapse_space(plain_text(heading.content))});
  }

  Survey& result_;
  std::set<std::string> taken_{};
  HeadingLevels levels_{};
};

/// Names of files and addresses say nothing of what a picture shows.
bool is_file_name(std::string_view words) noexcept {
  return starts_with_nocase(words, "http:") || starts_with_nocase(words, "https:") || has_picture_suffix(words);
}

bool is_sound(const MathNode& node, int depth) {
  const std::size_t wanted = children_demanded(node.element).value_or(node.children.size());
  if (depth > max_tree_depth || node.children.size() != wanted) return false;
  return std::all_of(node.children.begin(), node.children.end(), [&](const MathNode& child) {
    return child.element != MathElement::math && is_sound(child, depth + 1);
  });
}

}  // namespace

int HeadingLevels::next(int source_level) {
  while (!open_.empty() && open_.back() >= source_level) open_.pop_back();
  open_.push_back(source_level);
  return std::min(1 + static_cast<int>(open_.size()), 6);
}

bool is_blank(const Inlines& inlines) {
  return std::all_of(inlines.begin(), inlines.end(), [](const Inline& piece) {
    if (const auto* text = std::get_if<Text>(&piece.node)) return trim(text->text).empty();
    if (const auto* span = std::get_if<Span>(&piece.node)) return is_blank(span->content);
    if (const auto* link = std::get_if<Link>(&piece.node)) return is_blank(link->content);
    return std::holds_alternative<LineBreak>(piece.node) || std::holds_alternative<Anchor>(piece.node);
  });
}

std::string alternative_of(const std::string& alternative, const Inlines& caption) {
  if (alternative.empty()) return {};
  const std::string words = collapse_space(alternative);
  const bool repeats = equals_nocase(words, collapse_space(plain_text(caption)));
  return repeats || is_file_name(words) ? std::string() : words;
}

bool is_writable(const Math& math) {
  return math.root.element == MathElement::math && !math.root.children.empty() && is_sound(math.root, 0);
}

Survey survey(const Article& article) {
  Survey result;
  Surveyor surveyor(result);
  walk_article(
      article, [&](const Block& block, bool apart) { surveyor.block(block, apart); },
      [&](const Inlines& line) { surveyor.line(line); });
  return result;
}

}  // namespace sheaf
