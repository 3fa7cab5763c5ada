// Letters: mails to one address that are no message of a person. Written with what they speak of, in one
// transaction; they leave like any mail, and what they say is forgotten once nothing more becomes of it.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "desk/desk.h"
#include "record/effect.h"
#include "record/letter.h"
#include "record/mail_to_send.h"

namespace heard::desk {

// Whether a letter written now would leave: sending is on, and a mailbox can send. While not, nothing is
// written: what is of use today would come as a flood on the day when sending is turned on.
bool letters_leave(store::Tx& tx, const Desk& desk);

// `effect` is its delivery. Invalid when its recipient is nobody that mail can go to.
// It is an update that is owed unless it is said to be something else.
Result<void> write_letter(store::Tx& tx, const Letter& letter, EffectId effect, Instant now,
                          EffectClass effect_class = EffectClass::update);

using MailHeaders = std::vector<std::pair<std::string, std::string>>;
// By one press in a mail program: `url` takes one POST (RFC 8058).
void add_unsubscribe(MailHeaders& headers, const std::string& url);

// The one that an effect delivers; nothing for other effects.
std::optional<Letter> letter_of(store::Tx& tx, const Effect& effect);

// As mail_to_send.
Result<MailToSend> letter_to_send(store::Tx& tx, const Desk& desk, const Effect& effect, Instant now);

// It has ended, in whatever way.
void forget_letter(store::Tx& tx, const Effect& effect);

constexpr Duration letter_life = days(90);  // of one that speaks of no conversation

}  // namespace heard::desk
