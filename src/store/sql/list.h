// The inbox by a filter, newest or longest waiting on top. Column order is that of ConversationRow.
#pragma once

#include "store/sql/pages.h"

// Whose: 0 anybody's, -1 nobody's, else that person's. The tag, folded, and the channel: '' whatever it is.
// The team: 0 whatever it is, below that those of the person with this id. The inbox: 0 whatever it is.
// Promised: 1 those in which we owe something, 0 all.
#define HEARD_FITS_BY(whose, tag, channel, team_, inbox_, promised)                                   \
  "(" whose " = 0 OR (" whose " = -1 AND assignee IS NULL) OR assignee = " whose ") AND (" tag        \
  " = ''"                                                                                             \
  " OR EXISTS (SELECT 1 FROM conversation_tag t JOIN tag g ON g.id = t.tag WHERE t.conversation = "   \
  "conversation.id AND g.name_folded = " tag ")) AND (" channel " = '' OR channel = " channel         \
  ") AND (" team_ " = 0 OR team = " team_ " OR (" team_                                               \
  " < 0 AND team IN (SELECT p.team FROM team_person p JOIN team w ON w.id = p.team WHERE p.person = " \
  "-(" team_ ") AND w.active = 1))) AND (" inbox_ " = 0 OR inbox = " inbox_ ") AND (" promised        \
  " = 0 OR promised_by IS NOT NULL) "
// $8: the state, '' whatever it is.
#define HEARD_FITS HEARD_FITS_BY("$4", "$5", "$6", "$7", "$9", "$10") "AND ($8 = '' OR state = $8) "
#define HEARD_FITTING_IN(states) \
  "SELECT " HEARD_ROW_COLUMNS " FROM conversation WHERE " states " AND " HEARD_FITS HEARD_OLDER

namespace heard::store::sql {

// $1, $2: the cursor; $3: rows wanted.
inline constexpr Sql rows_fitting_in_state{"rows_fitting_in_state", HEARD_FITTING_IN("state = $8")};
inline constexpr Sql rows_fitting_of_person{
    "rows_fitting_of_person",
    HEARD_FITTING_IN("assignee = $4 AND state NOT IN ('set_aside', 'merged', 'deleted', 'outside')")};
// What is somebody's turn or waits for its customer.
inline constexpr Sql rows_fitting_in_hand{
    "rows_fitting_in_hand",
    "SELECT * FROM (SELECT * FROM (" HEARD_FITTING_IN("assignee = $4 AND state = 'open'") ") a UNION ALL SELECT * FROM "
    "(" HEARD_FITTING_IN("assignee = $4 AND state = 'waiting'") ") b) both_states ORDER BY last_at DESC, id DESC LIMIT $3"};
inline constexpr Sql rows_fitting_tag{
    "rows_fitting_tag",
    HEARD_FITTING_IN(
        "id IN (SELECT t.conversation FROM conversation_tag t WHERE t.tag = (SELECT g.id FROM tag g "
        "WHERE g.name_folded = $5)) AND state NOT IN ('set_aside', 'merged', 'deleted', 'outside')")};
// One ordered read for each state.
inline constexpr Sql rows_fitting{
    "rows_fitting", "SELECT * FROM (SELECT * FROM (" HEARD_FITTING_IN("state = 'open'") ") a UNION ALL SELECT * FROM "
                    "(" HEARD_FITTING_IN("state = 'waiting'") ") b UNION ALL SELECT * FROM "
                    "(" HEARD_FITTING_IN("state = 'snoozed'") ") c UNION ALL SELECT * FROM "
                    "(" HEARD_FITTING_IN("state = 'resolved'") ") d) every_state ORDER BY last_at DESC, id DESC LIMIT $3"};

// Who began to wait at $11 or later, newest on top; then who has waited longer, longest on top. An open
// conversation always waits since some time.
inline constexpr Sql rows_just_in{
    "rows_just_in", "SELECT " HEARD_ROW_COLUMNS
                    " FROM conversation WHERE state = 'open' AND waiting_since >= $11 AND " HEARD_FITS
                    "AND (waiting_since, id) < ($1, $2) ORDER BY waiting_since DESC, id DESC LIMIT $3"};
inline constexpr Sql rows_longest_waiting{
    "rows_longest_waiting",
    "SELECT " HEARD_ROW_COLUMNS
    " FROM conversation WHERE state = 'open' AND waiting_since < $11 "
    "AND " HEARD_FITS "AND (waiting_since, id) > ($1, $2) ORDER BY waiting_since, id LIMIT $3"};
// How many wait, counted to $1. $2 whose, $3 tag, $4 channel, $5 team, $6 inbox, $7 promised.
inline constexpr Sql waiting_counted{
    "waiting_counted",
    "SELECT COUNT(*) FROM (SELECT 1 one FROM conversation WHERE state = 'open' AND " HEARD_FITS_BY(
        "$2", "$3", "$4", "$5", "$6", "$7") "LIMIT $1) counted"};

}  // namespace heard::store::sql

#undef HEARD_FITTING_IN
#undef HEARD_FITS
#undef HEARD_FITS_BY
