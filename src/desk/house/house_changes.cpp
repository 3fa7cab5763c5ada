#include "desk/house/house_changes.h"

#include <fmt/format.h>

#include <limits>

#include "store/log.h"
#include "store/sql/event.h"
#include "store/sql/people.h"
#include "store/sql/ready_answer.h"
#include "store/sql/saved_view.h"
#include "store/sql/team.h"

namespace heard::desk {
namespace {

std::optional<std::string> person_name(store::Tx& tx, PersonId id) {
  const auto person = tx.one<Person>(store::sql::person_by_id, id);
  if (!person) return std::nullopt;
  return person->name.str();
}

// Says of each kind what it is about; what is not of the house does not come here.
struct ToldChange {
  store::Tx& tx;
  HouseChange& change;

  void operator()(const PersonAdded& e) const {
    change.about = person_name(tx, e.person);
    change.what = {std::string(name_of(e.role))};
  }
  void operator()(const PersonChanged& e) const {
    change.about = person_name(tx, e.person);
    change.what = {std::string(name_of(e.role)), e.active ? "active" : "inactive"};
  }
  void operator()(const PersonSecondFactorChanged& e) const {
    change.about = person_name(tx, e.person);
    change.what = {e.on ? "on" : "off"};
  }
  void operator()(const ShopChanged& e) const {
    if (e.name) change.what.emplace_back("name");
    if (e.zone) change.what.emplace_back("zone");
    if (e.hours) change.what.emplace_back("hours");
    if (!e.team) return;
    if (const auto team = tx.one<Team>(store::sql::team_by_id, *e.team)) change.about = team->name.str();
  }
  void operator()(const RulesChanged& e) const {
    decided("hold_seconds", e.hold_seconds);
    decided("quiet_days", e.quiet_days);
    decided("link_days", e.link_days);
    decided("open_each_max", e.open_each_max);
    decided("begun_at_once_max", e.begun_at_once_max);
    if (e.ask_if_settled)
      change.what.emplace_back(*e.ask_if_settled ? "ask_if_settled=1" : "ask_if_settled=0");
    if (e.assignment) change.what.push_back(fmt::format("assignment={}", name_of(*e.assignment)));
    if (e.survey) change.what.push_back(fmt::format("survey={}", name_of(*e.survey)));
    if (e.backups) change.what.emplace_back(*e.backups ? "backups=1" : "backups=0");
    decided("backup_minute", e.backup_minute);
  }
  void operator()(const ReadyAnswerChanged& e) const {
    const auto answer = tx.one<ReadyAnswer>(store::sql::ready_answer_by_id, e.answer);
    if (answer) change.about = answer->name.str();
    if (e.removed) change.what = {"removed"};
  }
  void operator()(const TeamChanged& e) const {
    if (const auto team = tx.one<Team>(store::sql::team_by_id, e.team)) change.about = team->name.str();
    if (e.removed) change.what = {"removed"};
  }
  void operator()(const MailboxChanged& e) const { inbox(e.inbox, e.removed); }
  void operator()(const InboxChanged& e) const { inbox(e.inbox, e.removed); }
  void operator()(const CustomerErased& e) const {
    if (e.with_first_words) change.what = {"taken_back"};
  }
  void operator()(const SendingChanged& e) const { change.what = {e.on ? "on" : "off"}; }
  void operator()(const AcknowledgementChanged& e) const {
    inbox(e.inbox, false);
    change.what = {e.active ? "on" : "off"};
  }
  void operator()(const TellingHeld& e) const { inbox(e.inbox, false); }
  void operator()(const PromiseRulesChanged& e) const {
    if (e.policies) change.what.emplace_back("policies");
    if (e.machine_tells)
      change.what.push_back(fmt::format("machine_tells={}", *e.machine_tells ? "on" : "off"));
    if (e.deadlines) change.what.push_back(fmt::format("deadlines={}", *e.deadlines ? "on" : "off"));
    if (e.follows_up) change.what.push_back(fmt::format("follows_up={}", *e.follows_up ? "on" : "off"));
  }
  void operator()(const TokenChanged& e) const {
    change.about = person_name(tx, e.person);
    if (e.ended) change.what = {"ended"};
  }
  void operator()(const SessionEnded& e) const { change.about = person_name(tx, e.person); }
  void operator()(const InvitationChanged& e) const {
    change.about = person_name(tx, e.person);
    if (e.withdrawn) change.what = {"withdrawn"};
  }
  void operator()(const PinChanged& e) const {
    change.about = person_name(tx, e.person);
    change.what = {e.set ? "on" : "off"};
  }
  void operator()(const TillChanged& e) const { change.what = {e.shared ? "on" : "off"}; }
  void operator()(const QuarantineRetried& e) const { change.what = {e.taken ? "taken" : "kept"}; }
  void operator()(const SavedViewChanged& e) const {
    if (const auto view = tx.one<SavedView>(store::sql::saved_view_by_id, e.view))
      if (view->shared) change.about = view->name.str();
    if (e.removed) change.what = {"removed"};
  }
  template <class Other>
  void operator()(const Other& /*unused*/) const {}

  void inbox(InboxId id, bool removed) const {
    if (const auto found = tx.one<Inbox>(store::sql::inbox_by_id, id)) change.about = found->name.str();
    if (removed) change.what = {"removed"};
  }
  void decided(std::string_view rule, std::optional<int> value) const {
    if (value) change.what.push_back(fmt::format("{}={}", rule, *value));
  }
};

Result<HouseChange> change_of(store::Tx& tx, const LoggedEvent& logged) {
  HouseChange change{.id = logged.id, .at = logged.at, .kind = logged.kind};
  if (logged.by_kind == ByKind::person) change.by_name = person_name(tx, PersonId{logged.by_id});
  HEARD_TRY(const Event event, store::decoded(logged));
  visit(ToldChange{tx, change}, event);
  return change;
}

}  // namespace

LastChange last_change(store::Tx& tx, const HouseKinds& kinds, std::optional<PersonId> by) {
  LastChange last;
  tx.each(store::sql::house_changed_last, store::Tx::RowFn([&](store::RowReader& row) {
            if (!row.is_null(0)) last.by = std::string(row.text(0));
            last.at = Instant{row.integer(1)};
          }),
          kinds[0], kinds[1], kinds[2], by.value_or(PersonId{}));
  return last;
}

Task<HouseChangeList> house_changes(Desk& desk, std::int64_t before, int limit) {
  if (before == 0) before = std::numeric_limits<std::int64_t>::max();
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<HouseChangeList> {
    HouseChangeList list;
    for (const LoggedEvent& logged : store::events_of_house(tx, before, std::int64_t{limit} + 1)) {
      if (std::ssize(list.items) == limit) {
        list.next_before = list.items.back().id;
        break;
      }
      HEARD_TRY(HouseChange change, change_of(tx, logged));
      list.items.push_back(std::move(change));
    }
    return list;
  });
}

}  // namespace heard::desk
