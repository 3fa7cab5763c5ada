#include "app/writing_routes.h"

#include <charconv>

#include "app/site_answers.h"
#include "base/text.h"
#include "channel/web_form/receive.h"
#include "http/answers.h"
#include "site/serve_writing.h"
#include "site/survey_section.h"

namespace heard::app {
namespace {

using http::Access;
using http::Call;
using http::Method;
using http::Response;

site::WritingEntry entry_in(const mime::Form& form) {
  constexpr std::size_t day_bytes_max = 40;
  site::WritingEntry entry{.dial = Dial::all,
                           .until = std::string(form.field("until").substr(0, day_bytes_max)),
                           .offers = !form.field("offers").empty()};
  value_of(form.field("dial"), entry.dial);
  return entry;
}

desk::Task<Response> post_writing(desk::Desk& desk, Call call) {
  const Result<mime::Form> form = mime::parse_form(call.request.header("content-type"), call.request.body);
  if (!form.ok()) co_return co_await unreadable(desk, asked(call), form.error());
  co_return response(co_await site::post_writing(desk, asked(call), call.request.path_values[0],
                                                 std::string(form->field("token")), entry_in(*form)));
}

desk::Task<Response> post_settled(desk::Desk& desk, Call call) {
  const Result<mime::Form> form = mime::parse_form(call.request.header("content-type"), call.request.body);
  if (!form.ok()) co_return co_await unreadable(desk, asked(call), form.error());
  const std::string_view pressed = form->field("settled");
  site::SettledSaid said{
      .token = std::string(form->field("token")),
      .settled = pressed == "yes" || pressed == "no" ? std::optional(pressed == "yes") : std::nullopt,
      .has_words = !trimmed(form->field("message")).empty()};
  const auto read = [&](ConversationId conversation) {
    channel::Received received = channel::receive_answer(form->parts, raw_form(call.request), conversation);
    return site::SentForm{.entry = std::move(received.entry), .arrived = std::move(received.arrived)};
  };
  co_return response(
      co_await site::post_settled(desk, asked(call), call.request.path_values[0], std::move(said), read));
}

desk::Task<Response> post_mark(desk::Desk& desk, Call call) {
  const Result<mime::Form> form = mime::parse_form(call.request.header("content-type"), call.request.body);
  if (!form.ok()) co_return co_await unreadable(desk, asked(call), form.error());
  const std::string_view pressed = form->field("mark");
  int mark = 0;
  const auto read = std::from_chars(pressed.data(), pressed.data() + pressed.size(), mark);
  const bool is_number = read.ec == std::errc() && read.ptr == pressed.data() + pressed.size();
  co_return response(co_await site::post_mark(desk, asked(call), call.request.path_values[0],
                                              std::string(form->field("token")),
                                              is_number ? std::optional(mark) : std::nullopt));
}

using GetWriting = site::Later<site::SitePage> (*)(desk::Desk&, site::Asked, std::string);

http::Handler writing_handler(desk::Desk& desk, GetWriting get) {
  return [&desk, get](Call call) -> desk::Task<Response> {
    co_return response(co_await get(desk, asked(call), call.request.path_values[0]));
  };
}

}  // namespace

void add_writing_routes(http::Routes& routes, desk::Desk& desk) {
  const Access access = Access::customers();
  routes.add({Method::get, "/my/{signed}/writing", access, "How often a customer wants to be written to",
              writing_handler(desk, site::get_writing)});
  routes.add({.method = Method::post,
              .pattern = "/my/{signed}/writing",
              .access = access,
              .summary = "A customer says how often we may write",
              .handler = [&desk](Call call) { return post_writing(desk, call); }});
  routes.add({.method = Method::post,
              .pattern = "/my/{signed}/settled",
              .access = access,
              .summary = "A customer says whether a matter is settled",
              .handler = [&desk](Call call) { return post_settled(desk, call); },
              .body_bytes_max = http::form_bytes_max});
  routes.add({.method = Method::post,
              .pattern = "/my/{signed}/mark",
              .access = access,
              .summary = "A customer says how it was, on a scale",
              .handler = [&desk](Call call) { return post_mark(desk, call); }});
  routes.add({Method::get, "/writing/off/{signed}", access,
              "Asks a customer whether nothing but answers is to reach them",
              writing_handler(desk, site::get_writing_off)});
  routes.add({Method::post, "/writing/off/{signed}", access,
              "Nothing but answers from now on, also in one click from a mail program (RFC 8058)",
              writing_handler(desk, site::post_writing_off)});
}

}  // namespace heard::app
