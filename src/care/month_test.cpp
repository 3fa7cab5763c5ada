// A month of a shop: thousands of customers, a night in which the clocks go forward, and Easter. What the
// rules promise by themselves, what people promise, keep, move and forget, and what the shop would like to
// tell and sell.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <random>

#include "care/evolve.h"
#include "care/governor.h"
#include "care/hours.h"
#include "care/machine_update.h"
#include "care/promise.h"
#include "care/promise_course.h"
#include "care/promise_time.h"
#include "care/receive.h"
#include "care/reply.h"
#include "care/start.h"

namespace heard::care {
namespace {

constexpr std::string_view shop_zone = "Europe/Berlin";
constexpr int customers = 3'000;
constexpr By somebody{ByKind::person, 9};
const Instant month_begins = *parse_rfc3339("2026-03-15T00:00:00+01:00");
const Instant month_ends = *parse_rfc3339("2026-04-20T00:00:00+02:00");

// What is said of a promise at a moment, to be held against the rules afterwards.
struct Told {
  PromiseId promise;
  Instant at;
  Instant due_at;  // as it was until then
};

struct Somebody {
  std::int64_t id = 0;
  Conversation conversation{};
  std::map<PromiseId, Promise> promises{};
  std::vector<NewEvent> log{};
  std::vector<Told> told_late{};
  Word word{};
  std::vector<WentTo> went{};
  Instant wrote_at{};
};

class Month {
 public:
  Month() : hours_(usual_hours(shop_zone)), calendar_(hours_, shop_zone), quiet_("DE", "BE", month_begins) {
    for (std::int64_t id = 1; id <= customers; ++id) {
      people_.push_back({.id = id, .word = {.offers = chance(3)}});
      at(month_begins + minutes(below(30 * minutes_a_day)), [this, id] { writes(who(id)); });
      for (int i = 0; i < 6; ++i)
        at(month_begins + minutes(below(36 * minutes_a_day)), [this, id] { shop_wants(who(id)); });
    }
  }

  void live() {
    while (!due_.empty()) {
      auto next = due_.extract(due_.begin());
      now_ = next.key();
      if (now_ < month_ends + days(40)) next.mapped()();
    }
  }

  [[nodiscard]] const std::vector<Somebody>& people() const { return people_; }
  [[nodiscard]] const Calendar& calendar() const { return calendar_; }
  [[nodiscard]] int sold_in_complaint() const { return sold_in_complaint_; }
  [[nodiscard]] int not_sent() const { return not_sent_; }

 private:
  Somebody& who(std::int64_t id) { return people_[static_cast<std::size_t>(id - 1)]; }
  void at(Instant when, std::function<void()> what) { due_.emplace(when, std::move(what)); }
  int below(int end) { return static_cast<int>(drawn_() % static_cast<unsigned>(end)); }
  bool chance(int one_in) { return below(one_in) == 0; }

  Message message(Somebody& of, MessageKind kind) {
    return {.id = {++ids_},
            .conversation = {of.id},
            .kind = kind,
            .author = kind == MessageKind::customer ? of.id : somebody.id,
            .at = now_,
            .text = Text<message_bytes_max>::cut("Some words."),
            .nonce = "n"};
  }

  void commit(Somebody& of, const Decision& decision) {
    of.log.insert(of.log.end(), decision.events.begin(), decision.events.end());
    of.conversation = decision.after;
    for (const PromiseChange& change : decision.promises) {
      of.promises[change.after.id] = change.after;
      watch(of, change.after);
    }
  }

  // As a timer would: when it is near, when a machine may speak, when its time is over.
  void watch(Somebody& of, const Promise& promise) {
    if (promise.state != PromiseState::open) return;
    const auto look = [this, id = of.id, promise = promise.id] { looks_at(who(id), promise); };
    at(std::max(now_, warn_at(calendar_, promise)), look);
    if (const auto late = tells_late_at(calendar_, promise); late && *late > now_) at(*late, look);
    at(std::max(now_, promise.due_at + lapse_grace), look);
  }

  void looks_at(Somebody& of, PromiseId id) {
    const Promise promise = of.promises.at(id);
    if (promise.state != PromiseState::open) return;
    Decision decision{.after = of.conversation};
    if (!tells_late(of, decision, promise)) {
      if (promise.due_at + lapse_grace <= now_) {
        lapse(decision, promise, of.conversation.state, now_);
      } else if (warn_at(calendar_, promise) <= now_) {
        come_near(decision, promise, false, now_);
      }
    }
    if (!decision.events.empty()) commit(of, decision);
  }

  bool tells_late(Somebody& of, Decision& decision, Promise promise) {
    const auto when = tells_late_at(calendar_, promise);
    const auto instead = told_instead(calendar_, promise, now_);
    if (!when || *when > now_ || promise.due_at <= now_ || !is_by_day(calendar_, now_) || !instead)
      return false;
    const bool told_today =
        std::ranges::any_of(of.told_late, [&](const Told& told) { return told.at + days(1) > now_; });
    if (!may_tell_late(promise, {.switched_on = true,
                                 .can_be_told = true,
                                 .told_today = told_today,
                                 .wrote_since = of.wrote_at > promise.made_at,
                                 .state = of.conversation.state}))
      return false;
    of.told_late.push_back({promise.id, now_, promise.due_at});
    decision.happened_to(promise,
                         PromiseToldLate{.promise = promise.id,
                                         .due_at = *instead,
                                         .due_local_minutes = local_minutes(shop_zone, *instead)},
                         now_, {});
    return true;
  }

  void writes(Somebody& of) {
    Decision decision{.after = of.conversation};
    if (of.log.empty()) {
      const Customer customer{.id = {of.id}, .name = Text<200>::cut("Ada")};
      decision = start({.conversation = {of.id}, .number = of.id, .inbox = {1}, .subject_nonce = "n"},
                       customer, message(of, MessageKind::customer));
      if (const auto due = due_by(usual_policy(), calendar_, now_))
        promise(decision, {.promise = {++ids_},
                           .kind = PromiseKind::first_reply,
                           .due_at = *due,
                           .zone = shop_zone,
                           .by = {},
                           .now = now_});
    } else {
      receive_into(decision, message(of, MessageKind::customer));
    }
    of.wrote_at = now_;
    commit(of, decision);
    if (chance(8)) complains(of);
    if (const auto busy = calendar_.after_open(now_, minutes(below(18 * 60))); busy && !chance(12))
      at(*busy, [this, id = of.id] { answers(who(id)); });
  }

  void complains(Somebody& of) {
    of.word.complaint_open = true;
    at(now_ + days(1 + below(12)), [this, id = of.id] {
      who(id).word.complaint_open = false;
      who(id).word.complaint_over_at = now_;
    });
  }

  void answers(Somebody& of) {
    Message written = message(of, MessageKind::reply);
    written.state_before = of.conversation.state;
    written.waiting_since_before = of.conversation.waiting_since;
    auto replied = reply(
        of.conversation,
        {.message = written, .person = {9}, .goes = {{.effect = {++ids_}, .to = "a"}}, .hold = seconds(8)});
    ASSERT_TRUE(replied.ok()) << replied.error().sentence;
    for (const auto& [id, promise] : of.promises)
      if (is_reply_clock(promise.kind)) keep(*replied, promise, written.id, somebody, now_);
    if (chance(3)) promises(of, *replied, written.id);
    commit(of, *replied);
    if (chance(4)) at(now_ + minutes(below(5 * minutes_a_day)), [this, id = of.id] { writes(who(id)); });
    if (chance(9)) of.word.dial = chance(2) ? Dial::only_answers : Dial::all;
  }

  void promises(Somebody& of, Decision& decision, MessageId in) {
    const LocalDay day = local_time(shop_zone, now_).day + std::chrono::days(1 + below(9));
    const PromiseId id{++ids_};
    promise(decision, {.promise = id,
                       .kind = PromiseKind::action,
                       .words = Text<promise_words_bytes_max>::cut("a new grinder"),
                       .nonce = "n",
                       .due_at = instant_of(shop_zone, {.day = day, .minutes = 16 * 60}),
                       .zone = shop_zone,
                       .message = in,
                       .by = somebody,
                       .now = now_});
    at(now_ + minutes(below(11 * minutes_a_day)), [this, of = of.id, id] { looks_after(who(of), id); });
  }

  // In time or too late, or a new time is told; some are forgotten.
  void looks_after(Somebody& of, PromiseId id) {
    const Promise promise = of.promises.at(id);
    Decision decision{.after = of.conversation};
    const Renewal renewal{.due_at = promise.due_at + days(2), .by = somebody, .message = {}, .now = now_};
    if (chance(4) && check_renewal(promise, renewal).ok()) {
      renew(decision, promise, renewal);
      at(now_ + minutes(below(4 * minutes_a_day)), [this, of = of.id, id] { looks_after(who(of), id); });
    } else if (!chance(6)) {
      keep(decision, promise, {}, somebody, now_);
      make_good(decision, promise, somebody, now_);
    }
    if (!decision.events.empty()) commit(of, decision);
  }

  void shop_wants(Somebody& of) {
    const EffectClass what = std::array{EffectClass::ask, EffectClass::tell, EffectClass::sell}[drawn_() % 3];
    const Item item{.effect_class = what, .is_question = what == EffectClass::ask && chance(2)};
    const Verdict verdict =
        verdict_on(item, {.word = of.word, .went = of.went, .zone = shop_zone}, quiet_, now_);
    if (verdict.outcome == VerdictOutcome::waits)
      return at(*verdict.until, [this, id = of.id] { shop_wants(who(id)); });
    if (verdict.outcome != VerdictOutcome::went) return void(++not_sent_);
    if (what == EffectClass::sell && of.word.complaint_open) ++sold_in_complaint_;
    of.went.push_back({what, now_, item.is_question});
  }

  Hours hours_;
  Calendar calendar_;
  QuietDays quiet_;
  std::mt19937 drawn_{2026};  // NOLINT(cert-msc51-cpp): the same month every time
  std::multimap<Instant, std::function<void()>> due_{};
  std::vector<Somebody> people_{};
  Instant now_ = month_begins;
  std::int64_t ids_ = 100'000;
  int sold_in_complaint_ = 0;
  int not_sent_ = 0;
};

const Month& the_month() {
  static const Month* const lived = [] {
    auto* month = new Month;  // NOLINT(cppcoreguidelines-owning-memory): until the program ends
    month->live();
    return month;
  }();
  return *lived;
}

TEST(Month, HasEveryEndAndEachPromiseHasOne) {
  std::map<PromiseState, int> ends;
  for (const Somebody& of : the_month().people()) {
    std::map<PromiseId, int> ended;
    for (const NewEvent& event : of.log)
      if (const auto* end = event.event.as<PromiseEnded>()) ++ended[end->promise];
    for (const auto& [id, promise] : of.promises) {
      EXPECT_NE(promise.state, PromiseState::open) << "all of it is long over";
      EXPECT_EQ(ended[id], 1);
      ++ends[promise.state];
    }
  }
  EXPECT_GT(ends[PromiseState::kept], 2'000);
  EXPECT_GT(ends[PromiseState::late], 100);
  EXPECT_GT(ends[PromiseState::broken], 50);
}

TEST(Month, IsWhatItsLogSays) {
  for (const Somebody& of : the_month().people()) {
    Conversation conversation;
    std::map<PromiseId, Promise> promises;
    for (const NewEvent& event : of.log) {
      evolve(conversation, event.event, event.at);
      if (const auto id = promise_of(event.event)) evolve(promises[*id], event.event, event.at, event.by);
    }
    EXPECT_EQ(conversation.state, of.conversation.state);
    EXPECT_EQ(conversation.version, of.conversation.version);
    for (const auto& [id, promise] : of.promises) {
      EXPECT_EQ(promises[id].state, promise.state);
      EXPECT_EQ(promises[id].due_at, promise.due_at);
      EXPECT_EQ(promises[id].renewals, promise.renewals);
    }
  }
}

TEST(Month, PromisesByRuleOnlyTheCloseOfAnOpenDay) {
  const LocalDay good_friday = day_of(2026, 4, 3);
  const LocalDay easter_monday = day_of(2026, 4, 6);
  int after_the_clocks_changed = 0;
  for (const Somebody& of : the_month().people()) {
    for (const NewEvent& event : of.log) {
      const auto* made = event.event.as<PromiseMade>();
      if (made == nullptr || made->of_kind != PromiseKind::first_reply) continue;
      const LocalTime due = local_time(shop_zone, made->due_at);
      EXPECT_TRUE(due.day != good_friday && due.day != easter_monday && weekday_of(due.day) != 7);
      EXPECT_EQ(due.minutes, weekday_of(due.day) == 6 ? 14 * 60 : 18 * 60) << "by the clock on the wall";
      after_the_clocks_changed += due.day == day_of(2026, 3, 30) ? 1 : 0;
    }
  }
  EXPECT_GT(after_the_clocks_changed, 50);
}

TEST(Month, AMachineSpeaksByDayOnceAndToNobodyWhoWrote) {
  int told = 0;
  for (const Somebody& of : the_month().people()) {
    std::map<PromiseId, int> times;
    for (const Told& one : of.told_late) {
      const LocalTime local = local_time(shop_zone, one.at);
      EXPECT_TRUE(local.minutes >= 9 * 60 && local.minutes < 19 * 60) << one.at.us;
      EXPECT_FALSE(the_month().calendar().slots_on(local.day).empty()) << "no open day";
      EXPECT_LT(one.at, one.due_at) << "before it lapsed";
      EXPECT_EQ(++times[one.promise], 1);
      const Instant made_at = of.promises.at(one.promise).made_at;
      for (const NewEvent& event : of.log) {
        if (event.event.is<MessageReceived>()) {
          EXPECT_FALSE(event.at > made_at && event.at <= one.at);
        }
      }
      ++told;
    }
  }
  EXPECT_GT(told, 100);
}

TEST(Month, NobodyIsPestered) {
  EXPECT_EQ(the_month().sold_in_complaint(), 0);
  EXPECT_GT(the_month().not_sent(), 1'000);
  for (const Somebody& of : the_month().people()) {
    for (const WentTo& last : of.went) {
      const auto lately = [&](auto counts) {
        return std::ranges::count_if(of.went, [&](const WentTo& one) {
          return counts(one) && one.at <= last.at && one.at + days(30) > last.at;
        });
      };
      EXPECT_LE(lately([](const WentTo&) { return true; }), 2);
      for (const EffectClass each : {EffectClass::ask, EffectClass::sell})
        EXPECT_LE(lately([&](const WentTo& one) { return one.effect_class == each; }), 1);
      const LocalTime local = local_time(shop_zone, last.at);
      EXPECT_TRUE(local.minutes >= quiet_to_minutes && local.minutes < quiet_from_minutes);
      EXPECT_TRUE(weekday_of(local.day) != 7 && local.day != day_of(2026, 4, 3) &&
                  local.day != day_of(2026, 4, 6));
    }
  }
}

}  // namespace
}  // namespace heard::care
