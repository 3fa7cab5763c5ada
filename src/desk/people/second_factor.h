// A second factor at sign-in: the six digits of an app beside the password, or one of ten recovery codes.
// Everybody switches it on for themselves.
#pragma once

#include "desk/desk.h"
#include "desk/people/sign_in.h"
#include "record/command.h"
#include "record/view.h"

namespace heard::desk {

Task<SecondFactorView> second_factor_view(Desk& desk, Caller caller);
// A new secret, in this answer and nowhere else; an earlier one that was never confirmed is forgotten. Not on
// yet. Conflict when it is on.
Task<SecondFactorStarted> start_second_factor(Desk& desk, Caller caller);
// Switches it on. The recovery codes are in this answer and nowhere else.
Task<RecoveryCodes> confirm_second_factor(Desk& desk, Caller caller, ConfirmSecondFactor command);
// One's own, by the password or a code; wrong ones count as at sign-in.
Task<void> end_second_factor(Desk& desk, Caller caller, EndSecondFactor command, SignInFrom from);
// Somebody's who has lost their device. Ends their sessions, one of which may be on it. Never one's own: that
// takes the password or a code.
Task<PersonView> end_second_factor_of(Desk& desk, By by, PersonId id);

}  // namespace heard::desk
