// How far people have read, in a story. Asking since when that is known begins it, as at the desk.
#include "desk/conversation/seen.h"

#include <fmt/format.h>

#include "app/run_now.h"
#include "tests/support/teller.h"

namespace heard::test {

using app::run_now;

Findings Teller::marked_seen(const std::string& name, std::optional<MessageId> word) {
  MarkSeen command;
  command.message_id = {true, word};
  return outcome(run_now(desk::mark_seen(house_.desk, people_[name], current_, command)));
}

std::string Teller::seen_by(const std::string& name) {
  const auto list = run_now(desk::seen_by(house_.desk, people_[name]));
  if (!list.ok()) return list.error().code;
  for (const SeenRow& row : list->items) {
    if (row.conversation_id != current_) continue;
    if (!row.message_id) return "unread";
    const auto c = conversation();
    return c && c->last_customer_message == row.message_id ? "the newest" : "an earlier one";
  }
  return "nothing";
}

std::string Teller::known_since(const std::string& name) {
  const auto list = run_now(desk::seen_by(house_.desk, people_[name]));
  if (!list.ok()) return list.error().code;
  const std::int64_t ago = (house_.clock.now() - list->since).us / days(1).us;
  return ago == 0 ? "now" : fmt::format("{} days ago", ago);
}

std::optional<std::string> Teller::fact_of_seen(const std::string& what) {
  static const std::string known = "known to ";
  static const std::string since = " since";
  if (what.starts_with("seen by ")) return seen_by(what.substr(8));
  if (!what.starts_with(known) || !what.ends_with(since)) return std::nullopt;
  return known_since(what.substr(known.size(), what.size() - known.size() - since.size()));
}

const std::map<std::string, Teller::Act> Teller::seen_acts{
    {"sees the newest word",
     [](Teller& t, const Told& told) {
       const auto c = t.conversation();
       return t.marked_seen(told.name,
                            c && c->last_customer_message ? *c->last_customer_message : MessageId{1});
     }},
    {"sees the first word",
     [](Teller& t, const Told& told) { return t.marked_seen(told.name, t.first_seen_); }},
    {"sees the reply", [](Teller& t, const Told& told) { return t.marked_seen(told.name, t.last_reply_); }},
    {"marks it unread", [](Teller& t, const Told& told) { return t.marked_seen(told.name, std::nullopt); }},
};

}  // namespace heard::test
