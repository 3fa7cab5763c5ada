# heard_options: what every target of ours is compiled with. Debug information and optimisation come from the preset.

add_library(heard_options INTERFACE)
target_compile_features(heard_options INTERFACE cxx_std_20)
target_include_directories(heard_options INTERFACE ${CMAKE_SOURCE_DIR}/src ${CMAKE_SOURCE_DIR})
# fmt is here because the precompiled headers hold it, and they must be compiled as everything that uses them is.
target_link_libraries(heard_options INTERFACE Threads::Threads fmt::fmt)

target_compile_definitions(heard_options INTERFACE
  BOOST_ASIO_SEPARATE_COMPILATION BOOST_ASIO_NO_DEPRECATED
  SPDLOG_FMT_EXTERNAL SPDLOG_COMPILED_LIB
  TOML_EXCEPTIONS=0
  # Bounds checks in the standard containers stay on in release: strangers choose the bytes we index.
  _GLIBCXX_ASSERTIONS)

target_compile_options(heard_options INTERFACE $<$<COMPILE_LANGUAGE:CXX>:
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Woverloaded-virtual -Werror
  # A designated initialiser names what it sets; the rest taking its default is the point of it.
  -Wno-missing-field-initializers>)
# Paths in messages and debug information start at the project, wherever it was built.
target_compile_options(heard_options INTERFACE -ffile-prefix-map=${CMAKE_SOURCE_DIR}/=)
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
  # Tidying its memory early costs g++ a tenth of its time, and what is compiled ends before it would be needed.
  target_compile_options(heard_options INTERFACE --param=ggc-min-heapsize=1000000)
  # g++ 12 sees overlaps and overflows in "literal" + std::string that are not there (GCC bugs 105329, 105651).
  target_compile_options(heard_options INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wno-restrict
    -Wno-array-bounds -Wno-stringop-overflow>)
  # It also takes the two operators of Asio's coroutine frames for a mismatched pair (GCC bug 109224).
  target_compile_options(heard_options INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wno-mismatched-new-delete>)
  # Frames of coroutines hold types of their own file, which several files joined in one make look like a header's.
  if(CMAKE_UNITY_BUILD)
    target_compile_options(heard_options INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wno-subobject-linkage>)
  endif()
endif()
# A local name may hide one of another file of the same run; each file alone is checked by development.
if(CMAKE_UNITY_BUILD)
  target_compile_options(heard_options INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wno-shadow>)
endif()

set(HEARD_SANITIZE "" CACHE STRING "comma-separated -fsanitize list for everything of ours")
if(HEARD_SANITIZE)
  target_compile_options(heard_options INTERFACE
    -fsanitize=${HEARD_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(heard_options INTERFACE -fsanitize=${HEARD_SANITIZE})
  if(HEARD_FUZZ)
    # clang 14 cannot write the check of function types into coroutines ("difference across sections").
    target_compile_options(heard_options INTERFACE -fno-sanitize=function)
  endif()
  if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
    # The checks these warnings do are confused by the sanitizers' own code, as gcc's manual says.
    target_compile_options(heard_options INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wno-maybe-uninitialized
      -Wno-stringop-overflow -Wno-array-bounds -Wno-tsan>)
  endif()
endif()

option(HEARD_HARDENED "sections, stack protection and read-only relocations, as for a program strangers can reach" OFF)
if(HEARD_HARDENED)
  target_compile_definitions(heard_options INTERFACE BOOST_DISABLE_ASSERTS)
  target_compile_options(heard_options INTERFACE -ffunction-sections -fdata-sections -fstack-protector-strong)
  target_link_options(heard_options INTERFACE -Wl,--gc-sections -Wl,-z,relro -Wl,-z,now)
endif()
