#include "sheaf/package/container.hpp"

#include "sheaf/adapt/xml.hpp"

namespace sheaf {

std::string container_document() {
  XmlWriter writer(XmlWriter::Start::xml);
  {
    const auto container =
        writer.element("container", {{"version", "1.0"}, {"xmlns", "urn:oasis:names:tc:opendocument:xmlns:container"}});
    const auto rootfiles = writer.element("rootfiles");
    writer.empty("rootfile", {{"full-path", "EPUB/package.opf"}, {"media-type", "application/oebps-package+xml"}});
  }
  return writer.take();
}

}  // namespace sheaf
