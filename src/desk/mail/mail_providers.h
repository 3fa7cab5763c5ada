// How Heard is known to the mail providers that people sign in at by their own pages: set up by an owner,
// since each house registers itself there. The secret is sealed and never given out again.
#pragma once

#include <string_view>

#include "desk/desk.h"
#include "record/mail_sign_in.h"

namespace heard::desk {

// Behind our origin and root; the page there hands in what the provider sent.
constexpr std::string_view mail_sign_in_path = "/mail-sign-in";

Task<MailProviderList> mail_providers(Desk& desk);
// invalid with the field named.
Task<MailProviderList> put_mail_provider(Desk& desk, MailProvider provider, PutMailProvider command);

// Where tokens are asked for, and as whom.
struct MailProviderPlace {
  std::string client_id;
  Secret client_secret;
  std::string authorize_url;
  std::string token_url;
  std::string scope;
};
// conflict not_set_up.
Result<MailProviderPlace> mail_provider_place(store::Tx& tx, const Desk& desk, MailProvider provider);

}  // namespace heard::desk
