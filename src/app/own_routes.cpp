#include "app/own_routes.h"

#include "app/site_answers.h"
#include "care/matters.h"
#include "channel/web_form/read_fields.h"
#include "http/answers.h"
#include "site/serve_matters.h"

namespace heard::app {
namespace {

using http::Access;
using http::Call;
using http::Method;
using http::Response;

// The button that was pressed.
desk::CustomerSays says_in(const mime::Form& form) {
  const auto answer = [&](std::string_view field) {
    return MessageId{channel::number_in(form.field(field))};
  };
  if (const MessageId clear = answer("clear"); clear.value > 0) return {desk::Said::clear, clear};
  if (const MessageId not_clear = answer("not_clear"); not_clear.value > 0)
    return {desk::Said::not_clear, not_clear};
  if (!form.field("look_properly").empty()) return {desk::Said::look_properly};
  if (!form.field("settled").empty()) return {desk::Said::settled};
  return {desk::Said::clear};
}

desk::Task<Response> post_says(desk::Desk& desk, Call call) {
  const Result<mime::Form> form = mime::parse_form(call.request.header("content-type"), call.request.body);
  if (!form.ok()) co_return co_await unreadable(desk, asked(call), form.error());
  site::SaidOnPage said{.token = std::string(form->field("token")), .says = says_in(*form)};
  co_return response(
      co_await site::post_says(desk, asked(call), call.request.path_values[0], std::move(said)));
}

using GetMatters = site::Later<site::SitePage> (*)(desk::Desk&, site::Asked, std::string);

http::Handler door_handler(desk::Desk& desk, GetMatters get) {
  return [&desk, get](Call call) -> desk::Task<Response> {
    co_return response(co_await get(desk, asked(call), call.request.path_values[0]));
  };
}

desk::Task<Response> post_code_wanted(desk::Desk& desk, Call call) {
  const Result<mime::Form> form = mime::parse_form(call.request.header("content-type"), call.request.body);
  if (!form.ok()) co_return co_await unreadable(desk, asked(call), form.error());
  co_return response(co_await site::post_code_wanted(desk, asked(call), call.request.path_values[0],
                                                     std::string(form->field("token"))));
}

desk::Task<Response> post_code(const http::Services& services, Call call) {
  desk::Desk& desk = services.desk;
  const Result<mime::Form> form = mime::parse_form(call.request.header("content-type"), call.request.body);
  if (!form.ok()) co_return co_await unreadable(desk, asked(call), form.error());
  site::OpenedMatters opened = co_await site::post_code(desk, asked(call), call.request.path_values[0],
                                                        std::string(form->field("code")));
  Response made = response(std::move(opened.page));
  if (!opened.kept.empty())
    made.add_header("Set-Cookie", matters_cookie(services).given(call.request.peer.https, opened.kept,
                                                                 care::matters_open_for.us / 1'000'000));
  co_return made;
}

desk::Task<Response> get_matters(const http::Services& services, Call call) {
  const std::string name = matters_cookie(services).name(call.request.peer.https);
  std::string kept(call.request.cookie(name));
  co_return response(co_await site::get_matters(services.desk, asked(call), std::move(kept)));
}

desk::Task<Response> leave_matters(const http::Services& services, Call call) {
  Response made = response(co_await site::left_matters(services.desk, asked(call)));
  made.add_header("Set-Cookie", matters_cookie(services).taken_back(call.request.peer.https));
  co_return made;
}

}  // namespace

http::PathCookie matters_cookie(const http::Services& services) {
  return {.instance = services.options.instance,
          .name_part = services.desk.rules.practice ? "matters-practice" : "matters",
          .path = services.desk.rules.root + "/my"};
}

void add_own_routes(http::Routes& routes, const http::Services& services) {
  const Access access = Access::customers();
  desk::Desk& desk = services.desk;
  routes.add({.method = Method::post,
              .pattern = "/my/{signed}/says",
              .access = access,
              .summary = "What a customer says on their own page without writing",
              .handler = [&desk](Call call) { return post_says(desk, call); }});
  routes.add({Method::get, "/my/{signed}/all", access, "Offers a code that opens all matters of a customer",
              door_handler(desk, site::get_matters_door)});
  routes.add({Method::get, "/my/{signed}/all/code", access, "Where that code is entered",
              door_handler(desk, site::get_code)});
  routes.add({.method = Method::post,
              .pattern = "/my/{signed}/all",
              .access = access,
              .summary = "Sends a code to the address of whose conversation it is, if it is theirs alone",
              .handler = [&desk](Call call) { return post_code_wanted(desk, call); }});
  routes.add({.method = Method::post,
              .pattern = "/my/{signed}/all/code",
              .access = access,
              .summary = "Opens all matters of a customer by the code",
              .handler = [&services](Call call) { return post_code(services, call); }});
  routes.add({.method = Method::get,
              .pattern = "/my/all",
              .access = access,
              .summary = "All matters of a customer, for half an hour after the code",
              .handler = [&services](Call call) { return get_matters(services, call); }});
  routes.add({.method = Method::post,
              .pattern = "/my/all/leave",
              .access = access,
              .summary = "Locks them again in this browser",
              .handler = [&services](Call call) { return leave_matters(services, call); }});
}

}  // namespace heard::app
