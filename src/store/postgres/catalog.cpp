#include "store/postgres/catalog.h"

#include "store/archive/kept.h"
#include "store/postgres/errors.h"

namespace heard::store::postgres {
namespace {

constexpr std::string_view columns_of_all =
    "SELECT c.relname::text, a.attname::text, format_type(a.atttypid, NULL) FROM pg_class c "
    "JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped "
    "WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace "
    "ORDER BY c.relname::text COLLATE \"C\", a.attname::text COLLATE \"C\"";

archive::Kind kind_of(std::string_view type) {
  if (type == "bigint") return archive::Kind::integer;
  if (type == "double precision") return archive::Kind::real;
  return archive::Kind::text;
}

}  // namespace

void fail(PGconn* connection, const PGresult* result, std::string_view doing) {
  const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
  throw Abort{translated(state == nullptr ? "" : state, PQerrorMessage(connection), doing)};
}

Rows run_text(PGconn* connection, const std::string& text, std::string_view doing) {
  ResultPtr result{PQexec(connection, text.c_str())};
  const ExecStatusType status = PQresultStatus(result.get());
  if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) fail(connection, result.get(), doing);
  return Rows{std::move(result)};
}

std::vector<archive::Table> tables_of(PGconn* connection) {
  std::vector<archive::Table> tables;
  Rows rows = run_text(connection, std::string(columns_of_all), "columns_of_all");
  while (rows.next()) {
    if (tables.empty() || tables.back().name != rows.text(0))
      tables.push_back({std::string(rows.text(0)), {}});
    if (archive::is_carried(rows.text(0), rows.text(1)))
      tables.back().columns.push_back({std::string(rows.text(1)), kind_of(rows.text(2))});
  }
  return tables;
}

}  // namespace heard::store::postgres
