# heard_folder(<name> [HEAVY] [IN <dir>] [DEPENDS <folder>...] [LINKS <target>...] [TEST_LINKS <target>...])
#
# Makes of src/<name> (or IN <dir>) the static library heard_<name>, slashes written as _, and of all its *_test.cpp the
# program <name>_test, which ctest runs once. A folder that is not there is passed over, and found once it appears.
# HEAVY takes the precompiled header with Asio and Beast.

function(heard_folder name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "HEAVY" "IN" "DEPENDS;LINKS;TEST_LINKS")
  string(REPLACE / _ flat ${name})
  set(dir src/${name})
  if(arg_IN)
    set(dir ${arg_IN})
  endif()
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${dir}/*.cpp)
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${dir}/*.h)
  set(tests ${sources})
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
  list(FILTER sources EXCLUDE REGEX "_test\\.cpp$")
  if(NOT sources AND NOT headers AND NOT tests)
    return()
  endif()

  set(weight light)
  if(arg_HEAVY)
    set(weight heavy)
  endif()
  set(links ${arg_LINKS})
  foreach(folder IN LISTS arg_DEPENDS)
    string(REPLACE / _ folder ${folder})
    if(TARGET heard_${folder})
      list(APPEND links heard_${folder})
    endif()
  endforeach()

  if(sources)
    add_library(heard_${flat} STATIC ${sources})
    target_link_libraries(heard_${flat} PUBLIC heard_options ${links})
    heard_precompile(heard_${flat} ${weight})
  else()
    add_library(heard_${flat} INTERFACE)
    target_link_libraries(heard_${flat} INTERFACE heard_options ${links})
  endif()

  if(tests)
    heard_test(${flat}_test ${weight} "${tests}" heard_${flat})
    if(arg_TEST_LINKS)
      target_link_libraries(${flat}_test PRIVATE ${arg_TEST_LINKS})
    endif()
  endif()
endfunction()

# One program for all tests of a folder, run once by ctest: starting a process a case costs more than the cases do.
# GTEST_OUTPUT=xml:DIR/ lets bin/test count the cases.
function(heard_test name weight sources library)
  add_executable(${name} ${sources})
  target_link_libraries(${name} PRIVATE ${library} GTest::gtest GTest::gtest_main rapidcheck rapidcheck_gtest)
  target_compile_definitions(${name} PRIVATE HEARD_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  heard_precompile(${name} ${weight})
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT 900 WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
endfunction()

