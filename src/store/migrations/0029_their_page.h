// Schema 29: what customers say on their own page without words, the forms they take, links that were ended,
// and codes that open all their matters. Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view their_page = R"sql(
ALTER TABLE conversation ADD COLUMN proper_look_since INT;
ALTER TABLE conversation ADD COLUMN links_revoked_at INT;
ALTER TABLE conversation ADD COLUMN came_as TEXTC;
CREATE TABLE matters_code (
  customer INT PRIMARY KEY, email_folded TEXTC NOT NULL, digest TEXTC NOT NULL, expires_at INT NOT NULL,
  tries_left INT NOT NULL, sent_since INT NOT NULL, sent INT NOT NULL) TABLE_END;
CREATE TABLE form_draft (
  digest TEXTC PRIMARY KEY, came_as TEXTC NOT NULL, what TEXTC NOT NULL, about_order TEXTC NOT NULL,
  wish TEXTC NOT NULL, name TEXTC NOT NULL, email TEXTC NOT NULL, complete INT NOT NULL, made_at INT NOT NULL,
  changed_at INT NOT NULL, conversation INT) TABLE_END;
CREATE INDEX form_draft_changed ON form_draft (changed_at);
CREATE TABLE form_draft_file (
  id INT PRIMARY KEY, draft TEXTC NOT NULL, name TEXTC NOT NULL, media_type TEXTC NOT NULL, size INT NOT NULL,
  blob TEXTC NOT NULL) TABLE_END;
CREATE INDEX form_draft_file_of ON form_draft_file (draft);
)sql";

}  // namespace heard::store::migrations
