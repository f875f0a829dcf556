#include <map>
#include <optional>
#include <utility>

#include "sheaf/base/text.hpp"
#include "sheaf/model/waiting_body.hpp"
#include "sheaf/typeset/survey.hpp"
#include "sheaf/typeset/typeset.hpp"
#include "sheaf/typeset/walk.hpp"
#include "sheaf/typeset/web_address.hpp"

namespace sheaf {
namespace {

/// Which article stands under an address or in a file, and which ids it has.
class Places {
 public:
  explicit Places(const Collection& collection) : collection_(collection), ids_(collection.articles.size()) {
    for (std::size_t i = 0; i < collection.articles.size(); ++i) {
      const Article& article = collection.articles[i];
      std::string key = address_key(article.url);
      if (!key.empty()) by_address_.emplace(std::move(key), i);
      if (!article.path.empty()) by_path_.emplace(std::pair(article.operand, article.path), i);
    }
  }

  std::optional<std::size_t> at_address(std::string_view address) const {
    const auto found = by_address_.find(address_key(address));
    return found == by_address_.end() ? std::nullopt : std::optional(found->second);
  }

  /// Links to pages often leave out the ending, or the name of a folder's index.
  std::optional<std::size_t> at_path(std::size_t operand, const std::string& path) const {
    for (const char* ending : {"", ".md", ".html", "/index.md", "/index.html"}) {
      const auto found = by_path_.find({operand, path + ending});
      if (found != by_path_.end()) return found->second;
    }
    return std::nullopt;
  }

  /// The id that `fragment` means, as the source spells it and as the document has it; null when there is none.
  /// Weaving keeps ids, so it does not matter which links are woven already.
  const std::pair<const std::string, std::string>* id(std::size_t article, const std::string& fragment) {
    auto& ids = ids_[article];
    if (!ids) ids = survey(*WholeArticle(collection_.articles[article])).ids;
    auto found = ids->find(fragment);
    if (found == ids->end()) found = ids->find(percent_decode(fragment));
    return found == ids->end() ? nullptr : &*found;
  }

 private:
  const Collection& collection_;
  std::map<std::string, std::size_t> by_address_{};
  std::map<std::pair<std::size_t, std::string>, std::size_t> by_path_{};
  std::vector<std::optional<std::map<std::string, std::string>>> ids_;
};

/// Turns the links of one article.
class Weaver {
 public:
  Weaver(Places& places, const Collection& collection, std::size_t article, Report& report)
      : places_(places), collection_(collection), self_(article), report_(report) {}

  void weave(Inlines& line, int depth = 0) {
    if (depth > max_tree_depth) return;
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (auto* span = std::get_if<Span>(&line[i].node)) weave(span->content, depth + 1);
      auto* link = std::get_if<Link>(&line[i].node);
      if (link == nullptr) continue;
      weave(link->content, depth + 1);
      if (turn(*link)) continue;
      Inlines content = std::move(link->content);
      const auto at = line.erase(line.begin() + static_cast<std::ptrdiff_t>(i));
      const std::size_t count = content.size();
      line.insert(at, std::make_move_iterator(content.begin()), std::make_move_iterator(content.end()));
      i += count;
      --i;  // wraps to the last value when the line begins here; ++ brings it back
    }
  }

 private:
  /// False when the link is to become plain text.
  bool turn(Link& link) {
    switch (link.kind) {
      case LinkKind::web:
        return turn_web(link);
      case LinkKind::file:
        return turn_file(link);
      case LinkKind::anchor:
        return turn_anchor(link, link.target);
      case LinkKind::inside:
        break;
    }
    ++report_.tally().links_rewoven;
    return true;
  }

  bool turn_web(Link& link) {
    if (const auto article = places_.at_address(link.target)) {
      const std::string fragment(address_fragment(link.target));
      if (*article != self_) return lead_inside(link, *article, fragment);
      if (!fragment.empty() && places_.id(self_, fragment) != nullptr) return turn_anchor(link, fragment);
    }
    return keep_web(link, safe_address(link.target));
  }

  bool turn_file(Link& link) {
    const std::string fragment(address_fragment(link.target));
    const std::string path = link.target.substr(0, link.target.find('#'));
    const Article& article = collection_.articles[self_];
    const auto found = places_.at_path(article.operand, path);
    if (found && *found != self_) return lead_inside(link, *found, fragment);
    if (found) return turn_anchor(link, fragment);
    // Not in the book, but perhaps still where the article was published.
    std::string address = article.url.empty() ? "" : address_of_file(path, article.path, article.url);
    if (!address.empty() && !fragment.empty()) address = safe_address(address + "#" + fragment);
    link.kind = LinkKind::web;
    return keep_web(link, std::move(address));
  }

  bool lead_inside(Link& link, std::size_t article, const std::string& fragment) {
    link.kind = LinkKind::inside;
    link.target = article_file_name(collection_.articles[article]);
    const auto* id = fragment.empty() ? nullptr : places_.id(article, fragment);
    if (id != nullptr) link.target += "#" + id->second;
    ++report_.tally().links_rewoven;
    return true;
  }

  bool turn_anchor(Link& link, std::string_view target) {
    const std::string fragment(target);
    const auto* id = fragment.empty() ? nullptr : places_.id(self_, fragment);
    if (id == nullptr) return drop(link);
    link.kind = LinkKind::anchor;
    link.target = id->first;
    ++report_.tally().links_kept;
    return true;
  }

  bool keep_web(Link& link, std::string address) {
    if (address.empty()) return drop(link);
    link.target = std::move(address);
    ++report_.tally().links_kept;
    return true;
  }

  bool drop(const Link& link) {
    // A link without words is furniture: nothing is lost with it.
    if (is_blank(link.content)) return false;
    ++report_.tally().links_dropped;
    report_.add(FindingId::link_dropped, collection_.articles[self_].origin, link.target);
    return false;
  }

  Places& places_;
  const Collection& collection_;
  std::size_t self_;
  Report& report_;
};

}  // namespace

struct LinkWeaver::State {
  explicit State(const Collection& of) : collection(of), places(of) {}
  const Collection& collection;
  Places places;
};

LinkWeaver::LinkWeaver(const Collection& collection) : state_(std::make_unique<State>(collection)) {}

LinkWeaver::~LinkWeaver() = default;

void LinkWeaver::weave(std::size_t index, Article& article, Report& report) {
  Weaver weaver(state_->places, state_->collection, index, report);
  walk_article(
      article, [](const Block&, bool) {}, [&](Inlines& line) { weaver.weave(line); });
}

}  // namespace sheaf
