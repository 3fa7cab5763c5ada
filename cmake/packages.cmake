# Everything here is a Debian 12 package; bin/setup installs them.

set(CMAKE_FIND_PACKAGE_PREFER_CONFIG ON)
set(THREADS_PREFER_PTHREAD_FLAG ON)
# Static Boost, so that the one program needs only libraries every Debian knows by package name.
set(Boost_USE_STATIC_LIBS ON)

find_package(Threads REQUIRED)
find_package(Boost 1.81 CONFIG REQUIRED COMPONENTS headers json url)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(CLI11 REQUIRED)
find_package(GTest REQUIRED)
find_package(rapidcheck REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(icu REQUIRED IMPORTED_TARGET icu-i18n icu-uc)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
find_package(OpenSSL REQUIRED COMPONENTS Crypto SSL)
pkg_check_modules(libpq REQUIRED IMPORTED_TARGET libpq)
pkg_check_modules(libcurl REQUIRED IMPORTED_TARGET libcurl)
find_package(pugixml REQUIRED)
pkg_check_modules(gumbo REQUIRED IMPORTED_TARGET gumbo)
pkg_check_modules(gmime REQUIRED IMPORTED_TARGET gmime-3.0)
# Its macros are for 32-bit machines, and would make the precompiled headers useless.
set_property(TARGET PkgConfig::gmime PROPERTY INTERFACE_COMPILE_OPTIONS "")
find_path(HEARD_TOMLPP_INCLUDE toml++/toml.h REQUIRED)

# heard::<name>, a library that is found by its file and one of its headers.
function(heard_plain_library name header)
  find_library(HEARD_${name}_LIBRARY ${name} REQUIRED)
  find_path(HEARD_${name}_INCLUDE ${header} REQUIRED)
  add_library(heard::${name} UNKNOWN IMPORTED)
  set_target_properties(heard::${name} PROPERTIES
    IMPORTED_LOCATION ${HEARD_${name}_LIBRARY}
    INTERFACE_INCLUDE_DIRECTORIES ${HEARD_${name}_INCLUDE})
endfunction()

# libstemmer ships neither a CMake nor a pkg-config file.
heard_plain_library(stemmer libstemmer.h)
# Its pkg-config file names beside it the libraries of a calendar store, which bring a database.
heard_plain_library(ical libical/ical.h)
# What libetpan's pkg-config file names beside it are options of its own building.
heard_plain_library(etpan libetpan/libetpan.h)
