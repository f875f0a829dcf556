# Everything sheaf stands on, from Debian's packages. Each library is included by one file of src/sheaf/adapt
# (fmt by any .cpp); docs/architecture.md says why each is here.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)

# libzip's own CMake config is broken on Debian 12, so every C library comes through pkg-config.
foreach(name IN ITEMS libzip libdeflate gumbo md4c tinyxml2 libjpeg libpng libwebp libwebpdemux libavif pangocairo
                      uchardet
                      libutf8proc tomlplusplus yaml-cpp libxxhash libcrypto fmt nlohmann_json stb)
  string(MAKE_C_IDENTIFIER ${name} id)
  pkg_check_modules(${id} REQUIRED IMPORTED_TARGET ${name})
endforeach()

find_library(SHEAF_CLD2 NAMES cld2 REQUIRED)
find_path(SHEAF_CLD2_INCLUDE cld2/public/compact_lang_det.h REQUIRED)
find_library(SHEAF_GIF NAMES gif REQUIRED)
find_path(SHEAF_GIF_INCLUDE gif_lib.h REQUIRED)
