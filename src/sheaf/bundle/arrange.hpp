#pragma once

#include <vector>

#include "sheaf/base/report.hpp"
#include "sheaf/bundle/gather.hpp"

namespace sheaf {

/// Takes out articles that are here twice: those of one canonical URL whose texts share a good part of their words in
/// the same order. The fuller stays where it stands; `report` names the other. Different texts that claim one URL (a
/// site that gives its front page as the address of all of them, the pages of a long article) stay, and get
/// identities of their own.
void drop_duplicates(std::vector<Piece>& pieces, Report& report);

/// Puts the articles in reading order: by `order`, then those of a section together, where its first one stands; the
/// plan's sections take their places in the plan's order.
void arrange(std::vector<Piece>& pieces, Order order, const std::vector<PlanSection>& sections);

}  // namespace sheaf
