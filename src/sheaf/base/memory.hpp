#pragma once

namespace sheaf {

/// Lets the process keep up to 32 MB of memory that it has freed, for what it needs next. Each picture takes some
/// megabytes and gives them back; without this the system hands them out anew, page by page, which costs a photograph
/// that is made smaller three of its sixteen milliseconds. For programs, which alone may decide this; once, before
/// there are threads. Does nothing where the C library is not glibc.
void keep_freed_memory() noexcept;

}  // namespace sheaf
