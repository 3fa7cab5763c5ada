#include "desk/house/rules.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

#include "care/deleted.h"
#include "care/flood.h"
#include "care/set_aside.h"
#include "desk/asking/settled_question.h"
#include "desk/house/backups.h"
#include "desk/telling/acknowledgements.h"
#include "desk/writing/drafts.h"
#include "store/setting.h"
#include "store/sql/setting.h"

namespace heard::desk {
namespace {

struct Rule {
  std::string_view name;
  int least;
  int most;
  Duration unit;
  Duration Agreed::*agreed;
  std::optional<int> ChangeRules::*wanted;
  std::optional<int> RulesChanged::*told;
};

constexpr std::array rules{
    Rule{"hold_seconds", 0, hold_seconds_max, seconds(1), &Agreed::hold, &ChangeRules::hold_seconds,
         &RulesChanged::hold_seconds},
    Rule{"quiet_days", 1, 365, days(1), &Agreed::quiet, &ChangeRules::quiet_days, &RulesChanged::quiet_days},
    Rule{"link_days", 1, 3650, days(1), &Agreed::link_life, &ChangeRules::link_days,
         &RulesChanged::link_days},
};

// A rule that is a plain number.
struct Count {
  std::string_view name;
  int most;  // the least is 1
  int initial;
  std::optional<int> ChangeRules::*wanted;
  std::optional<int> RulesChanged::*told;
};

constexpr Count open_each{"open_each_max", 200, Sharing{}.open_each_max, &ChangeRules::open_each_max,
                          &RulesChanged::open_each_max};
constexpr Count begun_at_once{"begun_at_once_max", 1000, care::begun_at_once_max,
                              &ChangeRules::begun_at_once_max, &RulesChanged::begun_at_once_max};

int count_in(store::Tx& tx, const Count& count) {
  const std::string value = store::get_setting(tx, count.name).value_or("");
  int agreed = count.initial;
  std::from_chars(value.data(), value.data() + value.size(), agreed);
  return agreed;
}

Error out_of_range(int least, int most, std::string_view rule) {
  return invalid("out_of_range", fmt::format("This can be from {} to {}.", least, most), std::string(rule));
}

int in_units(Duration span, Duration unit) { return static_cast<int>(span.us / unit.us); }

RulesView rules_view_in(store::Tx& tx, const Desk& desk) {
  const HouseRules& configured = desk.rules;
  const Agreed agreed = rules_in(tx, configured);
  const Sharing sharing = sharing_in(tx);
  RulesView view{.hold_seconds = in_units(agreed.hold, seconds(1)),
                 .quiet_days = in_units(agreed.quiet, days(1)),
                 .link_days = in_units(agreed.link_life, days(1)),
                 .set_aside_days = in_units(care::set_aside_kept, days(1)),
                 .draft_days = in_units(draft_life, days(1)),
                 .session_days = in_units(configured.session_life, days(1)),
                 .invitation_days = in_units(configured.invitation_life, days(1)),
                 .sign_in_tries_max = configured.sign_in_tries_max,
                 .sign_in_pause_minutes = in_units(configured.sign_in_pause, minutes(1)),
                 .assignment = sharing.assignment,
                 .open_each_max = sharing.open_each_max,
                 .deleted_days = in_units(care::deleted_kept, days(1)),
                 .acknowledging = acknowledging_inboxes(tx),
                 .ask_if_settled = asks_by_mail(tx),
                 .may_ask_if_settled = may_ask_by_mail(tx, desk),
                 .begun_at_once_max = begun_at_once_max_in(tx),
                 .backup_minute = backup_minute_in(tx, desk)};
  tx.each(store::sql::rules_changed, store::Tx::RowFn([&](store::RowReader& row) {
            if (!row.is_null(0)) view.changed_by = std::string(row.text(0));
            view.changed_at = Instant{row.integer(1)};
          }));
  return view;
}

Result<void> check_rules(const ChangeRules& command) {
  for (const Rule& rule : rules) {
    const std::optional<int>& wanted = command.*rule.wanted;
    if (wanted && (*wanted < rule.least || *wanted > rule.most))
      return out_of_range(rule.least, rule.most, rule.name);
  }
  for (const Count& count : {open_each, begun_at_once}) {
    const std::optional<int>& wanted = command.*count.wanted;
    if (wanted && (*wanted < 1 || *wanted > count.most)) return out_of_range(1, count.most, count.name);
  }
  return {};
}

bool is_something(const RulesChanged& changed) {
  return changed.hold_seconds || changed.quiet_days || changed.link_days || changed.assignment ||
         changed.open_each_max || changed.begun_at_once_max || changed.ask_if_settled;
}

void change_sharing(store::Tx& tx, const ChangeRules& command, By who, Instant now, RulesChanged& changed) {
  if (command.assignment && *command.assignment != sharing_in(tx).assignment) {
    tx.run(store::sql::setting_change, assignment_rule, name_of(*command.assignment), who.id, now);
    changed.assignment = command.assignment;
  }
  for (const Count& count : {open_each, begun_at_once}) {
    const std::optional<int>& wanted = command.*count.wanted;
    if (!wanted || *wanted == count_in(tx, count)) continue;
    tx.run(store::sql::setting_change, count.name, std::to_string(*wanted), who.id, now);
    changed.*count.told = wanted;
  }
}

Result<void> check_may_ask(store::Tx& tx, const Desk& desk) {
  if (may_ask_by_mail(tx, desk)) return {};
  return conflict(
      "no_way_out",
      "Nobody can be asked by mail yet: mail has to leave, and this desk needs a public address on "
      "which they can answer.");
}

}  // namespace

Agreed rules_in(store::Tx& tx, const HouseRules& configured) {
  Agreed agreed{.hold = configured.hold, .quiet = configured.quiet, .link_life = configured.link_life};
  tx.each(store::sql::rules_agreed, store::Tx::RowFn([&](store::RowReader& row) {
            for (const Rule& rule : rules) {
              if (rule.name == row.text(0)) agreed.*rule.agreed = rule.unit * row.integer(1);
            }
          }));
  return agreed;
}

Sharing sharing_in(store::Tx& tx) {
  Sharing sharing;
  tx.each(store::sql::sharing_agreed, store::Tx::RowFn([&](store::RowReader& row) {
            const std::string_view value = row.text(1);
            if (row.text(0) == assignment_rule) value_of(value, sharing.assignment);
            if (row.text(0) == open_each.name)
              std::from_chars(value.data(), value.data() + value.size(), sharing.open_each_max);
          }));
  return sharing;
}

int begun_at_once_max_in(store::Tx& tx) { return count_in(tx, begun_at_once); }

Task<RulesView> rules_view(Desk& desk) {
  co_return co_await desk.store.read(
      [&](store::Tx& tx) -> Result<RulesView> { return rules_view_in(tx, desk); });
}

Task<RulesView> change_rules(Desk& desk, Caller caller, ChangeRules command) {
  HEARD_CO_CHECK(check_rules(command));
  const By who = by(caller);
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<RulesView> {
    const Agreed before = rules_in(tx, desk.rules);
    RulesChanged changed;
    for (const Rule& rule : rules) {
      const std::optional<int>& wanted = command.*rule.wanted;
      if (!wanted || *wanted == in_units(before.*rule.agreed, rule.unit)) continue;
      tx.run(store::sql::setting_change, rule.name, std::to_string(*wanted), who.id, now);
      changed.*rule.told = wanted;
    }
    change_sharing(tx, command, who, now, changed);
    if (command.ask_if_settled && *command.ask_if_settled != asks_by_mail(tx)) {
      if (*command.ask_if_settled) HEARD_CHECK(check_may_ask(tx, desk));
      tx.run(store::sql::setting_change, ask_if_settled_rule, *command.ask_if_settled ? "on" : "off", who.id,
             now);
      changed.ask_if_settled = command.ask_if_settled;
    }
    if (is_something(changed)) {
      tx.append(changed, who, now);
    }
    return rules_view_in(tx, desk);
  });
}

}  // namespace heard::desk
