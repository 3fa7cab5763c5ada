// Schema 22: mailboxes, and what a message has that came or leaves by mail. Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view mail = R"sql(
ALTER TABLE inbox ADD COLUMN active INT NOT NULL DEFAULT 1;
CREATE TABLE mailbox (
  inbox INT PRIMARY KEY, address TEXTC NOT NULL, address_folded TEXTC NOT NULL UNIQUE, sender_name TEXTC NOT NULL,
  signature TEXTC NOT NULL, in_host TEXTC, in_port INT NOT NULL, in_security TEXTC NOT NULL, in_user TEXTC NOT NULL,
  in_secret TEXTC NOT NULL, out_host TEXTC, out_port INT NOT NULL, out_security TEXTC NOT NULL,
  out_user TEXTC NOT NULL, out_secret TEXTC NOT NULL) TABLE_END;
CREATE TABLE mailbox_place (
  inbox INT NOT NULL, folder TEXTC NOT NULL, uid_validity INT NOT NULL, uid_next INT NOT NULL,
  left_alone INT NOT NULL, since INT NOT NULL, PRIMARY KEY (inbox, folder)) TABLE_END;
CREATE TABLE mailbox_lease (inbox INT PRIMARY KEY, holder TEXTC NOT NULL, until INT NOT NULL) TABLE_END;
CREATE TABLE mailbox_state (
  inbox INT PRIMARY KEY, reached_at INT, trouble TEXTC, trouble_since INT, next_try_at INT) TABLE_END;
CREATE TABLE mail (
  message INT PRIMARY KEY, conversation INT NOT NULL, inbox INT NOT NULL, arrival INT, message_id TEXTC NOT NULL,
  earlier TEXTC NOT NULL, sender TEXTC NOT NULL, reply_to TEXTC NOT NULL, recipients TEXTC NOT NULL,
  copies TEXTC NOT NULL, blind_copies TEXTC NOT NULL, subject TEXTC NOT NULL, cut INT NOT NULL, html INT NOT NULL,
  elsewhere INT NOT NULL, automatic INT NOT NULL, other_subject INT NOT NULL) TABLE_END;
CREATE INDEX mail_named ON mail (message_id);
CREATE INDEX mail_of_conversation ON mail (conversation);
ALTER TABLE arrival ADD COLUMN inbox INT;
ALTER TABLE arrival ADD COLUMN origin TEXTC;
CREATE INDEX arrival_in_trouble ON arrival (id) WHERE trouble IS NOT NULL;
CREATE INDEX event_bounced ON event (conversation) WHERE kind = 'mail_bounced';
DROP INDEX event_of_house;
CREATE INDEX event_of_house ON event (id) WHERE kind IN ('person_added', 'person_changed',
  'person_second_factor_changed', 'shop_changed', 'rules_changed', 'ready_answer_changed', 'customer_erased',
  'team_changed', 'mailbox_changed', 'inbox_changed', 'sending_changed');
)sql";

}  // namespace heard::store::migrations
