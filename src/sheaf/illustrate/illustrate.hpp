#pragma once

#include <cstddef>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "sheaf/base/report.hpp"
#include "sheaf/model/article.hpp"
#include "sheaf/model/collection.hpp"
#include "sheaf/model/destination.hpp"
#include "sheaf/model/source.hpp"

namespace sheaf {

class FileIndexes;
class PixelBudget;
class ResultStore;
class Spool;

/// Lists of the operands' files, made when a picture is not where its address says. Make one for the run.
std::shared_ptr<FileIndexes> make_file_indexes();

struct IllustrateSettings {
  bool with_images = true;                                     ///< false: --no-images; captions stay, pictures do not
  Destination destination{};                                   ///< what pictures may be where the book goes
  std::shared_ptr<FileIndexes> indexes = make_file_indexes();  ///< shared by the articles of a run
  std::shared_ptr<ResultStore> results{};                      ///< pictures that earlier runs coded anew; null: none
  std::shared_ptr<PixelBudget> budget{};                       ///< shared by the articles of a run; null: no bound
  std::size_t jobs = 1;                                        ///< threads for the pictures of one article
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

/// Where each picture of a collection stands, by its name: kept by whoever adds many articles, so that a picture is not
/// looked for among all the others.
using ImageNames = std::unordered_map<std::string, std::size_t>;

/// Adds the pictures of an article to the collection: equal ones are stored once, and counted as duplicates.
/// \param names  of the pictures in the collection; grows with it
/// \returns which picture of the collection each one is
std::vector<std::size_t> add_images(Collection& collection, std::vector<Image> images, ImageNames& names,
                                    Report& report);

/// Has the references of an article index the collection's pictures, where they indexed its own.
void renumber_images(Article& article, const std::vector<std::size_t>& numbers);

}  // namespace sheaf
