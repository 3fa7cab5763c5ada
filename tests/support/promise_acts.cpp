// Promises in a story, with times by the clock of the shop: "Lin promises: a new grinder by 2026-11-24
// 18:00", "Lin replies with a promise: It is on its way. | a new grinder by 2026-11-24 18:00", "Lin replies
// with a new time: It is late, sorry. | the truck broke down to 2026-11-25 18:00", "promises: open a new
// grinder by 2026-11-24 18:00". What a person changes is the promise that is due first.
#include <fmt/format.h>

#include "app/run_now.h"
#include "desk/conversation/conversations.h"
#include "desk/house/hours.h"
#include "desk/promise/promise_rules.h"
#include "desk/promise/promises.h"
#include "reflect/json_read.h"
#include "store/sql/promise.h"
#include "tests/support/teller.h"

namespace heard::test {
namespace {

using app::run_now;

struct Dated {
  std::string words;
  Instant at;
};

std::string zone_of(House& house) {
  const auto shop = run_now(desk::shop_now(house.desk));
  return shop.ok() && !shop->shop.zone.empty() ? shop->shop.zone : "UTC";
}

// "WORDS by 2026-11-24 18:00", with `before` in the middle.
Dated dated(House& house, const std::string& text, const std::string& before) {
  const std::size_t at = text.rfind(before);
  if (at == std::string::npos) return {text, {}};
  const std::string when = text.substr(at + before.size());
  const auto day = parse_day(when.substr(0, 10));
  const int minutes = std::stoi(when.substr(11, 2)) * 60 + std::stoi(when.substr(14, 2));
  return {text.substr(0, at),
          day ? instant_of(zone_of(house), {.day = *day, .minutes = minutes}) : Instant{}};
}

std::string on_the_clock(House& house, Instant at) {
  const LocalTime shown = local_time(zone_of(house), at);
  return fmt::format("{} {:02}:{:02}", day_text(shown.day), shown.minutes / 60, shown.minutes % 60);
}

std::pair<std::string, std::string> at_bar(const std::string& words) {
  const std::size_t bar = words.find(" | ");
  if (bar == std::string::npos) return {words, ""};
  return {words.substr(0, bar), words.substr(bar + 3)};
}

template <std::size_t Max>
Text<Max> cut(const std::string& words) {
  return Text<Max>::cut(words);
}

WriteMessage with_promise(const std::string& words, PromiseInReply said) {
  WriteMessage command{.text = cut<message_bytes_max>(words)};
  command.promises.push_back(std::move(said));
  return command;
}

std::string told_of(House& house, const Promise& p) {
  const std::string words = p.words.empty() ? std::string(name_of(p.kind)) : p.words.str();
  return fmt::format("{} {} by {}{}", name_of(p.state), words, on_the_clock(house, p.due_at),
                     p.made_good_at ? ", done since" : "");
}

}  // namespace

std::vector<PromiseView> Teller::promises_here() {
  return house_.store
      ->read_now([&](store::Tx& tx) -> Result<std::vector<PromiseView>> {
        return tx.list<PromiseView>(store::sql::promise_views_in, current_);
      })
      .value();
}

Findings Teller::promise_changed(const Told& told, ChangePromise command) {
  const auto open = promises_here();
  const PromiseId id = open.empty() ? PromiseId{} : open.front().id;
  return outcome(run_now(desk::change_promise(house_.desk, people_[told.name], id, std::move(command))));
}

const std::map<std::string, Teller::Act> Teller::promise_acts{
    {"promises",
     [](Teller& t, const Told& told) {
       const Dated said = dated(t.house_, told.words, " by ");
       return t.outcome(run_now(desk::make_promise(
           t.house_.desk, t.people_[told.name], t.current_,
           {.words = cut<promise_words_bytes_max>(said.words), .due_at = said.at}, std::nullopt)));
     }},
    {"plans a reply for tomorrow with a promise",
     [](Teller& t, const Told& told) {
       const auto [words, promise] = at_bar(told.words);
       const Dated said = dated(t.house_, promise, " by ");
       WriteMessage reply =
           with_promise(words, {.words = cut<promise_words_bytes_max>(said.words), .due_at = said.at});
       reply.send_after_seconds.reset();
       reply.send_at = t.house_.clock.now() + days(1);
       return t.written(told.name, std::move(reply));
     }},
    {"replies with a promise",
     [](Teller& t, const Told& told) {
       const auto [words, promise] = at_bar(told.words);
       const Dated said = dated(t.house_, promise, " by ");
       return t.written(told.name, with_promise(words, {.words = cut<promise_words_bytes_max>(said.words),
                                                        .due_at = said.at}));
     }},
    {"replies with a new time",
     [](Teller& t, const Told& told) {
       const auto [words, promise] = at_bar(told.words);
       const Dated said = dated(t.house_, promise, " to ");
       const auto open = t.promises_here();
       const PromiseId id = open.empty() ? PromiseId{} : open.front().id;
       return t.written(
           told.name,
           with_promise(words,
                        {.id = id, .due_at = said.at, .reason = cut<promise_reason_bytes_max>(said.words)}));
     }},
    {"replies that it is done",
     [](Teller& t, const Told& told) {
       const auto open = t.promises_here();
       const PromiseId id = open.empty() ? PromiseId{} : open.front().id;
       return t.written(told.name, with_promise(told.words, {.id = id, .kept = true}));
     }},
    {"has kept it",
     [](Teller& t, const Told& told) { return t.promise_changed(told, {.state = PromiseState::kept}); }},
    {"says nobody needs it any more",
     [](Teller& t, const Told& told) { return t.promise_changed(told, {.state = PromiseState::released}); }},
    {"calls it broken",
     [](Teller& t, const Told& told) { return t.promise_changed(told, {.state = PromiseState::broken}); }},
    {"told them another time",  // "how and why to 2026-11-25 18:00"
     [](Teller& t, const Told& told) {
       const Dated said = dated(t.house_, told.words, " to ");
       return t.promise_changed(told,
                                {.due_at = said.at, .reason = cut<promise_reason_bytes_max>(said.words)});
     }},
    {"promises an answer within open hours",
     [](Teller& t, const Told& told) {
       PromiseRules rules;
       rules.policies.push_back({.within = PromiseWithin::open_hours, .amount = std::stoi(told.words)});
       return t.outcome(run_now(desk::change_promise_rules(t.house_.desk, t.people_[told.name], rules)));
     }},
    {"promises nothing by rule",
     [](Teller& t, const Told& told) {
       PromiseRules rules;
       rules.policies.push_back({.within = PromiseWithin::nothing});
       return t.outcome(run_now(desk::change_promise_rules(t.house_.desk, t.people_[told.name], rules)));
     }},
    {"promises to ask again",  // "by 2026-11-25 18:00"
     [](Teller& t, const Told& told) {
       const Dated said = dated(t.house_, " " + told.words, " by ");
       return t.outcome(run_now(desk::make_promise(t.house_.desk, t.people_[told.name], t.current_,
                                                   {.kind = PromiseKind::follow_up,
                                                    .words = cut<promise_words_bytes_max>("Is all well?"),
                                                    .due_at = said.at},
                                                   std::nullopt)));
     }},
    {"has a machine say that it takes longer",
     [](Teller& t, const Told& told) {
       PromiseRules rules{.policies = {}, .machine_tells = true};
       rules.policies.push_back({.within = PromiseWithin::nothing});
       return t.outcome(run_now(desk::change_promise_rules(t.house_.desk, t.people_[told.name], rules)));
     }},
    {"has complaints followed up",
     [](Teller& t, const Told& told) {
       PromiseRules rules{.policies = {}, .follows_up = true};
       rules.policies.push_back({.within = PromiseWithin::nothing});
       return t.outcome(run_now(desk::change_promise_rules(t.house_.desk, t.people_[told.name], rules)));
     }},
    {"promises complaints an answer in business days",
     [](Teller& t, const Told& told) {
       PromiseRules rules;
       rules.policies.push_back({.came_as = CameAs::complaint, .amount = std::stoi(told.words)});
       rules.policies.push_back({.within = PromiseWithin::nothing});
       return t.outcome(run_now(desk::change_promise_rules(t.house_.desk, t.people_[told.name], rules)));
     }},
};

std::optional<std::string> Teller::fact_of_promises(const std::string& what) {
  if (what == "promised by") {
    const auto c = conversation();
    return c && c->promised_by ? on_the_clock(house_, *c->promised_by) : "nothing";
  }
  if (what == "promises") {
    const auto all = house_.store->read_now([&](store::Tx& tx) -> Result<std::vector<Promise>> {
      return tx.list<Promise>(store::sql::promises_here, current_);
    });
    std::string told;
    for (const Promise& p : all.value()) told += (told.empty() ? "" : "; ") + told_of(house_, p);
    return told.empty() ? "none" : told;
  }
  if (what.starts_with("promised to ")) {
    const auto answer = run_now(desk::customer_card(house_.desk, customer_called(what.substr(12))));
    const auto card = reflect::from_json<CustomerView>(answer.value());
    std::string told;
    for (const PromiseView& p : card->promises)
      told += fmt::format("{}{} by {} in {}", told.empty() ? "" : "; ", p.words,
                          on_the_clock(house_, p.due_at), p.conversation_number);
    return told.empty() ? "nothing" : told;
  }
  if (what.starts_with("board of ")) {
    const auto board = run_now(desk::promise_board(house_.desk, people_[what.substr(9)], true));
    if (!board.ok()) return board.error().code;
    return std::to_string(board->items.size());
  }
  if (what == "board") {
    const auto board = run_now(desk::promise_board(house_.desk, {}, false));
    return board.ok() ? std::to_string(board->items.size()) : board.error().code;
  }
  if (what == "promise figures") {
    const Instant now = house_.clock.now();
    const auto f =
        run_now(desk::promise_figures(house_.desk, {.role = Role::admin}, now - days(365), now + days(1)));
    if (!f.ok()) return f.error().code;
    return fmt::format("of {} as first said {}, told in time {}, late {}, broken {}; released {}, voided {}",
                       f->ended, f->kept_as_first_said, f->told_in_time, f->late, f->broken, f->released,
                       f->voided);
  }
  if (what.starts_with("day ")) {
    const Dated said = dated(house_, "x by " + what.substr(4), " by ");
    const auto day = run_now(desk::promise_day(
        house_.desk, people_.empty() ? desk::Caller{} : people_.begin()->second, current_, said.at));
    if (!day.ok()) return day.error().code;
    return fmt::format("owed {}, {}{}{}", day->owed, day->open ? "open" : "closed", day->away ? ", away" : "",
                       day->next_free ? ", better " + on_the_clock(house_, *day->next_free) : "");
  }
  return std::nullopt;
}

}  // namespace heard::test
