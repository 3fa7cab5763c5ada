#include "desk/mail/take_mail.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/bytes.h"
#include "desk/commit.h"
#include "desk/mail/place_mail.h"
#include "desk/telling/alert_ids.h"
#include "desk/telling/answer_alert.h"
#include "store/blob_rows.h"
#include "store/reading.h"
#include "store/sql/conversation.h"
#include "store/sql/mail.h"
#include "store/sql/people.h"
#include "understand/subject.h"

namespace heard::desk {
namespace {

constexpr int tries_max = 3;

// Blocking: on a pool thread.
Result<void> read_and_store(const Desk& desk, const std::string& raw, MailReader read, bool at_will,
                            MailArrival& arrival) {
  store::Blobs& blobs = desk.store.blobs();
  HEARD_TRY(arrival.raw_blob, blobs.put(raw));
  arrival.raw_size = static_cast<std::int64_t>(raw.size());
  const std::string name = hex(digest_of(raw));
  store::Reading reading(at_will ? std::string() : desk.scratch, name);
  if (reading.is_dangerous()) {
    arrival.trouble = "Heard stopped twice while this mail was read, so it is kept unread.";
    arrival.key = "unread " + name;
    return {};
  }
  reading.begin();
  try {
    arrival.mail = read(raw);
    arrival.key = key_of(arrival.mail.read, raw);
  } catch (const std::exception& thrown) {
    arrival.trouble = fmt::format("This mail could not be read ({}).", thrown.what());
    arrival.key = "unread " + name;
    return {};
  }
  for (std::size_t i = 0; i < arrival.mail.files.size(); ++i) {
    const MailFile& file = arrival.mail.read.attachments[i];
    StoredFile stored{
        .id = {}, .name = file.name, .media_type = file.media_type, .size = file.size, .blob = {}};
    HEARD_TRY(stored.blob, blobs.put(arrival.mail.files[i]));
    arrival.files.push_back(std::move(stored));
  }
  return {};
}

std::string subject_of(const MailRead& mail, const std::string& text) {
  std::string subject = one_line(clean_text(mail.subject));
  if (subject.empty()) subject = understand::subject_from(text);
  if (subject.empty() && !mail.attachments.empty()) subject = mail.attachments.front().name;
  if (subject.empty()) subject = mail.from.address;
  return subject.empty() ? "?" : subject;
}

// What the message says: what is new, or all of it where nothing is.
std::string said_in(const MailRead& mail) {
  return std::string(trimmed(trimmed(mail.new_text).empty() ? mail.text : mail.new_text));
}

// `at_will`: a person wants it read, whatever happened before.
Task<MailArrival> arrived(Desk& desk, InboxId inbox, const std::string& raw, MailOrigin origin,
                          MailReader read, bool at_will = false) {
  MailArrival arrival{.inbox = inbox, .origin = origin};
  HEARD_CO_CHECK(
      co_await desk.store.on_pool([&] { return read_and_store(desk, raw, read, at_will, arrival); }));
  HEARD_CO_CHECK(co_await desk.ids.reserve(10 + std::ssize(arrival.files)));
  arrival.id = desk.ids.take<ArrivalId>();
  arrival.effect = desk.ids.take<EffectId>();
  arrival.letter = desk.ids.take<LetterId>();
  arrival.promise = {.promise = desk.ids.take<PromiseId>(), .timer = desk.ids.take<TimerId>()};
  for (StoredFile& file : arrival.files) file.id = desk.ids.take<AttachmentId>();
  std::string text = said_in(arrival.mail.read);
  std::string subject = subject_of(arrival.mail.read, text);
  arrival.opening = {.conversation = desk.ids.take<ConversationId>(),
                     .message = desk.ids.take<MessageId>(),
                     .fresh_customer = desk.ids.take<CustomerId>(),
                     .timer = desk.ids.take<TimerId>(),
                     .alert = desk.ids.take<TimerId>(),
                     .customer_nonce = new_nonce(desk.random),
                     .subject_nonce = new_nonce(desk.random),
                     .message_nonce = new_nonce(desk.random),
                     .inbox = inbox,
                     .channel = Channel::email,
                     .subject = std::move(subject),
                     .text = std::move(text),
                     .now = desk.clock.now()};
  if (const auto alert = alert_answered(desk, arrival.mail)) {
    HEARD_CO_TRY(arrival.alert, co_await ids_to_answer(desk, *alert));
  }
  co_return arrival;
}

void forget(store::Tx& tx, const MailArrival& arrival) {
  tx.run(store::sql::arrival_drop, arrival.id);
  store::drop_blob(tx, arrival.raw_blob);
}

// What became of the bytes, in the transaction of what became of the mail.
void keep_arrival(store::Tx& tx, const MailArrival& arrival, const MailTaken& taken) {
  if (!taken.message || taken.outcome == MailOutcome::duplicate) {
    if (arrival.is_again) forget(tx, arrival);
    return;
  }
  if (arrival.is_again) {
    tx.run(store::sql::arrival_taken, arrival.id, arrival.key, taken.conversation, taken.message);
    return;
  }
  tx.put(store::sql::arrival_add, Arrival{.id = arrival.id,
                                          .channel = Channel::email,
                                          .key = arrival.key,
                                          .blob = arrival.raw_blob,
                                          .at = arrival.opening.now,
                                          .conversation = taken.conversation,
                                          .message = taken.message,
                                          .inbox = arrival.inbox,
                                          .origin = arrival.origin});
  store::keep_blob(tx, arrival.raw_blob, arrival.raw_size);
}

Result<MailTaken> take(store::Tx& tx, const Desk& desk, MailArrival arrival) {
  const auto known = tx.one<Arrival>(store::sql::arrival_by_key, Channel::email, arrival.key);
  if (known && known->message) {
    const MailTaken taken{
        .outcome = MailOutcome::duplicate, .conversation = known->conversation, .message = known->message};
    keep_arrival(tx, arrival, taken);
    return taken;
  }
  if (known && !arrival.is_again) {
    arrival.id = known->id;
    arrival.is_again = true;
  }
  HEARD_TRY(const MailTaken taken, place_mail(tx, desk, arrival));
  keep_arrival(tx, arrival, taken);
  return taken;
}

// What no rule foresaw must not stop the mails behind this one.
Result<MailTaken> take_safely(store::Tx& tx, const Desk& desk, const MailArrival& arrival) {
  try {
    return take(tx, desk, arrival);
  } catch (const std::exception& thrown) {
    return broken(thrown.what());
  }
}

Result<MailTaken> quarantine(store::Tx& tx, const MailArrival& arrival, const std::string& trouble) {
  const auto text = Text<500>::cut(trouble);
  const auto known = tx.one<Arrival>(store::sql::arrival_by_key, Channel::email, arrival.key);
  if (arrival.is_again || known) {
    tx.run(store::sql::arrival_trouble, known ? known->id : arrival.id, text);
    return MailTaken{.outcome = MailOutcome::quarantined};
  }
  tx.put(store::sql::arrival_add, Arrival{.id = arrival.id,
                                          .channel = Channel::email,
                                          .key = arrival.key,
                                          .blob = arrival.raw_blob,
                                          .at = arrival.opening.now,
                                          .trouble = text,
                                          .inbox = arrival.inbox,
                                          .origin = arrival.origin});
  store::keep_blob(tx, arrival.raw_blob, arrival.raw_size);
  return MailTaken{.outcome = MailOutcome::quarantined};
}

Task<MailTaken> to_quarantine(Desk& desk, const MailArrival& arrival, std::string trouble) {
  co_return co_await desk.store.write([&](store::Tx& tx) { return quarantine(tx, arrival, trouble); });
}

std::string trouble_in(const Error& error) {
  return error.cause.empty() ? error.sentence : fmt::format("{} ({})", error.sentence, error.cause);
}

Task<MailTaken> settle(Desk& desk, const MailArrival& arrival) {
  if (!arrival.trouble.empty()) co_return co_await to_quarantine(desk, arrival, arrival.trouble);
  for (int tries = 1;; ++tries) {
    Result<MailTaken> taken =
        co_await desk.store.write([&](store::Tx& tx) { return take_safely(tx, desk, arrival); });
    if (taken.ok() || taken.error().kind == ErrorKind::busy) co_return taken;
    // another node took the same mail in between, or changed its conversation
    const bool meanwhile =
        taken.error().kind == ErrorKind::exists || taken.error().kind == ErrorKind::conflict;
    if (meanwhile && tries < tries_max) continue;
    co_return co_await to_quarantine(desk, arrival, trouble_in(taken.error()));
  }
}

Result<Arrival> in_quarantine(store::Tx& tx, ArrivalId id) {
  auto found = tx.one<Arrival>(store::sql::quarantined, id);
  if (!found) return not_found("This mail");
  // its inbox may have been taken away since
  const bool is_there = found->inbox && inbox_for(tx, found->inbox).ok();
  HEARD_TRY(found->inbox, inbox_for(tx, is_there ? found->inbox : std::nullopt));
  return std::move(*found);
}

Error too_large_mail() {
  return {.kind = ErrorKind::too_large,
          .code = "too_large",
          .sentence = "This mail is larger than 75 MB. It was not taken."};
}

std::string beginning_only(std::int64_t whole_bytes) {
  return fmt::format(
      "\n\n[… This mail is {} MB large. Only its beginning was taken; the whole is in the mailbox.]",
      whole_bytes >> 20);
}

Task<void> check_inbox(Desk& desk, InboxId inbox) {
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<void> {
    HEARD_CHECK(inbox_for(tx, inbox));
    return {};
  });
}

}  // namespace

MailReceived received(const MailTaken& taken) {
  static constexpr std::string_view names[]{"new",        "added",       "duplicate", "bounce",
                                            "auto_reply", "quarantined", "duplicate", "added"};
  return {.outcome = std::string(names[static_cast<std::size_t>(taken.outcome)]),
          .conversation = taken.conversation,
          .message = taken.message};
}

Task<MailTaken> take_mail(Desk& desk, InboxId inbox, std::string raw, MailOrigin origin, MailReader read,
                          std::int64_t whole_bytes) {
  if (raw.size() > raw_mail_bytes_max) co_return too_large_mail();
  HEARD_CO_CHECK(co_await check_inbox(desk, inbox));
  HEARD_CO_TRY(MailArrival arrival, co_await arrived(desk, inbox, raw, origin, read));
  arrival.is_beginning = whole_bytes > arrival.raw_size;
  if (arrival.is_beginning) arrival.opening.text += beginning_only(whole_bytes);
  co_return co_await settle(desk, arrival);
}

Task<MailTaken> take_earlier_mail(Desk& desk, InboxId inbox, std::string raw, MailOrigin origin) {
  if (raw.size() > raw_mail_bytes_max) co_return too_large_mail();
  HEARD_CO_CHECK(co_await check_inbox(desk, inbox));
  HEARD_CO_TRY(MailArrival arrival,
               co_await arrived(desk, inbox, raw, origin, understand::read_arrived_mail));
  const Instant now = desk.clock.now();
  const Instant written = std::min(arrival.mail.read.date.value_or(now), now);
  arrival.opening.now = written.us > 0 ? written : now;
  arrival.opening.earlier = care::Earlier{.settled = now - arrival.opening.now > earlier_mail_settled_after};
  co_return co_await settle(desk, arrival);
}

Task<MailTaken> retry_mail(Desk& desk, Caller caller, ArrivalId id) {
  HEARD_CO_TRY(const Arrival kept,
               co_await desk.store.read([&](store::Tx& tx) { return in_quarantine(tx, id); }));
  HEARD_CO_TRY(const std::string raw,
               co_await desk.store.on_pool([&] { return desk.store.blobs().get(kept.blob); }));
  HEARD_CO_TRY(MailArrival arrival,
               co_await arrived(desk, *kept.inbox, raw, kept.origin.value_or(MailOrigin::inbox),
                                understand::read_arrived_mail, true));
  arrival.id = id;
  arrival.is_again = true;
  HEARD_CO_TRY(const MailTaken taken, co_await settle(desk, arrival));
  const QuarantineRetried retried{id, taken.outcome != MailOutcome::quarantined};
  HEARD_CO_CHECK(co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
    tx.append(retried, by(caller), desk.clock.now());
    return {};
  }));
  co_return taken;
}

}  // namespace heard::desk
