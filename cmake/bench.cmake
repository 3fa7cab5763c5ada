# Each bench/*.cpp is a program of its own: the limits that Heard is measured against, the load generators, and the generator
# of the data. What they share are the headers in bench/parts.

file(GLOB bench_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/bench/*.cpp)
foreach(source IN LISTS bench_sources)
  get_filename_component(name ${source} NAME_WE)
  add_executable(bench_${name} EXCLUDE_FROM_ALL ${source})
  target_link_libraries(bench_${name} PRIVATE heard_options heard_base heard_asio SQLite::SQLite3 fmt::fmt CLI11::CLI11)
  heard_precompile(bench_${name} heavy)
  list(APPEND bench_programs bench_${name})
endforeach()
# The generator writes through the Store what care decided. Of Heard the limits take the SQL texts and the full-text
# tokenizer, without which SQLite cannot read the index.
foreach(folder base record reflect language care store)
  if(TARGET heard_${folder} AND TARGET bench_generate)
    target_link_libraries(bench_generate PRIVATE heard_${folder})
  endif()
endforeach()
foreach(limit limit_http limit_writer)
  if(TARGET heard_store AND TARGET bench_${limit})
    target_link_libraries(bench_${limit} PRIVATE heard_store)
  endif()
endforeach()
# The reader of mails needs nothing but what is measured.
if(TARGET heard_understand AND TARGET bench_read_mails)
  target_link_libraries(bench_read_mails PRIVATE heard_understand heard_reflect)
endif()
# Intake is the desk's own way in.
if(TARGET heard_desk AND TARGET bench_intake)
  target_link_libraries(bench_intake PRIVATE heard_desk)
endif()
# Decisions are pure.
if(TARGET heard_care AND TARGET bench_decisions)
  target_link_libraries(bench_decisions PRIVATE heard_care)
endif()
add_custom_target(bench DEPENDS ${bench_programs})
