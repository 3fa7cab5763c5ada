// Schema 24: what an inbox says by itself to whoever wrote, and which of what we sent was filed. Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view acknowledgement = R"sql(
CREATE TABLE acknowledgement (
  inbox INT PRIMARY KEY, active INT NOT NULL, en TEXTC, de TEXTC, zh TEXTC, changed_by INT, changed_at INT) TABLE_END;
CREATE TABLE acknowledged (
  letter INT PRIMARY KEY, conversation INT NOT NULL, address TEXTC NOT NULL, at INT NOT NULL) TABLE_END;
CREATE INDEX acknowledged_in ON acknowledged (conversation);
CREATE INDEX acknowledged_to ON acknowledged (address, at);
CREATE INDEX acknowledged_at ON acknowledged (at);
ALTER TABLE mail ADD COLUMN filed INT NOT NULL DEFAULT 0;
DROP INDEX event_of_house;
CREATE INDEX event_of_house ON event (id) WHERE kind IN ('person_added', 'person_changed',
  'person_second_factor_changed', 'shop_changed', 'rules_changed', 'ready_answer_changed', 'customer_erased',
  'team_changed', 'mailbox_changed', 'inbox_changed', 'sending_changed', 'acknowledgement_changed', 'telling_held');
)sql";

}  // namespace heard::store::migrations
