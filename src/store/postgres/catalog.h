// What tables and columns a database has, asked on a connection of one's own.
#pragma once

#include <string>
#include <vector>

#include "store/archive/format.h"
#include "store/postgres/connection.h"
#include "store/postgres/rows.h"

namespace heard::store::postgres {

// By name; without columns that only this engine has. Throws Abort.
std::vector<archive::Table> tables_of(PGconn* connection);

// One text, however many statements. Throws Abort.
Rows run_text(PGconn* connection, const std::string& text, std::string_view doing);
// Throws Abort with what the server said.
[[noreturn]] void fail(PGconn* connection, const PGresult* result, std::string_view doing);

}  // namespace heard::store::postgres
