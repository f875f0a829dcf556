#include <iterator>
#include <utility>

#include "sheaf/model/waiting_body.hpp"
#include "sheaf/typeset/labels.hpp"
#include "sheaf/typeset/typeset.hpp"
#include "sheaf/typeset/walk.hpp"

namespace sheaf {
namespace {

/// Takes the links out of one article that lead to another volume.
class Parter {
 public:
  Parter(const Article& article, const Volumes& volumes, const VolumeNumbers& numbers, Report& report)
      : article_(article), volumes_(volumes), numbers_(numbers), report_(report) {}

  void part(Inlines& line, int depth = 0) {
    if (depth > max_tree_depth) return;
    Inlines parted;
    parted.reserve(line.size());
    for (Inline& piece : line) {
      if (auto* span = std::get_if<Span>(&piece.node)) part(span->content, depth + 1);
      auto* link = std::get_if<Link>(&piece.node);
      const std::size_t volume = link == nullptr ? 0 : other_volume(*link);
      if (volume == 0) {
        parted.push_back(std::move(piece));
        continue;
      }
      std::move(link->content.begin(), link->content.end(), std::back_inserter(parted));
      parted.push_back({Text{" (" + volume_of(volume, volumes_.all.size(), article_.language) + ")"}});
      --report_.tally().links_rewoven;  // it did lead there while the book was whole
      ++report_.tally().links_dropped;
      report_.add(FindingId::link_to_other_volume, article_.origin, volumes_.all[volume - 1].title);
    }
    line = std::move(parted);
  }

 private:
  /// The volume that the link leads to, or 0 when it leads nowhere else.
  std::size_t other_volume(const Link& link) const {
    if (link.kind != LinkKind::inside) return 0;
    const auto found = numbers_.find(link.target.substr(0, link.target.find('#')));
    return found == numbers_.end() || found->second == volumes_.number ? 0 : found->second;
  }

  const Article& article_;
  const Volumes& volumes_;
  const VolumeNumbers& numbers_;
  Report& report_;
};

}  // namespace

void part_links(Collection& volume, const VolumeNumbers& numbers, std::vector<Report>& reports) {
  for (std::size_t i = 0; i < volume.articles.size(); ++i) {
    Parter parter(volume.articles[i], volume.book.volumes, numbers, reports.at(i));
    change_body(volume.articles[i], [&](Article& article) {
      walk_article(
          article, [](const Block&, bool) {}, [&](Inlines& line) { parter.part(line); });
    });
  }
}

}  // namespace sheaf
