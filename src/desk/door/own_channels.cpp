#include "desk/door/own_channels.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/host_name.h"
#include "base/seal.h"
#include "desk/house/inboxes.h"
#include "record/event.h"
#include "store/sql/own_channel.h"
#include "store/sql/people.h"

namespace heard::desk {
namespace {

constexpr std::size_t channel_secret_bytes = 32;
constexpr Duration refusals_noted_every = minutes(1);
constexpr Duration arrivals_noted_every = seconds(10);

Result<OwnChannel> load_channel(store::Tx& tx, OwnChannelId id) {
  auto channel = tx.one<OwnChannel>(store::sql::own_channel_by_id, id);
  if (!channel) return not_found("This channel");
  return std::move(*channel);
}

OwnChannelView channel_view(store::Tx& tx, const Desk& desk, const OwnChannel& channel) {
  OwnChannelView view{.id = channel.id,
                      .inbox_id = channel.inbox,
                      .name = channel.name.str(),
                      .active = channel.active,
                      .address = {},
                      .trusted = channel.trusted,
                      .messages_to = fmt::format("{}{}/api/channels/{}/messages", desk.rules.public_url,
                                                 desk.rules.root, channel.id.value),
                      .earlier_secret_until = {},
                      .came_at = channel.came_at,
                      .left_at = channel.left_at,
                      .trouble = {},
                      .trouble_at = channel.trouble_at,
                      .refused = {},
                      .refused_at = channel.refused_at,
                      .changed_by = {},
                      .changed_at = channel.changed_at};
  if (channel.address) view.address = channel.address->str();
  if (channel.trouble) view.trouble = channel.trouble->str();
  if (channel.refused) view.refused = channel.refused->str();
  if (channel.earlier_until && *channel.earlier_until > desk.clock.now())
    view.earlier_secret_until = channel.earlier_until;
  if (const auto person =
          channel.changed_by ? tx.one<Person>(store::sql::person_by_id, *channel.changed_by) : std::nullopt)
    view.changed_by = person->name.str();
  return view;
}

// The name of the server in an address; empty for what is no address of one.
std::string_view server_in(std::string_view address, std::string_view scheme) {
  if (!address.starts_with(scheme)) return {};
  const std::string_view rest = address.substr(scheme.size());
  const std::string_view authority = rest.substr(0, rest.find_first_of("/?#"));
  const std::size_t colon = authority.find(':');
  const std::string_view port = colon == std::string_view::npos ? "1" : authority.substr(colon + 1);
  constexpr std::size_t port_digits_max = 5;
  if (port.empty() || port.size() > port_digits_max ||
      port.find_first_not_of("0123456789") != std::string_view::npos)
    return {};
  return authority.substr(0, colon);
}

Result<void> check_address(const Desk& desk, std::string_view address) {
  const bool plain = std::ranges::all_of(address, [](char c) { return c > ' ' && c < 0x7f; });
  if (plain && is_host_name(server_in(address, "https://"))) return {};
  const std::string_view here = server_in(address, "http://");
  if (plain && desk.rules.channels_on_this_machine && is_this_machine(here)) return {};
  return invalid("invalid_address",
                 "Please give a whole address that begins with https://, without a name or password in it.",
                 "address");
}

Result<OwnChannel> put_in(const Desk& desk, OwnChannel channel, const PutOwnChannel& command) {
  channel.name = Text<channel_name_bytes_max>::cut(one_line(command.name.view()));
  if (channel.name.empty()) return invalid("missing_field", "Please say what it is called.", "name");
  channel.address.reset();
  if (command.address && !trimmed(command.address->view()).empty()) {
    channel.address = Text<channel_address_bytes_max>::cut(trimmed(command.address->view()));
    HEARD_CHECK(check_address(desk, channel.address->view()));
  }
  channel.active = command.active;
  channel.trusted = command.trusted;
  return channel;
}

Result<void> check_name_free(store::Tx& tx, const OwnChannel& channel) {
  for (const OwnChannel& other : tx.list<OwnChannel>(store::sql::own_channels))
    if (other.id != channel.id && folded(other.name.view()) == folded(channel.name.view()))
      return invalid("name_taken", "Another channel is called that.", "name");
  return {};
}

void keep_change(store::Tx& tx, OwnChannel& channel, const Caller& caller, Instant now) {
  channel.changed_by = caller.person;
  channel.changed_at = now;
  tx.run(store::sql::own_channel_change, channel.id, channel.name, channel.active, channel.removed,
         channel.address, channel.trusted, channel.changed_by, channel.changed_at);
  tx.append(InboxChanged{.inbox = channel.inbox}, by(caller), now);
}

std::string new_secret(Desk& desk) { return "hws_" + desk.random.token(channel_secret_bytes); }

}  // namespace

std::string about_channel(OwnChannelId id) { return fmt::format("own channel {}", id.value); }

std::vector<Secret> secrets_in(const Desk& desk, const OwnChannel& channel) {
  std::vector<Secret> secrets;
  const std::string about = about_channel(channel.id);
  if (auto newest = unseal(channel.secret, about, desk.master_key)) secrets.push_back(std::move(*newest));
  if (channel.earlier_secret && channel.earlier_until && *channel.earlier_until > desk.clock.now())
    if (auto earlier = unseal(*channel.earlier_secret, about, desk.master_key))
      secrets.push_back(std::move(*earlier));
  return secrets;
}

Task<OwnChannelList> own_channels(Desk& desk) {
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<OwnChannelList> {
    OwnChannelList list;
    for (const OwnChannel& channel : tx.list<OwnChannel>(store::sql::own_channels))
      list.items.push_back(channel_view(tx, desk, channel));
    return list;
  });
}

Task<OwnChannelSecret> add_own_channel(Desk& desk, Caller caller, InboxId inbox, PutOwnChannel command) {
  if (desk.rules.practice)
    co_return conflict("practice",
                       "The practice shop never sends anything to anybody, so it has no such channel.");
  HEARD_CO_CHECK(co_await desk.ids.reserve(1));
  OwnChannel fresh{.id = desk.ids.take<OwnChannelId>(), .inbox = inbox};
  const std::string secret = new_secret(desk);
  fresh.secret = seal(Secret(secret), about_channel(fresh.id), desk.master_key, desk.random);
  HEARD_CO_TRY(const OwnChannel channel, put_in(desk, std::move(fresh), command));
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<OwnChannelSecret> {
    HEARD_CHECK(load_inbox(tx, inbox));
    if (tx.list<OwnChannel>(store::sql::own_channels).size() >= own_channels_max)
      return invalid("too_many_channels", "There are 20 channels already. Please take one away first.",
                     "name");
    HEARD_CHECK(check_name_free(tx, channel));
    OwnChannel made = channel;
    tx.put(store::sql::own_channel_add, made);
    keep_change(tx, made, caller, now);
    return OwnChannelSecret{.channel = channel_view(tx, desk, made), .secret = secret};
  });
}

Task<OwnChannelView> put_own_channel(Desk& desk, Caller caller, OwnChannelId id, PutOwnChannel command) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<OwnChannelView> {
    HEARD_TRY(const OwnChannel was, load_channel(tx, id));
    HEARD_TRY(OwnChannel channel, put_in(desk, was, command));
    HEARD_CHECK(check_name_free(tx, channel));
    keep_change(tx, channel, caller, now);
    return channel_view(tx, desk, channel);
  });
}

Task<void> remove_own_channel(Desk& desk, Caller caller, OwnChannelId id) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
    HEARD_TRY(OwnChannel channel, load_channel(tx, id));
    channel.active = false;
    channel.removed = true;
    keep_change(tx, channel, caller, now);
    return {};
  });
}

Task<OwnChannelSecret> renew_channel_secret(Desk& desk, Caller caller, OwnChannelId id) {
  const Instant now = desk.clock.now();
  const std::string secret = new_secret(desk);
  const std::string sealed = seal(Secret(secret), about_channel(id), desk.master_key, desk.random);
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<OwnChannelSecret> {
    HEARD_TRY(OwnChannel channel, load_channel(tx, id));
    channel.earlier_secret = channel.secret;
    channel.earlier_until = now + channel_earlier_secret_life;
    channel.secret = sealed;
    tx.run(store::sql::own_channel_secrets, id, channel.secret, channel.earlier_secret,
           channel.earlier_until);
    keep_change(tx, channel, caller, now);
    return OwnChannelSecret{.channel = channel_view(tx, desk, channel), .secret = secret};
  });
}

Task<OwnChannelView> end_earlier_secret(Desk& desk, Caller caller, OwnChannelId id) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<OwnChannelView> {
    HEARD_TRY(OwnChannel channel, load_channel(tx, id));
    channel.earlier_secret.reset();
    channel.earlier_until.reset();
    tx.run(store::sql::own_channel_secrets, id, channel.secret, channel.earlier_secret,
           channel.earlier_until);
    keep_change(tx, channel, caller, now);
    return channel_view(tx, desk, channel);
  });
}

Task<std::vector<Secret>> channel_secrets(Desk& desk, OwnChannelId id) {
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<std::vector<Secret>> {
    HEARD_TRY(const OwnChannel channel, load_channel(tx, id));
    if (!channel.active) return not_found("This channel");
    return secrets_in(desk, channel);
  });
}

std::optional<ChannelPlace> channel_place(store::Tx& tx, const Conversation& conversation) {
  if (conversation.channel != Channel::webhook) return std::nullopt;
  auto thread = tx.one<OwnChannelThread>(store::sql::own_channel_thread, conversation.id);
  if (!thread && conversation.split_from)
    thread = tx.one<OwnChannelThread>(store::sql::own_channel_thread, *conversation.split_from);
  if (!thread) return std::nullopt;
  auto channel = tx.one<OwnChannel>(store::sql::own_channel_by_id, thread->channel);
  if (!channel) return std::nullopt;
  return ChannelPlace{.channel = std::move(*channel), .thread = std::move(*thread)};
}

Task<void> note_channel_refused(Desk& desk, OwnChannelId id, std::string why) {
  const Instant now = desk.clock.now();
  const auto text = Text<channel_reason_bytes_max>::cut(why);
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
    tx.run(store::sql::own_channel_refused, id, text, now, now - refusals_noted_every);
    return {};
  });
}

Task<void> note_channel_called(Desk& desk, OwnChannelId id, std::optional<std::string> trouble) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
    const auto channel = tx.one<OwnChannel>(store::sql::own_channel_by_id, id);
    if (!channel) return {};
    if (trouble) {
      tx.run(store::sql::own_channel_trouble, id, Text<channel_reason_bytes_max>::cut(*trouble), now);
    } else if (channel->trouble || !channel->left_at || *channel->left_at + arrivals_noted_every < now) {
      tx.run(store::sql::own_channel_left, id, now);
    }
    return {};
  });
}

}  // namespace heard::desk
