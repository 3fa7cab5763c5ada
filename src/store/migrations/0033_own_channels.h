// Schema 33: channels that the house brings itself, who is who at them, and what they tell. Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view own_channels = R"sql(
CREATE TABLE own_channel (
  id INT PRIMARY KEY, inbox INT NOT NULL, name TEXTC NOT NULL, active INT NOT NULL, removed INT NOT NULL,
  address TEXTC, trusted INT NOT NULL, secret TEXTC NOT NULL, earlier_secret TEXTC, earlier_until INT,
  came_at INT, left_at INT, trouble TEXTC, trouble_at INT, refused TEXTC, refused_at INT, changed_by INT,
  changed_at INT) TABLE_END;
CREATE TABLE own_channel_person (
  channel INT NOT NULL, theirs TEXTC NOT NULL, customer INT NOT NULL, claimed_email TEXTC, claimed_phone TEXTC,
  PRIMARY KEY (channel, theirs)) TABLE_END;
CREATE INDEX own_channel_person_of ON own_channel_person (customer);
CREATE TABLE own_channel_thread (
  conversation INT PRIMARY KEY, channel INT NOT NULL, theirs TEXTC NOT NULL, thread TEXTC NOT NULL) TABLE_END;
CREATE INDEX own_channel_thread_of ON own_channel_thread (channel, theirs, thread, conversation);
CREATE TABLE own_channel_report (
  effect INT PRIMARY KEY, state TEXTC NOT NULL, at INT NOT NULL) TABLE_END;
)sql";

}  // namespace heard::store::migrations
