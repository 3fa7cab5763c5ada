// Signing in at a mail provider on its own pages: there by begin, back by end. What is remembered in between
// is sealed into the state that the provider hands back, and holds for the session that began it, for a
// while.
#pragma once

#include "desk/mail/mail_providers.h"

namespace heard::desk {

constexpr Duration mail_sign_in_life = minutes(15);

// What the provider is to be asked, for whoever writes the address.
struct MailSignInAsked {
  MailProviderPlace place;
  std::string return_url;
  std::string state;
  std::string challenge;  // S256 (RFC 7636)
};
// `origin` is our own, as the browser names it.
Task<MailSignInAsked> begin_mail_sign_in(Desk& desk, const Caller& caller, MailProvider provider,
                                         std::string origin);

// What is needed to have tokens for the code that came back. invalid sign_in_over: another session's, too
// old, or none of ours.
struct MailSignInBack {
  MailProvider provider = MailProvider::google;
  MailProviderPlace place;
  std::string return_url;
  Secret verifier;
};
Task<MailSignInBack> mail_sign_in_back(Desk& desk, const Caller& caller, std::string state);

// The tokens for the browser to carry to the form and back: sealed, and for this session only.
std::string sealed_tokens(const Desk& desk, const Caller& caller, MailProvider provider,
                          const MailTokens& tokens);
// Nothing for anybody else's, and when it is too old.
struct TokensCarried {
  MailProvider provider = MailProvider::google;
  MailTokens tokens;
  Instant access_until;
};
std::optional<TokensCarried> carried_tokens(const Desk& desk, const Caller& caller, std::string_view grant);

}  // namespace heard::desk
