#include <utility>

#include "picture_case.hpp"

namespace sheaf::test {

using namespace std::string_literals;

/// Files that are not what their names say, or not pictures at all.
std::vector<PictureCase> lying_cases() {
  std::vector<PictureCase> cases;
  const auto refuse = [&](const std::string& name, const std::string& bytes, FindingId finding,
                          const std::string& reason = {}) { cases.push_back(refusal(name, bytes, finding, reason)); };
  refuse("empty.jpg", "", FindingId::image_broken, "it is 0 bytes long");
  refuse("page.jpg", "<!DOCTYPE html><html><title>404</title></html>", FindingId::image_not_an_image,
         "it is a web page");
  refuse("page-behind-comment.png", "\xEF\xBB\xBF\n<!-- cache -->\n<html><body>gone</body></html>",
         FindingId::image_not_an_image, "it is a web page");
  refuse("passwords.gif", "root:x:0:0:root:/root:/bin/bash\n", FindingId::image_not_an_image);
  refuse("zeros.png", std::string(5000, '\0'), FindingId::image_not_an_image);
  refuse("archive.jpg", "PK\3\4\x14\0\0\0\x08\0"s + std::string(300, 'z'), FindingId::image_not_an_image);
  refuse("document.webp", "%PDF-1.7\n", FindingId::image_not_an_image);
  refuse("sound.webp", "RIFF\x24\0\0\0WAVEfmt "s, FindingId::image_not_an_image);
  refuse("json.jpg", "{\"error\": \"not found\"}", FindingId::image_not_an_image);
  refuse("phone.heic", "\0\0\0\x18"s + "ftypheic\0\0\0\0mif1heic"s, FindingId::image_kind_unsupported, "HEIC");
  refuse("icon.ico", "\0\0\1\0\1\0\x10\x10\0\0\1\0\x20\0"s + std::string(100, '\0'), FindingId::image_kind_unsupported);
  std::vector<PictureCase> png = png_cases();
  for (const PictureCase& picture : png) {
    if (picture.name != "rgb-8.png") continue;
    cases.push_back({"png-inside.jpg", picture.bytes});
    cases.push_back({"png-inside.webp", picture.bytes});
  }
  for (const PictureCase& picture : webp_cases()) {
    if (picture.name == "lossless.webp") cases.push_back({"webp-inside.jpg", picture.bytes});
  }
  return cases;
}

}  // namespace sheaf::test
