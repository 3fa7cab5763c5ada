// Schema 35: when a customer was last told by a machine that something takes longer; what is promised by rule
// in the log of the house. Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view promise_letters = R"sql(
CREATE INDEX letter_of_delay ON letter (recipient, written_at) WHERE kind = 'promise_late';
DROP INDEX event_of_house;
CREATE INDEX event_of_house ON event (id) WHERE kind IN ('person_added', 'person_changed',
  'person_second_factor_changed', 'shop_changed', 'rules_changed', 'ready_answer_changed', 'customer_erased',
  'team_changed', 'mailbox_changed', 'inbox_changed', 'sending_changed', 'acknowledgement_changed', 'telling_held',
  'promise_rules_changed');
)sql";

}  // namespace heard::store::migrations
