// Deleting and putting back, in a story, and who still finds what.
#include "desk/conversation/deleted.h"

#include "app/run_now.h"
#include "desk/follow.h"
#include "reflect/json_read.h"
#include "tests/support/teller.h"

namespace heard::test {
namespace {

using app::run_now;

}  // namespace

std::optional<std::string> Teller::fact_of_deleted(const std::string& what) {
  if (what.starts_with("deleted for ")) {
    const auto page =
        run_now(desk::list_conversations(house_.desk, people_[what.substr(12)], {.view = View::deleted}));
    if (!page.ok()) return page.error().code;
    return std::to_string(reflect::from_json<ConversationPage>(page.value()).value().items.size());
  }
  if (what.starts_with("looked at by ")) {
    const desk::Caller& caller = people_[what.substr(13)];
    const auto head = run_now(desk::conversation_head(house_.desk, caller, current_));
    const auto timeline = run_now(desk::timeline(house_.desk, caller, {.conversation = current_}));
    if (head.ok() != timeline.ok()) return "one of head and timeline";
    return head.ok() ? "all of it" : head.error().code;
  }
  if (what == "told to browsers") {
    const auto frame = run_now(desk::follow(house_.desk, 0, 1'000));
    if (!frame.ok()) return frame.error().code;
    for (const ConversationRow& row : frame->rows)
      if (row.id == current_) return "its row";
    return "no row of it";
  }
  return std::nullopt;
}

const std::map<std::string, Teller::Act> Teller::deleted_acts{
    {"deletes it",
     [](Teller& t, const Told& told) {
       return t.outcome(run_now(desk::delete_conversation(t.house_.desk, t.people_[told.name], t.current_)));
     }},
    {"puts it back as it was",
     [](Teller& t, const Told& told) {
       return t.outcome(run_now(desk::restore_conversation(t.house_.desk, t.people_[told.name], t.current_)));
     }},
};

}  // namespace heard::test
