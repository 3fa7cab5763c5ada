// Writing to somebody who has not written: the first words are a reply of ours, and held like one.
#include "desk/conversation/conversations.h"
#include "desk/once.h"
#include "desk/writing/first_words.h"

namespace heard::desk {

Task<Answer> write_first(Desk& desk, Caller caller, WriteFirst command, std::optional<Once> once) {
  HEARD_CO_TRY(FirstWords first, first_words(command, caller, desk.clock.now()));
  HEARD_CO_CHECK(co_await draw_ids(desk, first));
  const auto begin = [&](store::Tx& tx) -> Result<WrittenFirst> { return begin_with(tx, desk, first); };
  co_return co_await answer_once(desk, std::move(once), first.message.conversation, 201, begin);
}

}  // namespace heard::desk
