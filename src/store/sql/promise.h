// Promises, and what replies under way say of them.
#pragma once

#include "record/promise_view.h"
#include "store/sql/merged.h"
#include "store/sql_text.h"
#include "store/tx.h"

// Still to be done by us.
#define HEARD_OWED "(p.state = 'open' OR (p.state = 'broken' AND p.made_good_at IS NULL))"
// With the conversation w in which it goes on.
#define HEARD_PROMISE_VIEW                                                                                   \
  "SELECT p.id, w.id, w.number, w.subject, w.customer, w.customer_name, w.assignee, p.kind, p.state, "       \
  "p.words, p.made_at, COALESCE(m.shown_name, m.name), p.message, p.due_at, p.first_due_at, p.renewals, "    \
  "p.told_by_machine_at, p.warned_at, p.ended_at, p.made_good_at, d.source, d.what, d.limit_at FROM "        \
  "promise p JOIN conversation c ON "                                                                        \
  "c.id = p.conversation JOIN conversation w ON w.id = COALESCE(c.merged_into, c.id) LEFT JOIN person m ON " \
  "m.id = p.made_by LEFT JOIN promise_deadline d ON d.promise = p.id "
// Nobody waits for an answer where it is their turn or over; nothing is owed where it was put out of sight.
#define HEARD_STILL_WAITED_FOR                                                                    \
  "w.state NOT IN ('set_aside', 'deleted') AND (p.kind NOT IN ('first_reply', 'next_update') OR " \
  "w.state IN ('open', 'snoozed'))"
// But for the word that is owed while a complaint is looked into, of HEARD_PROMISE_VIEW.
#define HEARD_SHOWN_AS_OWED \
  "(" HEARD_STILL_WAITED_FOR " OR (w.state = 'waiting' AND p.state = 'open' AND d.step = 'update'))"

namespace heard::store::sql {

inline constexpr Sql promise_by_id{"promise_by_id", select<Promise, "FROM promise WHERE id = $1">};
inline constexpr Sql promise_add{"promise_add", insert<Promise, "promise">};
// What events change. Its state and time are those that were read ($13, $14): nothing ends twice.
inline constexpr Sql promise_change{
    "promise_change",
    "UPDATE promise SET state = $2, message = $3, due_at = $4, due_local_minutes = $5, renewals = $6, "
    "renewed_by = $7, told_by_machine_at = $8, warned_at = $9, ended_at = $10, made_good_at = $11, "
    "first_due_at = $12 WHERE id = $1 AND state = $13 AND due_at = $14"};
// Of a conversation and of those that go on in it.
inline constexpr Sql promises_owed_in{
    "promises_owed_in", select<Promise, "FROM promise p WHERE p.conversation IN " HEARD_ALL_OF_IT
                                        " AND " HEARD_OWED " ORDER BY p.due_at, p.id">};
inline constexpr Sql promises_open_here{
    "promises_open_here",
    select<Promise, "FROM promise WHERE conversation = $1 AND state = 'open' ORDER BY due_at, id">};
inline constexpr Sql promises_here{"promises_here",
                                   select<Promise, "FROM promise WHERE conversation = $1 ORDER BY id">};
inline constexpr Sql promises_after{"promises_after",
                                    select<Promise, "FROM promise WHERE id > $1 ORDER BY id LIMIT $2">};
inline constexpr Sql promised_by{
    "promised_by",
    "UPDATE conversation SET promised_by = (SELECT MIN(p.due_at) FROM promise p WHERE p.conversation "
    "IN " HEARD_ALL_OF_IT " AND " HEARD_OWED ") WHERE id = $1"};
inline constexpr Sql promise_view{"promise_view", HEARD_PROMISE_VIEW "WHERE p.id = $1"};
inline constexpr Sql promise_views_in{"promise_views_in", HEARD_PROMISE_VIEW
                                      "WHERE w.id = $1 AND p.conversation IN " HEARD_ALL_OF_IT
                                      " AND " HEARD_OWED " AND " HEARD_SHOWN_AS_OWED
                                      " ORDER BY p.due_at, p.id LIMIT 50"};
// To whoever goes on as this customer, wherever it was said.
inline constexpr Sql promise_views_to{
    "promise_views_to", HEARD_PROMISE_VIEW
    "WHERE p.conversation IN (SELECT o.id FROM conversation o WHERE o.customer IN " HEARD_ALL_OF_THEM
    ") AND " HEARD_OWED " AND " HEARD_STILL_WAITED_FOR " ORDER BY p.due_at, p.id LIMIT 50"};
// For the customer's page: also what was kept.
inline constexpr Sql promise_views_told{"promise_views_told", HEARD_PROMISE_VIEW
                                        "WHERE p.conversation IN " HEARD_ALL_OF_IT
                                        " AND p.state <> 'voided' AND (" HEARD_OWED
                                        " OR p.ended_at IS NOT NULL) ORDER BY p.due_at, p.id LIMIT 50"};
// Rows wanted.
inline constexpr Sql promise_board{"promise_board",
                                   HEARD_PROMISE_VIEW "WHERE " HEARD_OWED " AND " HEARD_SHOWN_AS_OWED
                                                      " ORDER BY p.due_at, p.id LIMIT $1"};
// Those of one person.
inline constexpr Sql promise_board_of{"promise_board_of", HEARD_PROMISE_VIEW
                                      "WHERE " HEARD_OWED " AND " HEARD_SHOWN_AS_OWED
                                      " AND w.assignee = $2 ORDER BY p.due_at, p.id LIMIT $1"};
// By somebody, or by nobody yet, between two moments.
inline constexpr Sql promises_between{
    "promises_between",
    "SELECT COUNT(*) FROM promise p JOIN conversation c ON c.id = p.conversation JOIN conversation w ON w.id "
    "= COALESCE(c.merged_into, c.id) WHERE p.state = 'open' AND p.due_at >= $1 AND p.due_at < $2 AND "
    "w.assignee = $3 AND " HEARD_STILL_WAITED_FOR};
inline constexpr Sql promises_ended{"promises_ended", HEARD_PROMISE_VIEW
                                    "WHERE p.ended_at >= $1 AND p.ended_at < $2 ORDER BY p.ended_at DESC, "
                                    "p.id DESC LIMIT $3"};

inline constexpr Sql promise_timers_due{
    "promise_timers_due", "SELECT COUNT(*) FROM timer WHERE kind = 'promises_due' AND due_at <= $1"};
inline constexpr Sql told_late_since{
    "told_late_since",
    "SELECT COUNT(*) FROM letter WHERE kind = 'promise_late' AND recipient = $1 AND written_at > $2"};

inline constexpr Sql planned_promise_add{"planned_promise_add", insert<PlannedPromise, "planned_promise">};
inline constexpr Sql planned_promises_of{
    "planned_promises_of",
    select<PlannedPromise, "FROM planned_promise WHERE message = $1 ORDER BY promise">};
inline constexpr Sql planned_promises_drop{"planned_promises_drop",
                                           "DELETE FROM planned_promise WHERE message = $1"};
inline constexpr Sql promise_reason_add{"promise_reason_add", insert<PromiseReason, "promise_reason">};

inline constexpr Sql promise_policies{"promise_policies",
                                      select<PromisePolicy, "FROM promise_policy ORDER BY position">};
inline constexpr Sql promise_policy_add{"promise_policy_add", insert<PromisePolicy, "promise_policy">};
inline constexpr Sql promise_policies_drop{"promise_policies_drop", "DELETE FROM promise_policy"};

inline constexpr Sql erase_promise_reasons{
    "erase_promise_reasons",
    "DELETE FROM promise_reason WHERE promise IN (SELECT p.id FROM promise p WHERE p.conversation = $1)"};
inline constexpr Sql erase_promises{"erase_promises", "DELETE FROM promise WHERE conversation = $1"};

}  // namespace heard::store::sql
