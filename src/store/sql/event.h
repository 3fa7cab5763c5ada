// The log. On SQLite an event's number is its id; on PostgreSQL the sequencer gives it after the commit.
#pragma once

#include "store/tx.h"

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
inline constexpr Sql events_of_house{
    "events_of_house",
    "SELECT id AS seq, id, at, by_kind, by_id, kind, version, conversation, message, body FROM event WHERE "
    "kind IN "
    "('person_added', 'person_changed', 'person_second_factor_changed', 'shop_changed', 'rules_changed', "
    "'ready_answer_changed', 'customer_erased', 'team_changed', 'mailbox_changed', 'inbox_changed', "
    "'sending_changed', 'acknowledgement_changed', 'telling_held', 'promise_rules_changed') AND id < $1 "
    "ORDER BY id DESC LIMIT $2"};

}  // namespace heard::store::sql
