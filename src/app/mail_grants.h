// MailGrants: the access tokens of mailboxes that somebody signed in for at their provider. A token is known
// for about an hour and then asked for anew, once for everybody who waits for it.
#pragma once

#include <mutex>
#include <string>
#include <string_view>

#include "channel/email/interrupt.h"
#include "desk/mail/mail_grants.h"

namespace heard::app {

// What a provider answers when it is asked for tokens; `status` is that of HTTP. sign_in_again when it
// refuses; busy when it said nothing that can be used. Pure.
Result<MailTokens> read_tokens(long status, std::string_view body);

class MailGrants {
 public:
  // The desk outlives it.
  explicit MailGrants(desk::Desk& desk) : desk_(desk) {}

  // A token to sign in with. sign_in_again, or busy while the provider is not to be reached. Blocks: on
  // threads of mailboxes and of what is sent, never on an io thread.
  Result<Secret> access(InboxId inbox, bool fresh);
  // The tokens for a code that came back. Blocks.
  Result<MailTokens> redeem(const desk::MailSignInBack& back, std::string_view code);
  // Breaks off what is asked just now; nothing is asked from then on.
  void stop() { interrupt_.give(); }

 private:
  Result<MailTokens> ask(const desk::MailProviderPlace& place, std::string form);

  desk::Desk& desk_;
  channel::email::Interrupt interrupt_;
  std::mutex one_at_a_time_;
};

}  // namespace heard::app
