#include "app/mail_grants.h"

#include <algorithm>
#include <boost/json.hpp>
#include <cmath>

#include "channel/email/mail_trouble.h"
#include "channel/email/outward.h"
#include "http/url.h"

namespace heard::app {
namespace {

namespace json = boost::json;

constexpr std::size_t token_bytes_max = 6'000;
constexpr std::size_t answer_bytes_max = std::size_t{64} << 10;
constexpr std::chrono::milliseconds answer_within{15'000};
constexpr Duration life_usual = hours(1);
constexpr Duration life_least = minutes(1);
constexpr Duration life_most = hours(24);

// Of what may stand on the one line of a sign-in.
bool is_token(std::string_view text) {
  return !text.empty() && text.size() <= token_bytes_max &&
         std::ranges::all_of(text, [](char c) { return c > 0x20 && c < 0x7f; });
}

std::string text_in(const json::object& object, std::string_view name) {
  const json::value* value = object.if_contains(name);
  return value != nullptr && value->is_string() ? std::string(value->as_string()) : std::string();
}

Duration life_in(const json::object& object) {
  const json::value* value = object.if_contains("expires_in");
  if (value == nullptr || !value->is_number()) return life_usual;
  const double wanted_s = value->to_number<double>();
  if (!std::isfinite(wanted_s)) return life_usual;
  const double most_s = static_cast<double>(life_most.us / 1'000'000);
  return std::max(life_least, seconds(static_cast<std::int64_t>(std::clamp(wanted_s, 0.0, most_s))));
}

Error no_use(std::string cause) {
  Error error = busy(std::move(cause));
  error.code = "provider_silent";
  error.sentence = "The provider did not answer as it should. It is asked again by itself.";
  return error;
}

// What says that asking again is no use; everything else is the provider's own trouble (RFC 6749 5.2).
bool is_refusal(std::string_view error) {
  return error == "invalid_grant" || error == "interaction_required" || error == "consent_required" ||
         error == "login_required";
}

std::string pair(std::string_view name, std::string_view value) {
  return std::string(name) + '=' + http::percent_encoded(value);
}

std::string client_of(const desk::MailProviderPlace& place) {
  std::string form = pair("client_id", place.client_id);
  if (!place.client_secret.empty()) form += '&' + pair("client_secret", place.client_secret.reveal());
  return form;
}

}  // namespace

Result<MailTokens> read_tokens(long status, std::string_view body) {
  boost::system::error_code broken;
  const json::value answer = json::parse(body, broken);
  if (broken || !answer.is_object()) return no_use("no JSON object, status " + std::to_string(status));
  const json::object& object = answer.as_object();
  const std::string error = channel::email::plain_words(text_in(object, "error"));
  if (is_refusal(error)) {
    Error again = desk::sign_in_again();
    again.cause = error;
    return again;
  }
  if (!error.empty() || status != 200) return no_use("status " + std::to_string(status) + " " + error);
  const std::string access = text_in(object, "access_token");
  const std::string refresh = text_in(object, "refresh_token");
  if (!is_token(access) || !(refresh.empty() || is_token(refresh))) return no_use("no token in the answer");
  return MailTokens{.access = Secret(access), .refresh = Secret(refresh), .life = life_in(object)};
}

Result<MailTokens> MailGrants::ask(const desk::MailProviderPlace& place, std::string form) {
  const auto answer = channel::email::ask_outward({.url = place.token_url,
                                                   .reach = channel::email::Reach::anywhere,
                                                   .secure = true,
                                                   .form = std::move(form),
                                                   .accept = "application/json",
                                                   .bytes_max = answer_bytes_max,
                                                   .within = answer_within},
                                                  interrupt_);
  if (!answer.ok()) {
    if (channel::email::is_stopped(answer.error())) return answer.error();
    return no_use(answer.error().code + " " + answer.error().cause);
  }
  return read_tokens(answer->status, answer->body);
}

Result<MailTokens> MailGrants::redeem(const desk::MailSignInBack& back, std::string_view code) {
  HEARD_TRY(MailTokens tokens,
            ask(back.place, "grant_type=authorization_code&" + client_of(back.place) + '&' +
                                pair("code", code) + '&' + pair("redirect_uri", back.return_url) + '&' +
                                pair("code_verifier", back.verifier.reveal())));
  if (tokens.refresh.empty())
    return conflict("no_refresh",
                    "The provider let you in for an hour only. Please sign in again and allow "
                    "access while you are away.");
  return tokens;
}

Result<Secret> MailGrants::access(InboxId inbox, bool fresh) {
  const std::scoped_lock lock(one_at_a_time_);
  HEARD_TRY(desk::MailTokenKnown known, desk::mail_token_now(desk_, inbox, fresh));
  if (known.access) return *std::move(known.access);
  const auto tokens = ask(known.place, "grant_type=refresh_token&" + client_of(known.place) + '&' +
                                           pair("refresh_token", known.refresh.reveal()));
  if (!tokens.ok()) {
    if (desk::is_sign_in_again(tokens.error())) HEARD_CHECK(desk::refuse_grant_now(desk_, inbox, known));
    return tokens.error();
  }
  HEARD_CHECK(desk::keep_tokens_now(desk_, inbox, known, *tokens));
  return tokens->access;
}

}  // namespace heard::app
