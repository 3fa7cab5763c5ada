# heard_text(<folder> <file> <namespace> <name>): the text of src/<folder>/<file> inside the program, as
# `extern const std::string_view <name>` in <namespace>. Taken in when CMake runs, which it does again when the file changes.

function(heard_text folder file namespace name)
  if(NOT TARGET heard_${folder})
    return()
  endif()
  set(path ${CMAKE_SOURCE_DIR}/src/${folder}/${file})
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${path})
  file(READ ${path} text)
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/text/${folder}_${name}.cpp @ONLY CONTENT
"// Made of src/@folder@/@file@ by cmake/text.cmake.
#include <string_view>
namespace @namespace@ {
extern const std::string_view @name@;
const std::string_view @name@ = R\"heard_text(@text@)heard_text\";
}
")
  target_sources(heard_${folder} PRIVATE ${CMAKE_BINARY_DIR}/text/${folder}_${name}.cpp)
endfunction()
