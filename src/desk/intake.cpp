#include "desk/intake.h"

#include "base/mail_address.h"
#include "desk/commit.h"
#include "desk/conversation/opening.h"
#include "desk/door/channel_arrival.h"
#include "desk/door/chat.h"
#include "desk/door/form_fields.h"
#include "desk/mail/arrived_files.h"
#include "store/blob_rows.h"
#include "store/sql/chat.h"
#include "store/sql/conversation.h"
#include "store/sql/people.h"
#include "understand/subject.h"

namespace heard::desk {
namespace {

// Everything that is drawn or leased before the closures, so that they may run twice.
struct Intake {
  ArrivalId arrival;
  std::string raw_blob;
  std::int64_t raw_size = 0;
  std::vector<StoredFile> files;
  Opening opening;
};

// Nobody is told who gave no address; the practice shop tells nobody.
std::optional<ToAcknowledge> to_acknowledge(Desk& desk, const Arrived& arrived) {
  if (desk.rules.practice || arrived.channel != Channel::web_form || arrived.conversation)
    return std::nullopt;
  return ToAcknowledge{.words = {.address = arrived.email},
                       .language = arrived.language,
                       .letter = desk.ids.take<LetterId>(),
                       .effect = desk.ids.take<EffectId>()};
}

// A visitor of the chat need not say who they are.
std::string name_of_sender(const Arrived& arrived) {
  const bool nameless = arrived.name.empty() && arrived.email.empty() && arrived.channel == Channel::chat;
  return nameless ? visitor_name(arrived.language.value_or(Tongue::en)) : arrived.name;
}

Task<Intake> stored(Desk& desk, const Arrived& arrived) {
  Intake intake;
  const auto files = static_cast<std::int64_t>(arrived.files.size());
  HEARD_CO_CHECK(co_await desk.ids.reserve(10 + files));
  intake.arrival = desk.ids.take<ArrivalId>();
  for (const ArrivedFile& file : arrived.files) {
    intake.files.push_back({.id = desk.ids.take<AttachmentId>(),
                            .name = file.name,
                            .media_type = file.media_type,
                            .size = static_cast<std::int64_t>(file.bytes.size())});
  }
  HEARD_CO_CHECK(co_await desk.store.on_pool([&]() -> Result<void> {
    HEARD_TRY(intake.raw_blob, desk.store.blobs().put(arrived.raw));
    for (std::size_t i = 0; i < intake.files.size(); ++i) {
      HEARD_TRY(intake.files[i].blob, desk.store.blobs().put(arrived.files[i].bytes));
    }
    return {};
  }));
  intake.raw_size = static_cast<std::int64_t>(arrived.raw.size());
  intake.opening = {
      .conversation = desk.ids.take<ConversationId>(),
      .message = desk.ids.take<MessageId>(),
      .fresh_customer = desk.ids.take<CustomerId>(),
      .timer = desk.ids.take<TimerId>(),
      .alert = desk.ids.take<TimerId>(),
      .customer_nonce = new_nonce(desk.random),
      .subject_nonce = new_nonce(desk.random),
      .message_nonce = new_nonce(desk.random),
      .customer = {.name = name_of_sender(arrived),
                   .email = arrived.email,
                   .phone = arrived.by_channel ? arrived.by_channel->phone : std::string()},
      .inbox = arrived.inbox,
      .channel = arrived.channel,
      .subject = arrived.subject.empty() ? understand::subject_from(arrived.text) : arrived.subject,
      .text = arrived.text,
      .now = desk.clock.now()};
  intake.opening.acknowledge = to_acknowledge(desk, arrived);
  intake.opening.about = arrived.about;
  // a chat promises no minutes, and what goes on is told already
  if (arrived.channel == Channel::web_form && !arrived.conversation)
    intake.opening.promise =
        ToPromise{.promise = desk.ids.take<PromiseId>(), .timer = desk.ids.take<TimerId>()};
  intake.opening.came_as = arrived.came_as;
  intake.opening.vouched = arrived.vouched;
  co_return intake;
}

Result<Taken> taken_before(store::Tx& tx, const Arrival& arrival) {
  const Conversation conversation =
      tx.one<Conversation>(store::sql::conversation_by_id, *arrival.conversation).value_or(Conversation{});
  return Taken{.conversation = *arrival.conversation,
               .message = arrival.message.value_or(MessageId{}),
               .number = conversation.number,
               .duplicate = true};
}

Result<Taken> add_to(store::Tx& tx, const Desk& desk, ConversationId id, const Opening& opening) {
  HEARD_TRY(const ConversationMade added, add_to_conversation(tx, desk, id, opening));
  return Taken{.conversation = added.id, .message = added.message_id, .number = added.number};
}

void keep_vouched(store::Tx& tx, ConversationId id, InboxId inbox, const Opening& opening) {
  const auto address = mail_address(opening.customer.email);
  if (!address) return;
  tx.put(store::sql::chat_vouched_add, ChatVouched{.conversation = id,
                                                   .inbox = inbox,
                                                   .address_folded = Text<254>::cut(address->key),
                                                   .at = opening.now});
}

Result<Taken> open_new(store::Tx& tx, const Desk& desk, Opening opening) {
  opening.inbox = inbox_if_there(tx, opening.inbox);
  HEARD_TRY(const ConversationMade made, open_conversation(tx, desk, opening));
  if (opening.vouched && opening.inbox) keep_vouched(tx, made.id, *opening.inbox, opening);
  return Taken{.conversation = made.id, .message = made.message_id, .number = made.number};
}

Result<Taken> from_channel(store::Tx& tx, const Desk& desk, const ByChannel& from, const Opening& opening) {
  HEARD_TRY(const ConversationMade made, place_from_channel(tx, desk, from, opening));
  return Taken{.conversation = made.id, .message = made.message_id, .number = made.number};
}

Result<Taken> placed(store::Tx& tx, const Desk& desk, const Arrived& arrived, const Opening& opening) {
  if (arrived.by_channel) return from_channel(tx, desk, *arrived.by_channel, opening);
  if (arrived.conversation) return add_to(tx, desk, *arrived.conversation, opening);
  return open_new(tx, desk, opening);
}

Result<Taken> take(store::Tx& tx, const Desk& desk, const Arrived& arrived, const Intake& intake) {
  if (const auto known = tx.one<Arrival>(store::sql::arrival_by_key, arrived.channel, arrived.key);
      known && known->message)
    return taken_before(tx, *known);
  HEARD_TRY(Taken taken, placed(tx, desk, arrived, intake.opening));
  tx.put(store::sql::arrival_add, Arrival{.id = intake.arrival,
                                          .channel = arrived.channel,
                                          .key = arrived.key,
                                          .blob = intake.raw_blob,
                                          .at = intake.opening.now,
                                          .conversation = taken.conversation,
                                          .message = taken.message});
  store::keep_blob(tx, intake.raw_blob, intake.raw_size);
  add_files(tx, taken.conversation, taken.message, intake.files);
  keep_answers(tx, taken.message, arrived.answers);
  return taken;
}

}  // namespace

Task<Taken> take_in(Desk& desk, Arrived arrived) {
  HEARD_CO_TRY(const Intake intake, co_await stored(desk, arrived));
  const auto closure = [&](store::Tx& tx) { return take(tx, desk, arrived, intake); };
  Result<Taken> taken = co_await desk.store.write(closure);
  // Another node took the same arrival in between: now what became of it can be told.
  if (!taken.ok() && taken.error().kind == ErrorKind::exists) taken = co_await desk.store.write(closure);
  co_return taken;
}

}  // namespace heard::desk
