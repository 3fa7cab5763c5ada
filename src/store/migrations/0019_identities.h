// Schema 19: a customer's other addresses and numbers, and whose an address is. Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view identities = R"sql(
ALTER TABLE customer ADD COLUMN also_emails TEXTC NOT NULL DEFAULT '';
ALTER TABLE customer ADD COLUMN also_phones TEXTC NOT NULL DEFAULT '';
CREATE TABLE customer_address (
  email_folded TEXTC NOT NULL, customer INT NOT NULL, PRIMARY KEY (email_folded, customer)) TABLE_END;
CREATE INDEX customer_address_by_customer ON customer_address (customer);
)sql";

}  // namespace heard::store::migrations
