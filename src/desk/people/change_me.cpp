#include "desk/people/people.h"
#include "desk/people/sessions.h"
#include "store/sql/people.h"

namespace heard::desk {

Task<PersonView> change_me(Desk& desk, Caller caller, ChangeMe command) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<PersonView> {
    auto person = tx.one<Person>(store::sql::person_by_id, caller.person);
    if (!person) return not_found("This person");
    if (!command.shown_name.mentioned) return view_of(*person);
    person->shown_name.reset();
    if (command.shown_name.value) {
      const auto name = Text<120>::cut(one_line(command.shown_name.value->view()));
      if (!name.empty() && name.view() != person->name.view()) person->shown_name = name;
    }
    tx.run(store::sql::person_shown_name, person->id, person->shown_name);
    tx.append(PersonChanged{person->id, person->role, person->active}, by(caller), now);
    return view_of(*person);
  });
}

}  // namespace heard::desk
