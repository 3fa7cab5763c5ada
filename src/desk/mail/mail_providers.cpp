#include "desk/mail/mail_providers.h"

#include <fmt/format.h>

#include "base/host_name.h"
#include "base/seal.h"
#include "store/sql/mail_sign_in.h"

namespace heard::desk {
namespace {

struct Usual {
  std::string_view authorize_url;
  std::string_view token_url;
  std::string_view scope;
};

Usual usual(MailProvider provider) {
  if (provider == MailProvider::google)
    return {"https://accounts.google.com/o/oauth2/v2/auth", "https://oauth2.googleapis.com/token",
            "https://mail.google.com/"};
  return {
      "https://login.microsoftonline.com/common/oauth2/v2.0/authorize",
      "https://login.microsoftonline.com/common/oauth2/v2.0/token",
      "offline_access https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send"};
}

std::string about(MailProvider provider) { return fmt::format("mail provider {}", name_of(provider)); }

// The host of an address; empty for what is none.
std::string_view host_in(std::string_view url) {
  const std::size_t begin = url.find("://");
  if (begin == std::string_view::npos) return {};
  std::string_view host = url.substr(begin + 3);
  host = host.substr(0, host.find_first_of("/?#"));
  if (host.starts_with('[')) return host.substr(1, host.find(']') - 1);
  return host.substr(0, host.find(':'));
}

// Tokens travel to it: by https, or within this machine.
bool is_safe(std::string_view url) {
  const std::string_view host = host_in(url);
  if (!is_host_name(host) || url.find_first_of(" \t\r\n#") != std::string_view::npos) return false;
  return url.starts_with("https://") || (url.starts_with("http://") && is_this_machine(host));
}

Result<Text<500>> address(const std::optional<Text<500>>& wanted, std::string_view otherwise,
                          std::string field) {
  const std::string_view text = wanted ? trimmed(wanted->view()) : std::string_view{};
  if (text.empty()) return Text<500>::cut(otherwise);
  if (is_safe(text)) return Text<500>::cut(text);
  return invalid("not_secure", "This has to be an address that begins with https://.", std::move(field));
}

MailProviderView provider_view(MailProvider provider, const std::optional<MailProviderClient>& known) {
  const Usual own = usual(provider);
  if (!known)
    return {.provider = provider,
            .client_id = {},
            .has_secret = false,
            .authorize_url = std::string(own.authorize_url),
            .token_url = std::string(own.token_url),
            .scope = std::string(own.scope)};
  return {.provider = provider,
          .client_id = known->client_id.str(),
          .has_secret = !known->client_secret.empty(),
          .authorize_url = known->authorize_url.str(),
          .token_url = known->token_url.str(),
          .scope = known->scope.str()};
}

std::optional<MailProviderClient> known_to(store::Tx& tx, MailProvider provider) {
  return tx.one<MailProviderClient>(store::sql::mail_provider_of, provider);
}

MailProviderList list_in(store::Tx& tx, const Desk& desk) {
  MailProviderList list{.items = {}, .return_path = desk.rules.root + std::string(mail_sign_in_path)};
  for (const MailProvider one : {MailProvider::google, MailProvider::microsoft})
    list.items.push_back(provider_view(one, known_to(tx, one)));
  return list;
}

Result<MailProviderClient> client_of(MailProvider provider, const PutMailProvider& command,
                                     const std::optional<MailProviderClient>& known,
                                     const std::string& sealed) {
  const Usual own = usual(provider);
  MailProviderClient client{.provider = provider,
                            .client_id = Text<500>::cut(trimmed(command.client_id.view())),
                            .client_secret = sealed,
                            .authorize_url = {},
                            .token_url = {},
                            .scope = {}};
  if (!command.client_secret && known) client.client_secret = known->client_secret;
  HEARD_TRY(client.authorize_url, address(command.authorize_url, own.authorize_url, "authorize_url"));
  HEARD_TRY(client.token_url, address(command.token_url, own.token_url, "token_url"));
  const std::string_view scope = command.scope ? trimmed(command.scope->view()) : std::string_view{};
  client.scope = Text<500>::cut(scope.empty() ? own.scope : scope);
  return client;
}

}  // namespace

Task<MailProviderList> mail_providers(Desk& desk) {
  co_return co_await desk.store.read(
      [&](store::Tx& tx) -> Result<MailProviderList> { return list_in(tx, desk); });
}

Task<MailProviderList> put_mail_provider(Desk& desk, MailProvider provider, PutMailProvider command) {
  const bool has_secret = command.client_secret && !command.client_secret->empty();
  const std::string sealed =
      has_secret ? seal(Secret(command.client_secret->str()), about(provider), desk.master_key, desk.random)
                 : std::string();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<MailProviderList> {
    const auto known = known_to(tx, provider);
    HEARD_TRY(const MailProviderClient client, client_of(provider, command, known, sealed));
    tx.run(store::sql::mail_provider_drop, provider);
    if (!client.client_id.empty()) tx.put(store::sql::mail_provider_add, client);
    return list_in(tx, desk);
  });
}

Result<MailProviderPlace> mail_provider_place(store::Tx& tx, const Desk& desk, MailProvider provider) {
  const auto known = known_to(tx, provider);
  if (!known)
    return conflict("not_set_up",
                    "Signing in there is not set up yet. An owner can do that in the settings.");
  MailProviderPlace place{.client_id = known->client_id.str(),
                          .client_secret = {},
                          .authorize_url = known->authorize_url.str(),
                          .token_url = known->token_url.str(),
                          .scope = known->scope.str()};
  if (known->client_secret.empty()) return place;
  auto secret = unseal(known->client_secret, about(provider), desk.master_key);
  if (!secret)
    return conflict("not_set_up",
                    "The secret of this sign-in cannot be read any more. Please enter it again.");
  place.client_secret = std::move(*secret);
  return place;
}

}  // namespace heard::desk
