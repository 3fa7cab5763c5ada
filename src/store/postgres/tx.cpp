#include "store/postgres/tx.h"

#include <fmt/format.h>

#include <array>

#include "reflect/codec.h"
#include "store/postgres/statements.h"

namespace heard::store::postgres {
namespace {

constexpr int rows_a_page = 2'000;

void hand_out(Rows& rows, const Tx::RowFn& fn) {
  while (rows.next()) fn(rows);
}

std::int64_t number_in(Rows rows) {
  if (!rows.next()) throw Abort{broken("a statement that gives one row gave none")};
  return rows.integer(0);
}

}  // namespace

void PostgresTx::each(const Sql& sql, std::span<const Value> values, const RowFn& fn) {
  if (paged_) return each_paged(sql, values, fn);
  Rows rows = connection_.query(sql, values);
  hand_out(rows, fn);
}

void PostgresTx::each_paged(const Sql& sql, std::span<const Value> values, const RowFn& fn) {
  const std::string name = fmt::format("page{}", ++cursors_);
  const std::string_view text = sql.postgres.empty() ? sql.text : sql.postgres;
  const std::string fetch = fmt::format("FETCH {} FROM {}", rows_a_page, name);
  connection_.post_once(fmt::format("DECLARE {} NO SCROLL CURSOR FOR {}", name, text), values);
  while (true) {
    Rows rows = connection_.query_once(fetch);
    const bool last = rows.count() < rows_a_page;
    if (last) connection_.post_once(fmt::format("CLOSE {}", name));
    hand_out(rows, fn);
    if (last) return;
  }
}

std::int64_t PostgresTx::run(const Sql& sql, std::span<const Value> values) {
  return connection_.query(sql, values).changed();
}

void PostgresTx::append(std::span<const NewEvent> events) {
  for (const NewEvent& event : events) {
    const auto encoded = reflect::encode(event.event);
    Tx::post(statements::append, event.at, event.by.kind, event.by.id, encoded.kind, encoded.version,
             event.conversation, event.message, event.shown, encoded.body);
  }
  appended_ += static_cast<std::int64_t>(events.size());
}

std::int64_t PostgresTx::next_conversation_number() {
  return number_in(connection_.query(statements::conversation_number));
}

std::int64_t PostgresTx::log_head() { return number_in(connection_.query(statements::log_head)); }

void PostgresTx::index(SearchDocument document) {
  if (!fit_tokens(document.tokens)) document.partly = true;
  Tx::post(statements::index_document, document.id, document.conversation, document.at, document.tokens,
           document.token_version, document.partly);
}

// Planned anew each time: a rare word wants the word index, a common one the newest documents.
void PostgresTx::candidates(std::span<const std::string> words, int limit, const RowFn& fn) {
  static const std::string text =
      "SELECT id, conversation, at, tokens FROM search_document WHERE words @@ $1::tsquery ORDER BY id DESC "
      "LIMIT $2";
  const std::string query = tsquery_of(words);
  if (query.empty()) return;
  const std::array<Value, 2> values{std::string_view{query}, std::int64_t{limit}};
  Rows rows = connection_.query_once(text, values);
  hand_out(rows, fn);
}

}  // namespace heard::store::postgres
