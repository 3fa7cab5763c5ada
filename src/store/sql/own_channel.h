// Channels that the house brings itself, who is who at them, and what they tell.
#pragma once

#include "record/own_channel.h"
#include "store/sql_text.h"
#include "store/tx.h"

namespace heard::store::sql {

inline constexpr Sql own_channel_by_id{"own_channel_by_id",
                                       select<OwnChannel, "FROM own_channel WHERE id = $1 AND removed = 0">};
inline constexpr Sql own_channels{"own_channels",
                                  select<OwnChannel, "FROM own_channel WHERE removed = 0 ORDER BY id">};
inline constexpr Sql own_channel_add{"own_channel_add", insert<OwnChannel, "own_channel">};
inline constexpr Sql own_channel_change{"own_channel_change",
                                        "UPDATE own_channel SET name = $2, active = $3, removed = $4, "
                                        "address = $5, trusted = $6, changed_by = $7, "
                                        "changed_at = $8 WHERE id = $1"};
inline constexpr Sql own_channel_secrets{
    "own_channel_secrets",
    "UPDATE own_channel SET secret = $2, earlier_secret = $3, earlier_until = $4 WHERE id = $1"};
inline constexpr Sql own_channel_came{"own_channel_came",
                                      "UPDATE own_channel SET came_at = $2 WHERE id = $1 AND (came_at IS "
                                      "NULL OR came_at < $3)"};
inline constexpr Sql own_channel_left{
    "own_channel_left",
    "UPDATE own_channel SET left_at = $2, trouble = NULL, trouble_at = NULL WHERE id = $1"};
inline constexpr Sql own_channel_trouble{
    "own_channel_trouble", "UPDATE own_channel SET trouble = $2, trouble_at = $3 WHERE id = $1"};
// Once a minute at most, whoever knocks.
inline constexpr Sql own_channel_refused{"own_channel_refused",
                                         "UPDATE own_channel SET refused = $2, refused_at = $3 WHERE id = $1 "
                                         "AND (refused_at IS NULL OR refused_at "
                                         "< $4)"};
inline constexpr Sql own_channels_that_send{
    "own_channels_that_send",
    "SELECT COUNT(*) FROM own_channel WHERE active = 1 AND removed = 0 AND address IS NOT NULL"};

inline constexpr Sql own_channel_person{
    "own_channel_person",
    select<OwnChannelPerson, "FROM own_channel_person WHERE channel = $1 AND theirs = $2">};
inline constexpr Sql own_channel_person_add{"own_channel_person_add",
                                            insert<OwnChannelPerson, "own_channel_person">};
inline constexpr Sql own_channel_persons_drop{"own_channel_persons_drop",
                                              "DELETE FROM own_channel_person WHERE customer = $1"};

inline constexpr Sql own_channel_thread{
    "own_channel_thread", select<OwnChannelThread, "FROM own_channel_thread WHERE conversation = $1">};
inline constexpr Sql own_channel_thread_newest{
    "own_channel_thread_newest",
    select<OwnChannelThread,
           "FROM own_channel_thread WHERE channel = $1 AND theirs = $2 AND thread = $3 ORDER BY conversation "
           "DESC LIMIT 1">};
inline constexpr Sql own_channel_thread_add{"own_channel_thread_add",
                                            insert<OwnChannelThread, "own_channel_thread">};
inline constexpr Sql own_channel_thread_drop{"own_channel_thread_drop",
                                             "DELETE FROM own_channel_thread WHERE conversation = $1"};

inline constexpr Sql own_channel_report{
    "own_channel_report", select<OwnChannelReport, "FROM own_channel_report WHERE effect = $1">};
inline constexpr Sql own_channel_report_put{"own_channel_report_put",
                                            "INSERT INTO own_channel_report (effect, state, at) VALUES ($1, "
                                            "$2, $3) ON CONFLICT (effect) DO UPDATE SET "
                                            "state = excluded.state, at = excluded.at"};
inline constexpr Sql own_channel_reports_drop{
    "own_channel_reports_drop",
    "DELETE FROM own_channel_report WHERE effect IN (SELECT id FROM effect WHERE conversation = $1)"};
// It was handed over, and did not reach them after all.
inline constexpr Sql effect_failed_after_all{
    "effect_failed_after_all",
    "UPDATE effect SET state = 'dead', reason = $2 WHERE id = $1 AND state IN ('done', 'unknown')"};

}  // namespace heard::store::sql
