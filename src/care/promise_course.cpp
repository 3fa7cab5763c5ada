#include "care/promise_course.h"

namespace heard::care {
namespace {

std::optional<PersonId> person_of(By by) {
  return by.kind == ByKind::person ? std::optional(PersonId{by.id}) : std::nullopt;
}

struct Course {
  Promise& p;
  Instant at;
  By by;

  void operator()(const PromiseMade& e) const {
    p.kind = e.of_kind;
    p.state = PromiseState::open;
    p.made_at = at;
    p.made_by = person_of(by);
    p.first_due_at = e.due_at;
    is_due(e.due_at, e.due_local_minutes);
  }
  void operator()(const PromiseRenewed& e) const {
    ++p.renewals;
    p.renewed_by = person_of(by);
    is_due(e.due_at, e.due_local_minutes);
  }
  void operator()(const PromiseToldLate& e) const {
    p.told_by_machine_at = at;
    is_due(e.due_at, e.due_local_minutes);
  }
  void operator()(const PromiseEnded& e) const {
    p.state = e.state;
    p.ended_at = at;
  }
  void operator()(const PromiseMadeGood&) const { p.made_good_at = at; }
  void operator()(const PromiseNear&) const { p.warned_at = at; }
  // The time that was said is still the same one.
  void operator()(const PromiseRetimed& e) const {
    if (p.first_due_at == p.due_at) p.first_due_at = e.due_at;
    p.due_at = e.due_at;
  }
  template <class Other>
  void operator()(const Other&) const {}

  void is_due(Instant due_at, std::int64_t local_minutes) const {
    p.due_at = due_at;
    p.due_local_minutes = local_minutes;
    p.warned_at.reset();
  }
};

}  // namespace

void evolve(Promise& promise, const Event& event, Instant at, By by) {
  visit(Course{promise, at, by}, event);
}

std::optional<PromiseId> promise_of(const Event& event) {
  return visit(
      [](const auto& e) -> std::optional<PromiseId> {
        if constexpr (requires { e.promise; }) return e.promise;
        return std::nullopt;
      },
      event);
}

}  // namespace heard::care
