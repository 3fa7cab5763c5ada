// What SQLite says, as our kinds of error. The one place where its codes are read.
#pragma once

#include <sqlite3.h>

#include <string_view>

#include "base/result.h"

namespace heard::store::sqlite {

Error error_of(sqlite3* db, int code, std::string_view doing);
// Throws Abort.
[[noreturn]] void fail(sqlite3* db, int code, std::string_view doing);

}  // namespace heard::store::sqlite
