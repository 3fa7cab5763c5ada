#include "desk/mail/inbox_named.h"

#include "store/sql/mail.h"
#include "store/sql/people.h"

namespace heard::desk {
namespace {

std::string without_tag(std::string address) {
  const std::size_t at = address.rfind('@');
  const std::size_t plus = address.find('+');
  if (at != std::string::npos && plus < at) address.erase(plus, at - plus);
  return address;
}

Result<InboxId> find(store::Tx& tx, const std::string& key) {
  const auto mailbox = tx.one<Mailbox>(store::sql::mailbox_by_address, without_tag(key));
  for (const Inbox& inbox : tx.list<Inbox>(store::sql::inboxes))
    if (inbox.active && (mailbox ? inbox.id == mailbox->inbox : folded(trimmed(inbox.name.view())) == key))
      return inbox.id;
  return invalid("unknown_inbox", "There is no inbox with this name or address.", "inbox");
}

}  // namespace

Task<InboxId> inbox_named(Desk& desk, std::string name) {
  const std::string key = folded(trimmed(name));
  co_return co_await desk.store.read([&](store::Tx& tx) { return find(tx, key); });
}

}  // namespace heard::desk
