#include "sheaf/read/arrange.hpp"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

#include "sheaf/read/glob.hpp"

namespace sheaf {
namespace {

constexpr std::size_t last = std::numeric_limits<std::size_t>::max();

/// Where an article goes: plan (own before defaults), section, pattern.
struct Rank {
  std::size_t plan = last;
  std::size_t section = last;
  std::size_t pattern = last;
  auto operator<=>(const Rank&) const = default;
};

/// The section of this name in a plan, for an article that an [[article]] entry puts there.
bool section_by_name(const Plan& plan, const std::string& name, std::size_t& section) {
  const auto found = std::ranges::find(plan.sections, name, &PlanSection::name);
  section = static_cast<std::size_t>(found - plan.sections.begin());
  return found != plan.sections.end();
}

Rank rank_of(const std::string& path, ArrangedFile& arranged, const std::vector<PlanUse*>& plans) {
  for (std::size_t i = 0; i < plans.size(); ++i) {
    Rank rank{.plan = i};
    const bool fits = plans[i]->find_section(path, rank.section, rank.pattern);
    if (!arranged.overrides.section.empty()) {
      if (section_by_name(plans[i]->plan(), arranged.overrides.section, rank.section)) return rank;
    } else if (fits) {
      arranged.file.section = plans[i]->plan().sections[rank.section].name;
      arranged.overrides.section = arranged.file.section;  // the plan wins over what the article says of itself
      return rank;
    }
  }
  return {};
}

void take_text(std::string& below, const std::string& top) {
  if (!top.empty()) below = top;
}

}  // namespace

PlanUse::PlanUse(const Plan& plan, Place place)
    : plan_(plan), place_(std::move(place)), used_articles_(plan.articles.size(), false) {
  for (const PlanSection& section : plan.sections) used_patterns_.emplace_back(section.match.size(), false);
}

bool PlanUse::find_section(const std::string& path, std::size_t& section, std::size_t& pattern) {
  bool found = false;
  for (std::size_t i = 0; i < plan_.sections.size(); ++i) {
    const std::vector<std::string>& match = plan_.sections[i].match;
    for (std::size_t j = 0; j < match.size(); ++j) {
      if (!glob_matches(match[j], path)) continue;
      used_patterns_[i][j] = true;  // it fits something, though an earlier pattern may have taken it
      if (!std::exchange(found, true)) {
        section = i;
        pattern = j;
      }
    }
  }
  return found;
}

bool PlanUse::apply_articles(const std::string& path, Overrides& overrides) {
  bool skip = false;
  for (std::size_t i = 0; i < plan_.articles.size(); ++i) {
    const PlanArticle& article = plan_.articles[i];
    if (!glob_matches(article.match, path)) continue;
    used_articles_[i] = true;
    skip = skip || article.skip;
    overlay(overrides, article.overrides);
  }
  return !skip;
}

void PlanUse::report_idle(Report& report) const {
  for (std::size_t i = 0; i < plan_.sections.size(); ++i) {
    const PlanSection& section = plan_.sections[i];
    for (std::size_t j = 0; j < section.match.size(); ++j) {
      if (used_patterns_[i][j]) continue;
      report.add(FindingId::plan_match_nothing, place_, section.match[j] + " (section \"" + section.name + "\")");
    }
  }
  for (std::size_t i = 0; i < plan_.articles.size(); ++i) {
    if (!used_articles_[i]) report.add(FindingId::plan_match_nothing, place_, plan_.articles[i].match);
  }
}

std::vector<ArrangedFile> arrange(std::vector<FoundFile> files, PlanUse* own, PlanUse* defaults,
                                  const std::string& base) {
  std::vector<PlanUse*> plans;
  if (own != nullptr) plans.push_back(own);
  if (defaults != nullptr) plans.push_back(defaults);
  std::vector<std::pair<Rank, ArrangedFile>> ranked;
  ranked.reserve(files.size());
  for (FoundFile& file : files) {
    const std::string path = file.path.substr(base.size());
    ArrangedFile arranged{.file = std::move(file)};
    bool stays = defaults == nullptr || defaults->apply_articles(path, arranged.overrides);
    stays = (own == nullptr || own->apply_articles(path, arranged.overrides)) && stays;
    const Rank rank = rank_of(path, arranged, plans);
    if (stays) ranked.emplace_back(rank, std::move(arranged));
  }
  if (!plans.empty()) std::ranges::stable_sort(ranked, {}, [](const auto& pair) { return pair.first; });
  std::vector<ArrangedFile> arranged;
  arranged.reserve(ranked.size());
  for (auto& [rank, file] : ranked) arranged.push_back(std::move(file));
  return arranged;
}

void overlay(Overrides& below, const Overrides& top) {
  take_text(below.headline, top.headline);
  take_text(below.deck, top.deck);
  take_text(below.date, top.date);
  take_text(below.language, top.language);
  take_text(below.url, top.url);
  take_text(below.section, top.section);
  take_text(below.select, top.select);
  take_text(below.remove, top.remove);
  if (!top.byline.empty()) below.byline = top.byline;
  if (top.extraction != Extraction::automatic) below.extraction = top.extraction;
}

}  // namespace sheaf
