// The full-text tokenizer `heard`: what stands between two spaces is a word, byte for byte. `language` has
// cut, folded and stemmed already, and PostgreSQL must find the same.
#pragma once

#include <sqlite3.h>

namespace heard::store::sqlite {

// Makes it known to a connection. Throws Abort.
void add_tokenizer(sqlite3* db);

}  // namespace heard::store::sqlite
