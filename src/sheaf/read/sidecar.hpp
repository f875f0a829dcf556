#pragma once

#include <string>
#include <vector>

#include "sheaf/base/file_reader.hpp"
#include "sheaf/base/report.hpp"
#include "sheaf/model/source.hpp"

namespace sheaf {

/// Reads captions.tsv of a sidecar folder: `file⇥caption⇥credit⇥alt`, a header line if it likes. A line that cannot be
/// used becomes a finding; a picture that is not there is kept, so that its caption is.
std::vector<SidecarPicture> read_sidecar(const FileReader& files, const std::string& folder, Report& report);

}  // namespace sheaf
