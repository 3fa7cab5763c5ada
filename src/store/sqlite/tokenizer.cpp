#include "store/sqlite/tokenizer.h"

#include <cstring>

#include "store/sqlite/errors.h"

namespace heard::store::sqlite {
namespace {

using Take = int (*)(void*, int, const char*, int, int, int);

// It has no state, but FTS5 wants an object.
int create(void* /*context*/, const char** /*arguments*/, int /*count*/, Fts5Tokenizer** out) {
  static char object = 0;
  *out = reinterpret_cast<Fts5Tokenizer*>(&object);
  return SQLITE_OK;
}

void destroy(Fts5Tokenizer* /*tokenizer*/) {}

int tokenize(Fts5Tokenizer* /*tokenizer*/, void* context, int /*flags*/, const char* text, int size,
             Take take) {
  int at = 0;
  while (at < size) {
    const void* space = std::memchr(text + at, ' ', static_cast<std::size_t>(size - at));
    const int end = space == nullptr ? size : static_cast<int>(static_cast<const char*>(space) - text);
    if (end > at) {
      const int code = take(context, 0, text + at, end - at, at, end);
      if (code != SQLITE_OK) return code;
    }
    at = end + 1;
  }
  return SQLITE_OK;
}

// FTS5 hands out its functions through a statement.
fts5_api* functions_of(sqlite3* db) {
  fts5_api* api = nullptr;
  sqlite3_stmt* ask = nullptr;
  const int code = sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &ask, nullptr);
  if (code != SQLITE_OK) fail(db, code, "looking for FTS5");
  sqlite3_bind_pointer(ask, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
  sqlite3_step(ask);
  sqlite3_finalize(ask);
  return api;
}

}  // namespace

void add_tokenizer(sqlite3* db) {
  fts5_api* api = functions_of(db);
  if (api == nullptr) fail(db, SQLITE_ERROR, "FTS5 is missing");
  fts5_tokenizer heard{create, destroy, tokenize};
  const int code = api->xCreateTokenizer(api, "heard", nullptr, &heard, nullptr);
  if (code != SQLITE_OK) fail(db, code, "adding the tokenizer");
}

}  // namespace heard::store::sqlite
