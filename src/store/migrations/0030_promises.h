// Schema 30: promises, what replies under way say of them, and why times were moved. Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view promises = R"sql(
ALTER TABLE conversation ADD COLUMN promised_by INT;
CREATE TABLE promise (
  id INT PRIMARY KEY, conversation INT NOT NULL, kind TEXTC NOT NULL, state TEXTC NOT NULL, made_at INT NOT NULL,
  made_by INT, message INT, due_at INT NOT NULL, first_due_at INT NOT NULL, due_local_minutes INT NOT NULL,
  zone TEXTC NOT NULL, renewals INT NOT NULL, renewed_by INT, told_by_machine_at INT, warned_at INT,
  ended_at INT, made_good_at INT, words TEXTC NOT NULL, nonce TEXTC NOT NULL) TABLE_END;
CREATE INDEX promise_of ON promise (conversation);
CREATE INDEX promise_owed ON promise (due_at, id)
  WHERE state = 'open' OR (state = 'broken' AND made_good_at IS NULL);
CREATE INDEX promise_ended ON promise (ended_at) WHERE ended_at IS NOT NULL;
CREATE TABLE planned_promise (
  message INT NOT NULL, promise INT NOT NULL, is_new INT NOT NULL, kind TEXTC NOT NULL, words TEXTC NOT NULL,
  nonce TEXTC NOT NULL, due_at INT, reason TEXTC NOT NULL, PRIMARY KEY (message, promise)) TABLE_END;
CREATE TABLE promise_reason (
  promise INT NOT NULL, renewal INT NOT NULL, words TEXTC NOT NULL, PRIMARY KEY (promise, renewal)) TABLE_END;
CREATE TABLE promise_policy (
  position INT PRIMARY KEY, inbox INT, team INT, came_as TEXTC, within TEXTC NOT NULL,
  amount INT NOT NULL) TABLE_END;
)sql";

}  // namespace heard::store::migrations
