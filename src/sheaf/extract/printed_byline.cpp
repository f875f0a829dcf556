#include "sheaf/extract/printed_byline.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

#include "sheaf/base/text.hpp"
#include "sheaf/base/word_list.hpp"
#include "sheaf/extract/byline_text.hpp"
#include "sheaf/extract/given_names.hpp"
#include "sheaf/extract/person_name.hpp"
#include "sheaf/extract/site_owner.hpp"

namespace sheaf {
namespace {

/// Behind one of these words and "by" stands somebody who has not written the article.
constexpr std::string_view other_roles[] = {
    "review", "check",      "edit",      "photo",  "illustrat", "translat",   "sponsor", "present",
    "power",  "publish by", "host",      "produc", "approv",    "verif",      "foto",    "recommend",
    "image",  "video",      "supported", "design", "vetted",    "updated by",
};

/// Parts of an address under which sites keep the pages of those who write for them.
constexpr std::string_view author_paths[] = {
    "author",         "authors",     "people",    "person", "profile",   "profiles",   "contributor", "contributors",
    "staff",          "writer",      "writers",   "by",     "producers", "journalist", "journalists", "autor",
    "autores",        "auteur",      "auteurs",   "autori", "autore",    "autoren",    "redaktion",   "reporter",
    "byline",         "our-authors", "columnist", "expert", "experts",   "user",       "users",       "members",
    "correspondents", "reporters",   "bio",       "bios",   "creator",   "editor",     "editors",
};

constexpr PageRule by_label = {"byline-label", "a name behind \"By\", \"Written by\" and the like",
                               "who checked, edited or photographed, and a sentence that begins with \"By\""};
constexpr PageRule by_link = {"byline-link", "a link that is called author, or leads to a page of authors",
                              "\"Read more\" in the same place"};
constexpr PageRule by_class = {"byline-class", "a name in a part that is called byline or author",
                               "a post or a label in such a part"};
constexpr PageRule by_portrait = {"byline-portrait", "a name that is also the text of the portrait beside it",
                                  "a name below any other picture"};
constexpr PageRule by_end = {"byline-at-end", "a line at the end that says who wrote the article",
                             "lines that name different people: they are those of other articles"};
constexpr PageRule by_about = {"byline-about", "a name at the end, with a portrait of it or words that say who that is",
                               "a name at the end above words about something else"};

enum Rank : int { none = 0, house = 1, portrait = 2, labelled = 3, said = 4 };

class BylineReader {
 public:
  BylineReader(const HtmlPage& page, const PrintedPieces& pieces, const PageMetadata& data)
      : page_(page), tree_(page.tree()), pieces_(pieces), data_(data) {}

  PrintedByline by_headline() const {
    PrintedByline best;
    int best_rank = none;
    bool best_after = false;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      auto [found, rank] = read_at(i);
      if (found.people.empty()) continue;
      if (is_own(found)) rank = house;
      const bool after = pieces_[i].after;
      // The first below the headline, else the last above it.
      if (rank < best_rank || (rank == best_rank && best_after)) continue;
      best = std::move(found);
      best_rank = rank;
      best_after = after;
    }
    return best;
  }

  PrintedByline at_end() const {
    PrintedByline best;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      auto [found, rank] = read_at(i);
      const bool sure = rank == portrait || is_called_author(pieces_[i]) || has_whole_label(i) ||
                        (rank == labelled && has_portrait(pieces_[i]));
      if (!sure || found.people.empty()) found = introduced_at(i);
      if (found.people.empty() || is_own(found)) continue;
      if (!best.people.empty() && best.people != found.people) return {};
      if (best.people.empty()) best = std::move(found);
    }
    if (!best.people.empty() && best.rule != &by_about) best.rule = &by_end;
    return best;
  }

 private:
  bool is_own(const PrintedByline& found) const { return are_own_house(data_, found.people); }

  /// A name that begins a line at the end, with a portrait of that name or above words that say who that is.
  PrintedByline introduced_at(std::size_t i) const {
    const PrintedPiece& piece = pieces_[i];
    const bool begins = i == 0 || pieces_[i - 1].line != piece.line;
    if (!begins || !looks_like_name(piece.text, NameTrust::bare) || is_other_role(i)) return {};
    const bool known = begins_with_given_name(piece.text);
    const bool introduced = (known || has_picture_above(piece)) && is_introduced(i, known);
    if (!introduced && !(known && piece.link == no_node && has_portrait(piece))) return {};
    return {{piece.text}, {i}, &by_about};
  }

  /// A heading of the text is followed by its first word too ("Tide Tables": "Tide is ..."), but has no picture.
  bool has_picture_above(const PrintedPiece& piece) const {
    for (HtmlId node = piece.node > 12 ? piece.node - 12 : 0; node < piece.node; ++node)
      if (tree_.tag(node) == HtmlTag::img) return true;
    return false;
  }

  /// "Ana Example", then "Ana is a writer from Low Sand."
  bool is_introduced(std::size_t i, bool known) const {
    const std::string& name = pieces_[i].text;
    const std::string_view given = std::string_view(name).substr(0, name.find(' '));
    for (std::size_t next = i + 1; next < pieces_.size() && pieces_[next].line <= pieces_[i].line + 3; ++next) {
      const std::string& text = pieces_[next].text;
      if (pieces_[next].line == pieces_[i].line && says_who(text, known)) return true;
      if (text.size() < 20) continue;
      for (const std::string_view start : {std::string_view(name), given})
        if (starts_with_nocase(text, start) && says_who(text.substr(start.size()), known)) return true;
    }
    return false;
  }

  /// What goes on behind a name in a line about a person. "Storage is one of the costs" is no such line: what may be no
  /// name is one of a kind that has an article.
  static bool says_who(std::string_view text, bool known) {
    static constexpr std::string_view articles[] = {"a ", "an ", "the ", "our ", "based ", "currently "};
    if (!known && starts_with_nocase(trim(text), "is ")) return begins_with_any(trim(text).substr(3), articles);
    static constexpr std::string_view verbs[] = {"is ",    "was ",    "has ", "writes ",   "works ",   "lives ",
                                                 "leads ", "covers ", "ist ", "est ",      "es ",      "è ",
                                                 "é ",     "är ",     "er ",  "schreibt ", "arbeitet "};
    return begins_with_any(trim(text), verbs);
  }

  std::pair<PrintedByline, int> read_at(std::size_t i) const {
    const PrintedPiece& piece = pieces_[i];
    if (is_other_role(i)) return {};
    if (const std::size_t label = label_in(i); label > 0) {
      PrintedByline found = names_from(i, label, NameTrust::labelled);
      found.rule = &by_label;
      if (!found.people.empty()) return {std::move(found), said};
    }
    if (is_called_author(piece) || leads_to_author(piece)) {
      const bool link = piece.link != no_node;
      PrintedByline found = names_from(i, 0, is_called_author(piece) && link ? NameTrust::said : NameTrust::labelled);
      found.rule = &by_link;
      if (!found.people.empty()) return {std::move(found), said};
    }
    if (piece.near.any_of({Sign::byline})) {
      PrintedByline found = names_from(i, 0, is_alone(piece) ? NameTrust::labelled : NameTrust::bare);
      found.rule = &by_class;
      if (!found.people.empty()) return {std::move(found), labelled};
    }
    if (piece.text.size() < 60 && has_labelled_portrait(piece)) return {{{piece.text}, {i}, &by_portrait}, said};
    if (piece.near.any_of({Sign::avatar, Sign::author_box}) && looks_like_name(piece.text, NameTrust::bare) &&
        has_portrait(piece))
      return {{{piece.text}, {i}, &by_portrait}, portrait};
    return {};
  }

  /// Where the names begin behind a label: at the start of a piece, or behind a date ("Published June 12 by Ana").
  std::size_t label_in(std::size_t i) const {
    const std::string& text = pieces_[i].text;
    const bool starts_line = i == 0 || pieces_[i - 1].line != pieces_[i].line;
    if (is_in_sentence(i)) return 0;
    if (const std::size_t label = byline_label(text); label > 0) return label;
    if (is_label_alone(text)) return text.size();
    if (text.size() > 160) return 0;
    for (const std::string_view words : {" by ", " By ", " BY "}) {
      const std::size_t at = (text + " ").find(words);
      if (at == std::string::npos) continue;
      const std::string_view before = std::string_view(text).substr(0, at);
      if (before.size() < 60 && (starts_line || pieces_[i].near.any_of({Sign::byline, Sign::date, Sign::metadata})) &&
          says_made(before))
        return std::min(at + words.size(), text.size());
    }
    return 0;
  }

  /// A "by" within a line is of a sentence ("a fine work, by Ana Example"), unless the line is called a byline or what
  /// stands before it says that something was published.
  bool is_in_sentence(std::size_t i) const {
    if (pieces_[i].text.size() > 200) return true;
    std::string before;
    for (std::size_t k = i; k-- > 0 && pieces_[k].line == pieces_[i].line && before.size() <= 80;)
      before = pieces_[k].text + " " + before;
    if (before.size() > 80) return true;
    // Within a sentence it has no capital.
    if (pieces_[i].text.front() >= 'A' && pieces_[i].text.front() <= 'Z') return false;
    return before.size() > 3 && !says_made(before) &&
           !pieces_[i].near.any_of({Sign::byline, Sign::date, Sign::metadata});
  }

  /// "Published on June 12, 2021", "Written", "Story": what may stand before "by" in a byline.
  static bool says_made(std::string_view before) {
    for (const std::string_view word :
         {"publish", "post", "written", "story", "words", "article", "report", "20", "19"})
      if (contains_nocase(before, word)) return true;
    return false;
  }

  bool has_whole_label(std::size_t i) const {
    for (const std::string_view label :
         {"written by", "author:", "authored by", "posted by", "words by", "story by", "geschrieben von", "écrit par",
          "un texte de", "escrito por", "scritto da", "autor:", "автор:", "Автор:", "haber:", "muhabir:"})
      if (starts_with_nocase(pieces_[i].text, label)) return true;
    if (i == 0 || pieces_[i].line - pieces_[i - 1].line > 1) return false;
    for (const std::string_view label : {"written by", "about the author", "about author", "author", "über den autor",
                                         "un texte de", "autor", "автор", "Автор"})
      if (equals_nocase(trim_colon(pieces_[i - 1].text), label)) return true;
    return false;
  }

  static std::string_view trim_colon(std::string_view text) {
    while (text.ends_with(':') || text.ends_with(' ')) text.remove_suffix(1);
    return text;
  }

  /// A label that stands alone: the names follow in the next piece.
  static bool is_label_alone(std::string_view text) {
    text = trim_colon(text);
    for (const std::string_view label :
         {"by",        "written by", "author", "authors", "authored by", "words by", "posted by",    "story by",
          "von",       "par",        "por",    "di",      "door",        "av",       "af",           "autor",
          "autorin",   "auteur",     "autore", "автор",   "作者",        "بقلم",     "published by", "text by",
          "report by", "article by", "text",   "words",   "un texte de", "Автор"})
      if (equals_nocase(text, label)) return true;
    return false;
  }

  /// Whether the part that is called byline holds nothing but this.
  bool is_alone(const PrintedPiece& piece) const {
    HtmlId up = tree_[piece.node].parent;
    for (int step = 0; step < 5 && up != no_node; ++step, up = tree_[up].parent) {
      if (page_.facts(up).letters != page_.facts(piece.node).letters) return false;
      if (page_.signs(up).has(Sign::byline)) return true;
    }
    return false;
  }

  bool is_called_author(const PrintedPiece& piece) const {
    if (piece.link != no_node && contains_nocase(tree_.attribute(piece.link, "rel"), "author")) return true;
    HtmlId up = tree_[piece.node].parent;
    for (int step = 0; step < 3 && up != no_node; ++step, up = tree_[up].parent)
      if (tree_.attribute(up, "itemprop") == "author") return true;
    return false;
  }

  bool leads_to_author(const PrintedPiece& piece) const {
    if (piece.link == no_node) return false;
    std::string href = ascii_lower(tree_.attribute(piece.link, "href").substr(0, 300));
    href.resize(std::min(href.find_first_of("?#"), href.size()));
    const std::size_t host = href.find("//");
    if (host != std::string::npos) href.erase(0, std::min(href.find('/', host + 2), href.size()));
    std::vector<std::string_view> parts = split(href, '/');
    while (!parts.empty() && parts.back().empty()) parts.pop_back();
    if (!parts.empty() && parts.back().size() > 2 && parts.back().front() == '@') return true;  // the page of a member
    for (std::size_t i = 0; i + 1 < parts.size(); ++i)
      if (std::find(std::begin(author_paths), std::end(author_paths), parts[i]) != std::end(author_paths)) return true;
    return false;
  }

  /// Whether the words just before a piece give it to somebody else: "Fact checked by", "Photos:".
  bool is_other_role(std::size_t i) const {
    std::string before;
    for (std::size_t back = i; back-- > 0 && pieces_[i].line - pieces_[back].line <= 1 && before.size() < 40;) {
      if (pieces_[back].line != pieces_[i].line && !is_open(pieces_[back].text)) break;
      before = pieces_[back].text + " " + before;
    }
    if (before.size() > 40) before.erase(0, before.size() - 40);
    const std::string own = pieces_[i].text.substr(0, 30);
    const std::size_t by = ascii_lower(own).find(" by");
    const std::string text = ascii_lower(before + " " + (by == std::string::npos ? "" : own.substr(0, by)));
    return std::any_of(std::begin(other_roles), std::end(other_roles),
                       [&](std::string_view role) { return text.find(role) != std::string::npos; });
  }

  /// A line that asks for the next one: "Reviewed by", "Photos:".
  static bool is_open(std::string_view text) {
    return text.ends_with(':') || text.ends_with(" by") || text.ends_with(" By") || text.ends_with(" BY");
  }

  static bool opens_with_joint(std::string_view text) {
    for (const std::string_view joint : {",", "&", "and ", "und ", "et ", "y ", "och ", "og ", "e ", "и ", "、"})
      if (starts_with_nocase(text, joint)) return true;
    return equals_nocase(text, "and") || equals_nocase(text, "und") || equals_nocase(text, "et") ||
           equals_nocase(text, "y");
  }
  static bool ends_with_joint(std::string_view text) {
    if (text.ends_with(',') || text.ends_with('&') || text.ends_with("、")) return true;
    for (const std::string_view joint : {" and", " und", " et", " y", " och", " og"})
      if (text.ends_with(joint)) return true;
    return equals_nocase(text, "and") || equals_nocase(text, "und") || equals_nocase(text, "et") ||
           equals_nocase(text, "y");
  }

  /// The names of a piece, and of those that go on with it.
  PrintedByline names_from(std::size_t i, std::size_t label, NameTrust trust) const {
    PrintedByline found;
    std::string_view text = trim(std::string_view(pieces_[i].text).substr(std::min(label, pieces_[i].text.size())));
    const int line = pieces_[i].line;
    bool joined = text.empty() || is_label_alone(pieces_[i].text);
    if (joined) {
      if (++i == pieces_.size() || pieces_[i].line > line + 1) return found;
      text = pieces_[i].text;
      if (pieces_[i].link != no_node) trust = NameTrust::said;
    }
    for (int step = 0; step < 40; ++step) {
      const bool more = add_names(text, trust, found);
      if (more) found.pieces.push_back(i);
      if (!more && !opens_with_joint(text)) break;
      const bool open = ends_with_joint(text);
      if (++i == pieces_.size() || pieces_[i].line > line + 1) break;
      text = pieces_[i].text;
      const bool follows = open || opens_with_joint(text) || is_beside(i);
      if (!follows || is_other_role(i) || is_place(i)) break;
    }
    return found;
  }

  /// Behind a comma and without a link, where the name before it is one: "Ana Example, Low Sand".
  bool is_place(std::size_t i) const {
    const PrintedPiece& piece = pieces_[i];
    if (pieces_[i - 1].link == no_node || piece.link != no_node || !piece.text.starts_with(',')) return false;
    const std::string_view words = trim(std::string_view(piece.text).substr(1));
    return !words.empty() && !begins_with_given_name(words);
  }

  /// A further author, called so, in the next line or piece.
  bool is_beside(std::size_t i) const { return is_called_author(pieces_[i]) && pieces_[i].link != no_node; }

  /// Takes the names out of a text; false when it holds none, or something else beside them.
  static bool add_names(std::string_view text, NameTrust trust, PrintedByline& found) {
    bool any = false;
    std::string_view rest = text;
    while (opens_with_joint(rest) && rest.find(' ') != std::string_view::npos) rest = trim(rest.substr(rest.find(' ')));
    std::vector<std::string> names = split_byline(rest);
    if (names.empty() && trust == NameTrust::said && looks_like_name(rest, trust)) names.emplace_back(rest);
    for (std::string& name : names) {
      if (!found.people.empty() && (is_post(name) || is_house(name))) continue;
      if (!looks_like_name(name.substr(0, name.find(',')), trust)) break;
      any = true;
      if (std::find(found.people.begin(), found.people.end(), name) == found.people.end() && found.people.size() < 40)
        found.people.push_back(std::move(name));
    }
    return any;
  }

  /// A picture close by whose alternative text is the name.
  bool has_portrait(const PrintedPiece& piece) const {
    return has_picture_called(piece, [&](std::string_view words) { return equals_nocase(words, piece.text); });
  }

  /// A picture close by that says "Writer: Ana Example".
  bool has_labelled_portrait(const PrintedPiece& piece) const {
    return has_picture_called(piece, [&](std::string_view words) {
      for (const std::string_view label : {"writer:", "author:", "autor:", "auteur :", "autore:", "verfasser:"})
        if (starts_with_nocase(words, label)) return equals_nocase(trim(words.substr(label.size())), piece.text);
      return false;
    });
  }

  template <typename Is>
  bool has_picture_called(const PrintedPiece& piece, Is is) const {
    const HtmlId begin = piece.node > 60 ? piece.node - 60 : 0;
    const HtmlId end = std::min(tree_.size(), piece.node + 30);
    for (HtmlId node = begin; node < end; ++node) {
      if (tree_.tag(node) == HtmlTag::img && is(trim(tree_.attribute(node, "alt")))) return true;
      if (tree_.attribute(node, "role") == "img" && is(trim(tree_.attribute(node, "aria-label")))) return true;
    }
    return false;
  }

  const HtmlPage& page_;
  const HtmlTree& tree_;
  const PrintedPieces& pieces_;
  const PageMetadata& data_;
};

}  // namespace

RuleGroup byline_rules() {
  return {"Who is printed as the author",
          {&by_label, &by_link, &by_class, &by_portrait, &by_end, &by_about, &byline_of_site}};
}

PrintedByline byline_by_headline(const HtmlPage& page, const PrintedPieces& pieces, const PageMetadata& data) {
  return BylineReader(page, pieces, data).by_headline();
}

PrintedByline byline_at_end(const HtmlPage& page, const PrintedPieces& pieces, const PageMetadata& data) {
  return BylineReader(page, pieces, data).at_end();
}

}  // namespace sheaf
