// Schema 20: organisations that customers belong to; who noted something about a customer, and when.
// Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view organisations = R"sql(
CREATE TABLE organisation (
  id INT PRIMARY KEY, name TEXTC NOT NULL, name_folded TEXTC NOT NULL UNIQUE, domain TEXTC UNIQUE, note TEXTC,
  note_by INT, note_at INT, nonce TEXTC NOT NULL, created_at INT NOT NULL) TABLE_END;
ALTER TABLE customer ADD COLUMN organisation INT;
ALTER TABLE customer ADD COLUMN note_by INT;
ALTER TABLE customer ADD COLUMN note_at INT;
CREATE INDEX customer_by_organisation ON customer (organisation, id) WHERE organisation IS NOT NULL;
)sql";

}  // namespace heard::store::migrations
