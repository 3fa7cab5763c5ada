// What is taken out of the rows when a customer is erased. $1 is the conversation's or the customer's id.
#pragma once

#include "store/tx.h"

namespace heard::store::sql {

inline constexpr Sql conversations_of_customer{"conversations_of_customer",
                                               "SELECT id FROM conversation WHERE customer = $1 ORDER BY id"};
// By the timeline's index; the message table has none by conversation.
inline constexpr Sql messages_of_conversation{
    "messages_of_conversation",
    "SELECT DISTINCT message FROM event WHERE conversation = $1 AND shown = 1 AND message IS NOT NULL"};
inline constexpr Sql blobs_of_conversation{"blobs_of_conversation",
                                           "SELECT blob FROM attachment WHERE conversation = $1 UNION ALL "
                                           "SELECT blob FROM arrival WHERE conversation = $1 UNION ALL "
                                           "SELECT blob FROM upload WHERE conversation = $1"};

inline constexpr Sql erase_message{"erase_message", "DELETE FROM message WHERE id = $1"};
inline constexpr Sql erase_attachments{"erase_attachments", "DELETE FROM attachment WHERE conversation = $1"};
inline constexpr Sql erase_uploads{"erase_uploads", "DELETE FROM upload WHERE conversation = $1"};
inline constexpr Sql erase_arrivals{"erase_arrivals", "DELETE FROM arrival WHERE conversation = $1"};
inline constexpr Sql erase_mails{"erase_mails", "DELETE FROM mail WHERE conversation = $1"};
inline constexpr Sql erase_effects{"erase_effects",
                                   "DELETE FROM effect WHERE conversation = $1 AND message IS NOT NULL"};
inline constexpr Sql erase_letter_effects{
    "erase_letter_effects", "DELETE FROM effect WHERE conversation = $1 AND kind = 'send_letter'"};
inline constexpr Sql erase_letters{"erase_letters", "DELETE FROM letter WHERE conversation = $1"};
inline constexpr Sql erase_acknowledged{"erase_acknowledged",
                                        "DELETE FROM acknowledged WHERE conversation = $1"};
// One that tells of several conversations goes unsent.
inline constexpr Sql erase_alert_letters{
    "erase_alert_letters",
    "UPDATE letter SET text = '' WHERE id IN (SELECT letter FROM alert WHERE conversation = $1)"};
inline constexpr Sql erase_alerts{"erase_alerts", "DELETE FROM alert WHERE conversation = $1"};
inline constexpr Sql erase_timers{"erase_timers", "DELETE FROM timer WHERE conversation = $1"};
inline constexpr Sql erase_answers{"erase_answers", "DELETE FROM idempotency WHERE conversation = $1"};
inline constexpr Sql erase_tags{"erase_tags", "DELETE FROM conversation_tag WHERE conversation = $1"};
inline constexpr Sql erase_drafts{"erase_drafts", "DELETE FROM draft WHERE conversation = $1"};
inline constexpr Sql erase_asked{"erase_asked", "DELETE FROM asked WHERE conversation = $1"};
inline constexpr Sql erase_seen{"erase_seen", "DELETE FROM seen WHERE conversation = $1"};
inline constexpr Sql erase_conversation{"erase_conversation", "DELETE FROM conversation WHERE id = $1"};
inline constexpr Sql erase_customer{"erase_customer", "DELETE FROM customer WHERE id = $1"};

}  // namespace heard::store::sql
