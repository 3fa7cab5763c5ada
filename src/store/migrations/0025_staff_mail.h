// Schema 25: mail to the team: addresses that are proven, links that went by mail, alerts. Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view staff_mail = R"sql(
ALTER TABLE person ADD COLUMN proven_at INT;
ALTER TABLE person ADD COLUMN alert_mail INT NOT NULL DEFAULT 1;
ALTER TABLE person ADD COLUMN language TEXTC NOT NULL DEFAULT '';
ALTER TABLE invitation ADD COLUMN by_mail INT NOT NULL DEFAULT 0;
CREATE TABLE address_code (
  person INT PRIMARY KEY, email_folded TEXTC NOT NULL, digest TEXTC NOT NULL, expires_at INT NOT NULL,
  tries_left INT NOT NULL) TABLE_END;
CREATE TABLE alert (
  id INT PRIMARY KEY, person INT NOT NULL, conversation INT NOT NULL, message INT NOT NULL, at INT NOT NULL,
  letter INT, sent_at INT) TABLE_END;
CREATE INDEX alert_of_conversation ON alert (conversation);
CREATE INDEX alert_waiting ON alert (person) WHERE letter IS NULL;
CREATE INDEX alert_sent ON alert (person, sent_at) WHERE sent_at IS NOT NULL;
)sql";

}  // namespace heard::store::migrations
