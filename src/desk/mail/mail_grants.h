// What a provider granted for a mailbox: kept sealed, and renewed before it is over. A grant that the
// provider takes no more stays as it is and says so, until somebody signs in again.
#pragma once

#include "desk/mail/mail_sign_in.h"
#include "record/mailbox_view.h"

namespace heard::desk {

// An access token is renewed when it has less than this left.
constexpr Duration mail_token_spare = minutes(5);

// Inside the write closure of putting the mailbox. The tokens come sealed, since chance is drawn outside.
struct SealedGrant {
  MailProvider provider = MailProvider::google;
  std::string refresh;
  std::string access;
  Instant access_until;
};
SealedGrant seal_grant(const Desk& desk, InboxId inbox, const TokensCarried& carried);
void keep_grant(store::Tx& tx, InboxId inbox, const SealedGrant& grant);

// A token to sign in with, or what it takes to have one.
struct MailTokenKnown {
  std::optional<Secret> access;  // good for a while yet
  MailProvider provider = MailProvider::google;
  MailProviderPlace place;
  Secret refresh;
  std::string sealed_refresh;  // which one that is
};
// conflict sign_in_again: there is none, it was refused, or it cannot be read. `fresh`: the known access
// token was not taken. Blocking.
Result<MailTokenKnown> mail_token_now(Desk& desk, InboxId inbox, bool fresh);
Result<void> keep_tokens_now(Desk& desk, InboxId inbox, const MailTokenKnown& before,
                             const MailTokens& tokens);
Result<void> refuse_grant_now(Desk& desk, InboxId inbox, const MailTokenKnown& before);

// Whether the known sign-in of this inbox holds for what is to be tried: no password takes its place, and it
// goes to the same servers by the same names.
Task<bool> is_signed_in_for(Desk& desk, InboxId inbox, const PutMailbox& wanted);

// What is said while it is so.
Error sign_in_again();
bool is_sign_in_again(const Error& error);

}  // namespace heard::desk
