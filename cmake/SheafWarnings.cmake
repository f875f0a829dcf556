# One interface target carries the warnings, so that no flag is global.
add_library(sheaf_warnings INTERFACE)
target_compile_options(sheaf_warnings INTERFACE -Wall -Wextra -Wshadow -Wconversion
  # Same bytes on every machine: no fused multiply-add behind our back.
  -ffp-contract=off
  $<$<BOOL:${SHEAF_STRICT}>:-Werror>)
