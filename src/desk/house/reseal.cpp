#include "desk/house/reseal.h"

#include <fmt/format.h>

#include "base/seal.h"
#include "desk/door/chat_identity.h"
#include "desk/door/own_channels.h"
#include "desk/people/second_code.h"
#include "record/mail_sign_in.h"
#include "store/sql/reseal.h"

namespace heard::desk {
namespace {

constexpr std::int64_t reseal_batch = 50;

// A column that holds secrets: how its rows are read and written, and what each was sealed about.
struct SealedColumn {
  const store::Sql& list;
  const store::Sql& put;
  std::string (*about)(std::int64_t id);
};

struct SealedRow {
  std::int64_t id = 0;
  std::string sealed;
};

const SealedColumn sealed_columns[] = {
    {store::sql::sealed_mailbox_in, store::sql::reseal_mailbox_in,
     [](std::int64_t id) { return fmt::format("mailbox in {}", id); }},
    {store::sql::sealed_mailbox_out, store::sql::reseal_mailbox_out,
     [](std::int64_t id) { return fmt::format("mailbox out {}", id); }},
    {store::sql::sealed_grant_refresh, store::sql::reseal_grant_refresh,
     [](std::int64_t id) { return fmt::format("mail refresh {}", id); }},
    {store::sql::sealed_grant_access, store::sql::reseal_grant_access,
     [](std::int64_t id) { return fmt::format("mail access {}", id); }},
    {store::sql::sealed_second_factor, store::sql::reseal_second_factor,
     [](std::int64_t id) { return seal_name(PersonId{id}); }},
    {store::sql::sealed_channel, store::sql::reseal_channel,
     [](std::int64_t id) { return about_channel(OwnChannelId{id}); }},
    {store::sql::sealed_channel_earlier, store::sql::reseal_channel_earlier,
     [](std::int64_t id) { return about_channel(OwnChannelId{id}); }},
    {store::sql::sealed_chat, store::sql::reseal_chat,
     [](std::int64_t id) { return about_chat(InboxId{id}); }},
};

// What is put in the place of a secret, counted.
std::optional<std::string> anew(const Desk& desk, const std::string& sealed, const std::string& about,
                                Resealed& count) {
  auto fresh = resealed(sealed, about, desk.master_key, desk.random);
  if (fresh) ++count.anew;
  if (!fresh && !unseal(sealed, about, desk.master_key)) ++count.unreadable;
  return fresh;
}

struct Batch {
  Resealed count;
  std::int64_t after = 0;
  bool last = false;
};

Batch reseal_batch_in(store::Tx& tx, const Desk& desk, const SealedColumn& column, std::int64_t after) {
  std::vector<SealedRow> rows;
  tx.each(column.list, store::Tx::RowFn([&](store::RowReader& row) {
            rows.push_back({.id = row.integer(0), .sealed = std::string(row.text(1))});
          }),
          after, reseal_batch);
  Batch batch{.count = {}, .after = after, .last = std::ssize(rows) < reseal_batch};
  for (const SealedRow& row : rows) {
    batch.after = row.id;
    if (const auto fresh = anew(desk, row.sealed, column.about(row.id), batch.count))
      tx.run(column.put, row.id, row.sealed, *fresh);
  }
  return batch;
}

Task<Resealed> reseal_column(Desk& desk, const SealedColumn& column) {
  Resealed sum;
  for (std::int64_t after = 0;;) {
    HEARD_CO_TRY(const Batch batch, co_await desk.store.write([&](store::Tx& tx) -> Result<Batch> {
      return reseal_batch_in(tx, desk, column, after);
    }));
    sum.anew += batch.count.anew;
    sum.unreadable += batch.count.unreadable;
    after = batch.after;
    if (batch.last) co_return sum;
  }
}

Task<Resealed> reseal_providers(Desk& desk) {
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<Resealed> {
    struct Known {
      std::string provider;
      std::string sealed;
    };
    std::vector<Known> all;
    tx.each(store::sql::sealed_providers, store::Tx::RowFn([&](store::RowReader& row) {
              all.push_back({std::string(row.text(0)), std::string(row.text(1))});
            }));
    Resealed count;
    for (const Known& one : all)
      if (const auto fresh = anew(desk, one.sealed, fmt::format("mail provider {}", one.provider), count))
        tx.run(store::sql::reseal_provider, one.provider, one.sealed, *fresh);
    return count;
  });
}

}  // namespace

Task<Resealed> reseal_all(Desk& desk) {
  HEARD_CO_TRY(Resealed sum, co_await reseal_providers(desk));
  for (const SealedColumn& column : sealed_columns) {
    HEARD_CO_TRY(const Resealed one, co_await reseal_column(desk, column));
    sum.anew += one.anew;
    sum.unreadable += one.unreadable;
  }
  co_return sum;
}

}  // namespace heard::desk
