#include "desk/door/chat_door.h"

#include <algorithm>

#include "base/text.h"
#include "desk/house/inboxes.h"
#include "record/event.h"
#include "store/sql/chat.h"
#include "store/sql/people.h"

namespace heard::desk {
namespace {

ChatDoor door_of(store::Tx& tx, InboxId inbox) {
  return tx.one<ChatDoor>(store::sql::chat_door_of, inbox).value_or(ChatDoor{.inbox = inbox});
}

ChatDoorView door_view(store::Tx& tx, const Desk& desk, const ChatDoor& door) {
  ChatDoorView view{.active = door.active,
                    .sites = door.sites.list(),
                    .loader = {},
                    .changed_by = {},
                    .changed_at = door.changed_at,
                    .secret_since = {}};
  if (!desk.rules.public_url.empty()) view.loader = desk.rules.public_url + desk.rules.root + "/widget.js";
  if (const auto person =
          door.changed_by ? tx.one<Person>(store::sql::person_by_id, *door.changed_by) : std::nullopt)
    view.changed_by = person->name.str();
  if (const auto secret = tx.one<ChatSecret>(store::sql::chat_secret_of, door.inbox))
    view.secret_since = secret->made_at;
  return view;
}

bool is_host_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '*';
}

bool is_loopback(std::string_view host) { return host == "localhost" || host == "127.0.0.1"; }

// "shop.example", "*.shop.example" for all below it, either with a port.
bool is_host(std::string_view authority) {
  const std::size_t colon = authority.find(':');
  const std::string_view host = authority.substr(0, colon);
  const std::string_view port = colon == std::string_view::npos ? "1" : authority.substr(colon + 1);
  const std::string_view below = host.starts_with("*.") ? host.substr(2) : host;
  const bool named = !below.empty() && std::ranges::all_of(below, is_host_char) && !below.starts_with('.') &&
                     !below.ends_with('.') && below.find("..") == std::string_view::npos &&
                     below.find('*') == std::string_view::npos;
  const bool numbered = !port.empty() && port.size() <= 5 &&
                        std::ranges::all_of(port, [](char c) { return c >= '0' && c <= '9'; });
  return named && numbered && (below.find('.') != std::string_view::npos || is_loopback(host));
}

Result<Lines> origins_of(const PutChatDoor& command) {
  std::vector<std::string> origins;
  for (const auto& site : command.sites) {
    const auto origin = site_origin(site.view());
    if (!origin)
      return invalid("invalid_site",
                     "This is not the address of a page: " + shortened(one_line(site.view()), 100), "sites");
    if (std::ranges::find(origins, *origin) == origins.end()) origins.push_back(*origin);
  }
  if (origins.size() > chat_sites_max)
    return invalid("too_many_sites", "A chat can stand on at most 50 sites.", "sites");
  if (command.active && origins.empty())
    return invalid("missing_field", "Please name the site on which the chat is to stand.", "sites");
  return Lines::of(origins);
}

}  // namespace

std::optional<std::string> site_origin(std::string_view address) {
  const std::string text = folded(trimmed(address));
  std::string_view rest = text;
  std::string scheme = "https://";
  for (const std::string_view known : {"https://", "http://"}) {
    if (!rest.starts_with(known)) continue;
    scheme = known;
    rest.remove_prefix(known.size());
    break;
  }
  const std::string_view authority = rest.substr(0, rest.find_first_of("/?#"));
  if (!is_host(authority)) return std::nullopt;
  if (scheme == "http://" && !is_loopback(authority.substr(0, authority.find(':')))) return std::nullopt;
  return scheme + std::string(authority);
}

Result<ChatDoor> open_chat_door(store::Tx& tx, InboxId inbox) {
  HEARD_CHECK(load_inbox(tx, inbox));
  ChatDoor door = door_of(tx, inbox);
  if (!door.active) return not_found("This chat");
  return door;
}

Task<ChatDoorView> chat_door(Desk& desk, InboxId inbox) {
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<ChatDoorView> {
    HEARD_CHECK(load_inbox(tx, inbox));
    return door_view(tx, desk, door_of(tx, inbox));
  });
}

Task<ChatDoorView> put_chat_door(Desk& desk, Caller caller, InboxId inbox, PutChatDoor command) {
  if (desk.rules.practice) co_return conflict("practice", "The practice shop stands on nobody's page.");
  HEARD_CO_TRY(const Lines origins, origins_of(command));
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<ChatDoorView> {
    HEARD_CHECK(load_inbox(tx, inbox));
    ChatDoor door = door_of(tx, inbox);
    if (door.active == command.active && door.sites == origins) return door_view(tx, desk, door);
    door = {.inbox = inbox,
            .active = command.active,
            .sites = origins,
            .changed_by = caller.person,
            .changed_at = now};
    tx.run(store::sql::chat_door_drop, inbox);
    tx.put(store::sql::chat_door_add, door);
    tx.append(InboxChanged{.inbox = inbox}, by(caller), now);
    return door_view(tx, desk, door);
  });
}

Task<std::vector<std::string>> chat_sites(Desk& desk, InboxId inbox) {
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<std::vector<std::string>> {
    HEARD_TRY(const ChatDoor door, open_chat_door(tx, inbox));
    return door.sites.list();
  });
}

}  // namespace heard::desk
