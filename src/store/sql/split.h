// Messages that are moved from one conversation to another: $1 from, $2 to, $3 the message.
#pragma once

#include "store/tx.h"

namespace heard::store::sql {

inline constexpr Sql message_moved{
    "message_moved", "UPDATE message SET conversation = $2 WHERE conversation = $1 AND id = $3"};
inline constexpr Sql attachments_moved{
    "attachments_moved", "UPDATE attachment SET conversation = $2 WHERE conversation = $1 AND message = $3"};
inline constexpr Sql effects_moved{
    "effects_moved",
    "UPDATE effect SET conversation = $2 WHERE conversation = $1 AND message IS NOT NULL AND message = $3"};
inline constexpr Sql arrivals_moved{
    "arrivals_moved", "UPDATE arrival SET conversation = $2 WHERE conversation = $1 AND message = $3"};
inline constexpr Sql mails_moved{
    "mails_moved", "UPDATE mail SET conversation = $2 WHERE conversation = $1 AND message = $3"};
// Who is asked there already looks there anyway.
inline constexpr Sql asked_moved{
    "asked_moved",
    "UPDATE asked SET conversation = $2 WHERE conversation = $1 AND message = $3 AND NOT EXISTS (SELECT 1 "
    "FROM asked other WHERE other.person = asked.person AND other.conversation = $2)"};
// What it shows is shown elsewhere now ($1), or here again ($2).
inline constexpr Sql event_shown_elsewhere{
    "event_shown_elsewhere",
    "UPDATE event SET shown = 2 WHERE conversation = $1 AND shown = 1 AND message = $2"};
inline constexpr Sql event_shown_again{
    "event_shown_again", "UPDATE event SET shown = 1 WHERE conversation = $1 AND shown = 2 AND message = $2"};

// Whoever has read $1 has read what goes on in $2.
inline constexpr Sql seen_moved{
    "seen_moved",
    "INSERT INTO seen (person, conversation, message, at) SELECT s.person, c.id, s.message, s.at FROM seen s "
    "JOIN conversation c ON c.id = $2 WHERE s.conversation = $1 AND s.message IS NOT NULL ON CONFLICT DO "
    "NOTHING"};
// What a reply that still waits found before it.
inline constexpr Sql reply_found_before{
    "reply_found_before", "UPDATE message SET state_before = $2, waiting_since_before = $3 WHERE id = $1"};

}  // namespace heard::store::sql
