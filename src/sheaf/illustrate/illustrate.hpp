#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "sheaf/base/report.hpp"
#include "sheaf/model/article.hpp"
#include "sheaf/model/collection.hpp"
#include "sheaf/model/source.hpp"

namespace sheaf {

class FileIndexes;
class Spool;

/// Lists of the operands' files, made when a picture is not where its address says. Make one for the run.
std::shared_ptr<FileIndexes> make_file_indexes();

struct IllustrateSettings {
  bool with_images = true;                                     ///< false: --no-images; captions stay, pictures do not
  int jpeg_quality = 85;                                       ///< for pictures that must be re-encoded
  std::shared_ptr<FileIndexes> indexes = make_file_indexes();  ///< shared by the articles of a run
  bool operator==(const IllustrateSettings&) const = default;
};

/// An article whose pictures are decided.
struct Illustrated {
  Article article{};                   ///< its ImageReferences index `images`; candidates are gone
  std::vector<Image> images{};         ///< the article's own, each once
  std::set<std::string> used_files{};  ///< paths in the operand's folder that were looked at as pictures
};

/// Finds, checks and prepares the pictures of one article: upright, JPEG or PNG, without metadata; sound JPEG and PNG
/// files stay where they are and are copied from there. What cannot be shown leaves a figure with its caption and
/// a finding. Safe to call from several threads.
/// \param source  where the article came from: its folder, path and companions
/// \param spool   takes the bytes of pictures that were re-encoded or came as `data:`
Illustrated illustrate(Article article, const Source& source, const std::shared_ptr<Spool>& spool,
                       const IllustrateSettings& settings, Report& report);

/// Adds an illustrated article to the collection: equal pictures are stored once, and counted as duplicates.
void add_to(Collection& collection, Illustrated illustrated, Report& report);

}  // namespace sheaf
