// Filing what was sent in the Sent folder of its mailbox: a message once, whoever else it goes to, and what
// customers are told by a machine. Letters to the team are not filed: some hold a way in.
#pragma once

#include "desk/desk.h"
#include "record/effect.h"
#include "record/mail_to_send.h"

namespace heard::desk {

// What has left by `sent` is to be filed, by an effect with this id; false when it is not.
bool file_in_sent(store::Tx& tx, const Effect& sent, EffectId id, Instant now);

// As mail_to_send, for an effect of filing.
Task<MailToFile> mail_to_file(Desk& desk, EffectId id);

// It was, or was given up: what a letter said is forgotten.
void end_filing(store::Tx& tx, const Effect& filing);

}  // namespace heard::desk
