# Installs sheaf below WORK, builds the consumer against it, and lets both make a book of SAMPLE.
function(step)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE code OUTPUT_VARIABLE said ERROR_VARIABLE said)
  if(NOT code EQUAL 0)
    message(FATAL_ERROR "${ARGN}\n${said}")
  endif()
endfunction()

file(REMOVE_RECURSE ${WORK})
step(${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/prefix)
step(${CMAKE_COMMAND} -S ${SOURCE}/tests/consumer -B ${WORK}/build -G ${GENERATOR} -DCMAKE_PREFIX_PATH=${WORK}/prefix
  -DCMAKE_CXX_COMPILER=${COMPILER} -DCMAKE_CXX_FLAGS=${FLAGS} -DCMAKE_BUILD_TYPE=${BUILD_TYPE})
step(${CMAKE_COMMAND} --build ${WORK}/build)
step(${WORK}/build/consumer)
step(${WORK}/build/consumer ${WORK}/consumer.epub ${SAMPLE})
step(${WORK}/prefix/bin/sheaf ${SAMPLE} -o ${WORK}/command.epub)
step(${CMAKE_COMMAND} -E compare_files ${WORK}/consumer.epub ${WORK}/command.epub)
foreach(file IN ITEMS share/man/man1/sheaf.1 share/bash-completion/completions/sheaf share/zsh/site-functions/_sheaf
                      share/fish/vendor_completions.d/sheaf.fish include/sheaf/bundle/bundle.hpp)
  if(NOT EXISTS ${WORK}/prefix/${file})
    message(FATAL_ERROR "${file} was not installed")
  endif()
endforeach()
