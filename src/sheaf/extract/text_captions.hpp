#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "sheaf/extract/text_pieces.hpp"

namespace sheaf {

/// One way to tell captions and credits by what stands beside them.
struct NeighbourRule {
  std::string_view name;
  std::string_view reason;  ///< why it holds
  std::string_view spares;  ///< what looks alike and stays
};

/// All of them, in the order in which they are asked.
std::span<const NeighbourRule* const> neighbour_rules() noexcept;

/// Gives captions and credits that only their neighbours betray their roles.
void tell_captions(std::vector<TextPiece>& pieces);

}  // namespace sheaf
