#include "sheaf/extract/printed_pieces.hpp"

#include <algorithm>

#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;

constexpr HtmlId most_before = 1500;  // nodes; a menu may stand between the top of the page and its headline
constexpr HtmlId most_after = 2500;   // nodes
constexpr int lines_before = 8;
constexpr int lines_after = 60;
constexpr std::uint32_t prose_after = 500;  // letters of running text, after which nothing of the head follows
constexpr std::uint32_t prose_line = 100;   // letters: a longer line is running text
constexpr int steps_up = 5;
constexpr std::uint32_t small_part = 300;  // letters: what an element says holds for all that is in it only below this

class Gatherer {
 public:
  Gatherer(const HtmlPage& page, HtmlId anchor) : page_(page), tree_(page.tree()), anchor_(anchor) {}

  /// Reads from one node up to another, or until enough running text has been seen behind the headline.
  PrintedPieces gather(HtmlId begin, HtmlId end, HtmlId prose_counts_from) {
    for (HtmlId node = begin; node < end;) {
      const HtmlTag tag = tree_.tag(node);
      if (tag == HtmlTag::text) {
        take(node);
        if (node > prose_counts_from && is_enough()) break;
        ++node;
        continue;
      }
      if (is_left_out(node)) {
        node = tree_[node].end;
        begin_line();
        continue;
      }
      close_blocks(node);
      if (tag == br || is_block(tag)) {
        begin_line();
        block_ends_.push_back(tree_[node].end);
      }
      ++node;
    }
    return std::move(pieces_);
  }

 private:
  void begin_line() { line_open_ = false; }

  void close_blocks(HtmlId node) {
    for (; !block_ends_.empty() && node >= block_ends_.back(); block_ends_.pop_back()) begin_line();
  }

  /// Parts in which names and dates are those of something else: other articles, comments, pictures.
  bool is_left_out(HtmlId node) const {
    if (tree_.contains(node, anchor_)) return false;
    const HtmlTag tag = tree_.tag(node);
    if (is_skipped(tag) || page_.facts(node).hidden || tag == nav || tag == figure || tag == form || tag == dialog ||
        tag == blockquote || tag == HtmlTag::table || tag == pre)
      return true;
    const Signs signs = page_.signs(node);
    if (signs.any_of({Sign::byline, Sign::date})) return false;
    if (signs.any_of({Sign::caption, Sign::credit})) return !is_in_byline(node);
    return signs.any_of({Sign::related, Sign::comments, Sign::navigation, Sign::advert, Sign::consent, Sign::sidebar,
                         Sign::table_of_contents, Sign::breadcrumb, Sign::search});
  }

  /// Small print is called a caption or a credit by some, in a byline too.
  bool is_in_byline(HtmlId node) const {
    HtmlId up = tree_[node].parent;
    for (int step = 0; step < 3 && up != no_node; ++step, up = tree_[up].parent)
      if (page_.signs(up).any_of({Sign::byline, Sign::metadata})) return true;
    return false;
  }

  void take(HtmlId node) {
    std::string text = collapse_space(tree_[node].text);
    if (text.empty()) return;
    close_blocks(node);
    if (!line_open_) {
      ++line_;
      line_letters_ = 0;
      line_open_ = true;
    }
    PrintedPiece piece{.node = node, .text = std::move(text), .line = line_, .after = node > anchor_};
    look_up(node, piece);
    line_letters_ += page_.facts(node).letters;
    if (node > anchor_ && line_letters_ > prose_line) {
      prose_ += counted_line_ == line_ ? page_.facts(node).letters : line_letters_;
      counted_line_ = line_;
    }
    lines_seen_after_ += node > anchor_ && last_after_ != line_ ? 1 : 0;
    if (node > anchor_) last_after_ = line_;
    pieces_.push_back(std::move(piece));
  }

  bool is_enough() const { return prose_ > prose_after || lines_seen_after_ > lines_after; }

  void look_up(HtmlId node, PrintedPiece& piece) const {
    HtmlId up = tree_[node].parent;
    for (int step = 0; step < steps_up && up != no_node && up != page_.body(); ++step, up = tree_[up].parent) {
      if (tree_.contains(up, anchor_) && up != anchor_) break;
      if (page_.facts(up).letters > small_part) break;
      const HtmlTag tag = tree_.tag(up);
      if (tag == a && piece.link == no_node) piece.link = up;
      if (tag == HtmlTag::time && piece.time == no_node) piece.time = up;
      piece.near = piece.near | page_.signs(up);
    }
  }

  const HtmlPage& page_;
  const HtmlTree& tree_;
  HtmlId anchor_;
  PrintedPieces pieces_;
  std::vector<HtmlId> block_ends_;
  int line_ = -1;
  bool line_open_ = false;
  std::uint32_t line_letters_ = 0;
  std::uint32_t prose_ = 0;
  int counted_line_ = -1;
  int lines_seen_after_ = 0;
  int last_after_ = -1;
};

}  // namespace

PrintedPieces pieces_by_headline(const HtmlPage& page, HtmlId headline) {
  const HtmlTree& tree = page.tree();
  const HtmlId begin = std::max(page.body(), headline > most_before ? headline - most_before : 0);
  const HtmlId end = std::min(tree.size(), tree[headline].end + most_after);
  PrintedPieces pieces = Gatherer(page, headline).gather(begin, end, tree[headline].end);
  const auto first_after =
      std::find_if(pieces.begin(), pieces.end(), [&](const PrintedPiece& piece) { return piece.node > headline; });
  if (first_after == pieces.end()) return pieces;
  const int line = first_after->line;
  std::erase_if(pieces, [&](const PrintedPiece& piece) {
    return piece.line < line - lines_before || tree.contains(headline, piece.node);
  });
  return pieces;
}

PrintedPieces pieces_at_start(const HtmlPage& page, HtmlId root) {
  constexpr HtmlId most_nodes = 200;
  return Gatherer(page, root).gather(root, std::min(page.tree()[root].end, root + most_nodes), root);
}

PrintedPieces pieces_at_end(const HtmlPage& page, HtmlId root) {
  const HtmlTree& tree = page.tree();
  const HtmlId end = tree[root].end;
  const HtmlId begin = std::max(root, end > 400 ? end - 400 : 0);
  return Gatherer(page, begin).gather(begin, std::min(tree.size(), end + 400), end + 400);
}

}  // namespace sheaf
