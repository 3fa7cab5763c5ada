// The address that one signs in with, alert mails to it, and a new password by mail.
#include "desk/people/own_mail.h"

#include "desk/people/mailed_links.h"
#include "http/answers.h"
#include "http/resources.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

desk::Task<Response> change_own_mail(const Services& services, Call call) {
  HEARD_CO_TRY(ChangeMyMail command, reflect::from_json<ChangeMyMail>(call.request.body));
  co_return json_of(co_await desk::change_my_mail(services.desk, call.caller, std::move(command),
                                                  call.request.peer.address));
}

desk::Task<Response> send_code(const Services& services, Call call) {
  HEARD_CO_CHECK(co_await desk::send_address_code(services.desk, call.caller));
  co_return nothing();
}

desk::Task<Response> prove(const Services& services, Call call) {
  HEARD_CO_TRY(ProveAddress command, reflect::from_json<ProveAddress>(call.request.body));
  co_return json_of(co_await desk::prove_address(services.desk, call.caller, std::move(command)));
}

desk::Task<Response> ask_reset(const Services& services, Call call) {
  HEARD_CO_TRY(AskReset command, reflect::from_json<AskReset>(call.request.body));
  co_return json_of(co_await desk::ask_reset(services.desk, std::move(command), call.request.peer.address));
}

}  // namespace

void add_own_mail(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::get,
            .pattern = "/api/me/mail",
            .access = Access::browsers(Role::agent),
            .summary = "One's own address, whether it is proven, and whether alert mails come to it.",
            .handler = [&services](Call call) -> desk::Task<Response> {
              co_return json_of(co_await desk::my_mail(services.desk, call.caller));
            },
            .gives = shape_of<MyMailView>})
      .add({.method = Method::patch,
            .pattern = "/api/me/mail",
            .access = Access::browsers(Role::agent),
            .summary = "Change one's address, which then is not proven, or whether alert mails come.",
            .handler = [&services](Call call) { return change_own_mail(services, std::move(call)); },
            .takes = shape_of<ChangeMyMail>,
            .gives = shape_of<MyMailView>})
      .add({.method = Method::post,
            .pattern = "/api/me/mail/code",
            .access = Access::browsers(Role::agent),
            .summary = "Send six digits to one's own address.",
            .handler = [&services](Call call) { return send_code(services, std::move(call)); },
            .gives_status = 204})
      .add({.method = Method::post,
            .pattern = "/api/me/mail/proof",
            .access = Access::browsers(Role::agent),
            .summary = "Prove the address with the digits that came to it.",
            .handler = [&services](Call call) { return prove(services, std::move(call)); },
            .takes = shape_of<ProveAddress>,
            .gives = shape_of<MyMailView>})
      .add({.method = Method::post,
            .pattern = "/api/password-resets",
            .access = Access::everyone(),
            .summary = "Ask for a link to choose a new password. The answer is the same for every address.",
            .handler = [&services](Call call) { return ask_reset(services, std::move(call)); },
            .takes = shape_of<AskReset>,
            .gives = shape_of<ResetAsked>});
}

}  // namespace heard::http
