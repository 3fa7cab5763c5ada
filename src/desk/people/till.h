// A till: a device that several people share. It locks when nobody works there, and whoever signed in there
// by password once goes on by a PIN of their own.
#pragma once

#include "desk/desk.h"
#include "desk/people/sign_in.h"
#include "record/command.h"
#include "record/view.h"

namespace heard::desk {

// What a device may know that is not signed in: nothing unless it is a till.
Task<TillView> till_view(Desk& desk, std::string till);
// Makes this device a till; wrong_password, counted as at sign-in. The secret for its cookie.
Task<std::string> share_device(Desk& desk, Caller caller, ShareDevice command, SignInFrom from);
// It is one person's again: whoever is signed in there is so no more.
Task<void> end_till(Desk& desk, Caller caller);
// Somebody works there. Without this it locks: requests that a page makes by itself keep nothing open.
Task<void> keep_till_awake(Desk& desk, Caller caller);
// conflict not_shared elsewhere: there is no way back but the password.
Task<void> lock_till(Desk& desk, Caller caller);
// wrong_pin; password_needed for whoever never signed in there, has no PIN, or where no password was given
// for 30 days (all 401); too_many after 10 wrong ones of one person at one till.
Task<SignedIn> unlock_till(Desk& desk, UnlockTill command, SignInFrom from);

Task<PinView> pin_view(Desk& desk, Caller caller);
// 4 to 8 digits, not all the same and not in a row.
Task<void> set_pin(Desk& desk, Caller caller, SetPin command, SignInFrom from);
Task<void> drop_pin(Desk& desk, Caller caller);

}  // namespace heard::desk
