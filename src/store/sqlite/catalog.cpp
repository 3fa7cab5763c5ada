#include "store/sqlite/catalog.h"

#include "store/archive/kept.h"

namespace heard::store::sqlite {
namespace {

constexpr Sql table_names{
    "table_names",
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' "
    "ESCAPE '\\' ORDER BY name"};
constexpr Sql column_names{"column_names", "SELECT name, type FROM pragma_table_info($1) ORDER BY name"};

archive::Kind kind_of(std::string_view type) {
  if (type == "INTEGER") return archive::Kind::integer;
  if (type == "REAL") return archive::Kind::real;
  return archive::Kind::text;
}

}  // namespace

std::vector<archive::Table> tables_of(Connection& db) {
  std::vector<archive::Table> tables;
  db.each(table_names, {}, [&](RowReader& row) { tables.push_back({std::string(row.text(0)), {}}); });
  for (archive::Table& table : tables) {
    const Value name = std::string_view(table.name);
    db.each(column_names, {&name, 1}, [&](RowReader& row) {
      if (archive::is_carried(table.name, row.text(0)))
        table.columns.push_back({std::string(row.text(0)), kind_of(row.text(1))});
    });
  }
  return tables;
}

}  // namespace heard::store::sqlite
