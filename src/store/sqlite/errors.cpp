#include "store/sqlite/errors.h"

#include <fmt/format.h>

#include "store/tx.h"

namespace heard::store::sqlite {
namespace {

Error exists(std::string cause) {
  return {.kind = ErrorKind::exists,
          .code = "exists",
          .sentence = "This is there already.",
          .cause = std::move(cause)};
}

}  // namespace

Error error_of(sqlite3* db, int code, std::string_view doing) {
  const int extended = db != nullptr ? sqlite3_extended_errcode(db) : code;
  std::string cause = fmt::format("{}: {} (SQLite {})", doing,
                                  db != nullptr ? sqlite3_errmsg(db) : sqlite3_errstr(code), extended);
  switch (extended) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
      return exists(std::move(cause));
    case SQLITE_BUSY_SNAPSHOT:
      return {.kind = ErrorKind::conflict,
              .code = "conflict",
              .sentence = "Somebody else changed this just now. Please look again.",
              .cause = std::move(cause)};
    default:
      break;
  }
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return busy(std::move(cause));
    case SQLITE_FULL:
      return broken(std::move(cause), "The disk is full. Make room; nothing that was acknowledged is lost.");
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
      return broken(std::move(cause),
                    "The data folder cannot be read or written. Check the disk and who owns the folder.");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return broken(std::move(cause), "heard.db is damaged. Stop Heard and restore the last backup.");
    default:
      return broken(std::move(cause));
  }
}

void fail(sqlite3* db, int code, std::string_view doing) { throw Abort{error_of(db, code, doing)}; }

}  // namespace heard::store::sqlite
