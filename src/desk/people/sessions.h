// Beginning a session: shared by signing in, setting up and taking up an invitation.
#pragma once

#include "desk/people/sign_in.h"

namespace heard::desk {

// What is stored of a secret that a browser, a script or a link holds.
std::string secret_digest(std::string_view secret);
PersonView view_of(const Person& person);
// On a shared device it takes the place of the session before, and a password opens it for PINs anew.
enum class ProvedBy { password, pin };
Task<SignedIn> begin_session(Desk& desk, Person person, SignInFrom from, ProvedBy proof = ProvedBy::password);

}  // namespace heard::desk
