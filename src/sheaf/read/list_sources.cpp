#include "sheaf/read/list_sources.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <list>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "sheaf/base/error.hpp"
#include "sheaf/base/limits.hpp"
#include "sheaf/base/text.hpp"
#include "sheaf/read/arrange.hpp"
#include "sheaf/read/complete_plan.hpp"
#include "sheaf/read/kinds.hpp"
#include "sheaf/read/operand.hpp"
#include "sheaf/read/read_plan.hpp"
#include "sheaf/read/walk_folder.hpp"

namespace sheaf {
namespace {

constexpr std::string_view plan_name = "sheaf.toml";

std::string last_part(std::string_view path) {
  return std::string(path.substr(path.rfind('/') + 1));  // npos + 1 is 0
}

std::string joined(const std::string& folder, const std::string& name) {
  return folder.empty() ? name : folder + "/" + name;
}

/// Operands that lie in one folder and follow one another: a folder, or some of its files.
struct Batch {
  std::vector<Operand> operands{};
  const Operand& first() const noexcept { return operands.front(); }
};

/// Shell patterns name the folder that is kept with a page or a text as well as this: it holds no articles.
bool is_kept_with_another(std::string folder, const std::set<std::string>& typed) {
  while (folder.ends_with('/')) folder.pop_back();
  const auto is_typed = [&](const std::string& name) { return typed.contains(name); };
  if (std::ranges::any_of(pages_of_companion(folder), is_typed)) return std::filesystem::is_directory(folder);
  return std::ranges::any_of(texts_of_sidecar(folder), is_typed) &&
         std::filesystem::is_regular_file(folder + "/captions.tsv");
}

class Lister {
 public:
  Lister(const ReadRequest& request, Report& report) : request_(request), report_(report), table_(request.root) {}

  Listing run();

 private:
  void open_operands();
  void read_defaults();
  std::string unique_name(const Operand& operand);
  void add_batch(const Batch& batch);
  Found find_files(const Batch& batch);
  void add_operand_file(const Operand& operand, const FolderView& view, Found& found);
  PlanUse* read_own_plan(const Batch& batch);
  void add_entries(const Batch& batch, std::vector<ArrangedFile> files);
  void note_found(const Batch& batch, const Found& found);
  void add_standard_input();
  void name_listing();
  std::string address_of(const Batch& batch, const std::string& path) const;

  const ReadRequest& request_;
  Report& report_;
  OperandTable table_;
  Listing listing_;
  std::vector<Batch> batches_;                ///< in the order of the operands; one without operands is standard input
  std::map<std::string, std::string> names_;  ///< of the operands' folders, by real path
  std::set<std::string> taken_;               ///< real paths of the files that are in
  std::list<std::pair<Plan, Place>> plans_;   ///< a list, since PlanUse points into it
  std::list<PlanUse> uses_;
  PlanUse* defaults_ = nullptr;
  bool has_book_ = false;  ///< an operand's plan has spoken for the book
};

void Lister::open_operands() {
  bool has_input = false;
  const std::set<std::string> all(request_.operands.begin(), request_.operands.end());
  for (const std::string& typed : request_.operands) {
    if (typed == "-") {
      if (std::exchange(has_input, true)) {
        throw Error(Trouble::usage, {}, "standard input can be read only once", "give \"-\" only once");
      }
      batches_.emplace_back();
      continue;
    }
    if (is_kept_with_another(typed, all)) continue;
    Operand operand = table_.open(typed);
    names_.try_emplace(operand.real_base, unique_name(operand));
    const bool joins = !operand.is_folder && !batches_.empty() && !batches_.back().operands.empty() &&
                       !batches_.back().first().is_folder && batches_.back().first().real_base == operand.real_base;
    if (!joins) batches_.emplace_back();
    batches_.back().operands.push_back(std::move(operand));
  }
}

/// Identities begin with it where there are several folders; equal names are told apart in the order of the operands.
std::string Lister::unique_name(const Operand& operand) {
  const std::string own = last_part(operand.real_base);
  std::string name = own;
  const auto is_taken = [&] {
    return std::ranges::any_of(names_, [&](const auto& pair) { return pair.second == name; });
  };
  for (int number = 2; is_taken(); ++number) name = fmt::format("{}-{}", own, number);
  return name;
}

void Lister::read_defaults() {
  if (request_.plan_file.empty()) return;
  const std::filesystem::path path(request_.plan_file);
  const std::string folder = path.parent_path().string();
  const auto files = open_folder(folder.empty() ? "." : folder, folder);
  const Place place{.file = request_.plan_file};
  plans_.emplace_back(read_plan(files->read(path.filename().string(), limits::plan_bytes), place), place);
  defaults_ = &uses_.emplace_back(plans_.back().first, place);
}

/// The plan beside the articles: of a folder, or of files when it is among them.
PlanUse* Lister::read_own_plan(const Batch& batch) {
  const bool is_named = std::ranges::any_of(
      batch.operands, [](const Operand& operand) { return operand.is_folder || operand.name == plan_name; });
  const FileReader& files = *table_.readers()[batch.first().reader];
  const std::string path = joined(batch.first().base, std::string(plan_name));
  if (!is_named || files.size(path) < 0) return nullptr;
  const Place place{.file = files.display(path)};
  auto& [plan, where] = plans_.emplace_back(read_plan(files.read(path, limits::plan_bytes), place), place);
  // The cover, the style and the fonts lie beside the plan; the reader's root may lie above it.
  std::vector<std::string*> files_of_plan{&plan.cover, &plan.style};
  for (std::string& font : plan.fonts) files_of_plan.push_back(&font);
  for (std::string* const named : files_of_plan) {
    const std::string beside = joined(batch.first().base, *named);
    if (!named->empty() && files.size(beside) >= 0) *named = beside;
  }
  return &uses_.emplace_back(plan, where);
}

void Lister::add_operand_file(const Operand& operand, const FolderView& view, Found& found) {
  const FileReader& files = *table_.readers()[operand.reader];
  const std::string path = joined(operand.base, operand.name);
  if (operand.name == plan_name) return;
  if (const std::int64_t size = files.size(path); size >= 0) {
    return add_file(files, view, path, static_cast<std::uint64_t>(size), request_.kind, found, report_);
  }
  report_.add(FindingId::link_out_of_folder, {.file = operand.typed});
}

Found Lister::find_files(const Batch& batch) {
  Found found;
  const FileReader& files = *table_.readers()[batch.first().reader];
  if (batch.first().is_folder) {
    walk_folder(files, batch.first().base, found, report_);
    return found;
  }
  const FolderView view(files, batch.first().base);
  for (const Operand& operand : batch.operands) add_operand_file(operand, view, found);
  return found;
}

void Lister::note_found(const Batch& batch, const Found& found) {
  const std::size_t reader = batch.first().reader;
  for (const std::string& path : found.pictures) listing_.pictures.push_back({.operand = reader, .path = path});
  if (found.machinery.empty()) return;
  constexpr std::size_t most_names = 8;
  std::string names = fmt::format("{}:", found.machinery.size());
  for (std::size_t i = 0; i < std::min(most_names, found.machinery.size()); ++i) {
    names += (i > 0 ? ", " : " ") + found.machinery[i];
  }
  if (found.machinery.size() > most_names) names += fmt::format(" and {} more", found.machinery.size() - most_names);
  report_.add(FindingId::files_no_articles, {.file = table_.readers()[reader]->display(batch.first().base)}, names);
}

/// --url is the address of a single file, or of the folder that it is the root of.
std::string Lister::address_of(const Batch& batch, const std::string& path) const {
  if (request_.base_url.empty() || !batch.first().is_folder) return request_.base_url;
  return request_.base_url + (request_.base_url.ends_with('/') ? "" : "/") + path;
}

void Lister::add_entries(const Batch& batch, std::vector<ArrangedFile> files) {
  const Operand& first = batch.first();
  const auto& reader = table_.readers()[first.reader];
  const std::size_t front = first.base.empty() ? 0 : first.base.size() + 1;
  for (ArrangedFile& file : files) {
    const std::string relative = file.file.path.substr(front);
    Place origin{.file = reader->display(file.file.path)};
    if (request_.operands.size() > 1 && !taken_.insert(first.real_base + "/" + relative).second) {
      report_.add(FindingId::article_duplicate, std::move(origin), "the file was named twice");
      continue;
    }
    if (listing_.entries.size() == limits::articles) {
      return report_.add(
          FindingId::file_unreadable, std::move(origin),
          fmt::format("more than {} articles; this one and all after it were left out", limits::articles));
    }
    overlay(file.overrides, request_.overrides);
    const bool is_alone = names_.size() == 1;
    listing_.entries.push_back({.source = {.origin = std::move(origin),
                                           .kind = file.file.kind,
                                           .files = reader,
                                           .path = file.file.path,
                                           .operand = first.reader,
                                           .identity = is_alone ? relative : names_[first.real_base] + "/" + relative,
                                           .section = std::move(file.file.section),
                                           .base_url = address_of(batch, relative),
                                           .overrides = std::move(file.overrides),
                                           .sidecar = std::move(file.file.sidecar),
                                           .companions = std::move(file.file.companions)}});
  }
}

void Lister::add_batch(const Batch& batch) {
  PlanUse* const own = read_own_plan(batch);
  Found found = find_files(batch);
  note_found(batch, found);
  const std::string base = batch.first().base.empty() ? "" : batch.first().base + "/";
  add_entries(batch, arrange(std::move(found.articles), own, defaults_, base));
  if (own == nullptr) return;
  own->report_idle(report_);
  const Plan& plan = own->plan();
  if (!std::exchange(has_book_, true)) {
    listing_.plan = plan;
    return;
  }
  listing_.plan.sections.insert(listing_.plan.sections.end(), plan.sections.begin(), plan.sections.end());
  listing_.plan.articles.insert(listing_.plan.articles.end(), plan.articles.begin(), plan.articles.end());
}

void Lister::add_standard_input() {
  const std::size_t reader = table_.open_for_standard_input();
  const Place origin{.file = "standard input"};
  std::string bytes = request_.standard_input ? request_.standard_input() : "";
  if (bytes.empty()) return report_.add(FindingId::file_empty, origin);
  if (bytes.size() > limits::text_bytes) return report_.add(FindingId::file_too_large, origin);
  FileKind told{.role = FileRole::article};
  if (request_.kind) {
    told.kind = *request_.kind;
  } else {
    told = sniff_kind(std::string_view(bytes).substr(0, sniff_bytes), "");
  }
  if (told.role == FileRole::unsupported) {
    return report_.add(FindingId::file_kind_unsupported, origin, std::move(told.detail));
  }
  if (told.role != FileRole::article) return report_.add(FindingId::file_binary, origin);
  SourceEntry entry{.source = {.origin = origin,
                               .kind = told.kind,
                               .files = table_.readers()[reader],
                               .operand = reader,
                               .identity = "stdin",
                               .base_url = request_.base_url,
                               .overrides = {}},
                    .text = std::move(bytes)};
  if (defaults_ != nullptr) static_cast<void>(defaults_->apply_articles("-", entry.source.overrides));
  overlay(entry.source.overrides, request_.overrides);
  listing_.entries.push_back(std::move(entry));
}

void Lister::name_listing() {
  if (names_.size() != 1) return;
  const bool is_file = request_.operands.size() == 1 && !batches_.front().first().is_folder;
  listing_.name = is_file ? std::string(stem_of(batches_.front().first().name)) : names_.begin()->second;
}

Listing Lister::run() {
  open_operands();
  read_defaults();
  for (const Batch& batch : batches_) {
    if (batch.operands.empty()) {
      add_standard_input();
    } else {
      add_batch(batch);
    }
  }
  if (defaults_ != nullptr) {
    defaults_->report_idle(report_);
    complete_plan(listing_.plan, defaults_->plan());
  }
  name_listing();
  listing_.folders = table_.readers();
  return std::move(listing_);
}

}  // namespace

Listing list_sources(const ReadRequest& request, Report& report) {
  return Lister(request, report).run();
}

}  // namespace sheaf
