#include "desk/promise/promise_rules.h"

#include <fmt/format.h>

#include <algorithm>

#include "care/promise_time.h"
#include "desk/house/hours.h"
#include "desk/promise/deadlines.h"
#include "store/setting.h"
#include "store/sql/people.h"
#include "store/sql/promise.h"
#include "store/sql/setting.h"
#include "store/sql/team.h"

namespace heard::desk {
namespace {

constexpr std::string_view rules_setting = "promise_rules";
constexpr std::string_view machine_setting = "promise_machine_tells";
constexpr std::string_view follow_up_setting = "promise_follows_up";
constexpr int business_days_max = 60;
constexpr int open_hours_max = 200;

Error wrong_policy(std::string_view code, std::string sentence) {
  return invalid(std::string(code), std::move(sentence), "policies");
}

Result<void> check_policy(store::Tx& tx, const PolicyAsked& policy) {
  const int most = policy.within == PromiseWithin::business_days ? business_days_max : open_hours_max;
  if (policy.within != PromiseWithin::nothing && (policy.amount < 0 || policy.amount > most))
    return wrong_policy("out_of_range", fmt::format("This can be from 0 to {}.", most));
  if (policy.within == PromiseWithin::open_hours && policy.amount == 0)
    return wrong_policy("out_of_range", "Of open hours it takes at least one.");
  if (policy.inbox_id && !tx.one<Inbox>(store::sql::inbox_by_id, *policy.inbox_id))
    return wrong_policy("unknown_inbox", "There is no inbox with this id.");
  if (policy.team_id && !tx.one<Team>(store::sql::team_by_id, *policy.team_id))
    return wrong_policy("unknown_team", "There is no team with this id.");
  return {};
}

bool has_condition(const PromisePolicyRow& policy) {
  return policy.inbox_id || policy.team_id || policy.came_as || policy.urgent;
}

PromisePolicyRow policy_row(const PolicyAsked& policy) {
  return {.inbox_id = policy.inbox_id,
          .team_id = policy.team_id,
          .came_as = policy.came_as,
          .within = policy.within,
          .amount = policy.amount,
          .urgent = policy.urgent.value_or(false)};
}

PromisePolicyRow policy_row(const PromisePolicy& policy) {
  return {.inbox_id = policy.inbox,
          .team_id = policy.team,
          .came_as = policy.came_as,
          .within = policy.within,
          .amount = policy.amount,
          .urgent = policy.urgent};
}

Result<PromiseRulesView> rules_of_promises(store::Tx& tx, Instant now) {
  HEARD_TRY(const HouseHours hours, hours_in(tx));
  PromiseRulesView view{.policies = {},
                        .machine_tells = machine_tells(tx),
                        .follows_up = follows_up(tx),
                        .hours_told = hours.told,
                        .deadline_packs = deadline_packs_on(local_time(hours.zone, now).day)};
  if (const care::DeadlinePack* pack = deadlines_in(tx)) view.deadline_pack = std::string(pack->id);
  for (const PromisePolicy& policy : tx.list<PromisePolicy>(store::sql::promise_policies))
    view.policies.push_back(policy_row(policy));
  if (view.policies.empty() || has_condition(view.policies.back()))
    view.policies.push_back(policy_row(care::usual_policy()));
  tx.each(store::sql::setting_changed, store::Tx::RowFn([&](store::RowReader& row) {
            if (!row.is_null(0)) view.changed_by = std::string(row.text(0));
            view.changed_at = Instant{row.integer(1)};
          }),
          rules_setting, machine_setting);
  return view;
}

Result<PromiseRulesView> put_promise_rules(store::Tx& tx, const PromiseRules& wanted, const Caller& caller,
                                           Instant now) {
  if (wanted.policies.size() > promise_policies_max)
    return wrong_policy("too_many", fmt::format("{} of them can be kept.", promise_policies_max));
  if (wanted.policies.empty() || has_condition(policy_row(wanted.policies.back())))
    return wrong_policy("missing", "The last one is for everything that none before it is for.");
  for (const PolicyAsked& policy : wanted.policies) HEARD_CHECK(check_policy(tx, policy));
  HEARD_TRY(const PromiseRulesView before, rules_of_promises(tx, now));
  const bool same = std::ranges::equal(before.policies, wanted.policies, {}, {},
                                       [](const PolicyAsked& policy) { return policy_row(policy); });
  const auto pack = wanted.deadline_pack ? std::optional(wanted.deadline_pack->view()) : std::nullopt;
  HEARD_TRY(const bool other_deadlines, change_deadlines(tx, pack, caller.person, now));
  if (same && before.machine_tells == wanted.machine_tells && before.follows_up == wanted.follows_up &&
      !other_deadlines)
    return before;
  tx.run(store::sql::promise_policies_drop);
  for (std::size_t i = 0; i < wanted.policies.size(); ++i) {
    const PolicyAsked& policy = wanted.policies[i];
    tx.put(store::sql::promise_policy_add, PromisePolicy{.position = static_cast<std::int64_t>(i),
                                                         .inbox = policy.inbox_id,
                                                         .team = policy.team_id,
                                                         .came_as = policy.came_as,
                                                         .within = policy.within,
                                                         .amount = policy.amount,
                                                         .urgent = policy.urgent.value_or(false)});
  }
  PromiseRulesChanged changed{.policies = !same, .machine_tells = {}, .follows_up = {}, .deadlines = {}};
  if (before.machine_tells != wanted.machine_tells) changed.machine_tells = wanted.machine_tells;
  if (before.follows_up != wanted.follows_up) changed.follows_up = wanted.follows_up;
  if (other_deadlines) changed.deadlines = pack.has_value();
  const auto set = [&](std::string_view name, std::string_view value) {
    tx.run(store::sql::setting_change, name, value, caller.person, now);
  };
  set(rules_setting, "told");
  set(machine_setting, wanted.machine_tells ? "on" : "off");
  set(follow_up_setting, wanted.follows_up ? "on" : "off");
  tx.append(changed, by(caller), now);
  return rules_of_promises(tx, now);
}

}  // namespace

bool follows_up(store::Tx& tx) { return store::get_setting(tx, follow_up_setting) == "on"; }

bool machine_tells(store::Tx& tx) { return store::get_setting(tx, machine_setting) == "on"; }

Task<PromiseRulesView> promise_rules_view(Desk& desk) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.read([&](store::Tx& tx) { return rules_of_promises(tx, now); });
}

Task<PromiseRulesView> change_promise_rules(Desk& desk, Caller caller, PromiseRules wanted) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write(
      [&](store::Tx& tx) { return put_promise_rules(tx, wanted, caller, now); });
}

}  // namespace heard::desk
