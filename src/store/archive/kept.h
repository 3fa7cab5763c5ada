// What of a desk's tables a backup leaves out on purpose; every other table is in it, whatever is added
// later. And what of them is secret: sealed with the secret key, and in a backup only under a passphrase.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace heard::store::archive {

// Who is signed in where, which devices are open, and which node fetches: of this moment and these machines.
inline constexpr std::array left_out_tables =
    std::to_array<std::string_view>({"session", "till", "till_person", "mailbox_lease"});
// How an engine keeps things for itself: made anew from the rest.
inline constexpr std::array engine_tables = std::to_array<std::string_view>(
    {"search_words", "search_words_config", "search_words_data", "search_words_docsize", "search_words_idx",
     "log_head", "blob_chunk", "bucket_blob"});
struct TableColumn {
  std::string_view table;
  std::string_view column;
};
inline constexpr std::array engine_columns =
    std::to_array<TableColumn>({{"event", "seq"}, {"search_document", "words"}});

// What stands in the place of a secret.
enum class Instead { empty_text, null, no_row };
struct SealedPlace {
  std::string_view table;
  std::string_view column;
  Instead instead = Instead::empty_text;
};
// Recovery codes are no secrets, but digests under the secret key: without it they let nobody in.
inline constexpr std::array sealed_places = std::to_array<SealedPlace>({
    {"mailbox", "in_secret"},
    {"mailbox", "out_secret"},
    {"mail_grant", "refresh"},
    {"mail_grant", "access"},
    {"mail_provider", "client_secret"},
    {"second_factor", "sealed", Instead::null},
    {"recovery_code", "digest", Instead::no_row},
    {"own_channel", "secret"},
    {"own_channel", "earlier_secret", Instead::null},
    {"chat_secret", "sealed", Instead::no_row},
});

constexpr bool is_carried(std::string_view table) {
  return std::ranges::find(left_out_tables, table) == left_out_tables.end() &&
         std::ranges::find(engine_tables, table) == engine_tables.end();
}
constexpr bool is_carried(std::string_view table, std::string_view column) {
  return std::ranges::none_of(engine_columns,
                              [&](const TableColumn& c) { return c.table == table && c.column == column; });
}

}  // namespace heard::store::archive
