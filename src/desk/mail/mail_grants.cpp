#include "desk/mail/mail_grants.h"

#include <fmt/format.h>

#include "base/seal.h"
#include "store/sql/mail.h"
#include "store/sql/mail_sign_in.h"

namespace heard::desk {
namespace {

constexpr std::string_view again_code = "sign_in_again";

std::string about(std::string_view what, InboxId inbox) {
  return fmt::format("mail {} {}", what, inbox.value);
}

std::string sealed(const Desk& desk, const Secret& token, std::string_view what, InboxId inbox) {
  return seal(token, about(what, inbox), desk.master_key, desk.random);
}

bool is_same(const std::optional<MailServerEntry>& entry, const std::optional<Text<253>>& host,
             const Text<254>& user) {
  if (!entry) return true;
  if (entry->password && !entry->password->empty()) return false;
  const bool signs_in = !trimmed(entry->user.view()).empty();
  return host && trimmed(entry->host.view()) == host->view() &&
         (!signs_in || trimmed(entry->user.view()) == user.view());
}

// As it lies there: sealed anew under another key meanwhile it is still the same.
std::string sealed_now(store::Tx& tx, const Desk& desk, InboxId inbox, const MailTokenKnown& before) {
  const auto grant = tx.one<MailGrant>(store::sql::mail_grant_of, inbox);
  if (!grant || grant->refresh == before.sealed_refresh) return before.sealed_refresh;
  const auto refresh = unseal(grant->refresh, about("refresh", inbox), desk.master_key);
  return refresh && refresh->reveal() == before.refresh.reveal() ? grant->refresh : before.sealed_refresh;
}

}  // namespace

Task<bool> is_signed_in_for(Desk& desk, InboxId inbox, const PutMailbox& wanted) {
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<bool> {
    const auto known = tx.one<Mailbox>(store::sql::mailbox_of, inbox);
    return known && !known->signed_in.empty() && is_same(wanted.in, known->in_host, known->in_user) &&
           is_same(wanted.out, known->out_host, known->out_user);
  });
}

Error sign_in_again() {
  return conflict(std::string(again_code),
                  "The provider does not let this mailbox in any more. Please sign in again.");
}

bool is_sign_in_again(const Error& error) { return error.code == again_code; }

SealedGrant seal_grant(const Desk& desk, InboxId inbox, const TokensCarried& carried) {
  return {.provider = carried.provider,
          .refresh = sealed(desk, carried.tokens.refresh, "refresh", inbox),
          .access = sealed(desk, carried.tokens.access, "access", inbox),
          .access_until = carried.access_until};
}

void keep_grant(store::Tx& tx, InboxId inbox, const SealedGrant& grant) {
  tx.run(store::sql::mail_grant_drop, inbox);
  tx.put(store::sql::mail_grant_add, MailGrant{.inbox = inbox,
                                               .provider = grant.provider,
                                               .refresh = grant.refresh,
                                               .access = grant.access,
                                               .access_until = grant.access_until,
                                               .refused = false});
}

Result<MailTokenKnown> mail_token_now(Desk& desk, InboxId inbox, bool fresh) {
  const Instant now = desk.clock.now();
  return desk.store.read_now([&](store::Tx& tx) -> Result<MailTokenKnown> {
    const auto grant = tx.one<MailGrant>(store::sql::mail_grant_of, inbox);
    if (!grant || grant->refused) return sign_in_again();
    MailTokenKnown known{.access = {},
                         .provider = grant->provider,
                         .place = {},
                         .refresh = {},
                         .sealed_refresh = grant->refresh};
    if (!fresh && grant->access_until - now > mail_token_spare)
      known.access = unseal(grant->access, about("access", inbox), desk.master_key);
    if (known.access) return known;
    auto refresh = unseal(grant->refresh, about("refresh", inbox), desk.master_key);
    if (!refresh || refresh->empty()) return sign_in_again();
    known.refresh = std::move(*refresh);
    HEARD_TRY(known.place, mail_provider_place(tx, desk, grant->provider));
    return known;
  });
}

Result<void> keep_tokens_now(Desk& desk, InboxId inbox, const MailTokenKnown& before,
                             const MailTokens& tokens) {
  const std::string fresh =
      tokens.refresh.empty() ? std::string() : sealed(desk, tokens.refresh, "refresh", inbox);
  const std::string access = sealed(desk, tokens.access, "access", inbox);
  const Instant until = desk.clock.now() + tokens.life;
  return desk.store.write_now([&](store::Tx& tx) -> Result<void> {
    const std::string known = sealed_now(tx, desk, inbox, before);
    tx.run(store::sql::mail_grant_renewed, inbox, known, fresh.empty() ? known : fresh, access, until);
    return {};
  });
}

Result<void> refuse_grant_now(Desk& desk, InboxId inbox, const MailTokenKnown& before) {
  return desk.store.write_now([&](store::Tx& tx) -> Result<void> {
    tx.run(store::sql::mail_grant_refused, inbox, sealed_now(tx, desk, inbox, before));
    return {};
  });
}

}  // namespace heard::desk
