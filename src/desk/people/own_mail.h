// The address that somebody signs in with: whether mail to it is known to reach them, and whether alerts go
// there.
#pragma once

#include "desk/desk.h"
#include "record/command.h"
#include "record/person_view.h"

namespace heard::desk {

constexpr Duration address_code_life = minutes(10);
constexpr int address_code_tries = 5;

Task<MyMailView> my_mail(Desk& desk, Caller caller);
// A new address wants the password and is not proven. wrong_password, invalid_email, email_taken.
Task<MyMailView> change_my_mail(Desk& desk, Caller caller, ChangeMyMail command, std::string address);
// Six digits to one's own address. conflict no_way_out while no mail leaves; too_many as at sign-in.
Task<void> send_address_code(Desk& desk, Caller caller);
// invalid wrong_code; code_over when it is too old or was tried too often.
Task<MyMailView> prove_address(Desk& desk, Caller caller, ProveAddress command);

// By the address that alert mails bear for it. not_found for what this house did not sign.
Task<void> end_alerts(Desk& desk, std::string signed_part);

}  // namespace heard::desk
