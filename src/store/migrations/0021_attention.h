// Schema 21: whether somebody takes people just now, when the rule gave them one last, and devices that
// several people share. Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view attention = R"sql(
ALTER TABLE person ADD COLUMN attention TEXTC NOT NULL DEFAULT 'here';
ALTER TABLE person ADD COLUMN back_at INT;
ALTER TABLE person ADD COLUMN given_at INT;
ALTER TABLE person ADD COLUMN pin_hash TEXTC;
ALTER TABLE session ADD COLUMN till TEXTC;
ALTER TABLE session ADD COLUMN awake_until INT;
CREATE TABLE till (digest TEXTC PRIMARY KEY, opened_at INT NOT NULL) TABLE_END;
CREATE TABLE till_person (till TEXTC NOT NULL, person INT NOT NULL, PRIMARY KEY (till, person)) TABLE_END;
CREATE INDEX session_by_till ON session (till) WHERE till IS NOT NULL;
)sql";

}  // namespace heard::store::migrations
