#include "app/chat_routes.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "app/panel_policy.h"
#include "app/site_answers.h"
#include "channel/chat/receive.h"
#include "desk/door/chat.h"
#include "desk/door/chat_door.h"
#include "desk/door/chat_identity.h"
#include "desk/their_page/customer_page.h"
#include "http/answers.h"
#include "http/serve_asset.h"
#include "http/upgrade.h"
#include "http/wire.h"
#include "live/hub.h"
#include "mime/multipart.h"
#include "reflect/json_read.h"
#include "site/language.h"

namespace heard::app {
namespace {

using http::Access;
using http::Call;
using http::Method;
using http::Response;
using http::Services;

// The inbox in the address; without a chat it is not there.
desk::Task<InboxId> open_door(const Services& services, const http::Request& request) {
  HEARD_CO_TRY(const InboxId inbox, http::path_id<InboxId>(request, 0, "This chat"));
  HEARD_CO_CHECK((co_await desk::chat_sites(services.desk, inbox)));
  co_return inbox;
}

site::Language language_of(const http::Request& request) {
  return site::language_for(request.value("lang").value_or(""), request.header("accept-language"));
}

// Each page of the panel, and what it may do.
struct PanelPage {
  const http::Asset* asset = nullptr;
  std::string policy;
};
using PanelPages = std::vector<PanelPage>;

PanelPages panel_pages(const Services& services) {
  PanelPages pages;
  for (const http::Asset& asset : services.assets)
    if (asset.path.starts_with(http::panel_paths))
      pages.push_back({.asset = &asset, .policy = panel_policy(asset.identity)});
  return pages;
}

desk::Task<Response> get_panel(const Services& services, std::shared_ptr<const PanelPages> pages, Call call) {
  HEARD_CO_TRY(const InboxId inbox, http::path_id<InboxId>(call.request, 0, "This chat"));
  HEARD_CO_TRY(const std::vector<std::string> sites, co_await desk::chat_sites(services.desk, inbox));
  const std::string path = fmt::format("{}{}.html", http::panel_paths, name_of(language_of(call.request)));
  const auto panel = std::ranges::find(*pages, std::string_view(path),
                                       [](const PanelPage& page) { return page.asset->path; });
  if (panel == pages->end()) co_return not_found("This chat");
  Response response = http::serve_asset(*panel->asset, call.request);
  std::string policy = panel->policy + "; frame-ancestors 'self'";
  for (const std::string& site : sites) policy.append(" ").append(site);
  response.add_header("Content-Security-Policy", policy);
  response.add_header("X-Robots-Tag", "noindex");
  co_return response;
}

desk::Task<Response> get_now(const Services& services, Call call) {
  HEARD_CO_TRY(const InboxId inbox, http::path_id<InboxId>(call.request, 0, "This chat"));
  co_return http::json_of(co_await desk::chat_now(services.desk, inbox, services.hub.at_desk()));
}

// Said by the first field that is not right: a panel checks before it sends.
Error troubled(const FieldTrouble& trouble) {
  const std::string field(name_of(trouble.field));
  switch (trouble.trouble) {
    case ContactTrouble::missing:
      return invalid("missing_field", "Please write a few words.", field);
    case ContactTrouble::no_address:
      return invalid("invalid_email", "This is not a complete email address.", field);
    case ContactTrouble::too_long:
      return invalid("too_long", "This is too long for one message.", field);
    case ContactTrouble::too_many_files:
    case ContactTrouble::file_too_large:
    case ContactTrouble::files_too_large:
      return invalid("file_too_large", "At most five files of 10 MB, 20 MB together, go at once.", field);
    case ContactTrouble::leave_empty:
    case ContactTrouble::no_choice:
    case ContactTrouble::no_date:
    case ContactTrouble::no_number:
      break;
  }
  return invalid("invalid_field", "This cannot be sent like this.", field);
}

// Whom the shop's own site vouches for is called by what it says; anything else is said by the visitor.
void name_by(channel::Received& received, const understand::ShopIdentity& who) {
  desk::Arrived& arrived = received.arrived;
  arrived.vouched = true;
  arrived.email = who.address.text;
  if (!who.name.empty()) arrived.name = who.name;
  std::erase_if(received.entry.troubles,
                [](const FieldTrouble& trouble) { return trouble.field == ContactField::email; });
}

desk::Task<Response> begin(const Services& services, Call call) {
  HEARD_CO_TRY(const InboxId inbox, co_await open_door(services, call.request));
  HEARD_CO_TRY(const mime::Form form,
               mime::parse_form(call.request.header("content-type"), call.request.body));
  channel::Received received =
      channel::chat::receive_first(form.parts, raw_form(call.request), inbox, language_of(call.request));
  HEARD_CO_TRY(const std::optional<understand::ShopIdentity> who,
               co_await desk::vouched_for(services.desk, inbox, channel::chat::identity_of(form.parts)));
  if (who) name_by(received, *who);
  if (!received.entry.troubles.empty()) co_return troubled(received.entry.troubles.front());
  HEARD_CO_TRY(const desk::Taken taken, co_await desk::take_in(services.desk, std::move(received.arrived)));
  constexpr std::string_view in_front = "/my/";
  const std::string path = desk::page_path(services.desk, taken.conversation, services.desk.clock.now());
  co_return http::json_of(
      Result<ChatBegun>(ChatBegun{
          .link = path.substr(in_front.size()), .number = taken.number, .message_id = taken.message}),
      201);
}

desk::Task<Response> get_known(const Services& services, Call call) {
  HEARD_CO_TRY(const InboxId inbox, http::path_id<InboxId>(call.request, 0, "This chat"));
  HEARD_CO_TRY(const ShowChatIdentity shown, reflect::from_json<ShowChatIdentity>(call.request.body));
  co_return http::json_of(co_await desk::known_chat(services.desk, inbox, shown.identity.str()));
}

desk::Task<Response> say(const Services& services, Call call) {
  HEARD_CO_TRY(const ConversationId id, co_await desk::open_link(services.desk, call.request.path_values[0]));
  HEARD_CO_TRY(const mime::Form form,
               mime::parse_form(call.request.header("content-type"), call.request.body));
  channel::Received received = channel::chat::receive_next(form.parts, raw_form(call.request), id);
  if (!received.entry.troubles.empty()) co_return troubled(received.entry.troubles.front());
  HEARD_CO_TRY(const desk::Taken taken, co_await desk::take_in(services.desk, std::move(received.arrived)));
  co_return http::json_of(Result<ChatSaid>(ChatSaid{.message_id = taken.message}), 201);
}

desk::Task<Response> get_log(const Services& services, Call call) {
  HEARD_CO_TRY(const ConversationId id, co_await desk::open_link(services.desk, call.request.path_values[0]));
  co_return http::json_of(co_await desk::chat_log(services.desk, id, services.hub.at_desk()));
}

desk::Task<Response> leave_address(const Services& services, Call call) {
  HEARD_CO_TRY(const ConversationId id, co_await desk::open_link(services.desk, call.request.path_values[0]));
  HEARD_CO_TRY(LeaveChatAddress command, reflect::from_json<LeaveChatAddress>(call.request.body));
  co_return http::no_content(co_await desk::leave_chat_address(services.desk, id, std::move(command)));
}

desk::Task<Response> listen(const Services& services, Call call) {
  HEARD_CO_CHECK(http::check_upgrade(call.request));
  HEARD_CO_TRY(const ConversationId id, co_await desk::open_link(services.desk, call.request.path_values[0]));
  if (services.hub.full_of_visitors()) co_return busy("too many visitors' sockets", 5);
  const live::VisitorNewcomer newcomer{.key = std::string(call.request.header("sec-websocket-key")),
                                       .conversation = id};
  Response response{.status = 101, .content_type = {}, .body = {}};
  response.take_over = [&services, newcomer](http::Wire& wire) {
    services.hub.welcome_visitor(wire.thread, std::move(wire.socket), newcomer);
  };
  co_return response;
}

void add_begun(http::Routes& routes, const Services& services) {
  routes
      .add({.method = Method::get,
            .pattern = "/api/chat/of/{signed}",
            .access = Access::everyone(),
            .summary = "What was said in a chat, and who is here.",
            .handler = [&services](Call call) { return get_log(services, std::move(call)); },
            .gives = http::shape_of<ChatLog>})
      .add({.method = Method::post,
            .pattern = "/api/chat/of/{signed}",
            .access = Access::everyone(),
            .summary = "A visitor's next words.",
            .handler = [&services](Call call) { return say(services, std::move(call)); },
            .takes_type = "multipart/form-data",
            .gives = http::shape_of<ChatSaid>,
            .gives_status = 201,
            .body_bytes_max = http::form_bytes_max})
      .add({.method = Method::put,
            .pattern = "/api/chat/of/{signed}/address",
            .access = Access::everyone(),
            .summary = "Where answers go by mail as well, once the visitor has left.",
            .handler = [&services](Call call) { return leave_address(services, std::move(call)); },
            .takes = http::shape_of<LeaveChatAddress>,
            .gives_status = 204})
      .add({.method = Method::get,
            .pattern = "/api/chat/of/{signed}/live",
            .access = Access::visitor_sockets(),
            .summary = "WebSocket: tells a visitor that there is something new, and whether somebody writes.",
            .handler = [&services](Call call) { return listen(services, std::move(call)); },
            .gives = http::shape_of<ChatFrame>,
            .hears = http::shape_of<ChatWriting>,
            .gives_status = 101});
}

}  // namespace

void add_chat_routes(http::Routes& routes, const Services& services) {
  const auto pages = std::make_shared<const PanelPages>(panel_pages(services));
  routes
      .add({.method = Method::get,
            .pattern = "/chat/{inbox}",
            .access = Access::everyone(),
            .summary = "The panel of a chat, for its frame",
            .handler = [&services, pages](Call call) { return get_panel(services, pages, std::move(call)); },
            .gives_type = "text/html"})
      .add({.method = Method::get,
            .pattern = "/api/chat/{inbox}",
            .access = Access::everyone(),
            .summary = "Whether the shop is open and somebody is here.",
            .handler = [&services](Call call) { return get_now(services, std::move(call)); },
            .gives = http::shape_of<ChatNow>,
            .quiet = true})
      .add({.method = Method::post,
            .pattern = "/api/chat/{inbox}",
            .access = Access::everyone(),
            .summary = "A visitor's first words.",
            .handler = [&services](Call call) { return begin(services, std::move(call)); },
            .takes_type = "multipart/form-data",
            .gives = http::shape_of<ChatBegun>,
            .gives_status = 201,
            .body_bytes_max = http::form_bytes_max})
      .add({.method = Method::post,
            .pattern = "/api/chat/{inbox}/known",
            .access = Access::everyone(),
            .summary = "The running chat of whom the shop's own site vouches for.",
            .handler = [&services](Call call) { return get_known(services, std::move(call)); },
            .takes = http::shape_of<ShowChatIdentity>,
            .gives = http::shape_of<ChatKnown>});
  add_begun(routes, services);
}

}  // namespace heard::app
