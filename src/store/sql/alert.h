// Alerts that one of us is told by mail.
#pragma once

#include "record/alert.h"
#include "record/person.h"
#include "store/sql_text.h"
#include "store/tx.h"

namespace heard::store::sql {

inline constexpr Sql alert_add{"alert_add", insert<Alert, "alert">};
inline constexpr Sql alert_by_id{"alert_by_id", select<Alert, "FROM alert WHERE id = $1">};
inline constexpr Sql alert_sent{"alert_sent", "UPDATE alert SET letter = $2, sent_at = $3 WHERE id = $1"};
inline constexpr Sql alert_drop{"alert_drop", "DELETE FROM alert WHERE id = $1"};
inline constexpr Sql alerts_waiting{
    "alerts_waiting", select<Alert, "FROM alert WHERE person = $1 AND letter IS NULL ORDER BY at, id">};
inline constexpr Sql people_alerted{
    "people_alerted",
    select<Person,
           "FROM person WHERE id IN (SELECT a.person FROM alert a WHERE a.letter IS NULL) ORDER BY id">};
// When letters with alerts went to $1 since $2.
inline constexpr Sql alerts_sent_since{
    "alerts_sent_since",
    "SELECT MAX(sent_at) AS at FROM alert WHERE person = $1 AND sent_at > $2 GROUP BY letter ORDER BY at"};
inline constexpr Sql alerts_of_letter{"alerts_of_letter", "SELECT COUNT(*) FROM alert WHERE letter = $1"};
inline constexpr Sql alerted_since{"alerted_since",
                                   "SELECT COUNT(*) FROM alert WHERE conversation = $1 AND at >= $2"};
inline constexpr Sql alerts_forgotten{"alerts_forgotten", "DELETE FROM alert WHERE at < $1"};
inline constexpr Sql alert_timer_of{
    "alert_timer_of", "SELECT COUNT(*) FROM timer WHERE conversation = $1 AND kind = 'alert_team'"};
inline constexpr Sql alert_timers_due{
    "alert_timers_due",
    "SELECT COUNT(*) FROM timer WHERE due_at <= $1 AND kind IN ('alert_team', 'gather_alerts')"};

// What the customer wrote last that somebody has had before them: when that was.
inline constexpr Sql seen_by_anybody{
    "seen_by_anybody", "SELECT MAX(at) FROM seen WHERE conversation = $1 AND message IS NOT NULL"};
// The first that the customer wrote after $2, or at $3 or later.
inline constexpr Sql written_unseen{"written_unseen",
                                    "SELECT MIN(m.at) FROM event e JOIN message m ON m.id = e.message WHERE "
                                    "e.conversation = $1 AND e.shown = "
                                    "1 AND e.kind = 'message_received' AND m.at > $2 AND m.at >= $3"};
inline constexpr Sql words_unseen{
    "words_unseen",
    "SELECT m.text FROM event e JOIN message m ON m.id = e.message WHERE e.conversation = $1 AND e.shown = 1 "
    "AND e.kind = 'message_received' AND m.at >= $2 ORDER BY m.at, m.id LIMIT 20"};
// Replies of anybody but $2 since $3.
inline constexpr Sql answered_by_others{
    "answered_by_others",
    "SELECT COUNT(*) FROM event e JOIN message m ON m.id = e.message WHERE e.conversation = $1 AND e.shown = "
    "1 AND e.kind = 'reply_written' AND m.taken_back = 0 AND m.author <> $2 AND m.at >= $3"};

}  // namespace heard::store::sql
