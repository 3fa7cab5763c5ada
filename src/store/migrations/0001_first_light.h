// Schema 1. Append-only: a released migration is never edited.
#pragma once

#include <string_view>

namespace heard::store::migrations {

// Shared text: INT is a 64-bit integer, TEXTC is text compared byte by byte; the runner writes each
// engine's own spelling. What honestly differs is in first_light_sqlite and first_light_postgres.
inline constexpr std::string_view first_light = R"sql(
CREATE TABLE setting (name TEXTC PRIMARY KEY, value TEXTC NOT NULL) TABLE_END;
CREATE TABLE counter (name TEXTC PRIMARY KEY, next INT NOT NULL) TABLE_END;
INSERT INTO counter (name, next) VALUES ('id', 1), ('conversation_number', 1);

CREATE TABLE person (
  id INT PRIMARY KEY, email TEXTC NOT NULL, email_folded TEXTC NOT NULL UNIQUE, name TEXTC NOT NULL,
  role TEXTC NOT NULL, active INT NOT NULL, password_hash TEXTC, created_at INT NOT NULL) TABLE_END;
CREATE TABLE session (
  digest TEXTC PRIMARY KEY, public_id TEXTC NOT NULL UNIQUE, person INT NOT NULL, csrf TEXTC NOT NULL,
  user_agent TEXTC NOT NULL, address TEXTC NOT NULL,
  created_at INT NOT NULL, last_seen_at INT NOT NULL, expires_at INT NOT NULL) TABLE_END;
CREATE INDEX session_by_person ON session (person);
CREATE TABLE api_token (
  id INT PRIMARY KEY, digest TEXTC NOT NULL UNIQUE, person INT NOT NULL, name TEXTC NOT NULL, scope TEXTC NOT NULL,
  created_at INT NOT NULL, last_used_at INT) TABLE_END;
CREATE TABLE invitation (
  digest TEXTC PRIMARY KEY, kind TEXTC NOT NULL, person INT, expires_at INT NOT NULL) TABLE_END;
CREATE TABLE idempotency (
  digest TEXTC PRIMARY KEY, request TEXTC NOT NULL, status INT NOT NULL, answer TEXTC NOT NULL, at INT NOT NULL, conversation INT) TABLE_END;
CREATE INDEX idempotency_by_age ON idempotency (at);

CREATE TABLE inbox (id INT PRIMARY KEY, name TEXTC NOT NULL) TABLE_END;
CREATE TABLE customer (
  id INT PRIMARY KEY, name TEXTC NOT NULL, email TEXTC, email_folded TEXTC, phone TEXTC, nonce TEXTC NOT NULL,
  created_at INT NOT NULL) TABLE_END;
CREATE INDEX customer_by_email ON customer (email_folded) WHERE email_folded IS NOT NULL;

CREATE TABLE conversation (
  id INT PRIMARY KEY, number INT NOT NULL UNIQUE, inbox INT NOT NULL, customer INT NOT NULL, channel TEXTC NOT NULL,
  state TEXTC NOT NULL, assignee INT, created_at INT NOT NULL, last_at INT NOT NULL, waiting_since INT,
  last_message INT NOT NULL, last_customer_message INT, message_count INT NOT NULL, version INT NOT NULL,
  preview_by TEXTC NOT NULL, subject TEXTC NOT NULL, subject_nonce TEXTC NOT NULL, preview TEXTC NOT NULL,
  customer_name TEXTC NOT NULL) TABLE_END;
CREATE INDEX conversation_by_state ON conversation (state, last_at, id);
CREATE INDEX conversation_by_assignee ON conversation (assignee, state, last_at, id);
CREATE INDEX conversation_by_customer ON conversation (customer, id);

CREATE TABLE message (
  id INT PRIMARY KEY, conversation INT NOT NULL, kind TEXTC NOT NULL, author INT NOT NULL, at INT NOT NULL,
  text TEXTC NOT NULL, html TEXTC, nonce TEXTC NOT NULL, taken_back INT NOT NULL,
  state_before TEXTC, waiting_since_before INT) TABLE_END;
CREATE TABLE attachment (
  id INT PRIMARY KEY, conversation INT NOT NULL, message INT NOT NULL, name TEXTC NOT NULL, media_type TEXTC NOT NULL,
  size INT NOT NULL, blob TEXTC NOT NULL) TABLE_END;
CREATE INDEX attachment_by_message ON attachment (conversation, message);
CREATE TABLE blob (name TEXTC PRIMARY KEY, size INT NOT NULL, refs INT NOT NULL) TABLE_END;
CREATE TABLE arrival (
  id INT PRIMARY KEY, channel TEXTC NOT NULL, key TEXTC NOT NULL, blob TEXTC NOT NULL, at INT NOT NULL,
  conversation INT, message INT, trouble TEXTC, UNIQUE (channel, key)) TABLE_END;
CREATE INDEX arrival_by_conversation ON arrival (conversation);
CREATE INDEX arrival_unfinished ON arrival (id) WHERE message IS NULL;

CREATE TABLE effect (
  id INT PRIMARY KEY, kind TEXTC NOT NULL, version INT NOT NULL, body TEXTC NOT NULL, repeat TEXTC NOT NULL,
  effect_class TEXTC NOT NULL, conversation INT, message INT, recipient TEXTC NOT NULL, state TEXTC NOT NULL,
  due_at INT NOT NULL, attempts INT NOT NULL, fence INT NOT NULL, lease_until INT, reason TEXTC) TABLE_END;
CREATE INDEX effect_due ON effect (due_at) WHERE state = 'waiting';
CREATE INDEX effect_leased ON effect (lease_until) WHERE state IN ('leased', 'started');
CREATE INDEX effect_by_message ON effect (conversation, message) WHERE message IS NOT NULL;
CREATE TABLE timer (
  id INT PRIMARY KEY, kind TEXTC NOT NULL, version INT NOT NULL, body TEXTC NOT NULL, conversation INT NOT NULL,
  due_at INT NOT NULL, UNIQUE (conversation, kind)) TABLE_END;
CREATE INDEX timer_due ON timer (due_at);
)sql";

// seq is the id itself: one writer gives gapless numbers.
inline constexpr std::string_view first_light_sqlite = R"sql(
CREATE TABLE event (
  id INTEGER PRIMARY KEY, at INTEGER NOT NULL, by_kind TEXT NOT NULL, by_id INTEGER NOT NULL, kind TEXT NOT NULL,
  version INTEGER NOT NULL, conversation INTEGER, message INTEGER, shown INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
CREATE INDEX event_timeline ON event (conversation, id) WHERE shown = 1;
CREATE TABLE search_document (
  id INTEGER PRIMARY KEY, conversation INTEGER, at INTEGER NOT NULL, tokens TEXT NOT NULL,
  token_version INTEGER NOT NULL, partly INTEGER NOT NULL) STRICT;
CREATE VIRTUAL TABLE search_words USING fts5 (
  tokens, content = 'search_document', content_rowid = 'id', detail = none, columnsize = 0, prefix = '3',
  tokenize = 'heard');
)sql";

inline constexpr std::string_view first_light_postgres = R"sql(
CREATE TABLE event (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, seq BIGINT UNIQUE, at BIGINT NOT NULL,
  by_kind TEXT COLLATE "C" NOT NULL, by_id BIGINT NOT NULL, kind TEXT COLLATE "C" NOT NULL, version BIGINT NOT NULL,
  conversation BIGINT, message BIGINT, shown BIGINT NOT NULL, body TEXT COLLATE "C" NOT NULL);
CREATE INDEX event_unnumbered ON event (id) WHERE seq IS NULL;
CREATE INDEX event_timeline ON event (conversation, id) WHERE shown = 1;
CREATE TABLE log_head (one BIGINT PRIMARY KEY, seq BIGINT NOT NULL);
INSERT INTO log_head (one, seq) VALUES (1, 0);
CREATE SEQUENCE conversation_number;
CREATE TABLE search_document (
  id BIGINT PRIMARY KEY, conversation BIGINT, at BIGINT NOT NULL, tokens TEXT COLLATE "C" NOT NULL,
  token_version BIGINT NOT NULL, partly BIGINT NOT NULL, words TSVECTOR NOT NULL);
-- A full list of pending words is merged by whoever writes next: a short list keeps that wait short.
CREATE INDEX search_words ON search_document USING gin (words) WITH (gin_pending_list_limit = 256);
CREATE TABLE blob_chunk (name TEXT COLLATE "C" NOT NULL, part BIGINT NOT NULL, bytes BYTEA NOT NULL,
  put_at BIGINT NOT NULL, PRIMARY KEY (name, part));
)sql";

}  // namespace heard::store::migrations
