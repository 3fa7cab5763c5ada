// Schema 17: teams. Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view teams = R"sql(
CREATE TABLE team (
  id INT PRIMARY KEY, name TEXTC NOT NULL, name_folded TEXTC NOT NULL, active INT NOT NULL
) TABLE_END;
CREATE UNIQUE INDEX team_named ON team (name_folded) WHERE active = 1;
CREATE TABLE team_person (team INT NOT NULL, person INT NOT NULL, PRIMARY KEY (team, person)) TABLE_END;
CREATE INDEX team_of_person ON team_person (person);
ALTER TABLE conversation ADD COLUMN team INT;
CREATE INDEX conversation_of_team ON conversation (team, state, last_at) WHERE team IS NOT NULL;
ALTER TABLE saved_view ADD COLUMN team INT;
DROP INDEX event_of_house;
CREATE INDEX event_of_house ON event (id) WHERE kind IN ('person_added', 'person_changed',
  'person_second_factor_changed', 'shop_changed', 'rules_changed', 'ready_answer_changed', 'customer_erased',
  'team_changed');
)sql";

}  // namespace heard::store::migrations
