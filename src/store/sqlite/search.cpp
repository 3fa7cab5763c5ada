#include "store/sqlite/search.h"

#include <array>

#include "store/sql/search.h"

namespace heard::store::sqlite {
namespace {

constexpr Sql add_document{"add_document",
                           "INSERT INTO search_document (id, conversation, at, tokens, token_version, "
                           "partly) VALUES ($1, $2, $3, $4, $5, $6) "
                           "ON CONFLICT (id) DO NOTHING"};
constexpr Sql add_words{"add_words", "INSERT INTO search_words (rowid, tokens) VALUES ($1, $2)"};
// Deleting with other tokens than those that were indexed would leave ghosts.
constexpr Sql drop_words{"drop_words",
                         "INSERT INTO search_words (search_words, rowid, tokens) SELECT 'delete', id, tokens "
                         "FROM search_document WHERE id = $1"};
constexpr Sql find_documents{"find_documents",
                             "SELECT d.id, d.conversation, d.at, d.tokens FROM "
                             "(SELECT rowid AS id FROM search_words WHERE search_words MATCH $1 ORDER BY "
                             "rowid DESC LIMIT $2) AS found "
                             "CROSS JOIN search_document AS d ON d.id = found.id"};

template <class... Args>
std::int64_t run(Connection& db, const Sql& sql, const Args&... args) {
  const std::array<Value, sizeof...(Args)> values{reflect::to_value(args)...};
  return db.run(sql, values);
}

void drop(Connection& db, std::int64_t id) {
  run(db, drop_words, id);
  run(db, sql::document_drop, id);
}

std::int64_t add_row(Connection& db, const SearchDocument& d) {
  return run(db, add_document, d.id, d.conversation, d.at, d.tokens, d.token_version, d.partly);
}

void put(Connection& db, const SearchDocument& document) {
  if (add_row(db, document) == 0) {
    drop(db, document.id);
    add_row(db, document);
  }
  run(db, add_words, document.id, document.tokens);
}

}  // namespace

void IndexChanges::flush(Connection& db) {
  for (const Change& change : waiting_) {
    if (change.removed) {
      drop(db, change.document.id);
    } else {
      put(db, change.document);
    }
  }
  waiting_.clear();
}

std::string match_of(std::span<const std::string> words) {
  std::string out;
  for (std::string_view word : words) {
    const bool beginning = word.ends_with('*');
    if (beginning) word.remove_suffix(1);
    if (word.empty() || word.find_first_of(std::string_view{" \0", 2}) != std::string_view::npos) continue;
    out += out.empty() ? "\"" : " \"";
    for (const char c : word) {
      if (c == '"') out += '"';
      out += c;
    }
    out += beginning ? "\"*" : "\"";
  }
  return out;
}

void candidates(Connection& db, std::span<const std::string> words, int limit, const Tx::RowFn& fn) {
  const std::string match = match_of(words);
  if (match.empty()) return;
  const std::array<Value, 2> values{reflect::to_value(match), reflect::to_value(limit)};
  db.each(find_documents, values, fn);
}

}  // namespace heard::store::sqlite
