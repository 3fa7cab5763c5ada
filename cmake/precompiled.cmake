# Precompiled headers. The light one serves every folder; the heavy one adds Asio and Beast for the few that speak HTTP.
# They are off for clang-tidy, which therefore also shows a header that forgot an include of its own.

option(HEARD_PRECOMPILED "use precompiled headers" ON)
# Optimising tests takes longer than running them as they are; what they test is optimised either way.
option(HEARD_PLAIN_TESTS "compile test programs without optimisation" OFF)

# The one file where Asio and Beast are compiled; everybody else sees declarations.
add_library(heard_asio STATIC EXCLUDE_FROM_ALL cmake/asio/asio.cpp)
add_library(heard::asio ALIAS heard_asio)
target_link_libraries(heard_asio PUBLIC heard_options Boost::headers)

if(HEARD_PRECOMPILED)
  foreach(weight light heavy)
    add_library(heard_precompiled_${weight} OBJECT EXCLUDE_FROM_ALL cmake/asio/empty.cpp)
    target_link_libraries(heard_precompiled_${weight} PRIVATE heard_options fmt::fmt Boost::headers)
    target_precompile_headers(heard_precompiled_${weight} PRIVATE ${CMAKE_SOURCE_DIR}/cmake/precompiled_${weight}.h)
    # What ccache needs to see through a precompiled header of g++.
    target_compile_options(heard_precompiled_${weight} PRIVATE -fpch-preprocess)
    if(HEARD_PLAIN_TESTS)
      add_library(heard_precompiled_${weight}_plain OBJECT EXCLUDE_FROM_ALL cmake/asio/empty.cpp)
      target_link_libraries(heard_precompiled_${weight}_plain PRIVATE heard_options fmt::fmt Boost::headers GTest::gtest)
      target_precompile_headers(heard_precompiled_${weight}_plain PRIVATE
        ${CMAKE_SOURCE_DIR}/cmake/precompiled_${weight}.h <gtest/gtest.h>)
      target_compile_options(heard_precompiled_${weight}_plain PRIVATE -fpch-preprocess -O0)
    endif()
  endforeach()
endif()

function(heard_precompile target weight)
  if(HEARD_PRECOMPILED)
    target_precompile_headers(${target} REUSE_FROM heard_precompiled_${weight})
    target_compile_options(${target} PRIVATE -fpch-preprocess -Winvalid-pch)
  endif()
endfunction()
