#include "desk/house/inboxes.h"

#include <algorithm>
#include <charconv>

#include "desk/house/house_changes.h"
#include "desk/mail/mailboxes.h"
#include "desk/telling/acknowledge.h"
#include "store/sql/chat.h"
#include "store/sql/mail.h"
#include "store/sql/own_channel.h"
#include "store/sql/people.h"

namespace heard::desk {
namespace {

constexpr std::size_t inboxes_max = 100;

bool is_default(store::Tx& tx, InboxId id) {
  const auto first = tx.one<Inbox>(store::sql::inbox_default);
  return first && first->id == id;
}

std::vector<Inbox> active(store::Tx& tx) {
  std::vector<Inbox> inboxes = tx.list<Inbox>(store::sql::inboxes);
  std::erase_if(inboxes, [](const Inbox& inbox) { return !inbox.active; });
  if (inboxes.empty()) return inboxes;
  std::ranges::sort(inboxes.begin() + 1, inboxes.end(), {},
                    [](const Inbox& inbox) { return folded(inbox.name.view()); });
  return inboxes;
}

// Trims, and says what is missing or taken.
Result<void> name_it(store::Tx& tx, Inbox& inbox, std::string_view name) {
  inbox.name = Text<120>::cut(one_line(name));
  if (inbox.name.empty()) return invalid("missing_field", "Please name this inbox.", "name");
  for (const Inbox& other : active(tx)) {
    if (other.id != inbox.id && folded(other.name.view()) == folded(inbox.name.view()))
      return invalid("name_taken", "Another inbox is called that.", "name");
  }
  return {};
}

Result<void> may_go(store::Tx& tx, InboxId id) {
  if (is_default(tx, id))
    return conflict("default_inbox", "The first inbox stays: what names no other one lands there.");
  if (tx.one<Mailbox>(store::sql::mailbox_of, id))
    return conflict("has_mailbox", "Please take its mailbox away first.");
  return {};
}

}  // namespace

InboxView inbox_view(store::Tx& tx, const Desk& desk, const Inbox& inbox) {
  InboxView view{.id = inbox.id,
                 .name = inbox.name.str(),
                 .form_path = desk.rules.root + "/help/contact",
                 .is_default = is_default(tx, inbox.id),
                 .mailbox = mailbox_view(tx, inbox.id),
                 .acknowledges = acknowledges(tx, inbox.id),
                 .chat_sites = {},
                 .own_channels = {}};
  if (const auto door = tx.one<ChatDoor>(store::sql::chat_door_of, inbox.id); door && door->active)
    view.chat_sites = door->sites.list();
  for (const OwnChannel& channel : tx.list<OwnChannel>(store::sql::own_channels))
    if (channel.inbox == inbox.id && channel.active) view.own_channels.push_back(channel.name.str());
  if (!view.is_default) view.form_path += "/" + std::to_string(inbox.id.value);
  return view;
}

std::vector<InboxBrief> inboxes_in(store::Tx& tx) {
  std::vector<InboxBrief> briefs;
  for (const Inbox& inbox : active(tx)) briefs.push_back({.id = inbox.id, .name = inbox.name.str()});
  return briefs;
}

Result<Inbox> load_inbox(store::Tx& tx, InboxId id) {
  auto inbox = tx.one<Inbox>(store::sql::inbox_by_id, id);
  if (!inbox || !inbox->active) return not_found("This inbox");
  return std::move(*inbox);
}

Task<InboxList> list_inboxes(Desk& desk) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<InboxList> {
    InboxList list;
    for (const Inbox& inbox : active(tx)) list.items.push_back(inbox_view(tx, desk, inbox));
    list.held = acknowledgements_held(tx, now);
    tell_last_change(
        list, last_change(tx, {InboxChanged::kind, MailboxChanged::kind, AcknowledgementChanged::kind}));
    return list;
  });
}

Task<InboxView> add_inbox(Desk& desk, Caller caller, AddInbox command) {
  HEARD_CO_CHECK(co_await desk.ids.reserve(1));
  const InboxId id = desk.ids.take<InboxId>();
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<InboxView> {
    if (active(tx).size() >= inboxes_max)
      return invalid("too_many_inboxes", "There are 100 inboxes already. Please take one away first.",
                     "name");
    Inbox inbox{.id = id};
    HEARD_CHECK(name_it(tx, inbox, command.name.view()));
    tx.put(store::sql::inbox_add, inbox);
    tx.append(InboxChanged{.inbox = id}, by(caller), now);
    return inbox_view(tx, desk, inbox);
  });
}

Task<InboxView> change_inbox(Desk& desk, Caller caller, InboxId id, ChangeInbox command) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<InboxView> {
    const auto was = tx.one<Inbox>(store::sql::inbox_by_id, id);
    if (!was || (!was->active && !command.active)) return not_found("This inbox");
    Inbox inbox = *was;
    inbox.active = command.active.value_or(true);
    if (inbox.active) {
      HEARD_CHECK(name_it(tx, inbox, command.name ? command.name->view() : inbox.name.view()));
    } else {
      HEARD_CHECK(may_go(tx, id));
    }
    if (inbox.name == was->name && inbox.active == was->active) return inbox_view(tx, desk, inbox);
    tx.run(store::sql::inbox_change, inbox.id, inbox.name, inbox.active);
    tx.append(InboxChanged{.inbox = id, .removed = !inbox.active}, by(caller), now);
    return inbox_view(tx, desk, inbox);
  });
}

Task<std::optional<InboxId>> inbox_of_form(Desk& desk, std::string part) {
  std::int64_t number = 0;
  const char* const end = part.data() + part.size();
  const auto read = std::from_chars(part.data(), end, number);
  if (read.ec != std::errc{} || read.ptr != end) co_return std::optional<InboxId>{};
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<std::optional<InboxId>> {
    const auto inbox = load_inbox(tx, InboxId{number});
    return inbox.ok() ? std::optional(inbox->id) : std::nullopt;
  });
}

}  // namespace heard::desk
