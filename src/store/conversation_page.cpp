#include <limits>

#include "reflect/json_write.h"
#include "reflect/row_json.h"
#include "store/page_parts.h"
#include "store/sql/pages.h"

namespace heard::store {
namespace {

constexpr int id_column = 0;

// The page as it is written, and where it ends.
struct PageWriter {
  std::string out;
  int limit = 0;
  int count = 0;
  PageCursor at;    // the part that is read
  PageCursor last;  // the last row that is in it

  [[nodiscard]] bool full() const { return count > limit; }

  void row(RowReader& row, int key_column) {
    if (++count > limit) return;  // one more than wanted: only tells that there is more
    if (count > 1) out += ',';
    reflect::write_row_json<ConversationRow>(out, row);
    last = at;
    last.behind = std::pair(row.integer(key_column), row.integer(id_column));
  }

  void end() {
    out += "],\"next_cursor\":";
    out += full() ? '"' + cursor_text(last) + '"' : "null";
    out += ",\"order\":\"";
    out += name_of(at.order);
    out += "\",\"just_in_since\":";
    if (at.order == ListOrder::longest_waiting) {
      out += '"';
      append_rfc3339(out, at.just_in_since);
      out += "\"}";
    } else {
      out += "null}";
    }
  }
};

void read_part(Tx& tx, const PagePart& part, PageWriter& page) {
  constexpr std::int64_t above_all = std::numeric_limits<std::int64_t>::max();
  const auto top =
      part.rising ? std::pair<std::int64_t, std::int64_t>{-1, -1} : std::pair{above_all, above_all};
  const auto [key, id] = page.at.behind.value_or(top);
  std::vector<Value> values{key, id, std::int64_t{page.limit - page.count} + 1};
  values.insert(values.end(), part.more.begin(), part.more.end());
  tx.each(*part.rows, std::span<const Value>(values),
          Tx::RowFn([&](RowReader& row) { page.row(row, part.key_column); }));
}

}  // namespace

Result<std::string> conversation_page(Tx& tx, const PageWanted& wanted) {
  PageWriter page{.limit = wanted.limit};
  HEARD_TRY(page.at, page_cursor(tx, wanted));
  page.out.reserve(static_cast<std::size_t>(wanted.limit) * 512);
  page.out += "{\"items\":[";
  const PageParts parts(wanted, page.at);
  for (; page.at.part < parts.all().size() && !page.full(); ++page.at.part, page.at.behind.reset())
    read_part(tx, parts.all()[page.at.part], page);
  page.end();
  return std::move(page.out);
}

std::vector<ConversationRow> conversation_rows(Tx& tx, const std::vector<ConversationId>& ids) {
  std::vector<ConversationRow> rows;
  rows.reserve(ids.size());
  for (const ConversationId id : ids) {
    auto row = tx.one<ConversationRow>(sql::row_by_id, id);
    if (!row || row->state == ConversationState::deleted) continue;
    const bool is_elsewhere =
        row->state == ConversationState::merged || row->state == ConversationState::outside;
    if (is_elsewhere && standing(tx, id) == ConversationState::deleted) continue;
    rows.push_back(std::move(*row));
  }
  return rows;
}

std::optional<ConversationHead> conversation_head(Tx& tx, ConversationId id, Duration planned_min) {
  std::optional<ConversationHead> head;
  tx.each(sql::head_by_id,
          Tx::RowFn([&](RowReader& row) { head = reflect::read_row<ConversationHead>(row); }), id,
          planned_min.us);
  return head;
}

}  // namespace heard::store
