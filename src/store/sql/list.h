// The inbox by a filter, newest or longest waiting on top. Column order is that of ConversationRow.
#pragma once

#include "store/sql/pages.h"

#define HEARD_BELONGING(organisation_)                                                                   \
  "SELECT k.id FROM customer k WHERE k.organisation = " organisation_                                    \
  " AND k.merged_into IS NULL UNION ALL SELECT k.id FROM customer w JOIN customer k ON k.merged_into = " \
  "w.id WHERE w.organisation = " organisation_
// Wherever it was seen: in this one, or in what was merged into it.
#define HEARD_UNREAD(person, since)                                                                        \
  "(EXISTS (SELECT 1 FROM seen s WHERE s.person = " person                                                 \
  " AND s.conversation = conversation.id AND s.message IS NULL) OR EXISTS (SELECT 1 FROM message m WHERE " \
  "m.id = conversation.last_customer_message AND m.at > " since                                            \
  " AND NOT EXISTS (SELECT 1 FROM seen s WHERE s.person = " person                                         \
  " AND ((s.conversation = conversation.id AND s.at >= m.at) OR (s.message = m.id AND s.conversation IN "  \
  "(SELECT p.id FROM conversation p WHERE p.merged_into = conversation.id))))))"
// Whose: 0 anybody's, -1 nobody's, else that person's. The tag, folded, and the channel: '' whatever it is.
// The team: 0 whatever it is, below that those of the person with this id. The inbox: 0 whatever it is.
// Promised: 1 those in which we owe something, 0 all. The language: '' whatever it is. Unread: whoever has
// not seen its customer's last words, 0 all; what was written up to `since` counts as seen. The organisation:
// 0 whichever its customer belongs to. Urgent: 1 those that are, 0 all.
#define HEARD_FITS_BY(whose, tag, channel, team_, inbox_, promised, language_, unread, since, organisation_, \
                      urgent_)                                                                               \
  "(" whose " = 0 OR (" whose " = -1 AND assignee IS NULL) OR assignee = " whose ") AND (" tag               \
  " = ''"                                                                                                    \
  " OR EXISTS (SELECT 1 FROM conversation_tag t JOIN tag g ON g.id = t.tag WHERE t.conversation = "          \
  "conversation.id AND g.name_folded = " tag ")) AND (" channel " = '' OR channel = " channel                \
  ") AND (" team_ " = 0 OR team = " team_ " OR (" team_                                                      \
  " < 0 AND team IN (SELECT p.team FROM team_person p JOIN team w ON w.id = p.team WHERE p.person = "        \
  "-(" team_ ") AND w.active = 1))) AND (" inbox_ " = 0 OR inbox = " inbox_ ") AND (" promised               \
  " = 0 OR promised_by IS NOT NULL) AND (" urgent_ " = 0 OR urgent = 1) AND (" language_                     \
  " = '' OR COALESCE(language_said, language_heard) = " language_ ") AND (" organisation_                    \
  " = 0 OR customer IN (" HEARD_BELONGING(organisation_) ")) AND (" unread                                   \
                                                         " = 0 OR " HEARD_UNREAD(unread, since) ") "
// $8: the state, '' whatever it is.
#define HEARD_FITS                                                                      \
  HEARD_FITS_BY("$4", "$5", "$6", "$7", "$9", "$10", "$11", "$12", "$13", "$14", "$15") \
  "AND ($8 = '' OR state = $8) "
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
// Of one organisation.
inline constexpr Sql rows_fitting_organisation{
    "rows_fitting_organisation",
    HEARD_FITTING_IN("customer IN (" HEARD_BELONGING("$14") ") AND ($8 <> '' OR state NOT IN ('set_aside', "
                                                            "'merged', 'deleted', 'outside'))")};
// One ordered read for each state.
inline constexpr Sql rows_fitting{
    "rows_fitting", "SELECT * FROM (SELECT * FROM (" HEARD_FITTING_IN("state = 'open'") ") a UNION ALL SELECT * FROM "
                    "(" HEARD_FITTING_IN("state = 'waiting'") ") b UNION ALL SELECT * FROM "
                    "(" HEARD_FITTING_IN("state = 'snoozed'") ") c UNION ALL SELECT * FROM "
                    "(" HEARD_FITTING_IN("state = 'resolved'") ") d) every_state ORDER BY last_at DESC, id DESC LIMIT $3"};

// Who began to wait at $16 or later, newest on top; then who has waited longer, longest on top. An open
// conversation always waits since some time.
inline constexpr Sql rows_just_in{
    "rows_just_in", "SELECT " HEARD_ROW_COLUMNS
                    " FROM conversation WHERE state = 'open' AND waiting_since >= $16 AND " HEARD_FITS
                    "AND (waiting_since, id) < ($1, $2) ORDER BY waiting_since DESC, id DESC LIMIT $3"};
inline constexpr Sql rows_longest_waiting{
    "rows_longest_waiting",
    "SELECT " HEARD_ROW_COLUMNS
    " FROM conversation WHERE state = 'open' AND waiting_since < $16 "
    "AND " HEARD_FITS "AND (waiting_since, id) > ($1, $2) ORDER BY waiting_since, id LIMIT $3"};
// How many wait, counted to $1. $2 whose, $3 tag, $4 channel, $5 team, $6 inbox, $7 promised, $8 language, $9
// unread and $10 since, $11 organisation, $12 urgent.
inline constexpr Sql waiting_counted{
    "waiting_counted",
    "SELECT COUNT(*) FROM (SELECT 1 one FROM conversation WHERE state = 'open' AND " HEARD_FITS_BY(
        "$2", "$3", "$4", "$5", "$6", "$7", "$8", "$9", "$10", "$11", "$12") "LIMIT $1) counted"};

}  // namespace heard::store::sql

#undef HEARD_FITTING_IN
#undef HEARD_FITS
#undef HEARD_FITS_BY
#undef HEARD_UNREAD
#undef HEARD_BELONGING
