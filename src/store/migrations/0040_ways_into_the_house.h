// Schema 40: who was let in and what they did with it is found with what was changed about the house.
// Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view ways_into_the_house = R"sql(
DROP INDEX event_of_house;
CREATE INDEX event_of_house ON event (id) WHERE kind IN ('person_added', 'person_changed',
  'person_second_factor_changed', 'shop_changed', 'rules_changed', 'ready_answer_changed', 'customer_erased',
  'team_changed', 'mailbox_changed', 'inbox_changed', 'sending_changed', 'acknowledgement_changed',
  'telling_held', 'promise_rules_changed', 'token_changed', 'session_ended', 'invitation_changed',
  'pin_changed', 'till_changed', 'quarantine_retried', 'saved_view_changed');
)sql";

}  // namespace heard::store::migrations
