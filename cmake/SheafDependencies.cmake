# Everything sheaf stands on, from Debian's packages. Each library is included by one file of src/sheaf/adapt
# (fmt by any .cpp); docs/architecture.md says why each is here.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)

# libzip's own CMake config is broken on Debian 12, so every C library comes through pkg-config.
foreach(name IN ITEMS libzip libdeflate gumbo md4c tinyxml2 libjpeg libpng libwebp libwebpdemux libavif lcms2 pangocairo fontconfig librsvg-2.0
                      harfbuzz harfbuzz-subset
                      uchardet
                      libutf8proc tomlplusplus yaml-cpp libxxhash libcrypto fmt nlohmann_json stb)
  string(MAKE_C_IDENTIFIER ${name} id)
  pkg_check_modules(${id} REQUIRED IMPORTED_TARGET ${name})
endforeach()

# Two have no pkg-config file.
set(sheaf_names cld2 gif)
set(sheaf_headers cld2/public/compact_lang_det.h gif_lib.h)
foreach(name header IN ZIP_LISTS sheaf_names sheaf_headers)
  if(NOT TARGET sheaf_${name})
    find_library(SHEAF_LIBRARY_${name} NAMES ${name} REQUIRED)
    find_path(SHEAF_INCLUDE_${name} ${header} REQUIRED)
    add_library(sheaf_${name} UNKNOWN IMPORTED)
    set_target_properties(sheaf_${name} PROPERTIES IMPORTED_LOCATION ${SHEAF_LIBRARY_${name}}
      INTERFACE_INCLUDE_DIRECTORIES ${SHEAF_INCLUDE_${name}})
  endif()
endforeach()
