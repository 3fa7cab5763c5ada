// The first start: one link, one owner, the shop's name.
#include "desk/house/first_steps.h"
#include "desk/house/shop.h"
#include "desk/people/invitations.h"
#include "desk/people/people.h"
#include "desk/people/sessions.h"
#include "store/sql/people.h"
#include "understand/address.h"

namespace heard::desk {
namespace {

Result<void> check(const SetUp& command) {
  if (trimmed(command.name.view()).empty())
    return invalid("missing_field", "Please tell us your name.", "name");
  if (!understand::address_of(trimmed(command.email.view())))
    return invalid("invalid_email", "This is not a complete email address.", "email");
  if (trimmed(command.shop.view()).empty()) return invalid("missing_field", "Please name the shop.", "shop");
  if (command.zone) HEARD_CHECK(check_zone(command.zone->view()));
  return check_password(command.password, command.email.view(), command.name.view());
}

Result<void> expect_setup(store::Tx& tx, const Invitation& invitation) {
  if (invitation.kind == InvitationKind::setup &&
      tx.one<std::int64_t>(store::sql::person_count).value_or(0) == 0)
    return {};
  return conflict("already_set_up", "This house is set up already. Please sign in.");
}

}  // namespace

Task<SetupView> setup_view(Desk& desk) {
  co_return co_await desk.store.read([](store::Tx& tx) -> Result<SetupView> {
    return SetupView{.needed = tx.one<std::int64_t>(store::sql::person_count).value_or(0) == 0};
  });
}

Task<std::optional<std::string>> setup_token(Desk& desk) {
  const std::string secret = desk.random.token();
  const Instant expires = desk.clock.now() + desk.rules.invitation_life;
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<std::optional<std::string>> {
    if (tx.one<std::int64_t>(store::sql::person_count).value_or(0) > 0) return std::optional<std::string>{};
    return std::optional{invite(tx, secret, InvitationKind::setup, {}, expires)};
  });
}

Task<void> expect_setup_token(Desk& desk, Secret token) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<void> {
    HEARD_TRY(const Invitation invitation, open_invitation(tx, token, now));
    return expect_setup(tx, invitation);
  });
}

Task<SignedIn> set_up(Desk& desk, SetUp command, SignInFrom from) {
  HEARD_CO_CHECK(check(command));
  HEARD_CO_CHECK(co_await desk.ids.reserve(1));
  const Instant now = desk.clock.now();
  HEARD_CO_TRY(const std::string hash, co_await desk.store.on_pool([&]() -> Result<std::string> {
    return hash_password(command.password);
  }));
  const Person owner{.id = desk.ids.take<PersonId>(),
                     .email = Text<254>::cut(trimmed(command.email.view())),
                     .email_folded = folded(trimmed(command.email.view())),
                     .name = command.name,
                     .role = Role::admin,
                     .password_hash = hash,
                     .created_at = now};
  HEARD_CO_CHECK(co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
    HEARD_TRY(const Invitation invitation, open_invitation(tx, command.token, now));
    HEARD_CHECK(expect_setup(tx, invitation));
    tx.run(store::sql::invitation_used, invitation.digest);
    tx.put(store::sql::person_add, owner);
    open_shop(tx, {.name = command.shop.str(), .zone = command.zone ? command.zone->str() : ""});
    begin_first_steps(tx);
    tx.append(PersonAdded{owner.id, owner.role}, {ByKind::person, owner.id.value}, now);
    return {};
  }));
  co_return co_await begin_session(desk, owner, std::move(from));
}

}  // namespace heard::desk
