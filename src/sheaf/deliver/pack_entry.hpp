#pragma once

#include <atomic>
#include <string>

#include "sheaf/adapt/zip.hpp"
#include "sheaf/model/archive.hpp"

namespace sheaf {

/// Makes an entry ready to be stored: text deflated, pictures as streams from their files, whose bytes are checked
/// against their CRC while they are copied. The entry refers to `entry`, which must outlive it.
///
/// \param text         of a deferred document; ignored for an entry with content
/// \param interrupted  may be nullptr; looked at before every piece of a file
/// \throws Error       unreadable, undeliverable (a file changed since it was measured); also the entry's `pour` does
ZipEntry pack_entry(const ArchiveEntry& entry, std::string text, const std::atomic<bool>* interrupted);

/// Whether nothing is to be done for an entry before it is written: its bytes are copied as they are.
bool is_streamed(const ArchiveEntry& entry);

/// \throws Error  interrupted, when the flag is set
void stop_if_interrupted(const std::atomic<bool>* interrupted);

}  // namespace sheaf
