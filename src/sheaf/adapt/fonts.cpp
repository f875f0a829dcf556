#include "sheaf/adapt/fonts.hpp"

#include <fontconfig/fontconfig.h>
#include <sys/stat.h>

#include <memory>
#include <set>

#include "sheaf/adapt/hash.hpp"

namespace sheaf {
namespace {

struct Release {
  void operator()(FcConfig* config) const { FcConfigDestroy(config); }
  void operator()(FcStrList* list) const { FcStrListDone(list); }
};

std::string facts_of(const std::string& path) {
  struct stat facts {};
  if (stat(path.c_str(), &facts) != 0) return path;
  return path + '\n' + std::to_string(facts.st_size) + ' ' + std::to_string(facts.st_mtim.tv_sec) + '.' +
         std::to_string(facts.st_mtim.tv_nsec);
}

std::string look_up() {
  const std::unique_ptr<FcConfig, Release> config(FcInitLoadConfigAndFonts());
  if (config == nullptr) return content_hash({});
  std::set<std::string> files;  // in an order of their own, whatever that of the disk
  const std::unique_ptr<FcStrList, Release> rules(FcConfigGetConfigFiles(config.get()));
  while (rules != nullptr) {
    const FcChar8* const path = FcStrListNext(rules.get());
    if (path == nullptr) break;
    files.insert(facts_of(reinterpret_cast<const char*>(path)));
  }
  const FcFontSet* const fonts = FcConfigGetFonts(config.get(), FcSetSystem);
  for (int i = 0; fonts != nullptr && i < fonts->nfont; ++i) {
    FcChar8* path = nullptr;
    if (FcPatternGetString(fonts->fonts[i], FC_FILE, 0, &path) == FcResultMatch)
      files.insert(facts_of(reinterpret_cast<const char*>(path)));
  }
  std::string all = std::to_string(FcGetVersion());
  for (const std::string& file : files) all += '\n' + file;
  return content_hash(all);
}

}  // namespace

const std::string& installed_fonts() {
  static const std::string fonts = look_up();
  return fonts;
}

}  // namespace sheaf
