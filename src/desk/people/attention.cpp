#include "desk/people/attention.h"

#include "care/attention.h"
#include "care/snooze.h"
#include "desk/conversation/share_out.h"
#include "store/pages.h"
#include "store/sql/attention.h"
#include "store/sql/people.h"

namespace heard::desk {
namespace {

Result<void> check_attention(const SayAttention& command, Instant now) {
  if (!command.back_at) return {};
  if (command.attention != Attention::not_now)
    return invalid("contradiction", "A time to be back belongs to not_now.", "back_at");
  if (*command.back_at <= now)
    return invalid("time_passed", "This time has passed already. Please choose a later one.", "back_at");
  if (*command.back_at > now + care::snooze_max)
    return invalid("too_far_ahead", "This is over a year away. Please choose an earlier time.", "back_at");
  return {};
}

}  // namespace

Task<AttentionSaid> say_attention(Desk& desk, Caller caller, SayAttention command) {
  const Instant now = desk.clock.now();
  HEARD_CO_CHECK(check_attention(command, now));
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<AttentionSaid> {
    const auto before = tx.one<Person>(store::sql::person_by_id, caller.person);
    if (!before) return not_found("This person");
    tx.run(store::sql::person_attention, caller.person, command.attention, command.back_at);
    AttentionSaid said{.attention = command.attention, .back_at = command.back_at};
    if (command.back_at)
      said.due = store::conversation_rows(
          tx, tx.list<ConversationId>(store::sql::due_before, caller.person, *command.back_at));
    const bool was_here = care::attention_at(*before, now) == Attention::here;
    if (command.attention == Attention::here && !was_here) share_out_waiting(tx, now);
    return said;
  });
}

}  // namespace heard::desk
