#include "desk/mail/mailbox_places.h"

#include <tuple>

#include "base/mail_address.h"
#include "desk/mail/mailboxes.h"
#include "store/sql/mail.h"
#include "store/sql/mailbox_place.h"

namespace heard::desk {
namespace {

auto source_of(const Mailbox& mailbox) {
  return std::tie(mailbox.address_folded, mailbox.in_host, mailbox.in_port, mailbox.in_security,
                  mailbox.in_user, mailbox.in_secret, mailbox.signed_in);
}

bool is_for(const Mailbox& mailbox, MailSide side, const std::string& host, const std::string& user) {
  const auto& known = side == MailSide::in ? mailbox.in_host : mailbox.out_host;
  return known && known->str() == host &&
         (side == MailSide::in ? mailbox.in_user : mailbox.out_user).str() == user;
}

}  // namespace

bool MailboxToFetch::same_source(const Mailbox& other) const {
  return source_of(mailbox) == source_of(other);
}

Result<std::vector<MailboxToFetch>> mailboxes_to_fetch_now(Desk& desk) {
  return desk.store.read_now([&](store::Tx& tx) -> Result<std::vector<MailboxToFetch>> {
    std::vector<MailboxToFetch> found;
    for (const Mailbox& mailbox : tx.list<Mailbox>(store::sql::mailboxes)) {
      if (!mailbox.in_host) continue;
      found.push_back({mailbox, password_in(desk, mailbox)});
    }
    return found;
  });
}

Result<std::vector<MailboxPlace>> mailbox_places_now(Desk& desk, InboxId inbox) {
  return desk.store.read_now([&](store::Tx& tx) -> Result<std::vector<MailboxPlace>> {
    return tx.list<MailboxPlace>(store::sql::places_of_mailbox, inbox);
  });
}

Result<void> keep_mailbox_place_now(Desk& desk, const Mailbox& source, const MailboxPlace& place) {
  return desk.store.write_now([&](store::Tx& tx) -> Result<void> {
    const auto now = tx.one<Mailbox>(store::sql::mailbox_of, place.inbox);
    if (!now || source_of(*now) != source_of(source))
      return conflict("mailbox_changed", "This mailbox was changed meanwhile.");
    tx.put(store::sql::mailbox_place_put, place);
    return {};
  });
}

Result<void> keep_mailbox_state_now(Desk& desk, const MailboxState& state) {
  return desk.store.write_now([&](store::Tx& tx) -> Result<void> {
    tx.put(store::sql::mailbox_state_put, state);
    return {};
  });
}

Result<bool> lease_mailbox_now(Desk& desk, InboxId inbox, std::string_view holder) {
  return desk.store.write_now([&](store::Tx& tx) -> Result<bool> {
    const Instant now = tx.database_now();
    return tx.run(store::sql::mailbox_lease_take, inbox, holder, now, now + mailbox_lease_life) > 0;
  });
}

Result<void> release_mailbox_now(Desk& desk, InboxId inbox, std::string_view holder) {
  return desk.store.write_now([&](store::Tx& tx) -> Result<void> {
    tx.run(store::sql::mailbox_lease_drop, inbox, holder);
    return {};
  });
}

Task<std::vector<MailboxTrouble>> mailbox_troubles(Desk& desk) {
  co_return co_await desk.store.read([](store::Tx& tx) -> Result<std::vector<MailboxTrouble>> {
    return tx.list<MailboxTrouble>(store::sql::mailbox_troubles);
  });
}

Task<std::optional<Secret>> known_mail_password(Desk& desk, std::optional<InboxId> inbox, std::string address,
                                                MailSide side, std::string host, std::string user) {
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<std::optional<Secret>> {
    const auto mailbox = inbox ? tx.one<Mailbox>(store::sql::mailbox_of, *inbox)
                               : tx.one<Mailbox>(store::sql::mailbox_by_address, folded(address));
    if (!mailbox || !is_for(*mailbox, side, host, user)) return std::optional<Secret>{};
    return side == MailSide::in ? password_in(desk, *mailbox) : password_out(desk, *mailbox);
  });
}

}  // namespace heard::desk
