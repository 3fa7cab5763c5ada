#include "desk/people/people.h"

#include "care/attention.h"
#include "desk/conversation/asked.h"
#include "desk/conversation/saved_views.h"
#include "desk/conversation/tags.h"
#include "desk/house/first_steps.h"
#include "desk/house/house_changes.h"
#include "desk/house/inboxes.h"
#include "desk/house/rules.h"
#include "desk/house/shop.h"
#include "desk/mail/sending.h"
#include "desk/people/invitations.h"
#include "desk/people/mailed_links.h"
#include "desk/people/second_code.h"
#include "desk/people/sessions.h"
#include "desk/people/teams.h"
#include "desk/telling/staff_words.h"
#include "store/sql/own_mail.h"
#include "store/sql/people.h"
#include "store/sql/till.h"
#include "understand/address.h"

namespace heard::desk {
namespace {

Result<Person> new_person(Desk& desk, const AddPerson& command) {
  if (trimmed(command.name.view()).empty()) return invalid("missing_field", "A name is needed.", "name");
  if (!understand::address_of(trimmed(command.email.view())))
    return invalid("invalid_email", "This is not a complete email address.", "email");
  return Person{.id = desk.ids.take<PersonId>(),
                .email = Text<254>::cut(trimmed(command.email.view())),
                .email_folded = folded(trimmed(command.email.view())),
                .name = command.name,
                .role = command.role,
                .created_at = desk.clock.now(),
                .language = staff_language(command.language ? command.language->view() : "")};
}

Result<void> insert(store::Tx& tx, const Person& person, By by) {
  if (tx.one<Person>(store::sql::person_by_email, person.email_folded))
    return Error{.kind = ErrorKind::exists,
                 .code = "email_taken",
                 .sentence = "Somebody with this email address works here already.",
                 .field = "email"};
  tx.put(store::sql::person_add, person);
  tx.append(PersonAdded{person.id, person.role}, by, person.created_at);
  return {};
}

void tell_link(store::Tx& tx, const InvitationChanged& changed, By by, Instant now) {
  tx.append(changed, by, now);
}

Result<PersonView> change_in(store::Tx& tx, By by, PersonId id, const ChangePerson& command, Instant now) {
  auto person = tx.one<Person>(store::sql::person_by_id, id);
  if (!person) return not_found("This person");
  const bool was_owner = person->role == Role::admin && person->active;
  const bool rights_change = (command.role && *command.role != person->role) ||
                             (command.active && *command.active != person->active);
  if (command.name) person->name = *command.name;
  if (command.role) person->role = *command.role;
  if (command.active) person->active = *command.active;
  const bool is_owner = person->role == Role::admin && person->active;
  if (was_owner && !is_owner && tx.one<std::int64_t>(store::sql::other_owners, id).value_or(0) == 0)
    return conflict("last_owner", "Somebody has to stay the owner. Please make another person owner first.");
  tx.run(store::sql::person_change, id, person->name, person->role, person->active);
  if (rights_change) tx.run(store::sql::sessions_end_all, id);
  tx.append(PersonChanged{id, person->role, person->active}, by, now);
  // a link made for somebody who has left opens nothing, were they to come back
  if (!person->active && tx.run(store::sql::invitations_of_person, id) > 0)
    tell_link(tx, {.person = id, .withdrawn = true}, by, now);
  return view_of(*person);
}

// A time that has passed is not told.
std::vector<Colleague> colleagues_at(store::Tx& tx, Instant now) {
  std::vector<Colleague> people = tx.list<Colleague>(store::sql::colleagues);
  for (Colleague& one : people) {
    one.attention = care::attention_at(one.attention, one.back_at, now);
    if (one.attention != Attention::not_now) one.back_at.reset();
  }
  return people;
}

}  // namespace

Task<DeskView> desk_view(Desk& desk, Caller caller) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<DeskView> {
    const auto person = tx.one<Person>(store::sql::person_by_id, caller.person);
    if (!person) return not_found("This person");
    DeskView view{.shop = shop_in(tx).name,
                  .person = view_of(*person),
                  .people = colleagues_at(tx, now),
                  .hold_seconds = static_cast<int>(rules_in(tx, desk.rules).hold.us / 1'000'000),
                  .form_path = desk.rules.root + "/help/contact",
                  .tags = tags_in_use(tx),
                  .views = saved_views_in(tx, caller.person),
                  .asked = asked_in(tx, caller.person),
                  .teams = teams_in(tx),
                  .inboxes = inboxes_in(tx),
                  .sending = sending_in(tx)};
    if (caller.role == Role::admin) view.first_steps = unfinished_steps(tx);
    if (!desk.rules.public_url.empty()) view.public_url = desk.rules.public_url;
    return view;
  });
}

Task<PersonList> list_people(Desk& desk, Caller) {
  co_return co_await desk.store.read([](store::Tx& tx) -> Result<PersonList> {
    PersonList list{.items = tx.list<PersonView>(store::sql::person_views)};
    tell_last_change(list,
                     last_change(tx, {PersonAdded::kind, PersonChanged::kind, InvitationChanged::kind}));
    return list;
  });
}

Task<PersonInvited> add_person(Desk& desk, By by, AddPerson command) {
  HEARD_CO_CHECK(co_await desk.ids.reserve(1));
  HEARD_CO_TRY(const Person person, new_person(desk, command));
  HEARD_CO_TRY(const MailedLink mailed, co_await mailed_link(desk));
  const std::string secret = desk.random.token();
  const Instant expires = person.created_at + desk.rules.invitation_life;
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<PersonInvited> {
    HEARD_CHECK(insert(tx, person, by));
    invite(tx, secret, InvitationKind::join, person.id, expires);
    return PersonInvited{
        .person = view_of(person),
        .link = invitation_link(desk.rules, InvitationKind::join, secret),
        .mailed = mail_link(tx, desk, person, InvitationKind::join, mailed, expires, person.created_at)};
  });
}

Task<PersonView> add_person_with_password(Desk& desk, By by, AddPerson command, Secret password) {
  HEARD_CO_CHECK(check_password(password, command.email.view(), command.name.view()));
  HEARD_CO_CHECK(co_await desk.ids.reserve(1));
  HEARD_CO_TRY(Person person, new_person(desk, command));
  HEARD_CO_TRY(person.password_hash,
               co_await desk.store.on_pool([&]() -> Result<std::string> { return hash_password(password); }));
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<PersonView> {
    HEARD_CHECK(insert(tx, person, by));
    return view_of(person);
  });
}

Task<PersonView> change_person(Desk& desk, Caller caller, PersonId id, ChangePerson command) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write(
      [&](store::Tx& tx) -> Result<PersonView> { return change_in(tx, by(caller), id, command, now); });
}

Task<LinkView> reset_link(Desk& desk, Caller caller, PersonId id) {
  HEARD_CO_TRY(const MailedLink mailed, co_await mailed_link(desk));
  const std::string secret = desk.random.token();
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<LinkView> {
    const auto person = tx.one<Person>(store::sql::person_by_id, id);
    if (!person) return not_found("This person");
    invite(tx, secret, InvitationKind::reset, id, now + desk.rules.invitation_life);
    tell_link(tx, {.person = id}, by(caller), now);
    return LinkView{.link = invitation_link(desk.rules, InvitationKind::reset, secret),
                    .mailed = person->active && mail_link(tx, desk, *person, InvitationKind::reset, mailed,
                                                          now + reset_life, now)};
  });
}

Task<SignedIn> accept_invitation(Desk& desk, AcceptInvitation command, SignInFrom from) {
  const Instant now = desk.clock.now();
  const auto read_person = [&](store::Tx& tx) -> Result<Person> {
    HEARD_TRY(const Invitation invitation, open_invitation(tx, command.token, now));
    auto person = tx.one<Person>(store::sql::person_by_id, invitation.person.value_or(PersonId{}));
    if (!person || !person->active) return not_found("This invitation");
    return std::move(*person);
  };
  HEARD_CO_TRY(const Person person, co_await desk.store.read(read_person));
  HEARD_CO_CHECK(check_password(command.password, person.email.view(), person.name.view()));
  HEARD_CO_CHECK(expect_code(desk, person, command.totp, from.address, now));
  HEARD_CO_TRY(const std::string hash, co_await desk.store.on_pool([&]() -> Result<std::string> {
    return hash_password(command.password);
  }));
  HEARD_CO_TRY(const MailedLink told, co_await mailed_link(desk));
  const Result<void> taken = co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
    HEARD_TRY(const Invitation invitation, open_invitation(tx, command.token, now));
    HEARD_CHECK(take_code(tx, desk, person, command.totp, now));
    if (invitation.by_mail) tx.run(store::sql::person_proven, person.id, std::optional(now));
    if (person.password_hash) tell_of_new_password(tx, desk, person, told.letter, told.effect, now);
    tx.run(store::sql::invitations_of_person, person.id);
    tx.run(store::sql::person_password, person.id, hash);
    tx.run(store::sql::sessions_end_all, person.id);
    tx.run(store::sql::till_person_forgotten, person.id);
    return {};
  });
  if (person.second_factor) learn_code(desk, person, from.address, taken, now);
  HEARD_CO_CHECK(taken);
  co_return co_await begin_session(desk, person, std::move(from));
}

}  // namespace heard::desk
