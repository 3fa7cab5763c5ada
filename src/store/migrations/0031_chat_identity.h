// Schema 31: with what a shop's own site signs who its customers are, and of which chats it did. Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view chat_identity = R"sql(
CREATE TABLE chat_secret (
  inbox INT PRIMARY KEY, sealed TEXTC NOT NULL, made_by INT NOT NULL, made_at INT NOT NULL) TABLE_END;
CREATE TABLE chat_vouched (
  conversation INT PRIMARY KEY, inbox INT NOT NULL, address_folded TEXTC NOT NULL, at INT NOT NULL) TABLE_END;
CREATE INDEX chat_vouched_by_address ON chat_vouched (inbox, address_folded);
)sql";

}  // namespace heard::store::migrations
