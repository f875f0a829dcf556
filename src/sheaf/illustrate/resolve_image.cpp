#include "sheaf/illustrate/resolve_image.hpp"

#include <algorithm>
#include <utility>

#include "sheaf/base/limits.hpp"
#include "sheaf/base/text.hpp"

namespace sheaf {
namespace {

/// Folders of the root below which makers of sites look for "/img/sea.png".
constexpr std::string_view root_folders[] = {
    "",         // the site itself, saved or built
    "static/",  // Hugo, Zola, Docusaurus
    "public/",  // Next, Astro, Vite
    "assets/",  // Jekyll, Hugo
    "source/",  // Middleman, Hexo
};

/// First folders by which an address without a host shows itself to be a path of a disk.
constexpr std::string_view disk_folders[] = {
    "etc", "home", "Users", "tmp",  "var", "root", "usr",  "mnt",     "media",   "opt",     "proc",        "sys",
    "dev", "run",  "srv",   "boot", "bin", "lib",  "sbin", "Volumes", "private", "Library", "Applications"};

constexpr std::size_t longest_address = 4096;

std::string_view last_name(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}
std::string_view folder_of(std::string_view path) {
  const auto slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

/// "http" of "http://…", lower case; empty when the address has no scheme.
std::string scheme_of(std::string_view address) {
  const auto colon = address.find(':');
  if (colon == std::string_view::npos || colon == 0 || address.find_first_of("/?#\\") < colon) return {};
  return ascii_lower(address.substr(0, colon));
}

/// The part of a web address behind its host, "/img/sea.png?w=800"; the host itself in `host`.
std::string_view behind_host(std::string_view address, std::string_view& host) {
  const auto slashes = address.find("//");
  if (slashes == std::string_view::npos) return {};
  const std::string_view rest = address.substr(slashes + 2);
  const auto end = std::min(rest.find_first_of("/?#"), rest.size());
  host = rest.substr(0, end);
  return rest.substr(end);
}

void add_once(std::vector<std::string>& list, std::string text) {
  if (text.find('\0') == std::string::npos && std::ranges::find(list, text) == list.end())
    list.push_back(std::move(text));
}

/// An address as a file may be named after it: as written, decoded, and both without what follows '?' or '#'.
std::vector<std::string> spellings(std::string_view address) {
  std::string written(address);
  std::ranges::replace(written, '\\', '/');
  const std::string bare = written.substr(0, written.find_first_of("?#"));
  std::vector<std::string> all;
  add_once(all, written);
  add_once(all, percent_decode(written));
  add_once(all, bare);
  add_once(all, percent_decode(bare));
  return all;
}

/// One search for one candidate.
class Search {
 public:
  explicit Search(const ImagePlaces& places) : places_(places), source_(places.source) {}

  ResolvedImage web(std::string_view address);
  ResolvedImage from_root(std::string_view address);
  ResolvedImage relative(std::string_view address);

 private:
  /// Takes `folder`/`path` if it is a file; true when it leaves the root.
  bool look(std::string_view folder, std::string_view path);
  void below_root(const std::string& path);
  void in_companions(std::string_view address);
  void by_name(const std::vector<std::string>& names);
  bool leads_out() const;
  ResolvedImage result(ResolvedKind otherwise);

  const ImagePlaces& places_;
  const Source& source_;
  std::vector<std::string> found_;
  std::vector<std::string> looked_at_;
};

bool Search::look(std::string_view folder, std::string_view path) {
  std::string whole(folder);
  if (!whole.empty() && !whole.ends_with('/')) whole += '/';
  whole += path;
  bool escapes = false;
  std::string clean = normalise_path(whole, escapes);
  if (escapes) return true;
  if (clean.empty() || clean.find('\0') != std::string::npos) return false;
  if (std::ranges::find(looked_at_, clean) != looked_at_.end()) return false;
  looked_at_.push_back(clean);
  if (source_.files->size(clean) >= 0) add_once(found_, std::move(clean));
  return false;
}

void Search::below_root(const std::string& path) {
  const std::string_view relative = std::string_view(path).substr(std::min(path.find_first_not_of('/'), path.size()));
  for (const std::string_view folder : root_folders) look(folder, relative);
}

void Search::in_companions(std::string_view address) {
  const std::string_view bare = address.substr(0, address.find_first_of("?#"));
  const std::string_view with_query = address.substr(bare.rfind('/') + 1);
  for (const std::string& companion : source_.companions) {
    for (const std::string& name : spellings(with_query)) look(companion, last_name(name));
  }
}

/// Markdown in a vault names a picture and leaves it to the program to find it. A saved page does not, and a like-named
/// picture of another page would be a lie.
void Search::by_name(const std::vector<std::string>& names) {
  const auto index = places_.indexes.of(source_.files);
  for (const std::string& name : names) {
    bool escapes = false;
    const std::string clean = normalise_path(name, escapes);
    if (escapes || clean.empty()) continue;
    const std::string beside = std::string(folder_of(source_.path)) + "/" + clean;
    auto path = index->without_case(beside.starts_with('/') ? clean : beside);
    if (!path && source_.kind != SourceKind::html) path = index->nearest(clean, source_.path);
    if (path) return static_cast<void>(look("", *path));
  }
}

bool Search::leads_out() const {
  const auto index = places_.indexes.of(source_.files);
  return std::ranges::any_of(looked_at_, [&](const std::string& path) { return index->leads_out(path); });
}

ResolvedImage Search::result(ResolvedKind otherwise) {
  if (!found_.empty()) return {ResolvedKind::files, std::move(found_)};
  if (otherwise == ResolvedKind::missing && places_.widely && leads_out()) return {ResolvedKind::outside, {}};
  return {otherwise, {}};
}

ResolvedImage Search::web(std::string_view address) {
  in_companions(address);
  std::string_view host;
  std::string_view own_host;
  const std::string_view path = behind_host(address, host);
  behind_host(places_.article_url, own_host);
  if (found_.empty() && !path.empty() && !host.empty() && equals_nocase(host, own_host)) {
    for (const std::string& spelling : spellings(path)) below_root(spelling);
  }
  return result(ResolvedKind::remote);
}

ResolvedImage Search::from_root(std::string_view address) {
  for (const std::string& spelling : spellings(address)) below_root(spelling);
  if (found_.empty()) in_companions(address);
  const std::string_view first = address.substr(1, address.find('/', 1) - 1);
  const bool of_a_disk = std::ranges::find(disk_folders, first) != std::end(disk_folders);
  return result(of_a_disk ? ResolvedKind::outside : ResolvedKind::missing);
}

ResolvedImage Search::relative(std::string_view address) {
  const std::vector<std::string> names = spellings(address);
  bool escapes = false;
  for (const std::string& name : names) escapes = look(folder_of(source_.path), name) || escapes;
  if (found_.empty()) in_companions(address);
  if (found_.empty() && !escapes) {
    for (const std::string& name : names) below_root(name);
  }
  if (found_.empty() && !escapes && places_.widely) by_name(names);
  return result(escapes ? ResolvedKind::outside : ResolvedKind::missing);
}

}  // namespace

ResolvedImage resolve_image(std::string_view candidate, const ImagePlaces& places) {
  const std::string_view address = trim(candidate);
  const std::string scheme = scheme_of(address);
  if (scheme == "data") return {ResolvedKind::data, {}};
  if (address.empty() || address.size() > longest_address || places.source.files == nullptr) {
    const bool web = scheme == "http" || scheme == "https";
    return {web ? ResolvedKind::remote : ResolvedKind::missing, {}};
  }
  if (scheme == "http" || scheme == "https") return Search(places).web(address);
  // "\\host\share" is a file of another machine; "//host/path" a web address without its scheme.
  if (address.starts_with("\\\\") || scheme == "file" || scheme.size() == 1) return {ResolvedKind::outside, {}};
  if (address.starts_with("//")) return Search(places).web(address);
  constexpr std::string_view nowhere[] = {
      "blob", "about", "javascript", "cid", "chrome", "moz-extension", "chrome-extension", "resource", "content"};
  if (std::ranges::find(nowhere, std::string_view(scheme)) != std::end(nowhere)) return {ResolvedKind::missing, {}};
  if (address.front() == '/' || address.front() == '\\') return Search(places).from_root(address);
  return Search(places).relative(address);
}

}  // namespace sheaf
