#include <array>
#include <charconv>
#include <limits>

#include "reflect/json_write.h"
#include "reflect/row_json.h"
#include "store/pages.h"
#include "store/sql/pages.h"

namespace heard::store {
namespace {

struct Cursor {
  std::int64_t last_at = std::numeric_limits<std::int64_t>::max();
  std::int64_t id = std::numeric_limits<std::int64_t>::max();
};

constexpr int id_column = 0;
constexpr int last_at_column = 10;

Result<Cursor> cursor_of(const std::string& text) {
  Cursor cursor;
  if (text.empty()) return cursor;
  const char* end = text.data() + text.size();
  const auto at = std::from_chars(text.data(), end, cursor.last_at);
  if (at.ec == std::errc{} && at.ptr != end && *at.ptr == '-') {
    const auto id = std::from_chars(at.ptr + 1, end, cursor.id);
    if (id.ec == std::errc{} && id.ptr == end && cursor.last_at >= 0 && cursor.id > 0) return cursor;
  }
  return invalid("invalid_cursor", "This cursor is not one that a list gave.", "cursor");
}

const Sql& rows_of(View view) {
  switch (view) {
    case View::open:
      return sql::rows_open;
    case View::mine:
      return sql::rows_mine;
    case View::unassigned:
      return sql::rows_unassigned;
    case View::waiting:
      return sql::rows_waiting;
    case View::resolved:
      return sql::rows_resolved;
    case View::all:
      return sql::rows_all;
    case View::snoozed:
      return sql::rows_snoozed;
  }
  return sql::rows_all;
}

}  // namespace

Result<std::string> conversation_page(Tx& tx, const PageWanted& wanted) {
  HEARD_TRY(const Cursor cursor, cursor_of(wanted.cursor));
  std::string out;
  out.reserve(static_cast<std::size_t>(wanted.limit) * 512);
  out += "{\"items\":[";
  Cursor last;
  int count = 0;
  const Tx::RowFn write = [&](RowReader& row) {
    if (++count > wanted.limit) return;  // one more than wanted: only tells that there is more
    if (count > 1) out += ',';
    reflect::write_row_json<ConversationRow>(out, row);
    last = {row.integer(last_at_column), row.integer(id_column)};
  };
  const std::array<Value, 4> values{cursor.last_at, cursor.id, std::int64_t{wanted.limit} + 1,
                                    wanted.person.value};
  tx.each(rows_of(wanted.view), std::span(values).first(wanted.view == View::mine ? 4 : 3), write);
  out += "],\"next_cursor\":";
  if (count > wanted.limit) {
    out += '"' + std::to_string(last.last_at) + '-' + std::to_string(last.id) + "\"}";
  } else {
    out += "null}";
  }
  return out;
}

std::vector<ConversationRow> conversation_rows(Tx& tx, const std::vector<ConversationId>& ids) {
  std::vector<ConversationRow> rows;
  rows.reserve(ids.size());
  for (const ConversationId id : ids) {
    if (auto row = tx.one<ConversationRow>(sql::row_by_id, id)) rows.push_back(std::move(*row));
  }
  return rows;
}

std::optional<ConversationHead> conversation_head(Tx& tx, ConversationId id) {
  std::optional<ConversationHead> head;
  tx.each(sql::head_by_id,
          Tx::RowFn([&](RowReader& row) { head = reflect::read_row<ConversationHead>(row); }), id);
  return head;
}

}  // namespace heard::store
