// Schema 36: promises that the rules of a trade made, and how it was on a scale. Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view deadlines = R"sql(
CREATE TABLE promise_deadline (
  promise INT PRIMARY KEY, conversation INT NOT NULL, step TEXTC NOT NULL, pack TEXTC NOT NULL,
  source TEXTC NOT NULL, what TEXTC NOT NULL, limit_at INT) TABLE_END;
CREATE INDEX promise_deadline_in ON promise_deadline (conversation);
CREATE TABLE survey_mark (
  conversation INT PRIMARY KEY, customer INT NOT NULL, person INT, scale TEXTC NOT NULL, mark INT NOT NULL,
  given_at INT NOT NULL) TABLE_END;
CREATE INDEX survey_mark_given ON survey_mark (given_at);
)sql";

}  // namespace heard::store::migrations
