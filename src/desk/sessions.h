// Beginning a session: shared by signing in, setting up and taking up an invitation.
#pragma once

#include "desk/sign_in.h"

namespace heard::desk {

// What is stored of a secret that a browser, a script or a link holds.
std::string secret_digest(std::string_view secret);
PersonView view_of(const Person& person);
Task<SignedIn> begin_session(Desk& desk, Person person, SignInFrom from);

}  // namespace heard::desk
