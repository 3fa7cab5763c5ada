// The statements that only PostgreSQL runs.
#pragma once

#include "store/tx.h"

// Microseconds on the machine's clock, like those of files: nobody moves it by hand.
#define HEARD_SERVER_NOW "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT)"

namespace heard::store::postgres::statements {

inline constexpr Sql begin_write{"begin_write", "BEGIN ISOLATION LEVEL REPEATABLE READ"};
inline constexpr Sql begin_read{"begin_read", "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"};
inline constexpr Sql commit{"commit", "COMMIT"};
inline constexpr Sql rollback{"rollback", "ROLLBACK"};

inline constexpr Sql append{
    "append_event",
    "INSERT INTO event (at, by_kind, by_id, kind, version, conversation, message, shown, body) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"};
inline constexpr Sql conversation_number{"conversation_number", "SELECT nextval('conversation_number')"};
inline constexpr Sql log_head{"log_head", "SELECT seq FROM log_head WHERE one = 1"};

// Tokens are single words by now, none too long for a lexeme.
inline constexpr Sql index_document{
    "index_document",
    "INSERT INTO search_document (id, conversation, at, tokens, token_version, partly, words) "
    "VALUES ($1, $2, $3, $4, $5, $6, array_to_tsvector(string_to_array($4, ' '))) "
    "ON CONFLICT (id) DO UPDATE SET conversation = excluded.conversation, at = excluded.at, tokens = "
    "excluded.tokens, "
    "token_version = excluded.token_version, partly = excluded.partly, words = excluded.words"};

// One node numbers at a time. It waits here and not in the statement below, whose snapshot must be taken
// after the node before it has committed.
inline constexpr Sql sequencer_turn{"sequencer_turn", "SELECT pg_advisory_xact_lock(7521034906184)"};
// Numbers committed events after id $1, wakes the other nodes, and says how many there were and the last id.
inline constexpr Sql number_events{
    "number_events",
    "WITH head AS (SELECT seq FROM log_head WHERE one = 1), "
    "fresh AS MATERIALIZED (SELECT id, row_number() OVER (ORDER BY id) AS place FROM "
    "  (SELECT id FROM event WHERE seq IS NULL AND id > $1 ORDER BY id LIMIT $2) AS first), "
    "numbered AS (UPDATE event SET seq = head.seq + fresh.place FROM head, fresh WHERE event.id = fresh.id "
    "  RETURNING event.id), "
    "total AS (SELECT count(*) AS events, max(id) AS last FROM numbered), "
    "moved AS (UPDATE log_head SET seq = seq + total.events FROM total WHERE one = 1 AND total.events > 0 "
    "RETURNING seq) "
    "SELECT total.events, total.last, pg_notify('heard_log', moved.seq::text) FROM total, moved"};

// Said when the transaction commits. Nothing is written, so that commit waits for no disk while it holds the
// lock that all NOTIFY share.
inline constexpr Sql tell_nodes{"tell_nodes", "SELECT pg_notify('heard_word', $1)"};

inline constexpr Sql put_blob_chunk{
    "put_blob_chunk",
    "INSERT INTO blob_chunk (name, part, bytes, put_at) VALUES ($1, $2, $3, " HEARD_SERVER_NOW
    ") ON CONFLICT (name, part) DO UPDATE SET put_at = excluded.put_at"};
inline constexpr Sql get_blob_chunk{"get_blob_chunk",
                                    "SELECT bytes FROM blob_chunk WHERE name = $1 ORDER BY part"};
inline constexpr Sql sweep_blobs{
    "sweep_blobs",
    "WITH gone AS (DELETE FROM blob_chunk c WHERE put_at < $1 AND NOT EXISTS (SELECT 1 FROM blob b WHERE "
    "b.name = "
    "c.name AND b.refs > 0) RETURNING c.name) SELECT count(DISTINCT name) FROM gone"};

inline constexpr Sql put_bucket_blob{"put_bucket_blob",
                                     "INSERT INTO bucket_blob (name, put_at) VALUES ($1, " HEARD_SERVER_NOW
                                     ") ON CONFLICT (name) DO UPDATE SET put_at = excluded.put_at"};
inline constexpr Sql has_bucket_blob{"has_bucket_blob", "SELECT put_at FROM bucket_blob WHERE name = $1"};
inline constexpr Sql any_bucket_blob{"any_bucket_blob", "SELECT put_at FROM bucket_blob LIMIT 1"};
#define HEARD_OLD_AND_UNUSED \
  "put_at < $1 AND NOT EXISTS (SELECT 1 FROM blob b WHERE b.name = bucket_blob.name AND b.refs > 0)"
inline constexpr Sql old_bucket_blobs{
    "old_bucket_blobs", "SELECT name FROM bucket_blob WHERE " HEARD_OLD_AND_UNUSED " ORDER BY name LIMIT $2"};
inline constexpr Sql forget_bucket_blob{
    "forget_bucket_blob", "DELETE FROM bucket_blob WHERE " HEARD_OLD_AND_UNUSED " AND name = $2"};
#undef HEARD_OLD_AND_UNUSED

}  // namespace heard::store::postgres::statements
