#include "app/practice/answering.h"

#include <algorithm>

#include "app/practice/fill.h"
#include "app/practice/names_time.h"
#include "desk/follow.h"
#include "desk/intake.h"
#include "desk/their_page/customer_page.h"
#include "record/event.h"
#include "store/sql/conversation.h"

namespace heard::app::practice {
namespace {

constexpr int events_at_once = 1'000;

std::vector<Exchange> with_answers(const std::vector<Exchange>& all) {
  std::vector<Exchange> out;
  std::copy_if(all.begin(), all.end(), std::back_inserter(out),
               [](const Exchange& exchange) { return exchange.answers.has_value(); });
  return out;
}

struct Part {
  std::string_view which;  // as in arrival_key
  const std::string* text = nullptr;
};

// Glad of a day or time; asks for one, once; then thanks, and leaves it at that.
std::optional<Part> next_part(const Exchange& exchange, std::string_view reply,
                              const std::function<bool(std::string_view which)>& said) {
  const Answers& answers = *exchange.answers;
  if (said("thanks")) return std::nullopt;
  if (said("named")) return Part{"thanks", &answers.thanks};
  if (names_a_time(reply)) return Part{"named", &answers.when_a_time_is_named};
  if (said("otherwise")) return Part{"thanks", &answers.thanks};
  return Part{"otherwise", &answers.otherwise};
}

bool has_arrived(store::Tx& tx, const std::string& key) {
  return tx.one<Arrival>(store::sql::arrival_by_key, Channel::web_form, key).has_value();
}

}  // namespace

Answering::Answering(desk::Desk& desk, const Script& script)
    : desk_(desk), exchanges_(with_answers(script.written)) {}

void Answering::start() {
  desk_.store.watch([this] { loop_.wake(); });
  loop_.start([this] { return round(); }, {}, [this] { return due_in(); });
}

void Answering::stop() { loop_.stop(); }

desk::Task<void> Answering::find_conversations() {
  if (!conversations_.empty()) co_return Result<void>{};
  using Found = std::map<ConversationId, const Exchange*>;
  HEARD_CO_TRY(conversations_, co_await desk_.store.read([&](store::Tx& tx) -> Result<Found> {
    Found found;
    for (const Exchange& exchange : exchanges_) {
      const auto arrival =
          tx.one<Arrival>(store::sql::arrival_by_key, Channel::web_form, arrival_key(exchange, "begins"));
      if (arrival && arrival->conversation) found[*arrival->conversation] = &exchange;
    }
    return found;
  }));
  co_return Result<void>{};
}

desk::Task<void> Answering::catch_up() {
  HEARD_CO_CHECK(co_await find_conversations());
  for (;;) {
    HEARD_CO_TRY(const LiveFrame frame, co_await desk::follow(desk_, since_, events_at_once));
    for (const LiveEvent& event : frame.events) look_at(event);
    since_ = frame.seq;
    if (frame.events.empty()) co_return Result<void>{};
  }
}

void Answering::look_at(const LiveEvent& event) {
  if (!event.conversation_id || conversations_.count(*event.conversation_id) == 0) return;
  if (event.kind == DeliveryChanged::kind) replied_at_[*event.conversation_id] = event.at;
  if (event.kind == MessageReceived::kind || event.kind == ConversationErased::kind)
    replied_at_.erase(*event.conversation_id);
}

desk::Task<std::optional<Duration>> Answering::due_in() {
  HEARD_CO_CHECK(co_await catch_up());
  std::optional<Instant> soonest;
  for (const auto& [conversation, at] : replied_at_) soonest = std::min(soonest.value_or(at), at);
  if (!soonest) co_return std::optional<Duration>{};
  co_return std::optional<Duration>{*soonest + answer_after - desk_.clock.now()};
}

desk::Task<int> Answering::round() {
  HEARD_CO_CHECK(co_await catch_up());
  const Instant now = desk_.clock.now();
  std::vector<ConversationId> due;
  for (const auto& [conversation, at] : replied_at_)
    if (at + answer_after <= now) due.push_back(conversation);
  for (const ConversationId conversation : due) {
    HEARD_CO_CHECK(co_await answer(conversation));
    replied_at_.erase(conversation);
  }
  co_return static_cast<int>(due.size());
}

desk::Task<void> Answering::answer(ConversationId conversation) {
  const Exchange& exchange = *conversations_.at(conversation);
  HEARD_CO_TRY(const desk::CustomerPage page, co_await desk::customer_page(desk_, conversation));
  const auto reply = std::find_if(page.messages.rbegin(), page.messages.rend(),
                                  [](const desk::PageMessage& message) { return message.ours; });
  if (reply == page.messages.rend()) co_return Result<void>{};
  HEARD_CO_TRY(const std::optional<Part> part,
               co_await desk_.store.read([&](store::Tx& tx) -> Result<std::optional<Part>> {
                 return next_part(exchange, reply->text, [&](std::string_view which) {
                   return has_arrived(tx, arrival_key(exchange, which));
                 });
               }));
  if (!part) co_return Result<void>{};
  desk::Arrived arrived{.channel = Channel::web_form,
                        .key = arrival_key(exchange, part->which),
                        .raw = *part->text,
                        .text = *part->text,
                        .conversation = conversation};
  HEARD_CO_TRY(const desk::Taken taken, co_await desk::take_in(desk_, std::move(arrived)));
  static_cast<void>(taken);
  co_return Result<void>{};
}

}  // namespace heard::app::practice
