#include "desk/conversation/next.h"

#include <algorithm>

#include "store/sql/pages.h"

namespace heard::desk {
namespace {

std::optional<ConversationId> first_not_skipped(const std::vector<ConversationId>& waiting,
                                                const std::vector<ConversationId>& skip) {
  const auto found = std::ranges::find_if(
      waiting, [&](ConversationId id) { return std::ranges::find(skip, id) == skip.end(); });
  if (found == waiting.end()) return std::nullopt;
  return *found;
}

}  // namespace

Task<NextView> next(Desk& desk, Caller caller, std::vector<ConversationId> skip) {
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<NextView> {
    const std::int64_t wanted = std::ssize(skip) + 1;
    const auto mine = tx.list<ConversationId>(store::sql::longest_waiting, caller.person, wanted);
    if (const auto id = first_not_skipped(mine, skip)) return NextView{id};
    const auto nobodys = tx.list<ConversationId>(store::sql::longest_waiting_unassigned, wanted);
    return NextView{first_not_skipped(nobodys, skip)};
  });
}

}  // namespace heard::desk
