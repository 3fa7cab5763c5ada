// What tables and columns a database has.
#pragma once

#include <string>
#include <vector>

#include "store/archive/format.h"
#include "store/sqlite/connection.h"

namespace heard::store::sqlite {

// By name; without columns that only this engine has. Throws Abort.
std::vector<archive::Table> tables_of(Connection& db);

}  // namespace heard::store::sqlite
