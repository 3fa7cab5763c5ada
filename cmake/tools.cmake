# Speed-ups that change nothing about the result, each used only where it is installed.

find_program(HEARD_CCACHE ccache)
if(HEARD_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # A precompiled header makes ccache give up unless it may trust the defines and times inside it.
  # Its store stays inside the project folder unless the person has one of their own.
  if(NOT DEFINED ENV{CCACHE_DIR})
    set(heard_ccache_dir CCACHE_DIR=${CMAKE_SOURCE_DIR}/build/ccache)
  endif()
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env ${heard_ccache_dir}
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${HEARD_CCACHE})
endif()

find_program(HEARD_MOLD mold)
if(HEARD_MOLD)
  add_link_options(-fuse-ld=mold)
endif()
