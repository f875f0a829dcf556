#include "sheaf/extract/html_notes.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

using enum HtmlTag;

/// The id in an in-page link, or "".
std::string target_of(const HtmlPage& page, HtmlId node) {
  std::string_view href = trim(page.tree().attribute(node, "href"));
  const std::size_t hash = href.find('#');
  if (hash == std::string_view::npos || hash + 1 == href.size()) return {};
  const std::string_view before = href.substr(0, hash);
  const std::string& own = page.base_url();
  if (!before.empty() && (own.empty() || std::string_view(own).substr(0, own.find('#')) != before)) return {};
  return percent_decode(href.substr(hash + 1));
}

bool says_note_reference(const HtmlTree& tree, HtmlId node) {
  const std::string_view type = tree.attribute(node, "epub:type");
  return tree.attribute(node, "role") == "doc-noteref" || type.find("noteref") != std::string_view::npos ||
         tree.attribute(node, "class").find("footnote-ref") != std::string_view::npos;
}

/// The part that holds the words of a note when its id stands on `node`: a list item, a paragraph, a row.
HtmlId note_part(const HtmlPage& page, HtmlId node) {
  const HtmlTree& tree = page.tree();
  HtmlId part = node;
  while (tree[part].parent != no_node && !is_block(tree.tag(part))) part = tree[part].parent;
  if (tree.tag(part) == td) part = page.ancestor(part, tr);
  return part;
}

/// "1", "[12]", "*", "†", "a", "note 3": what a mark looks like.
bool looks_like_mark(std::string_view text) {
  if (text.empty() || text.size() > 12) return false;
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }) || text.size() <= 4;
}

class NoteFinder {
 public:
  NoteFinder(HtmlPage& page, HtmlId root) : page_(page), tree_(page.tree()), root_(root) {}

  FoundNotes find() {
    for (HtmlId node = root_; node < tree_[root_].end; ++node)
      if (tree_.tag(node) == a && !page_.dropped(node)) consider(node);
    if (!found_.notes.empty()) drop_frames();
    return std::move(found_);
  }

 private:
  void consider(HtmlId mark) {
    const std::string id = target_of(page_, mark);
    const HtmlId target = id.empty() ? no_node : page_.by_id(id);
    if (target == no_node || target == mark || tree_.contains(target, mark) || !tree_.contains(root_, target)) return;
    const HtmlId part = note_part(page_, target);
    if (const auto known = by_part_.find(part); known != by_part_.end()) {
      if (looks_like_mark(page_.text(mark, 40))) found_.references.emplace(mark, found_.notes[known->second].id);
      return;
    }
    const bool fits = part != root_ && !tree_.contains(part, mark) && page_.facts(part).letters < 20'000;
    // Pages may link to one part a thousand times; what is no note at the first marks is none at the last.
    if (!fits || tree_[part].end - part > 2000 || ++tries_[part] > 8) return;
    FoundNote note{id, part, back_links(part, mark)};
    const bool said = says_note_reference(tree_, mark) || in_footnotes(part);
    if (!looks_like_mark(page_.text(mark, 40)) || target < mark || (note.back_links.empty() && !said)) return;
    found_.references.emplace(mark, note.id);
    by_part_.emplace(part, found_.notes.size());
    found_.notes.push_back(std::move(note));
    page_.drop(part);
  }

  /// Links in the note that lead back to the mark or to what is right around it.
  std::vector<HtmlId> back_links(HtmlId part, HtmlId mark) const {
    std::vector<HtmlId> links;
    for (HtmlId node = part; node < tree_[part].end; ++node) {
      if (tree_.tag(node) != a) continue;
      const std::string id = target_of(page_, node);
      const HtmlId target = id.empty() ? no_node : page_.by_id(id);
      if (target == no_node) continue;
      // Around the mark, inside it, or right before it.
      if (target == mark || tree_.contains(mark, target) ||
          (tree_.contains(target, mark) && tree_[target].end - target < 40) || (target < mark && mark - target < 6))
        links.push_back(node);
    }
    return links;
  }

  bool in_footnotes(HtmlId node) const {
    for (int up = 0; node != no_node && node != root_ && up < 5; ++up, node = tree_[node].parent) {
      const std::string_view role = tree_.attribute(node, "role");
      if (page_.signs(node).has(Sign::footnote) || role == "doc-endnotes" || role == "doc-footnote") return true;
    }
    return false;
  }

  /// The frame of notes that have all gone: its rule and its heading go as well.
  void drop_frames() {
    const FoundNote& first = found_.notes.front();
    for (HtmlId node = tree_[first.node].parent; node != no_node && node != root_; node = tree_[node].parent) {
      const bool list = tree_.tag(node) == ol || tree_.tag(node) == ul;
      if (!list && !page_.signs(node).has(Sign::footnote) && tree_.attribute(node, "role") != "doc-endnotes") break;
      std::uint32_t left = 0;
      for (HtmlId at = node; at < tree_[node].end; ++at)
        if (tree_.is_text(at) && !page_.dropped(at) && !in_heading(at)) left += page_.facts(at).letters;
      if (left > 0) break;
      page_.drop(node);
    }
  }

  bool in_heading(HtmlId node) const {
    for (int up = 0; up < 4 && node != no_node; ++up, node = tree_[node].parent)
      if (is_heading(tree_.tag(node))) return true;
    return false;
  }

  HtmlPage& page_;
  const HtmlTree& tree_;
  HtmlId root_;
  FoundNotes found_;
  std::map<HtmlId, std::size_t> by_part_;  // index of the note
  std::map<HtmlId, int> tries_;
};

}  // namespace

FoundNotes find_notes(HtmlPage& page, HtmlId root) {
  return NoteFinder(page, root).find();
}

}  // namespace sheaf
