#include "store/sqlite/statement.h"

#include <fmt/format.h>

#include "store/sqlite/errors.h"

namespace heard::store::sqlite {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

// Where the quoted text or comment that starts at `at` ends; `at` itself when none starts there.
std::size_t end_of_quiet(std::string_view text, std::size_t at) {
  const auto past = [&](std::string_view end, std::size_t from) {
    const std::size_t found = text.find(end, from);
    return found == std::string_view::npos ? text.size() : found + end.size();
  };
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("--")) return past("\n", at + 2);
  if (rest.starts_with("/*")) return past("*/", at + 2);
  const char c = text[at];
  if (c == '\'' || c == '"' || c == '`')
    return past({&c, 1}, at + 1);  // a doubled quote starts the next piece
  if (c == '[') return past("]", at + 1);
  return at;
}

struct Binder {
  sqlite3_stmt* statement;
  int index;
  int operator()(std::nullptr_t) const { return sqlite3_bind_null(statement, index); }
  int operator()(std::int64_t n) const { return sqlite3_bind_int64(statement, index, n); }
  int operator()(double n) const { return sqlite3_bind_double(statement, index, n); }
  // A view of nothing has no address, and SQLite takes that for NULL.
  int operator()(std::string_view text) const {
    return sqlite3_bind_text64(statement, index, text.data() != nullptr ? text.data() : "", text.size(),
                               SQLITE_STATIC, SQLITE_UTF8);
  }
  int operator()(reflect::Blob blob) const {
    return sqlite3_bind_blob64(statement, index, blob.bytes.data() != nullptr ? blob.bytes.data() : "",
                               blob.bytes.size(), SQLITE_STATIC);
  }
};

}  // namespace

std::string numbered(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t quiet = end_of_quiet(text, at);
    if (quiet > at) {
      out += text.substr(at, quiet - at);
      at = quiet;
      continue;
    }
    const bool parameter = text[at] == '$' && at + 1 < text.size() && digit(text[at + 1]);
    out += parameter ? '?' : text[at];
    ++at;
  }
  return out;
}

Statement prepare(sqlite3* db, const Sql& sql, bool kept) {
  const std::string text = numbered(sql.text);
  sqlite3_stmt* statement = nullptr;
  const unsigned flags = kept ? SQLITE_PREPARE_PERSISTENT : 0U;
  const int code =
      sqlite3_prepare_v3(db, text.data(), static_cast<int>(text.size()), flags, &statement, nullptr);
  if (code != SQLITE_OK) fail(db, code, sql.name);
  return Statement(statement);
}

void give(sqlite3* db, sqlite3_stmt* statement, const Sql& sql, std::span<const Value> values) {
  const auto wanted = static_cast<std::size_t>(sqlite3_bind_parameter_count(statement));
  if (wanted != values.size()) {
    throw Abort{broken(fmt::format("{} takes {} values and was given {}", sql.name, wanted, values.size()))};
  }
  for (std::size_t i = 0; i < values.size(); ++i) {
    const int code = std::visit(Binder{statement, static_cast<int>(i) + 1}, values[i]);
    if (code != SQLITE_OK) fail(db, code, sql.name);
  }
}

std::string_view Row::text(int column) {
  const int type = sqlite3_column_type(statement_, column);
  const void* bytes = type == SQLITE_INTEGER || type == SQLITE_FLOAT
                          ? sqlite3_column_text(statement_, column)
                          : sqlite3_column_blob(statement_, column);
  return {static_cast<const char*>(bytes),
          static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

}  // namespace heard::store::sqlite
