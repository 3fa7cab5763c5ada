#include "desk/door/chat_identity.h"

#include <fmt/format.h>

#include "base/bytes.h"
#include "base/seal.h"
#include "care/revoke_links.h"
#include "desk/commit.h"
#include "desk/door/chat_door.h"
#include "desk/house/inboxes.h"
#include "desk/their_page/customer_page.h"
#include "record/event.h"
#include "store/sql/chat.h"

namespace heard::desk {
namespace {

constexpr std::size_t secret_bytes = 32;

std::optional<understand::ShopIdentity> identity_in(store::Tx& tx, const Desk& desk, InboxId inbox,
                                                    std::string_view identity, Instant now) {
  const auto kept = tx.one<ChatSecret>(store::sql::chat_secret_of, inbox);
  const auto secret = kept ? unseal(kept->sealed, about_chat(inbox), desk.master_key) : std::nullopt;
  if (!secret) return std::nullopt;
  return understand::read_shop_identity(identity, inbox, *secret, now);
}

// A new link, also where old ones were ended: the shop's site says anew who it is.
std::string link_to(const Desk& desk, const Conversation& conversation, Instant now) {
  constexpr std::string_view in_front = "/my/";
  return page_path(desk, conversation.id, care::link_made_at(conversation, now)).substr(in_front.size());
}

}  // namespace

std::string about_chat(InboxId inbox) { return fmt::format("chat identity {}", inbox.value); }

Task<ChatSecretMade> make_chat_secret(Desk& desk, Caller caller, InboxId inbox) {
  if (desk.rules.practice) co_return conflict("practice", "The practice shop stands on nobody's page.");
  const Secret secret("heardchat_" + hex(as_bytes(desk.random.bytes(secret_bytes))));
  const Instant now = desk.clock.now();
  const ChatSecret kept{.inbox = inbox,
                        .sealed = seal(secret, about_chat(inbox), desk.master_key, desk.random),
                        .made_by = caller.person,
                        .made_at = now};
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<ChatSecretMade> {
    HEARD_CHECK(load_inbox(tx, inbox));
    tx.run(store::sql::chat_secret_drop, inbox);
    tx.put(store::sql::chat_secret_add, kept);
    tx.append(InboxChanged{.inbox = inbox}, by(caller), now);
    return ChatSecretMade{.secret = std::string(secret.reveal()), .secret_since = now};
  });
}

Task<std::optional<understand::ShopIdentity>> vouched_for(Desk& desk, InboxId inbox, std::string identity) {
  using Found = std::optional<understand::ShopIdentity>;
  if (identity.empty()) co_return Found{};
  const Instant now = desk.clock.now();
  co_return co_await desk.store.read(
      [&](store::Tx& tx) -> Result<Found> { return identity_in(tx, desk, inbox, identity, now); });
}

Task<ChatKnown> known_chat(Desk& desk, InboxId inbox, std::string identity) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<ChatKnown> {
    HEARD_CHECK(open_chat_door(tx, inbox));
    const auto who = identity_in(tx, desk, inbox, identity, now);
    if (!who) return ChatKnown{};
    ChatKnown known{.name = who->name.empty() ? who->address.text : who->name, .link = {}, .number = {}};
    const auto running =
        tx.one<ConversationId>(store::sql::chat_running_of, inbox, std::string_view(who->address.key));
    if (!running) return known;
    HEARD_TRY(const Conversation conversation, load_conversation(tx, *running));
    known.link = link_to(desk, conversation, now);
    known.number = conversation.number;
    return known;
  });
}

}  // namespace heard::desk
