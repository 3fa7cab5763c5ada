// Schema 27: signing in at a mail provider by its own pages; mail from before a mailbox was connected.
// Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view mail_grants = R"sql(
ALTER TABLE mailbox ADD COLUMN earlier_days INT NOT NULL DEFAULT 0;
ALTER TABLE mailbox ADD COLUMN signed_in TEXTC NOT NULL DEFAULT '';
CREATE TABLE mail_provider (
  provider TEXTC PRIMARY KEY, client_id TEXTC NOT NULL, client_secret TEXTC NOT NULL, authorize_url TEXTC NOT NULL,
  token_url TEXTC NOT NULL, scope TEXTC NOT NULL) TABLE_END;
CREATE TABLE mail_grant (
  inbox INT PRIMARY KEY, provider TEXTC NOT NULL, refresh TEXTC NOT NULL, access TEXTC NOT NULL,
  access_until INT NOT NULL, refused INT NOT NULL) TABLE_END;
)sql";

}  // namespace heard::store::migrations
