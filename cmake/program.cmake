# The one program.

add_executable(heard src/main.cpp)
target_link_libraries(heard PRIVATE heard_app)
target_compile_definitions(heard_app PRIVATE HEARD_VERSION="${PROJECT_VERSION}")

if(HEARD_STRIP)
  # What people install carries no symbols; heard.debug beside it has them, and a debugger finds it by the link left inside.
  add_custom_command(TARGET heard POST_BUILD
    COMMAND ${CMAKE_OBJCOPY} --only-keep-debug $<TARGET_FILE:heard> $<TARGET_FILE:heard>.debug
    COMMAND ${CMAKE_STRIP} --strip-all $<TARGET_FILE:heard>
    COMMAND ${CMAKE_OBJCOPY} --add-gnu-debuglink=$<TARGET_FILE:heard>.debug $<TARGET_FILE:heard>
    VERBATIM)
endif()
