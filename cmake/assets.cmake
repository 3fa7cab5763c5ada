# heard::assets: web/desk/dist, compressed, as bytes inside the program. Without a built web desk the list is empty, so that
# the C++ side builds and is tested on its own.

set(assets_dir ${CMAKE_BINARY_DIR}/assets)
set(assets_from ${CMAKE_SOURCE_DIR}/web/desk/dist)
file(GLOB_RECURSE asset_files CONFIGURE_DEPENDS ${assets_from}/*)

add_custom_command(
  OUTPUT ${assets_dir}/assets.cpp ${assets_dir}/assets.S
  BYPRODUCTS ${assets_dir}/assets.bin
  COMMAND ${CMAKE_COMMAND} -E env python3 ${CMAKE_SOURCE_DIR}/cmake/embed.py --from ${assets_from} --into ${assets_dir}
  DEPENDS ${asset_files} ${CMAKE_SOURCE_DIR}/cmake/embed.py
  COMMENT "Compressing the web desk"
  VERBATIM)
add_library(heard_assets STATIC EXCLUDE_FROM_ALL ${assets_dir}/assets.cpp ${assets_dir}/assets.S)
add_library(heard::assets ALIAS heard_assets)
target_link_libraries(heard_assets PUBLIC heard_options)
