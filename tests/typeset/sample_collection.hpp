#pragma once

#include <string>

#include "sheaf/model/collection.hpp"
#include "sheaf/model/publication.hpp"

namespace sheaf::test {

/// An article that holds little, to be changed by each test.
Article make_article(const std::string& identity, const std::string& headline);

/// A block of any kind.
template <typename Node>
Block block(Node node, std::string id = {}) {
  Block result;
  result.node = std::move(node);
  result.id = std::move(id);
  return result;
}

template <typename Node>
Inline piece(Node node) {
  Inline result;
  result.node = std::move(node);
  return result;
}

/// A picture that waits under `name`.
Image make_image(const std::string& name);

/// A figure of picture `image`, or of none when it is -1.
Figure make_figure(std::ptrdiff_t image, const std::string& caption, const std::string& credit = {},
                   const std::string& alternative = {});

/// One body in a book of its own, as XHTML between the header and the end of the section.
std::string body_of(const Article& article, const std::vector<Image>& images = {});

/// Everything at once: two articles in a section, one without, with all kinds of blocks.
Collection everything();

}  // namespace sheaf::test
