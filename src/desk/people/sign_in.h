// Signing in and out, and finding out who asks.
#pragma once

#include "desk/desk.h"
#include "record/command.h"
#include "record/view.h"

namespace heard::desk {

struct SignInFrom {
  std::string address;
  std::string user_agent;
  std::string till{};      // the secret of a shared device; empty on others
  std::string language{};  // of the browser, if it is one of ours
};

struct SignedIn {
  SessionView view;
  std::string cookie;  // the secret for the browser; only its digest is stored
  Instant expires_at;
};

// invalid code wrong_sign_in (401) for a wrong pair, too_many after 10 wrong tries of one account from one
// address or 100 of one address. Takes as long for an unknown address. Hashing waits on the heavy pool.
// Where a second factor is on: totp_needed without its code, totp_wrong with a wrong one (both 401), and only
// to whoever knows the password.
Task<SignedIn> sign_in(Desk& desk, SignIn command, SignInFrom from);
Task<void> sign_out(Desk& desk, Caller caller);
// unauthenticated when the cookie or token names no live session, token or active person.
Task<Caller> find_session(Desk& desk, std::string cookie);
Task<Caller> find_token(Desk& desk, std::string token);
Task<SessionView> session_view(Desk& desk, Caller caller);
Task<SessionList> list_sessions(Desk& desk, Caller caller);
// public_id of one of the caller's own.
Task<void> end_session(Desk& desk, Caller caller, std::string public_id);

// Of somebody who is signed in: wrong_password, counted as at sign-in.
Task<void> expect_password(Desk& desk, Person person, Secret password, std::string address);

// argon2id, 19 MiB, t=2. Blocking; pool threads only.
std::string hash_password(const Secret& password);
bool password_fits(const Secret& password, const std::string& hash);
// At least 10 characters, at most 200 bytes, not the address or the name.
Result<void> check_password(const Secret& password, std::string_view email, std::string_view name);

}  // namespace heard::desk
