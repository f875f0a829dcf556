#include "sheaf/base/memory.hpp"

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace sheaf {

void keep_freed_memory() noexcept {
#ifdef __GLIBC__
  // Setting the one stops glibc from finding the other by itself.
  mallopt(M_TRIM_THRESHOLD, 32 << 20);
  mallopt(M_MMAP_THRESHOLD, 8 << 20);
#endif
}

}  // namespace sheaf
