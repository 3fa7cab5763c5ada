#include "store/log.h"

#include "reflect/codec.h"
#include "store/sql/event.h"

namespace heard::store {

std::vector<LoggedEvent> events_since(Tx& tx, std::int64_t since, std::int64_t limit) {
  return tx.list<LoggedEvent>(sql::events_since, since, limit);
}

std::vector<LoggedEvent> events_by_id(Tx& tx, std::int64_t after_id, std::int64_t limit) {
  return tx.list<LoggedEvent>(sql::events_by_id, after_id, limit);
}

std::vector<LoggedEvent> events_of_house(Tx& tx, std::int64_t before_id, std::int64_t limit) {
  return tx.list<LoggedEvent>(sql::events_of_house, before_id, limit);
}

Result<Event> decoded(const LoggedEvent& logged) {
  return reflect::decode<Event>(logged.kind, logged.version, logged.body);
}

Result<Event> decoded(RowReader& row) {
  return reflect::decode<Event>(row.text(0), static_cast<int>(row.integer(1)), row.text(2));
}

}  // namespace heard::store
