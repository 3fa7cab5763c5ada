// The mails that messages came by, and those in quarantine.
#include "desk/message_mail.h"
#include "desk/quarantine.h"
#include "desk/take_mail.h"
#include "http/answers.h"
#include "http/resources.h"

namespace heard::http {
namespace {

Result<Response> saved(Result<desk::AttachmentFile> file) {
  if (!file.ok()) return std::move(file).error();
  return saved_file(std::move(file).value());
}

desk::Task<Response> original(const Services& services, Call call) {
  HEARD_CO_TRY(const MessageId id, path_id<MessageId>(call.request, 0, "This mail"));
  co_return json_of(co_await desk::mail_original(services.desk, call.caller, id));
}

desk::Task<Response> page(const Services& services, Call call) {
  HEARD_CO_TRY(const MessageId id, path_id<MessageId>(call.request, 0, "This mail"));
  HEARD_CO_TRY(std::string document, co_await desk::mail_html(services.desk, call.caller, id));
  Response response = html(std::move(document));
  response.guise = Guise::mail;
  co_return response;
}

desk::Task<Response> raw(const Services& services, Call call) {
  HEARD_CO_TRY(const MessageId id, path_id<MessageId>(call.request, 0, "This mail"));
  co_return saved(co_await desk::mail_raw(services.desk, call.caller, id));
}

desk::Task<Response> quarantine(const Services& services, Call /*call*/) {
  co_return json_of(co_await desk::quarantine(services.desk));
}

desk::Task<Response> quarantined(const Services& services, Call call) {
  HEARD_CO_TRY(const ArrivalId id, path_id<ArrivalId>(call.request, 0, "This mail"));
  co_return saved(co_await desk::quarantined_mail(services.desk, id));
}

desk::Task<Response> retry(const Services& services, Call call) {
  HEARD_CO_TRY(const ArrivalId id, path_id<ArrivalId>(call.request, 0, "This mail"));
  HEARD_CO_TRY(const desk::MailTaken taken, co_await desk::retry_mail(services.desk, id));
  co_return json_of(Result<MailReceived>(desk::received(taken)));
}

void add_messages_mail(Routes& routes, const Services& services) {
  const Access access = Access::people(Role::agent, TokenScope::read);
  routes
      .add({.method = Method::get,
            .pattern = "/api/messages/{id}/original",
            .access = access,
            .summary = "All that a mail says, with what it quotes.",
            .handler = [&services](Call call) { return original(services, std::move(call)); },
            .gives = shape_of<MailOriginal>})
      .add({.method = Method::get,
            .pattern = "/api/messages/{id}/html",
            .access = access,
            .summary = "The HTML of a mail as a page of its own, cleaned, for a frame.",
            .handler = [&services](Call call) { return page(services, std::move(call)); },
            .gives_type = "text/html"})
      .add({.method = Method::get,
            .pattern = "/api/messages/{id}/raw",
            .access = access,
            .summary = "A mail as it came, to be saved.",
            .handler = [&services](Call call) { return raw(services, std::move(call)); },
            .gives_type = "message/rfc822"});
}

}  // namespace

void add_mail(Routes& routes, const Services& services) {
  add_messages_mail(routes, services);
  routes
      .add({.method = Method::get,
            .pattern = "/api/quarantine",
            .access = Access::people(Role::supervisor, TokenScope::read),
            .summary = "Mails that could not be taken further, newest first.",
            .handler = [&services](Call call) { return quarantine(services, std::move(call)); },
            .gives = shape_of<QuarantineList>})
      .add({.method = Method::get,
            .pattern = "/api/quarantine/{id}/raw",
            .access = Access::people(Role::supervisor, TokenScope::read),
            .summary = "A mail in quarantine as it came, to be saved.",
            .handler = [&services](Call call) { return quarantined(services, std::move(call)); },
            .gives_type = "message/rfc822"})
      .add({.method = Method::post,
            .pattern = "/api/quarantine/{id}/retry",
            .access = Access::people(Role::supervisor, TokenScope::write),
            .summary = "Take a mail in quarantine once more.",
            .handler = [&services](Call call) { return retry(services, std::move(call)); },
            .gives = shape_of<MailReceived>});
}

}  // namespace heard::http
