#include "sheaf/bundle/arrange.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "sheaf/base/text.hpp"
#include "sheaf/model/waiting_body.hpp"

namespace sheaf {
namespace {

/// Runs of three words, hashed: what two texts have in common shows in how many of these they share.
std::set<std::uint64_t> shingles(const Article& article) {
  const std::string text = ascii_lower(plain_text(article.body));
  const std::vector<std::string_view> words = split_words(text);
  std::set<std::uint64_t> hashes;
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    // FNV-1a: only ever compared within this run, and never seen.
    std::uint64_t hash = 14695981039346656037u;
    for (const std::string_view word : {words[i], words[i + 1], words[i + 2]}) {
      for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
      hash = (hash ^ ' ') * 1099511628211u;
    }
    hashes.insert(hash);
  }
  return hashes;
}

/// Taste: an article and its later version share most runs of three words, two different ones next to none.
bool is_same_text(const Article& left, const Article& right) {
  const WholeArticle whole_left(left);
  const WholeArticle whole_right(right);
  if (whole_left->body == whole_right->body) return true;
  const auto one = shingles(*whole_left);
  const auto other = shingles(*whole_right);
  const auto& shorter = one.size() < other.size() ? one : other;
  const auto& longer = one.size() < other.size() ? other : one;
  if (shorter.size() < 3) return left.headline == right.headline;
  const auto shared = std::ranges::count_if(shorter, [&](std::uint64_t hash) { return longer.contains(hash); });
  return static_cast<std::size_t>(shared) * 10 >= shorter.size() * 3;
}

bool is_fuller(const Piece& left, const Piece& right) {
  const auto key = [](const Piece& piece) {
    const Tally& tally = piece.report.tally();
    return std::pair{tally.words_kept, tally.images_embedded};
  };
  return key(left) > key(right);
}

std::string unused_identity(const Article& article, const std::map<std::string, std::vector<std::size_t>>& taken) {
  const std::string base = article.identity + "#" + article.path;
  std::string identity = base;
  for (int number = 2; taken.contains(identity); ++number) identity = base + "#" + std::to_string(number);
  return identity;
}

void name_duplicate(const Article& dropped, const Article& kept, Report& report) {
  report.add(FindingId::article_duplicate, dropped.origin,
             "\"" + dropped.headline + "\" is also in " + to_text(kept.origin));
}

std::string section_of(const Piece& piece) {
  return piece.illustrated.article.section;
}

/// The names of the sections in the order of the book.
std::vector<std::string> section_order(const std::vector<Piece>& pieces, const std::vector<PlanSection>& planned) {
  std::vector<std::string> names;
  std::set<std::string> seen;
  for (const Piece& piece : pieces) {
    if (seen.insert(section_of(piece)).second) names.push_back(section_of(piece));
  }
  std::vector<std::string> by_plan;
  for (const PlanSection& section : planned) {
    if (seen.erase(section.name) > 0) by_plan.push_back(section.name);
  }
  // `seen` now holds what the plan does not name; the others take the slots that planned ones had, in plan order.
  auto next = by_plan.begin();
  for (std::string& name : names) {
    if (!seen.contains(name)) name = *next++;
  }
  return names;
}

bool is_before(Order order, const Article& left, const Article& right) {
  if (order == Order::name) return natural_less(left.path, right.path);
  if (order == Order::date) {
    if (!left.published || !right.published) return left.published.has_value() && !right.published.has_value();
    return *left.published < *right.published;
  }
  return false;
}

}  // namespace

void drop_duplicates(std::vector<Piece>& pieces, Report& report) {
  std::map<std::string, std::vector<std::size_t>> of_identity;
  std::vector<bool> dropped(pieces.size(), false);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    Article& article = pieces[i].illustrated.article;
    auto& earlier = of_identity[article.identity];
    const auto twin = std::ranges::find_if(
        earlier, [&](std::size_t other) { return is_same_text(pieces[other].illustrated.article, article); });
    if (twin == earlier.end()) {
      earlier.push_back(i);
      continue;
    }
    const bool newer_wins = is_fuller(pieces[i], pieces[*twin]);
    const std::size_t loser = newer_wins ? *twin : i;
    const std::size_t winner = newer_wins ? i : *twin;
    name_duplicate(pieces[loser].illustrated.article, pieces[winner].illustrated.article, report);
    dropped[loser] = true;
    *twin = winner;
  }
  for (auto& [identity, members] : std::map(of_identity)) {
    for (std::size_t i = 1; i < members.size(); ++i) {
      Article& article = pieces[members[i]].illustrated.article;
      article.identity = unused_identity(article, of_identity);
      of_identity[article.identity];
    }
  }
  std::size_t index = 0;
  std::erase_if(pieces, [&](const Piece&) { return dropped[index++]; });
}

void arrange(std::vector<Piece>& pieces, Order order, const std::vector<PlanSection>& sections) {
  std::ranges::stable_sort(pieces, [order](const Piece& left, const Piece& right) {
    return is_before(order, left.illustrated.article, right.illustrated.article);
  });
  std::map<std::string, std::size_t> rank;
  for (const std::string& name : section_order(pieces, sections)) rank.emplace(name, rank.size());
  std::ranges::stable_sort(pieces, std::less{}, [&](const Piece& piece) { return rank.at(section_of(piece)); });
}

}  // namespace sheaf
