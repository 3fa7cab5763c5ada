#include "app/site_routes.h"

#include "app/site_answers.h"
#include "channel/web_form/receive.h"
#include "desk/their_page/customer_page.h"
#include "http/answers.h"
#include "site/style.h"

namespace heard::app {
namespace {

using http::Access;
using http::Call;
using http::Method;
using http::Response;

Response style_sheet() {
  Response made{.content_type = "text/css; charset=utf-8",
                .body = {},
                .bytes = site::style_sheet,
                .guise = http::Guise::asset};
  made.add_header("Cache-Control", "public, max-age=31536000, immutable");
  return made;
}

site::SentForm sent_form(channel::Received received) {
  return {.entry = std::move(received.entry), .arrived = std::move(received.arrived)};
}

desk::Task<Response> post_contact(desk::Desk& desk, Call call) {
  const Result<mime::Form> form = mime::parse_form(call.request.header("content-type"), call.request.body);
  if (!form.ok()) co_return co_await unreadable(desk, asked(call), form.error());
  site::SentForm sent = sent_form(channel::receive_contact(form->parts, raw_form(call.request)));
  sent.inbox = call.request.path_values[0];
  co_return response(co_await site::post_contact(desk, asked(call), std::move(sent)));
}

desk::Task<Response> post_answer(desk::Desk& desk, Call call) {
  const Result<mime::Form> form = mime::parse_form(call.request.header("content-type"), call.request.body);
  if (!form.ok()) co_return co_await unreadable(desk, asked(call), form.error());
  const auto read = [&](ConversationId conversation) {
    return sent_form(channel::receive_answer(form->parts, raw_form(call.request), conversation));
  };
  co_return response(co_await site::post_answer(desk, asked(call), call.request.path_values[0], read));
}

desk::Task<desk::AttachmentFile> own_file(desk::Desk& desk, const http::Request& request) {
  HEARD_CO_TRY(const ConversationId conversation, co_await desk::open_link(desk, request.path_values[0]));
  HEARD_CO_TRY(const AttachmentId id, http::path_id<AttachmentId>(request, 1, "This file"));
  co_return co_await desk::customer_attachment(desk, conversation, id);
}

desk::Task<Response> get_file(desk::Desk& desk, Call call) {
  Result<desk::AttachmentFile> file = co_await own_file(desk, call.request);
  if (file.ok()) co_return http::saved_file(std::move(file).value());
  co_return response(co_await site::trouble_page(desk, asked(call), file.error()));
}

using GetPage = site::Later<site::SitePage> (*)(desk::Desk&, site::Asked);
using GetSigned = site::Later<site::SitePage> (*)(desk::Desk&, site::Asked, std::string);

http::Handler page_handler(desk::Desk& desk, GetPage get) {
  return [&desk, get](Call call) -> desk::Task<Response> {
    co_return response(co_await get(desk, asked(call)));
  };
}

http::Handler signed_handler(desk::Desk& desk, GetSigned get) {
  return [&desk, get](Call call) -> desk::Task<Response> {
    co_return response(co_await get(desk, asked(call), call.request.path_values[0]));
  };
}

}  // namespace

void add_site_routes(http::Routes& routes, desk::Desk& desk) {
  const Access access = Access::customers();
  routes.add({Method::get, "/help", access, "Where customers begin", page_handler(desk, site::get_help)});
  routes.add(
      {Method::get, "/help/contact", access, "The contact form", page_handler(desk, site::get_contact)});
  routes.add({Method::get, "/help/contact/{inbox}", access, "The contact form of one inbox",
              signed_handler(desk, site::get_contact_of)});
  for (const char* form : {"/help/contact", "/help/contact/{inbox}"})
    routes.add({.method = Method::post,
                .pattern = form,
                .access = access,
                .summary = "A message from the contact form",
                .handler = [&desk](Call call) { return post_contact(desk, call); },
                .body_bytes_max = http::form_bytes_max});
  routes.add({Method::get, "/my/{signed}", access, "A customer's own page of one conversation",
              signed_handler(desk, site::get_own)});
  routes.add({Method::get, "/my/{signed}/sent", access, "The confirmation of a message",
              signed_handler(desk, site::get_sent)});
  routes.add({.method = Method::get,
              .pattern = "/my/{signed}/files/{id}",
              .access = access,
              .summary = "A file of a customer's own page, to be saved",
              .handler = [&desk](Call call) { return get_file(desk, call); },
              .gives_type = "application/octet-stream"});
  routes.add({.method = Method::post,
              .pattern = "/my/{signed}",
              .access = access,
              .summary = "An answer from a customer's own page",
              .handler = [&desk](Call call) { return post_answer(desk, call); },
              .body_bytes_max = http::form_bytes_max});
  routes.add({Method::get, "/alerts/off/{signed}", access, "Asks one of us whether alert mails are to end",
              signed_handler(desk, site::get_alerts_off)});
  routes.add({Method::post, "/alerts/off/{signed}", access,
              "Ends the alert mails to one of us, also in one click from a mail program (RFC 8058)",
              signed_handler(desk, site::post_alerts_off)});
  routes.add({.method = Method::get,
              .pattern = "/assets/site.css",
              .access = access,
              .summary = "The style of the customers' pages",
              .handler = [](Call) -> desk::Task<Response> { co_return style_sheet(); }});
}

}  // namespace heard::app
