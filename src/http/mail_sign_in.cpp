// Signing in at a mail provider on its own pages, and how Heard is known there. The provider sends the
// browser to a page of the desk, which hands in what it brought: no GET changes anything.
#include "desk/mail/mail_sign_in.h"

#include "http/answers.h"
#include "http/origin.h"
#include "http/resources.h"
#include "http/url.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

std::string address_to_ask(const desk::MailSignInAsked& asked, MailProvider provider,
                           std::string_view mail_address) {
  std::string url = asked.place.authorize_url;
  char before = url.find('?') == std::string::npos ? '?' : '&';
  const auto add = [&](std::string_view name, std::string_view value) {
    url += before;
    url.append(name).append("=").append(percent_encoded(value));
    before = '&';
  };
  add("response_type", "code");
  add("client_id", asked.place.client_id);
  add("redirect_uri", asked.return_url);
  add("scope", asked.place.scope);
  add("state", asked.state);
  add("code_challenge", asked.challenge);
  add("code_challenge_method", "S256");
  if (!mail_address.empty()) add("login_hint", mail_address);
  if (provider == MailProvider::google) add("access_type", "offline");
  add("prompt", provider == MailProvider::google ? "consent" : "select_account");
  return url;
}

desk::Task<Response> put_provider(const Services& services, Call call) {
  MailProvider provider{};
  if (!value_of(call.request.path_values[0], provider)) co_return not_found("This provider");
  HEARD_CO_TRY(PutMailProvider command, reflect::from_json<PutMailProvider>(call.request.body));
  co_return json_of(co_await desk::put_mail_provider(services.desk, provider, std::move(command)));
}

desk::Task<Response> begin(const Services& services, Call call) {
  HEARD_CO_TRY(const BeginMailSignIn command, reflect::from_json<BeginMailSignIn>(call.request.body));
  // the gate let it in, so it is ours
  const std::string origin = origin_of(call.request.header("origin"));
  if (origin.empty()) co_return invalid("no_origin", "This can be done in the browser only.");
  HEARD_CO_TRY(const desk::MailSignInAsked asked,
               co_await desk::begin_mail_sign_in(services.desk, call.caller, command.provider, origin));
  co_return json_of(Result<MailSignInBegun>(
      MailSignInBegun{.url = address_to_ask(asked, command.provider, command.address.view())}));
}

desk::Task<Response> end(const Services& services, Call call) {
  HEARD_CO_TRY(const EndMailSignIn command, reflect::from_json<EndMailSignIn>(call.request.body));
  if (services.mail == nullptr)
    co_return conflict("nothing_leaves", "This shop is for practice: it speaks with no mail server.");
  HEARD_CO_TRY(desk::MailSignInBack back,
               co_await desk::mail_sign_in_back(services.desk, call.caller, command.state.str()));
  const MailProvider provider = back.provider;
  HEARD_CO_TRY(const MailTokens tokens, co_await services.mail->redeem(std::move(back), command.code.str()));
  co_return json_of(Result<MailSignInEnded>(MailSignInEnded{
      .provider = provider, .grant = desk::sealed_tokens(services.desk, call.caller, provider, tokens)}));
}

}  // namespace

void add_mail_sign_in(Routes& routes, const Services& services) {
  routes
      .add(
          {.method = Method::get,
           .pattern = "/api/mail-providers",
           .access = Access::people(Role::admin, TokenScope::read),
           .summary =
               "The mail providers that one can sign in at by their own pages, and how Heard is known there.",
           .handler = [&services](Call) -> desk::Task<Response> {
             co_return json_of(co_await desk::mail_providers(services.desk));
           },
           .gives = shape_of<MailProviderList>})
      .add(
          {.method = Method::put,
           .pattern = "/api/mail-providers/{provider}",
           .access = Access::people(Role::admin, TokenScope::write),
           .summary = "Say how Heard is known at a mail provider; without a client_id signing in there ends.",
           .handler = [&services](Call call) { return put_provider(services, std::move(call)); },
           .takes = shape_of<PutMailProvider>,
           .gives = shape_of<MailProviderList>})
      .add({.method = Method::post,
            .pattern = "/api/mailboxes/sign-in",
            .access = Access::browsers(Role::admin),
            .summary = "Where to send the browser to sign in at a mail provider.",
            .handler = [&services](Call call) { return begin(services, std::move(call)); },
            .takes = shape_of<BeginMailSignIn>,
            .gives = shape_of<MailSignInBegun>})
      .add({.method = Method::post,
            .pattern = "/api/mailboxes/signed-in",
            .access = Access::browsers(Role::admin),
            .summary =
                "Hand in what the provider sent the browser back with, for a grant that goes into a mailbox.",
            .handler = [&services](Call call) { return end(services, std::move(call)); },
            .takes = shape_of<EndMailSignIn>,
            .gives = shape_of<MailSignInEnded>});
}

}  // namespace heard::http
