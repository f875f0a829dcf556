#pragma once

#include <string>
#include <string_view>

#include "sheaf/model/article.hpp"

namespace sheaf {

/// Body and notes of an article as bytes, in as little room as their words take. For this run alone: the form is no
/// file format, and changes with the model.
std::string body_bytes(const Article& article);

/// The reverse: fills body and notes. \throws Error  unreadable, when the bytes are not what `body_bytes` made
void read_body(std::string_view bytes, Article& article);

}  // namespace sheaf
