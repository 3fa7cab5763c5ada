#include "desk/mail/mail_sign_in.h"

#include <charconv>
#include <vector>

#include "base/bytes.h"
#include "base/lines.h"
#include "base/seal.h"

namespace heard::desk {
namespace {

std::string about_state(const Caller& caller) { return "mail sign-in of " + caller.session; }
std::string about_tokens(const Caller& caller) { return "mail tokens of " + caller.session; }

Instant instant_in(std::string_view text) {
  Instant at;
  std::from_chars(text.data(), text.data() + text.size(), at.us);
  return at;
}

// The lines of what was sealed, if there are so many and the first is not over.
std::optional<std::vector<std::string>> unsealed(const Desk& desk, std::string_view sealed,
                                                 const std::string& about, std::size_t lines) {
  const auto text = unseal(sealed, about, desk.master_key);
  if (!text) return std::nullopt;
  std::vector<std::string> parts;
  each_line(text->reveal(), [&](std::string_view part) { parts.emplace_back(part); });
  parts.resize(std::max(parts.size(), lines));
  if (parts.size() != lines || instant_in(parts.front()) < desk.clock.now()) return std::nullopt;
  return parts;
}

std::string joined(std::initializer_list<std::string_view> parts) {
  std::string out;
  for (const std::string_view& part : parts) {
    if (&part != parts.begin()) out += '\n';
    out += part;
  }
  return out;
}

Error over() {
  return invalid("sign_in_over", "This sign-in is over, or was begun somewhere else. Please begin again.",
                 "state");
}

}  // namespace

Task<MailSignInAsked> begin_mail_sign_in(Desk& desk, const Caller& caller, MailProvider provider,
                                         std::string origin) {
  MailSignInAsked asked;
  HEARD_CO_TRY(asked.place, co_await desk.store.read(
                                [&](store::Tx& tx) { return mail_provider_place(tx, desk, provider); }));
  asked.return_url = origin + desk.rules.root + std::string(mail_sign_in_path);
  const std::string verifier = desk.random.token();
  asked.challenge = base64url(sha256_of(verifier));
  const std::string until = std::to_string((desk.clock.now() + mail_sign_in_life).us);
  asked.state = seal(Secret(joined({until, name_of(provider), asked.return_url, verifier})),
                     about_state(caller), desk.master_key, desk.random);
  co_return asked;
}

Task<MailSignInBack> mail_sign_in_back(Desk& desk, const Caller& caller, std::string state) {
  auto parts = unsealed(desk, state, about_state(caller), 4);
  MailSignInBack back;
  if (!parts || !value_of((*parts)[1], back.provider)) co_return over();
  back.return_url = (*parts)[2];
  back.verifier = Secret(std::move((*parts)[3]));
  HEARD_CO_TRY(back.place, co_await desk.store.read(
                               [&](store::Tx& tx) { return mail_provider_place(tx, desk, back.provider); }));
  co_return back;
}

std::string sealed_tokens(const Desk& desk, const Caller& caller, MailProvider provider,
                          const MailTokens& tokens) {
  const Instant now = desk.clock.now();
  return seal(Secret(joined({std::to_string((now + hours(2)).us), name_of(provider),
                             std::to_string((now + tokens.life).us), tokens.access.reveal(),
                             tokens.refresh.reveal()})),
              about_tokens(caller), desk.master_key, desk.random);
}

std::optional<TokensCarried> carried_tokens(const Desk& desk, const Caller& caller, std::string_view grant) {
  auto parts = unsealed(desk, grant, about_tokens(caller), 5);
  TokensCarried carried;
  if (!parts || !value_of((*parts)[1], carried.provider)) return std::nullopt;
  carried.access_until = instant_in((*parts)[2]);
  carried.tokens.access = Secret(std::move((*parts)[3]));
  carried.tokens.refresh = Secret(std::move((*parts)[4]));
  return carried;
}

}  // namespace heard::desk
