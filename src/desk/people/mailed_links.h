// Links to come in by that go to the person themselves, by mail. They are of use only where the house has a
// public address, and then nobody but whoever reads that mail has them: to come in by one proves the address.
#pragma once

#include "desk/desk.h"
#include "record/command.h"
#include "record/letter.h"
#include "record/person_view.h"

namespace heard::desk {

// Drawn before the closure.
struct MailedLink {
  std::string secret;
  LetterId letter;
  EffectId effect;
};
Task<MailedLink> mailed_link(Desk& desk);

// Whether such a link could go to anybody now.
bool links_go_by_mail(store::Tx& tx, const Desk& desk);

// Writes the letter beside whatever other links there are. Whether it goes.
bool mail_link(store::Tx& tx, const Desk& desk, const Person& person, InvitationKind kind,
               const MailedLink& link, Instant expires_at, Instant now);

// After somebody has chosen a new password by a link.
void tell_of_new_password(store::Tx& tx, const Desk& desk, const Person& person, LetterId letter,
                          EffectId effect, Instant now);

constexpr Duration reset_life = hours(1);

// Always the same answer, whether anybody has this address or not. too_many as at sign-in.
Task<ResetAsked> ask_reset(Desk& desk, AskReset command, std::string address);

}  // namespace heard::desk
