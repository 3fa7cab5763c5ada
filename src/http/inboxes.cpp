// Inboxes, the mailbox of each, and whether anything leaves by mail.
#include "desk/house/inboxes.h"

#include "desk/mail/mailboxes.h"
#include "desk/mail/sending.h"
#include "http/resources.h"
#include "http/said.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

desk::Task<Response> add_inbox(const Services& services, Call call) {
  HEARD_CO_TRY(AddInbox command, reflect::from_json<AddInbox>(call.request.body));
  co_return json_of(co_await desk::add_inbox(services.desk, call.caller, std::move(command)), 201);
}

desk::Task<Response> change_inbox(const Services& services, Call call) {
  HEARD_CO_TRY(const InboxId id, path_id<InboxId>(call.request, 0, "This inbox"));
  HEARD_CO_TRY(ChangeInbox command, reflect::from_json<ChangeInbox>(call.request.body));
  co_return said_json(call.request,
                      co_await desk::change_inbox(services.desk, call.caller, id, std::move(command)));
}

desk::Task<Response> put_mailbox(const Services& services, Call call) {
  HEARD_CO_TRY(const InboxId id, path_id<InboxId>(call.request, 0, "This inbox"));
  HEARD_CO_TRY(PutMailbox command, reflect::from_json<PutMailbox>(call.request.body));
  co_return said_json(call.request,
                      co_await desk::put_mailbox(services.desk, call.caller, id, std::move(command)));
}

desk::Task<Response> remove_mailbox(const Services& services, Call call) {
  HEARD_CO_TRY(const InboxId id, path_id<InboxId>(call.request, 0, "This inbox"));
  co_return no_content(co_await desk::remove_mailbox(services.desk, call.caller, id));
}

desk::Task<Response> change_sending(const Services& services, Call call) {
  HEARD_CO_TRY(const ChangeSending command, reflect::from_json<ChangeSending>(call.request.body));
  co_return json_of(co_await desk::change_sending(services.desk, call.caller, command));
}

void add_sending(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::get,
            .pattern = "/api/sending",
            .access = Access::people(Role::agent, TokenScope::read),
            .summary = "Whether anything leaves by mail, and how much waits until it does.",
            .handler = [&services](Call) -> desk::Task<Response> {
              co_return json_of(co_await desk::sending_view(services.desk));
            },
            .gives = shape_of<SendingView>})
      .add({.method = Method::put,
            .pattern = "/api/sending",
            .access = Access::people(Role::admin, TokenScope::write),
            .summary = "Let mail leave, or hold it.",
            .handler = [&services](Call call) { return change_sending(services, std::move(call)); },
            .takes = shape_of<ChangeSending>,
            .gives = shape_of<SendingView>});
}

}  // namespace

void add_inboxes(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::get,
            .pattern = "/api/inboxes",
            .access = Access::people(Role::agent, TokenScope::read),
            .summary = "The inboxes, the form of each and its mailbox, without passwords.",
            .handler = [&services](Call call) -> desk::Task<Response> {
              co_return said_json(call.request, co_await desk::list_inboxes(services.desk));
            },
            .gives = shape_of<InboxList>})
      .add({.method = Method::post,
            .pattern = "/api/inboxes",
            .access = Access::people(Role::admin, TokenScope::write),
            .summary = "Make an inbox.",
            .handler = [&services](Call call) { return add_inbox(services, std::move(call)); },
            .takes = shape_of<AddInbox>,
            .gives = shape_of<InboxView>,
            .gives_status = 201})
      .add({.method = Method::patch,
            .pattern = "/api/inboxes/{id}",
            .access = Access::people(Role::admin, TokenScope::write),
            .summary = "Call an inbox otherwise, or take it away.",
            .handler = [&services](Call call) { return change_inbox(services, std::move(call)); },
            .takes = shape_of<ChangeInbox>,
            .gives = shape_of<InboxView>})
      .add({.method = Method::put,
            .pattern = "/api/inboxes/{id}/mailbox",
            .access = Access::people(Role::admin, TokenScope::write),
            .summary = "Connect the mailbox of an inbox, or change how.",
            .handler = [&services](Call call) { return put_mailbox(services, std::move(call)); },
            .takes = shape_of<PutMailbox>,
            .gives = shape_of<InboxView>})
      .add({.method = Method::delete_,
            .pattern = "/api/inboxes/{id}/mailbox",
            .access = Access::people(Role::admin, TokenScope::write),
            .summary = "Take the mailbox of an inbox away. Nothing on its server changes.",
            .handler = [&services](Call call) { return remove_mailbox(services, std::move(call)); },
            .gives_status = 204});
  add_sending(routes, services);
}

}  // namespace heard::http
