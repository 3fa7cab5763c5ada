// Which mail a message of ours becomes, at the moment when it leaves.
#pragma once

#include "desk/desk.h"
#include "record/effect.h"
#include "record/mail_to_send.h"

namespace heard::desk {

// For the one recipient of the effect. busy when it cannot be said yet, with a sentence for a person; any
// other error when it never can.
Task<MailToSend> mail_to_send(Desk& desk, EffectId effect);

}  // namespace heard::desk
