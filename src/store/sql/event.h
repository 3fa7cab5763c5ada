// The log. On SQLite an event's number is its id; on PostgreSQL the sequencer gives it after the commit.
#pragma once

#include "store/tx.h"

#define HEARD_OF_HOUSE                                                                                       \
  "kind IN ('person_added', 'person_changed', 'person_second_factor_changed', 'shop_changed', "              \
  "'rules_changed', 'ready_answer_changed', 'customer_erased', 'team_changed', 'mailbox_changed', "          \
  "'inbox_changed', 'sending_changed', 'acknowledgement_changed', 'telling_held', 'promise_rules_changed', " \
  "'token_changed', 'session_ended', 'invitation_changed', 'pin_changed', 'till_changed', "                  \
  "'quarantine_retried', 'saved_view_changed')"

namespace heard::store::sql {

inline constexpr Sql events_since{
    "events_since",
    "SELECT id AS seq, id, at, by_kind, by_id, kind, version, conversation, message, body FROM event "
    "WHERE id > $1 ORDER BY id LIMIT $2",
    "SELECT seq, id, at, by_kind, by_id, kind, version, conversation, message, body FROM event "
    "WHERE seq > $1 ORDER BY seq LIMIT $2"};
inline constexpr Sql events_by_id{
    "events_by_id",
    "SELECT id AS seq, id, at, by_kind, by_id, kind, version, conversation, message, body FROM event "
    "WHERE id > $1 ORDER BY id LIMIT $2",
    "SELECT COALESCE(seq, 0), id, at, by_kind, by_id, kind, version, conversation, message, body FROM event "
    "WHERE id > $1 ORDER BY id LIMIT $2"};

// What was changed about the house, newest first. The kinds are those of its index. $1: before this one.
inline constexpr Sql events_of_house{"events_of_house",
                                     "SELECT id AS seq, id, at, by_kind, by_id, kind, version, conversation, "
                                     "message, body FROM event WHERE " HEARD_OF_HOUSE
                                     " AND id < $1 ORDER BY id DESC LIMIT $2"};
// Of up to three of these kinds, the newest, by this person or ($4 = 0) by anybody: whose name, and when.
inline constexpr Sql house_changed_last{
    "house_changed_last",
    "SELECT p.name, e.at FROM event e LEFT JOIN person p ON e.by_kind = 'person' AND p.id = e.by_id WHERE "
    "e.id = (SELECT MAX(id) FROM event WHERE " HEARD_OF_HOUSE
    " AND kind IN ($1, $2, $3) AND ($4 = 0 OR (by_kind = 'person' AND by_id = $4)))"};

}  // namespace heard::store::sql

#undef HEARD_OF_HOUSE
