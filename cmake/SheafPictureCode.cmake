# Run with -P: writes OUT, which knows the sum of the files that decide what a prepared picture's bytes are.
# -DFILES=a;b;c -DOUT=FILE
set(sums "")
foreach(file IN LISTS FILES)
  file(SHA256 ${file} sum)
  string(APPEND sums ${sum})
endforeach()
string(SHA256 sum "${sums}")
file(WRITE ${OUT} "// Made by cmake/SheafPictureCode.cmake.
#include \"sheaf/illustrate/picture_key.hpp\"

namespace sheaf {

std::string_view picture_code() noexcept {
  return \"${sum}\";
}

}  // namespace sheaf
")
