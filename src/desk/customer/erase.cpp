#include "desk/customer/erase.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <charconv>
#include <filesystem>

#include "care/merge_customers.h"
#include "desk/customer/customer_card.h"
#include "store/backup.h"
#include "store/blob_rows.h"
#include "store/pages.h"
#include "store/setting.h"
#include "store/sql/chat.h"
#include "store/sql/deadline.h"
#include "store/sql/erase.h"
#include "store/sql/form_draft.h"
#include "store/sql/form_field.h"
#include "store/sql/governor.h"
#include "store/sql/matters.h"
#include "store/sql/own_channel.h"
#include "store/sql/pages.h"
#include "store/sql/people.h"
#include "store/sql/promise.h"
#include "store/sql/survey.h"

namespace heard::desk {
namespace {

void erase_conversation(store::Tx& tx, ConversationId id, By by, Instant now, std::vector<NewEvent>& events) {
  // what others were asked for its sake holds its customer's words
  for (const auto outside : tx.list<ConversationId>(store::sql::asked_for, id))
    erase_conversation(tx, outside, by, now, events);
  for (const auto message : tx.list<MessageId>(store::sql::messages_of_conversation, id)) {
    tx.remove_document(message.value);
    tx.run(store::sql::planned_promises_drop, message);
    tx.run(store::sql::erase_message, message);
    tx.run(store::sql::form_answers_drop, message);
  }
  for (const auto& blob : tx.list<std::string>(store::sql::blobs_of_conversation, id))
    store::drop_blob(tx, blob);
  for (const store::Sql* sql : {&store::sql::erase_attachments,
                                &store::sql::erase_uploads,
                                &store::sql::erase_arrivals,
                                &store::sql::erase_mails,
                                &store::sql::erase_effects,
                                &store::sql::erase_letter_effects,
                                &store::sql::erase_letters,
                                &store::sql::erase_acknowledged,
                                &store::sql::chat_address_drop,
                                &store::sql::chat_vouched_drop,
                                &store::sql::erase_timers,
                                &store::sql::erase_answers,
                                &store::sql::erase_tags,
                                &store::sql::erase_drafts,
                                &store::sql::erase_asked,
                                &store::sql::erase_seen,
                                &store::sql::erase_alert_letters,
                                &store::sql::erase_alerts,
                                &store::sql::erase_form_drafts,
                                &store::sql::erase_promise_reasons,
                                &store::sql::erase_promise_deadlines,
                                &store::sql::erase_promises,
                                &store::sql::settled_question_drop,
                                &store::sql::survey_mark_drop,
                                &store::sql::erase_verdict_place,
                                &store::sql::own_channel_reports_drop,
                                &store::sql::own_channel_thread_drop,
                                &store::sql::erase_conversation})
    tx.run(*sql, id);
  events.push_back({.event = ConversationErased{id}, .at = now, .by = by, .conversation = id});
}

void erase_one(store::Tx& tx, CustomerId id, By by, Instant now) {
  std::vector<NewEvent> events;
  for (const auto conversation : tx.list<ConversationId>(store::sql::conversations_of_customer, id))
    erase_conversation(tx, conversation, by, now, events);
  tx.append(events);
  erase_lonely_customer(tx, id, ErasedBecause::at_a_word, by, now);
}

struct Erased {
  std::string instance;
  std::vector<CustomerId> customers;
};

// Once it is done: a note of somebody who is there still would erase them by a restore.
Result<void> note_erased(const Desk& desk, const Erased& erased) {
  std::error_code none;
  if (std::filesystem::create_directories(desk.rules.backup_folder, none))
    std::filesystem::permissions(desk.rules.backup_folder, std::filesystem::perms::owner_all, none);
  const std::string path = fmt::format("{}/{}", desk.rules.backup_folder, erased_file);
  std::string lines;
  for (const CustomerId id : erased.customers) lines += fmt::format("{} {}\n", erased.instance, id.value);
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  const bool noted = file >= 0 &&
                     ::write(file, lines.data(), lines.size()) == static_cast<ssize_t>(lines.size()) &&
                     ::fsync(file) == 0;
  if (file >= 0) ::close(file);
  if (!noted)
    spdlog::warn(
        "that a customer was erased could not be noted in {}: a backup from before would bring them back",
        path);
  return {};
}

}  // namespace

void erase_with_parts(store::Tx& tx, ConversationId id, By by, Instant now) {
  std::vector<NewEvent> events;
  for (const store::ConversationPart& part : store::conversation_parts(tx, id))
    erase_conversation(tx, part.id, by, now, events);
  erase_conversation(tx, id, by, now, events);
  tx.append(events);
}

void erase_lonely_customer(store::Tx& tx, CustomerId id, ErasedBecause because, By by, Instant now) {
  tx.remove_document(id.value);
  tx.run(store::sql::erase_bounced, id);
  tx.run(store::sql::contact_wish_drop, id);
  tx.run(store::sql::erase_verdicts, id);
  tx.run(store::sql::addresses_drop, id);
  tx.run(store::sql::matters_code_drop, id);
  tx.run(store::sql::own_channel_persons_drop, id);
  tx.run(store::sql::erase_customer, id);
  CustomerErased event{.customer = id};
  if (because == ErasedBecause::first_words_taken_back) event.with_first_words = true;
  tx.append(event, by, now);
}

Task<void> erase_customer(Desk& desk, Caller caller, CustomerId id) {
  const Instant now = desk.clock.now();
  HEARD_CO_TRY(const Erased erased, co_await desk.store.write([&](store::Tx& tx) -> Result<Erased> {
    HEARD_TRY(const Customer customer, load_customer(tx, id));
    HEARD_CHECK(care::check_goes_on(customer));
    Erased who{.instance = store::get_setting(tx, "instance_id").value_or("")};
    for (const Customer& also : tx.list<Customer>(store::sql::customers_merged_into, id)) {
      erase_one(tx, also.id, by(caller), now);
      who.customers.push_back(also.id);
    }
    erase_one(tx, id, by(caller), now);
    who.customers.push_back(id);
    return who;
  }));
  if (desk.rules.backup_folder.empty()) co_return Result<void>{};
  co_return co_await desk.store.on_pool([&]() { return note_erased(desk, erased); });
}

Result<void> erase_again(Desk& desk) {
  const Instant now = desk.clock.now();
  return desk.store.write_now([&](store::Tx& tx) -> Result<void> {
    const auto wanted = store::get_setting(tx, store::erase_again_setting);
    if (!wanted) return {};
    for (std::string_view rest = *wanted; !rest.empty();) {
      const std::string_view digits = rest.substr(0, rest.find(' '));
      rest.remove_prefix(std::min(rest.size(), digits.size() + 1));
      CustomerId id;
      std::from_chars(digits.data(), digits.data() + digits.size(), id.value);
      if (tx.one<Customer>(store::sql::customer_by_id, id)) erase_one(tx, id, {ByKind::system, 0}, now);
    }
    store::drop_setting(tx, store::erase_again_setting);
    return {};
  });
}

}  // namespace heard::desk
