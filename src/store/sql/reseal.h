// What lies sealed, a page at a time, and what takes its place: $1 whose, $2 as it was, $3 anew. What was
// changed in between is newer and stays.
#pragma once

#include "store/tx.h"

namespace heard::store::sql {

inline constexpr Sql sealed_mailbox_in{
    "sealed_mailbox_in",
    "SELECT inbox, in_secret FROM mailbox WHERE in_secret <> '' AND inbox > $1 ORDER BY inbox LIMIT $2"};
inline constexpr Sql reseal_mailbox_in{
    "reseal_mailbox_in", "UPDATE mailbox SET in_secret = $3 WHERE inbox = $1 AND in_secret = $2"};
inline constexpr Sql sealed_mailbox_out{
    "sealed_mailbox_out",
    "SELECT inbox, out_secret FROM mailbox WHERE out_secret <> '' AND inbox > $1 ORDER BY inbox LIMIT $2"};
inline constexpr Sql reseal_mailbox_out{
    "reseal_mailbox_out", "UPDATE mailbox SET out_secret = $3 WHERE inbox = $1 AND out_secret = $2"};
inline constexpr Sql sealed_grant_refresh{
    "sealed_grant_refresh",
    "SELECT inbox, refresh FROM mail_grant WHERE refresh <> '' AND inbox > $1 ORDER BY inbox LIMIT $2"};
inline constexpr Sql reseal_grant_refresh{
    "reseal_grant_refresh", "UPDATE mail_grant SET refresh = $3 WHERE inbox = $1 AND refresh = $2"};
inline constexpr Sql sealed_grant_access{
    "sealed_grant_access",
    "SELECT inbox, access FROM mail_grant WHERE access <> '' AND inbox > $1 ORDER BY inbox LIMIT $2"};
inline constexpr Sql reseal_grant_access{
    "reseal_grant_access", "UPDATE mail_grant SET access = $3 WHERE inbox = $1 AND access = $2"};
inline constexpr Sql sealed_second_factor{"sealed_second_factor",
                                          "SELECT person, sealed FROM second_factor WHERE sealed IS NOT NULL "
                                          "AND person > $1 ORDER BY person LIMIT $2"};
inline constexpr Sql reseal_second_factor{
    "reseal_second_factor", "UPDATE second_factor SET sealed = $3 WHERE person = $1 AND sealed = $2"};
inline constexpr Sql sealed_channel{"sealed_channel",
                                    "SELECT id, secret FROM own_channel WHERE id > $1 ORDER BY id LIMIT $2"};
inline constexpr Sql reseal_channel{"reseal_channel",
                                    "UPDATE own_channel SET secret = $3 WHERE id = $1 AND secret = $2"};
inline constexpr Sql sealed_channel_earlier{"sealed_channel_earlier",
                                            "SELECT id, earlier_secret FROM own_channel WHERE earlier_secret "
                                            "IS NOT NULL AND id > $1 ORDER BY id LIMIT "
                                            "$2"};
inline constexpr Sql reseal_channel_earlier{
    "reseal_channel_earlier",
    "UPDATE own_channel SET earlier_secret = $3 WHERE id = $1 AND earlier_secret = $2"};
inline constexpr Sql sealed_providers{
    "sealed_providers", "SELECT provider, client_secret FROM mail_provider WHERE client_secret <> ''"};
inline constexpr Sql reseal_provider{
    "reseal_provider",
    "UPDATE mail_provider SET client_secret = $3 WHERE provider = $1 AND client_secret = $2"};

inline constexpr Sql sealed_chat{
    "sealed_chat", "SELECT inbox, sealed FROM chat_secret WHERE inbox > $1 ORDER BY inbox LIMIT $2"};
inline constexpr Sql reseal_chat{"reseal_chat",
                                 "UPDATE chat_secret SET sealed = $3 WHERE inbox = $1 AND sealed = $2"};

}  // namespace heard::store::sql
