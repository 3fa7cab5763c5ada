#include "desk/intake.h"

#include "desk/arrived_files.h"
#include "desk/commit.h"
#include "desk/opening.h"
#include "store/blob_rows.h"
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

Task<Intake> stored(Desk& desk, const Arrived& arrived) {
  Intake intake;
  const auto files = static_cast<std::int64_t>(arrived.files.size());
  HEARD_CO_CHECK(co_await desk.ids.reserve(5 + files));
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
      .customer_nonce = new_nonce(desk.random),
      .subject_nonce = new_nonce(desk.random),
      .message_nonce = new_nonce(desk.random),
      .customer = {.name = arrived.name, .email = arrived.email},
      .inbox = arrived.inbox,
      .channel = arrived.channel,
      .subject = arrived.subject.empty() ? understand::subject_from(arrived.text) : arrived.subject,
      .text = arrived.text,
      .now = desk.clock.now()};
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

Result<Taken> add_to(store::Tx& tx, ConversationId id, const Opening& opening) {
  HEARD_TRY(const ConversationMade added, add_to_conversation(tx, id, opening));
  return Taken{.conversation = added.id, .message = added.message_id, .number = added.number};
}

Result<Taken> open_new(store::Tx& tx, Opening opening) {
  opening.inbox = inbox_if_there(tx, opening.inbox);
  HEARD_TRY(const ConversationMade made, open_conversation(tx, opening));
  return Taken{.conversation = made.id, .message = made.message_id, .number = made.number};
}

Result<Taken> take(store::Tx& tx, const Arrived& arrived, const Intake& intake) {
  if (const auto known = tx.one<Arrival>(store::sql::arrival_by_key, arrived.channel, arrived.key);
      known && known->message)
    return taken_before(tx, *known);
  HEARD_TRY(Taken taken, arrived.conversation ? add_to(tx, *arrived.conversation, intake.opening)
                                              : open_new(tx, intake.opening));
  tx.put(store::sql::arrival_add, Arrival{.id = intake.arrival,
                                          .channel = arrived.channel,
                                          .key = arrived.key,
                                          .blob = intake.raw_blob,
                                          .at = intake.opening.now,
                                          .conversation = taken.conversation,
                                          .message = taken.message});
  store::keep_blob(tx, intake.raw_blob, intake.raw_size);
  add_files(tx, taken.conversation, taken.message, intake.files);
  return taken;
}

}  // namespace

Task<Taken> take_in(Desk& desk, Arrived arrived) {
  HEARD_CO_TRY(const Intake intake, co_await stored(desk, arrived));
  const auto closure = [&](store::Tx& tx) { return take(tx, arrived, intake); };
  Result<Taken> taken = co_await desk.store.write(closure);
  // Another node took the same arrival in between: now what became of it can be told.
  if (!taken.ok() && taken.error().kind == ErrorKind::exists) taken = co_await desk.store.write(closure);
  co_return taken;
}

}  // namespace heard::desk
