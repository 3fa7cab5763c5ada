#include "app/channel_routes.h"

#include "app/senders.h"
#include "channel/webhook/receive.h"
#include "channel/webhook/signature.h"
#include "desk/door/channel_arrival.h"
#include "desk/door/own_channels.h"
#include "desk/in_language.h"
#include "http/answers.h"
#include "http/said.h"
#include "reflect/json_read.h"

namespace heard::app {
namespace {

using http::Access;
using http::Call;
using http::Method;
using http::Response;
using http::Services;

// Of a call that is what it says it is. An owner sees what was refused last.
desk::Task<OwnChannelId> signed_call(const Services& services, const http::Request& request) {
  HEARD_CO_TRY(const OwnChannelId id, http::path_id<OwnChannelId>(request, 0, "This channel"));
  HEARD_CO_TRY(const std::vector<Secret> secrets, co_await desk::channel_secrets(services.desk, id));
  const channel::webhook::SignedCall call{.timestamp = request.header("heard-timestamp"),
                                          .signature = request.header("heard-signature"),
                                          .body = request.body};
  const Result<void> checked = channel::webhook::check_signature(call, secrets, services.desk.clock.now());
  if (checked.ok()) co_return id;
  (void)co_await desk::note_channel_refused(services.desk, id, checked.error().sentence);
  co_return checked.error();
}

desk::Task<desk::Taken> taken_from(const Services& services, const http::Request& request, OwnChannelId id) {
  HEARD_CO_TRY(const ChannelMessage message, reflect::from_json<ChannelMessage>(request.body));
  HEARD_CO_TRY(desk::Arrived arrived, channel::webhook::receive(message, request.body, id));
  co_return co_await desk::take_in(services.desk, std::move(arrived));
}

desk::Task<Response> post_message(const Services& services, Call call) {
  HEARD_CO_TRY(const OwnChannelId id, co_await signed_call(services, call.request));
  const Result<desk::Taken> taken = co_await taken_from(services, call.request, id);
  if (!taken.ok()) {
    (void)co_await desk::note_channel_refused(services.desk, id, taken.error().sentence);
    co_return taken.error();
  }
  co_return http::json_of(Result<ChannelTaken>(ChannelTaken{.conversation_id = taken->conversation,
                                                            .number = taken->number,
                                                            .message_id = taken->message,
                                                            .duplicate = taken->duplicate}),
                          taken->duplicate ? 200 : 201);
}

desk::Task<Response> post_delivery(const Services& services, Call call) {
  HEARD_CO_TRY(const OwnChannelId id, co_await signed_call(services, call.request));
  HEARD_CO_TRY(ChannelDelivery report, reflect::from_json<ChannelDelivery>(call.request.body));
  co_return http::no_content(co_await desk::take_channel_report(services.desk, id, std::move(report)));
}

desk::Task<Response> try_channel(const Services& services, channel::webhook::ChannelSender* sender,
                                 Call call) {
  HEARD_CO_TRY(const OwnChannelId id, http::path_id<OwnChannelId>(call.request, 0, "This channel"));
  HEARD_CO_TRY(desk::ToChannel to, co_await desk::test_of_channel(services.desk, id));
  if (sender == nullptr) co_return conflict("no_sender", "Nothing is sent from here.");
  channel::webhook::Post post = post_of(services.desk, std::move(to));
  const outbox::Sent sent = co_await sender->post(std::move(post));
  OwnChannelTried tried{.arrived = sent.how == outbox::Sent::How::sent, .trouble = {}};
  if (!tried.arrived) tried.trouble = desk::in_language(sent.reason, http::language_of(call.request));
  co_return http::json_of(Result<OwnChannelTried>(std::move(tried)));
}

}  // namespace

void add_channel_routes(http::Routes& routes, const Services& services,
                        channel::webhook::ChannelSender* sender) {
  routes
      .add({.method = Method::post,
            .pattern = "/api/channels/{id}/messages",
            .access = Access::everyone(),
            .summary =
                "What somebody wrote at a channel of the house's own; signed with its secret. The same id "
                "twice is one message, answered with 200.",
            .handler = [&services](Call call) { return post_message(services, std::move(call)); },
            .takes = http::shape_of<ChannelMessage>,
            .gives = http::shape_of<ChannelTaken>,
            .gives_status = 201,
            .body_bytes_max = channel_body_bytes_max})
      .add({.method = Method::post,
            .pattern = "/api/channels/{id}/delivery",
            .access = Access::everyone(),
            .summary = "What became of an answer that such a channel took; signed with its secret.",
            .handler = [&services](Call call) { return post_delivery(services, std::move(call)); },
            .takes = http::shape_of<ChannelDelivery>,
            .gives_status = 204})
      .add({.method = Method::post,
            .pattern = "/api/channels/{id}/try",
            .access = Access::people(Role::admin, TokenScope::write),
            .summary = "Post a test to the channel's address, which goes to nobody.",
            .handler = [&services,
                        sender](Call call) { return try_channel(services, sender, std::move(call)); },
            .gives = http::shape_of<OwnChannelTried>});
}

}  // namespace heard::app
