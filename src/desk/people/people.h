// The people who work here: set-up, invitations, roles, tokens of scripts.
#pragma once

#include "desk/desk.h"
#include "desk/people/sign_in.h"
#include "record/command.h"
#include "record/view.h"

namespace heard::desk {

Task<SetupView> setup_view(Desk& desk);
// Once, with the link printed at the first start: makes the owner and names the shop.
Task<SignedIn> set_up(Desk& desk, SetUp command, SignInFrom from);
// Whether this is the secret of the printed link, while the house is not set up. It stays good.
Task<void> expect_setup_token(Desk& desk, Secret token);
// A one-time link for the terminal; nothing when somebody works here already.
Task<std::optional<std::string>> setup_token(Desk& desk);

Task<DeskView> desk_view(Desk& desk, Caller caller);
Task<PersonList> list_people(Desk& desk, Caller caller);
Task<PersonInvited> add_person(Desk& desk, By by, AddPerson command);
// With a password at once (command line); no invitation.
Task<PersonView> add_person_with_password(Desk& desk, By by, AddPerson command, Secret password);
// Changing role or activity ends the person's sessions. The last active owner stays owner.
// The name that customers read; none: one's own.
Task<PersonView> change_me(Desk& desk, Caller caller, ChangeMe command);
Task<PersonView> change_person(Desk& desk, Caller caller, PersonId id, ChangePerson command);
Task<LinkView> reset_link(Desk& desk, Caller caller, PersonId id);
// A link leads past the password, never past a second factor: without its code, as at sign-in, nothing
// happens and the link stays good.
Task<SignedIn> accept_invitation(Desk& desk, AcceptInvitation command, SignInFrom from);

Task<TokenList> list_tokens(Desk& desk, Caller caller);
Task<TokenMade> add_token(Desk& desk, By by, PersonId person, AddToken command);
Task<void> end_token(Desk& desk, Caller caller, ApiTokenId id);

}  // namespace heard::desk
