#include "app/practice/fill.h"

#include <algorithm>
#include <map>

#include "app/practice/plan.h"
#include "app/run_now.h"
#include "app/senders.h"
#include "base/clock.h"
#include "desk/conversation/conversations.h"
#include "desk/customer/customers.h"
#include "desk/customer/organisations.h"
#include "desk/house/house.h"
#include "desk/house/rules.h"
#include "desk/house/shop.h"
#include "desk/intake.h"
#include "desk/people/people.h"
#include "desk/people/teams.h"
#include "desk/promise/promise_rows.h"
#include "desk/writing/ready_answers.h"
#include "store/setting.h"
#include "store/sql/conversation.h"
#include "store/sql/promise.h"
#include "store/timer_rows.h"

namespace heard::app::practice {
namespace {

// The same shop every time, but for the day it is anchored to.
constexpr std::uint64_t fill_seed = 20261121;

// A reply's hold is over before anything else happens.
constexpr Duration after_hold = seconds(30);

constexpr Duration before_the_first = hours(1);

struct Moment {
  Instant at;
  std::size_t story = 0;
  std::size_t step = 0;
};

// All steps of all stories in the order of time.
std::vector<Moment> moments_of(const std::vector<Story>& stories) {
  std::vector<Moment> out;
  for (std::size_t s = 0; s < stories.size(); ++s)
    for (std::size_t i = 0; i < stories[s].steps.size(); ++i)
      out.push_back({.at = stories[s].steps[i].at, .story = s, .step = i});
  std::stable_sort(out.begin(), out.end(), [](const Moment& a, const Moment& b) { return a.at < b.at; });
  return out;
}

class Filling {
 public:
  Filling(store::Store& store, const Script& script, Instant now)
      : now_(now),
        script_(script),
        stories_(plan(script, now)),
        begun_(stories_.size()),
        clock_(stories_.front().steps.front().at - before_the_first),
        random_(fill_seed),
        ids_(store),
        desk_{.store = store,
              .clock = clock_,
              .random = random_,
              .ids = ids_,
              .rules = {},
              .master_key = Secret("practice")},
        grants_(desk_),
        senders_(desk_, grants_),
        outbox_(store, clock_, random_, outbox_ports(desk_, senders_)) {}

  Result<void> run(std::string_view password, const Progress& progress) {
    HEARD_CHECK(desk_.store.write_now([](store::Tx& tx) -> Result<void> {
      desk::open_shop(tx, {.name = std::string(shop_name), .zone = std::string(shop_zone)});
      // whoever looks round takes what they like, though four people work here
      store::set_setting(tx, desk::assignment_rule, name_of(Assignment::by_taking));
      return {};
    }));
    HEARD_CHECK(desk::furnish(desk_));
    HEARD_CHECK(hire(password));
    HEARD_CHECK(lay_ready());
    const std::vector<Moment> moments = moments_of(stories_);
    for (std::size_t told = 0; told < moments.size(); ++told) {
      if (progress && !progress(static_cast<int>(told * 100 / moments.size()))) return busy("stopping");
      HEARD_CHECK(tell(moments[told]));
    }
    HEARD_CHECK(pass_time_until(now_));
    HEARD_CHECK(work_off());
    return know_them();
  }

 private:
  Result<void> hire(std::string_view password) {
    for (const TeamMember& member : script_.team) {
      const AddPerson command{
          .email = Text<254>::cut(member.email), .name = Text<120>::cut(member.name), .role = member.role};
      HEARD_TRY(const PersonView person,
                run_now(desk::add_person_with_password(desk_, {}, command, Secret(std::string(password)))));
      callers_.push_back({.person = person.id, .name = person.name, .role = person.role});
    }
    return {};
  }

  // Whoever runs the shop.
  [[nodiscard]] const desk::Caller& owner() const { return callers_.front(); }

  // Teams, and words that are said often.
  Result<void> lay_ready() {
    for (const Team& team : script_.teams) {
      AddTeam command{.name = Text<team_name_bytes_max>::cut(team.name), .people = {}};
      for (const std::size_t member : team.members) command.people.push_back(callers_.at(member).person);
      HEARD_TRY(const TeamView made, run_now(desk::add_team(desk_, owner(), command)));
      teams_.push_back(made.id);
    }
    for (const ReadyAnswer& answer : script_.ready_answers) {
      AddReadyAnswer command{.name = Text<ready_answer_name_bytes_max>::cut(answer.name),
                             .text = Text<ready_answer_bytes_max>::cut(answer.text)};
      if (!answer.tag.empty()) command.tag = Text<tag_bytes_max>::cut(answer.tag);
      HEARD_CHECK(run_now(desk::add_ready_answer(desk_, owner(), command)));
    }
    return {};
  }

  // What is known about those who have written, and where they work.
  Result<void> know_them() {
    std::map<std::string, OrganisationId> organisations;
    for (std::size_t i = 0; i < script_.shoppers.size(); ++i) {
      const Shopper& shopper = script_.shoppers[i];
      const auto customer = customers_.find(i);
      if (customer == customers_.end() || (shopper.note.empty() && shopper.organisation.empty())) continue;
      ChangeCustomer command;
      if (!shopper.note.empty())
        command.note = {.mentioned = true, .value = Text<customer_note_bytes_max>::cut(shopper.note)};
      if (!shopper.organisation.empty()) {
        HEARD_TRY(const OrganisationId id, organisation_called(organisations, shopper.organisation));
        command.organisation_id = {.mentioned = true, .value = id};
      }
      HEARD_CHECK(run_now(desk::change_customer(desk_, owner(), customer->second, command)));
    }
    return {};
  }

  Result<OrganisationId> organisation_called(std::map<std::string, OrganisationId>& known,
                                             const std::string& name) {
    if (const auto found = known.find(name); found != known.end()) return found->second;
    HEARD_TRY(const OrganisationView made,
              run_now(desk::add_organisation(desk_, owner(), {.name = Text<200>::cut(name), .domain = {}})));
    return known[name] = made.id;
  }

  Result<void> tell(const Moment& moment) {
    const Step& step = stories_[moment.story].steps[moment.step];
    HEARD_CHECK(pass_time_until(moment.at));
    if (step.act == Act::write) return arrive(moment.story, moment.step);
    if (step.act == Act::reply || step.act == Act::reply_and_settle || step.act == Act::note) {
      HEARD_CHECK(say(moment.story, step));
      if (step.act == Act::note) return {};
      clock_.advance(after_hold);
      return work_off();
    }
    return change(moment.story, step);
  }

  Result<void> arrive(std::size_t at, std::size_t step) {
    const Story& story = stories_[at];
    const std::string& text = story.steps[step].text;
    const bool first = step == 0;
    desk::Arrived arrived{.channel = Channel::web_form, .key = random_.token(), .raw = text, .text = text};
    if (first && story.exchange != nullptr && story.exchange->answers)
      arrived.key = arrival_key(*story.exchange, "begins");
    if (first) {
      arrived.name = script_.shoppers[story.shopper].name;
      arrived.email = script_.shoppers[story.shopper].email;
      arrived.subject = story.subject;
    } else {
      arrived.conversation = begun_[at];
    }
    HEARD_TRY(const desk::Taken taken, run_now(desk::take_in(desk_, std::move(arrived))));
    begun_[at] = taken.conversation;
    if (first) HEARD_CHECK(remember(story.shopper, taken.conversation));
    return {};
  }

  Result<void> remember(std::size_t shopper, ConversationId conversation) {
    if (customers_.contains(shopper)) return {};
    HEARD_TRY(customers_[shopper], desk_.store.read_now([&](store::Tx& tx) -> Result<CustomerId> {
      return tx.one<Conversation>(store::sql::conversation_by_id, conversation)->customer;
    }));
    return {};
  }

  // What is promised comes near and lapses at its time, though nobody does anything then.
  Result<void> pass_time_until(Instant at) {
    for (;;) {
      HEARD_TRY(const std::optional<Instant> next, next_on_the_way(at));
      if (!next) break;
      clock_.set(std::max(*next, clock_.now()));
      HEARD_CHECK(work_off());
    }
    clock_.set(std::max(at, clock_.now()));
    return {};
  }

  // The timer that goes off next, while one of a promise does until then.
  Result<std::optional<Instant>> next_on_the_way(Instant until) {
    return desk_.store.read_now([&](store::Tx& tx) -> Result<std::optional<Instant>> {
      if (tx.one<std::int64_t>(store::sql::promise_timers_due, until) == 0) return std::optional<Instant>{};
      return store::next_timer_due(tx);
    });
  }

  // Those of a step; "it", which is kept, is what is owed by then.
  Result<std::vector<PromiseInReply>> said_in(std::size_t story, const Step& step) {
    return desk_.store.read_now([&](store::Tx& tx) -> Result<std::vector<PromiseInReply>> {
      std::vector<PromiseInReply> said = step.promises;
      for (PromiseInReply& one : said)
        if (one.kept) one.id = desk::promises_in(tx, begun_[story]).at(0).id;
      return said;
    });
  }

  Result<void> say(std::size_t story, const Step& step) {
    HEARD_TRY(const auto promises, said_in(story, step));
    const WriteMessage command{.kind = step.act == Act::note ? WrittenKind::note : WrittenKind::reply,
                               .text = Text<message_bytes_max>::cut(step.text),
                               .settle = step.act == Act::reply_and_settle,
                               .promises = promises};
    HEARD_TRY(const desk::Answer answer, run_now(desk::write_message(desk_, callers_.at(step.member),
                                                                     begun_[story], command, std::nullopt)));
    static_cast<void>(answer);
    return {};
  }

  Result<void> change(std::size_t story, const Step& step) {
    ChangeConversation command;
    if (step.act == Act::take_it) {
      command.assignee_id = {.mentioned = true, .value = callers_.at(step.member).person};
      file(stories_[story].filed, command);
    }
    if (step.act == Act::settle) command.state = ConversationState::resolved;
    if (step.act == Act::put_off) command.snooze = {.mentioned = true, .value = step.until};
    HEARD_TRY(const std::string head,
              run_now(desk::change_conversation(desk_, callers_.at(step.member), begun_[story], command)));
    static_cast<void>(head);
    return {};
  }

  void file(const Filed& filed, ChangeConversation& command) const {
    if (!filed.tags.empty()) command.tags.emplace();
    for (const std::string& tag : filed.tags) command.tags->push_back(Text<tag_bytes_max>::cut(tag));
    if (!filed.goal.empty())
      command.goal = {.mentioned = true, .value = Text<goal_bytes_max>::cut(filed.goal)};
    if (filed.team) command.team_id = {.mentioned = true, .value = teams_.at(*filed.team)};
  }

  Result<void> work_off() {
    HEARD_TRY(const int done, run_now(outbox_.round()));
    static_cast<void>(done);
    return {};
  }

  Instant now_;
  const Script& script_;
  std::vector<Story> stories_;
  std::vector<ConversationId> begun_;  // one a story
  HandClock clock_;
  SeededRandom random_;
  store::Ids ids_;
  desk::Desk desk_;
  MailGrants grants_;
  Senders senders_;
  outbox::Outbox outbox_;
  std::vector<desk::Caller> callers_;            // one a member of the team
  std::vector<TeamId> teams_;                    // as in the script
  std::map<std::size_t, CustomerId> customers_;  // those who have written, as in the script
};

}  // namespace

Result<void> fill(store::Store& store, const Script& script, std::string_view password, Instant now,
                  const Progress& progress) {
  return Filling(store, script, now).run(password, progress);
}

std::string arrival_key(const Exchange& exchange, std::string_view which) {
  return "practice " + std::string(which) + ": " + exchange.subject;
}

}  // namespace heard::app::practice
