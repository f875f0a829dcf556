#pragma once

#include "sheaf/illustrate/copy_verdict.hpp"
#include "sheaf/illustrate/kept_bytes.hpp"
#include "sheaf/illustrate/picture_bytes.hpp"

namespace sheaf {

/// Walks through a JPEG file and keeps what shows the picture: tables, frame, scans, the JFIF and Adobe marks. The
/// colour profile (judged), EXIF, XMP, IPTC, comments, thumbnails, further pictures and what follows the end are left
/// out. Nothing is decoded; that the coded data is there, and not less than the frame needs, is checked.
/// \throws Error  unreadable
CopyResult copy_jpeg(PictureBytes& source, KeptBytes& kept);

}  // namespace sheaf
