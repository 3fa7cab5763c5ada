// The mails that messages came by, and those in quarantine.
#include "desk/mail/message_mail.h"
#include "desk/mail/picture_links.h"
#include "desk/mail/quarantine.h"
#include "desk/mail/take_mail.h"
#include "http/answers.h"
#include "http/resources.h"
#include "http/said.h"

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

Error fetches_none() {
  return conflict("nothing_leaves", "This shop is for practice: it fetches nothing from elsewhere.");
}

desk::Task<Response> pictures(const Services& services, Call call) {
  HEARD_CO_TRY(const MessageId id, path_id<MessageId>(call.request, 0, "This mail"));
  HEARD_CO_TRY(MailPictures found, co_await desk::mail_pictures(services.desk, call.caller, id));
  found.may_be_shown = services.pictures != nullptr;
  co_return json_of(Result<MailPictures>(std::move(found)));
}

// Of somebody who may be nobody: its address is all that the frame of a mail has.
desk::Task<Response> picture(const Services& services, Call call) {
  HEARD_CO_TRY(const MessageId id, path_id<MessageId>(call.request, 0, "This picture"));
  auto url = desk::picture_behind(services.desk, id, call.request.path_values[1]);
  if (!url) co_return not_found("This picture");
  if (services.pictures == nullptr) co_return fetches_none();
  HEARD_CO_TRY(OutsidePicture found, co_await services.pictures->fetch(*std::move(url)));
  co_return Response{
      .content_type = found.media_type, .body = std::move(found.bytes), .guise = Guise::picture};
}

desk::Task<Response> page(const Services& services, Call call) {
  HEARD_CO_TRY(const MessageId id, path_id<MessageId>(call.request, 0, "This mail"));
  HEARD_CO_TRY(const RemotePictures wanted, query_choice(call.request, "pictures", RemotePictures::left_out));
  if (wanted == RemotePictures::shown && services.pictures == nullptr) co_return fetches_none();
  HEARD_CO_TRY(std::string document, co_await desk::mail_html(services.desk, call.caller, id, wanted));
  Response response = html(std::move(document));
  response.guise = Guise::mail;
  co_return response;
}

desk::Task<Response> raw(const Services& services, Call call) {
  HEARD_CO_TRY(const MessageId id, path_id<MessageId>(call.request, 0, "This mail"));
  co_return saved(co_await desk::mail_raw(services.desk, call.caller, id));
}

desk::Task<Response> quarantine(const Services& services, Call call) {
  co_return said_json(call.request, co_await desk::quarantine(services.desk));
}

desk::Task<Response> quarantined(const Services& services, Call call) {
  HEARD_CO_TRY(const ArrivalId id, path_id<ArrivalId>(call.request, 0, "This mail"));
  co_return saved(co_await desk::quarantined_mail(services.desk, id));
}

desk::Task<Response> retry(const Services& services, Call call) {
  HEARD_CO_TRY(const ArrivalId id, path_id<ArrivalId>(call.request, 0, "This mail"));
  HEARD_CO_TRY(const desk::MailTaken taken, co_await desk::retry_mail(services.desk, call.caller, id));
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
            .gives_type = "text/html",
            .parameters = {{.name = "pictures",
                            .type = reflect::ApiParameter::Type::choice,
                            .about = "Those from elsewhere; what is shown is fetched by this server.",
                            .choices = reflect::enum_names<RemotePictures>,
                            .standard = "left_out"}}})
      .add({.method = Method::get,
            .pattern = "/api/messages/{id}/pictures",
            .access = access,
            .summary = "What pictures from elsewhere a mail has, and who would be told that it was read.",
            .handler = [&services](Call call) { return pictures(services, std::move(call)); },
            .gives = shape_of<MailPictures>})
      .add({.method = Method::get,
            .pattern = "/api/messages/{id}/pictures/{signed}",
            .access = Access::everyone(),
            .summary = "A picture from elsewhere, by the address that the page of its mail has for it.",
            .handler = [&services](Call call) { return picture(services, std::move(call)); },
            .gives_type = "image/*",
            .parameters = {{.name = "signed", .in = reflect::ApiParameter::In::path, .required = true}}})
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
