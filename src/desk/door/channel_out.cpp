#include "desk/door/channel_out.h"

#include <fmt/format.h>

#include <charconv>

#include "base/bytes.h"
#include "desk/commit.h"
#include "desk/door/own_channels.h"
#include "desk/their_page/links.h"
#include "record/mail_to_send.h"
#include "store/effect_rows.h"
#include "store/sql/conversation.h"
#include "store/sql/own_channel.h"
#include "store/sql/pages.h"
#include "store/sql/people.h"

namespace heard::desk {
namespace {

constexpr std::string_view channel_id_opening = "heard-";

// Everything but the bytes of its files, which are read outside the transaction.
struct GoingOut {
  ToChannel to;
  std::vector<Attachment> files;
  std::optional<std::string> page;  // of their conversation
};

Error channel_closed(std::string sentence) {
  return {.kind = ErrorKind::busy, .code = std::string(no_way_out), .sentence = std::move(sentence)};
}

// What failed after all and is sent again is no repetition of what they have.
std::string channel_id_of(store::Tx& tx, EffectId effect) {
  const auto told = tx.one<OwnChannelReport>(store::sql::own_channel_report, effect);
  const bool again = told && told->state == DeliveryReport::failed;
  return fmt::format("{}{}{}", channel_id_opening, effect.value,
                     again ? fmt::format(".{}", told->at.us / 1'000'000) : "");
}

std::string author_shown(store::Tx& tx, const Message& message) {
  const auto person = tx.one<Person>(store::sql::person_by_id, PersonId{message.author});
  if (!person) return {};
  return person->shown_name ? person->shown_name->str() : person->name.str();
}

Result<GoingOut> going_out_in(store::Tx& tx, const Desk& desk, EffectId id, Instant now) {
  const auto effect = store::find_effect(tx, id);
  const auto message =
      effect && effect->message ? tx.one<Message>(store::sql::message_by_id, *effect->message) : std::nullopt;
  if (!message || message->taken_back) return not_found("This message");
  HEARD_TRY(const Conversation conversation, load_conversation(tx, message->conversation));
  const auto place = channel_place(tx, conversation);
  if (!place || place->channel.id != channel_of(*effect)) return not_found("The channel that this goes by");
  const OwnChannel& channel = place->channel;
  if (!channel.active) return channel_closed(fmt::format("{} is switched off.", channel.name.view()));
  if (!channel.address)
    return channel_closed(fmt::format("{} has no address that answers could go to.", channel.name.view()));
  GoingOut going_out{
      .to = {.channel = channel.id,
             .address = channel.address->str(),
             .secrets = secrets_in(desk, channel),
             .out = {}},
      .files = tx.list<Attachment>(store::sql::files_of_message, message->conversation, message->id),
      .page = page_url(desk, conversation, now)};
  if (going_out.to.secrets.empty())
    return channel_closed(
        fmt::format("The secret of {} cannot be read. Make a new one.", channel.name.view()));
  ChannelOut& out = going_out.to.out;
  out.id = channel_id_of(tx, id);
  out.at = message->at;
  out.conversation_id = conversation.id;
  out.number = conversation.number;
  out.to = ChannelRecipient{.id = place->thread.theirs.str(), .thread = {}};
  if (!place->thread.thread.empty()) out.to->thread = place->thread.thread.str();
  out.by_name = author_shown(tx, *message);
  out.text = message->text.str();
  return going_out;
}

// In the call itself while there is room, else where their own page has it.
Result<void> add_file(Desk& desk, GoingOut& going_out, const Attachment& file, std::size_t& room) {
  ChannelFileOut out{.name = file.name.str(),
                     .media_type = file.media_type.str(),
                     .size = file.size,
                     .data = {},
                     .link = {}};
  const auto size = static_cast<std::size_t>(file.size);
  if (size <= room) {
    room -= size;
    HEARD_TRY(const std::string bytes, desk.store.blobs().get(file.blob));
    out.data = base64(as_bytes(bytes));
  } else if (going_out.page) {
    out.link = fmt::format("{}/files/{}", *going_out.page, file.id.value);
  } else {
    return invalid("too_large",
                   "Its files are larger than 10 MB together, and without a public address of "
                   "the shop no link to them can be sent.");
  }
  going_out.to.out.files.push_back(std::move(out));
  return {};
}

}  // namespace

std::optional<EffectId> effect_of_channel_id(std::string_view id) {
  if (!id.starts_with(channel_id_opening)) return std::nullopt;
  id.remove_prefix(channel_id_opening.size());
  id = id.substr(0, id.find('.'));
  EffectId effect{};
  const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), effect.value);
  if (error != std::errc{} || end != id.data() + id.size() || effect.value <= 0) return std::nullopt;
  return effect;
}

std::optional<OwnChannelId> channel_of(const Effect& effect) {
  const auto body = store::body_of(effect);
  if (!body.ok()) return std::nullopt;
  const auto* sent = std::get_if<SendToChannel>(&*body);
  return sent == nullptr ? std::nullopt : std::optional(sent->channel);
}

Task<ToChannel> answer_to_channel(Desk& desk, EffectId effect) {
  const Instant now = desk.clock.now();
  HEARD_CO_TRY(GoingOut going_out, co_await desk.store.read([&](store::Tx& tx) -> Result<GoingOut> {
    return going_out_in(tx, desk, effect, now);
  }));
  if (going_out.files.empty()) co_return std::move(going_out.to);
  HEARD_CO_CHECK(co_await desk.store.on_pool([&]() -> Result<void> {
    std::size_t room = channel_files_bytes_max;
    for (const Attachment& file : going_out.files) HEARD_CHECK(add_file(desk, going_out, file, room));
    return {};
  }));
  co_return std::move(going_out.to);
}

Task<ToChannel> test_of_channel(Desk& desk, OwnChannelId id) {
  if (desk.rules.practice)
    co_return conflict("practice", "The practice shop never sends anything to anybody.");
  HEARD_CO_CHECK(co_await desk.ids.reserve(1));
  const EffectId fresh = desk.ids.take<EffectId>();
  const Instant now = desk.clock.now();
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<ToChannel> {
    const auto channel = tx.one<OwnChannel>(store::sql::own_channel_by_id, id);
    if (!channel) return not_found("This channel");
    if (!channel->address)
      return invalid("missing_field", "Please give the address first that answers are to go to.", "address");
    return ToChannel{.channel = id,
                     .address = channel->address->str(),
                     .secrets = secrets_in(desk, *channel),
                     .out = {.kind = ChannelCall::test,
                             .id = fmt::format("heard-test-{}", fresh.value),
                             .at = now,
                             .conversation_id = {},
                             .number = {},
                             .to = {},
                             .by_name = {},
                             .text = "A test from Heard. It goes to nobody.",
                             .files = {}}};
  });
}

}  // namespace heard::desk
