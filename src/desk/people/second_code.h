// The code that is asked for beside a password once a second factor is on: counted, taken once, remembered.
//
//   expect_code   before anything else happens: is there one, and may it be tried?
//   take_code     in the transaction of what it is said for
//   learn_code    afterwards: a wrong one counts as a wrong password does, a right one clears the count
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "desk/desk.h"

namespace heard::desk {

// unauthenticated with totp_needed without a code, too_many like wrong passwords. Nothing for somebody
// without a second factor.
Result<void> expect_code(Desk& desk, const Person& person, const std::optional<Secret>& code,
                         const std::string& address, Instant now);
// unauthenticated with totp_wrong; the code of the app or a recovery code.
Result<void> take_code(store::Tx& tx, const Desk& desk, const Person& person,
                       const std::optional<Secret>& code, Instant now);
void learn_code(Desk& desk, const Person& person, const std::string& address, const Result<void>& taken,
                Instant now);

// As it is compared: without gaps and hyphens, small letters.
std::string plain_code(const Secret& code);
// Keyed, so that whoever reads the database alone cannot try codes against it.
std::string recovery_digest(const Desk& desk, PersonId person, std::string_view plain);
std::string seal_name(PersonId person);
// broken when the master key is another one than when it was sealed.
Result<Secret> secret_of(const Desk& desk, PersonId person, const std::string& sealed);

}  // namespace heard::desk
