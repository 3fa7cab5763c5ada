#include "store/sqlite/tx.h"

#include <exception>

#include "reflect/codec.h"
#include "store/sql/setting.h"

namespace heard::store::sqlite {
namespace {

constexpr Sql add_event{
    "add_event",
    "INSERT INTO event (id, at, by_kind, by_id, kind, version, conversation, message, shown, body) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};
constexpr Sql head_of_log{"head_of_log", "SELECT COALESCE(MAX(id), 0) FROM event"};

std::int64_t read_head(Connection& db) {
  std::int64_t head = 0;
  db.each(head_of_log, {}, [&](RowReader& row) { head = row.integer(0); });
  return head;
}

[[noreturn]] void refuse_write() { throw Abort{broken("a read closure tried to write")}; }

}  // namespace

void ReadTx::append(std::span<const NewEvent> /*events*/) { refuse_write(); }
std::int64_t ReadTx::next_conversation_number() { refuse_write(); }
void ReadTx::index(SearchDocument /*document*/) { refuse_write(); }
void ReadTx::remove_document(std::int64_t /*id*/) { refuse_write(); }
std::int64_t ReadTx::log_head() { return read_head(db_); }

void ReadTx::candidates(std::span<const std::string> words, int limit, const RowFn& fn) {
  sqlite::candidates(db_, words, limit, fn);
}

WriteTx::WriteTx(Connection& db) : db_(db), head_(read_head(db)) {}

void WriteTx::append(std::span<const NewEvent> events) {
  for (const NewEvent& event : events) {
    const auto coded = reflect::encode(event.event);
    Tx::run(add_event, ++head_, event.at, event.by.kind, event.by.id, coded.kind, coded.version,
            event.conversation, event.message, event.shown, coded.body);
  }
}

std::int64_t WriteTx::next_conversation_number() {
  const auto number = one<std::int64_t>(sql::numbers_lease, std::string_view{"conversation_number"}, 1);
  if (!number) throw Abort{broken("the counter `conversation_number` is missing")};
  return *number;
}

void WriteTx::candidates(std::span<const std::string> words, int limit, const RowFn& fn) {
  sqlite::candidates(db_, words, limit, fn);
}

void WriteTx::return_to(const Mark& mark) {
  head_ = mark.head;
  changes_.cut(mark.changes);
}

Result<void> attempt(const std::function<Result<void>(Tx&)>& closure, Tx& tx) {
  try {
    return closure(tx);
  } catch (const Abort& abort) {
    return abort.error;
  } catch (const std::exception& e) {
    return broken(e.what());
  } catch (...) {
    return broken("a closure threw something unknown");
  }
}

}  // namespace heard::store::sqlite
