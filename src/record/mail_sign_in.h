// Signing in at a mail provider on its own pages (OAuth 2) instead of by a password: what the owner set up
// for it, what the provider granted, and the shapes of the API about both.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/describe.h"
#include "base/instant.h"
#include "base/secret.h"
#include "base/text.h"
#include "record/names.h"

namespace heard {

enum class MailProvider { google, microsoft };
HEARD_ENUM(MailProvider, google, microsoft)

// How Heard is known to a provider. A row; the secret is sealed about "mail provider NAME".
struct MailProviderClient {
  MailProvider provider = MailProvider::google;
  Text<500> client_id;
  std::string client_secret;
  Text<500> authorize_url;
  Text<500> token_url;
  Text<500> scope;  // separated by spaces
};
HEARD_RECORD(MailProviderClient, provider, client_id, client_secret, authorize_url, token_url, scope);

// What a provider granted for the mailbox of an inbox. A row; state without events. The tokens are sealed
// about "mail refresh ID" and "mail access ID".
struct MailGrant {
  InboxId inbox;
  MailProvider provider = MailProvider::google;
  std::string refresh;
  std::string access;
  Instant access_until;
  bool refused = false;  // the provider takes it no more: somebody has to sign in again
};
HEARD_RECORD(MailGrant, inbox, provider, refresh, access, access_until, refused);

// The tokens themselves, on their way.
struct MailTokens {
  Secret access;
  Secret refresh;  // empty: the known one stays
  Duration life;   // of the access token
};

struct MailProviderView {
  MailProvider provider = MailProvider::google;
  std::string client_id;  // empty: nobody can sign in there yet
  bool has_secret = false;
  std::string authorize_url;
  std::string token_url;
  std::string scope;
};
HEARD_RECORD(MailProviderView, provider, client_id, has_secret, authorize_url, token_url, scope);

struct MailProviderList {
  std::vector<MailProviderView> items;
  std::string return_path;  // of the address that the provider is told to come back to, behind our origin
};
HEARD_RECORD(MailProviderList, items, return_path);

// Nothing in an address or in the scope: the provider's usual one.
struct PutMailProvider {
  Text<500> client_id;                       // empty: signing in there ends
  std::optional<Text<500>> client_secret{};  // nothing: the one that is known
  std::optional<Text<500>> authorize_url{};
  std::optional<Text<500>> token_url{};
  std::optional<Text<500>> scope{};
};
HEARD_RECORD(PutMailProvider, client_id, client_secret, authorize_url, token_url, scope);

struct BeginMailSignIn {
  MailProvider provider = MailProvider::google;
  Text<254> address;
};
HEARD_RECORD(BeginMailSignIn, provider, address);

// Where to send the browser.
struct MailSignInBegun {
  std::string url;
};
HEARD_RECORD(MailSignInBegun, url);

// What the provider sent the browser back with.
struct EndMailSignIn {
  Text<4000> code;
  Text<4000> state;
};
HEARD_RECORD(EndMailSignIn, code, state);

// Sealed: it goes into PutMailbox and is good for whoever signed in only.
struct MailSignInEnded {
  MailProvider provider = MailProvider::google;
  std::string grant;
};
HEARD_RECORD(MailSignInEnded, provider, grant);

}  // namespace heard
