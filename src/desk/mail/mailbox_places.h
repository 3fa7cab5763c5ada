// How far each mailbox was read, how fetching goes, and which node does it: state without events. Those whose
// names end in _now block, and are for the threads of the mailboxes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "desk/desk.h"
#include "record/mailbox.h"

namespace heard::desk {

// A mailbox that is to be fetched from, with what it takes to sign in there.
struct MailboxToFetch {
  Mailbox mailbox;
  std::optional<Secret> password;  // nothing: it cannot be read any more
  // Whether the same is fetched from in the same way.
  [[nodiscard]] bool same_source(const Mailbox& other) const;
};

Result<std::vector<MailboxToFetch>> mailboxes_to_fetch_now(Desk& desk);

Result<std::vector<MailboxPlace>> mailbox_places_now(Desk& desk, InboxId inbox);
// conflict mailbox_changed: what was read is not what this inbox fetches from any more.
Result<void> keep_mailbox_place_now(Desk& desk, const Mailbox& source, const MailboxPlace& place);
Result<void> keep_mailbox_state_now(Desk& desk, const MailboxState& state);

// Where several nodes share a database, one at a time fetches from a mailbox: who asks again before it is
// over keeps it, and whoever dies with it is followed by another.
constexpr Duration mailbox_lease_life = seconds(30);
Result<bool> lease_mailbox_now(Desk& desk, InboxId inbox, std::string_view holder);
Result<void> release_mailbox_now(Desk& desk, InboxId inbox, std::string_view holder);

struct MailboxTrouble {
  std::string address;
  std::string trouble;
  std::optional<Instant> next_try_at;
};
HEARD_RECORD(MailboxTrouble, address, trouble, next_try_at);
Task<std::vector<MailboxTrouble>> mailbox_troubles(Desk& desk);

// The password that is stored for this very server and name, so that a try need not ask for it again: it is
// given to no other. By inbox, else by the address.
enum class MailSide { in, out };
Task<std::optional<Secret>> known_mail_password(Desk& desk, std::optional<InboxId> inbox, std::string address,
                                                MailSide side, std::string host, std::string user);

}  // namespace heard::desk
