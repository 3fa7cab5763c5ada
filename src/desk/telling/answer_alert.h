// One of us answers an alert by mail: their words go to the customer as if written at the desk, or back to
// them with the reason why not (docs/decisions/0020).
#pragma once

#include <optional>

#include "desk/mail/mail_arrival.h"
#include "desk/mail/take_mail.h"

namespace heard::desk {

// Drawn before the closure.
Task<AlertAnswered> ids_to_answer(Desk& desk, AlertId alert);

// Nothing when it is not from whom the alert went to, as far as can be told: then it is mail like any other,
// set aside.
Result<std::optional<MailTaken>> answer_alert(store::Tx& tx, const Desk& desk, const MailArrival& arrival);

}  // namespace heard::desk
