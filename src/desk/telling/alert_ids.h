// What is signed in alert mails: their Message-IDs, so that an answer is known to answer one; and the address
// that turns them off.
//   heard-alert.ALERT.MAC.LETTER@DOMAIN
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "desk/desk.h"
#include "understand/mail.h"

namespace heard::desk {

// Without <>. `domain` is that of the address it is sent from; "localhost" when it is empty.
std::string alert_mail_id(const Desk& desk, AlertId alert, LetterId letter, std::string_view domain);

// The alert that a mail answers, by whatever it names before it or is addressed to; nothing for an id that
// this house did not make.
std::optional<AlertId> alert_answered(const Desk& desk, const understand::ArrivedMail& mail);

// "/alerts/off/…"; good for as long as they work here.
std::string no_alerts_path(const Desk& desk, PersonId person);
std::optional<PersonId> no_alerts_for(const Desk& desk, std::string_view signed_part);

}  // namespace heard::desk
