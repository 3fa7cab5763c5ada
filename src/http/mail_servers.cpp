// Trying and finding mail servers before a mailbox is kept.
#include "http/mail_servers.h"

#include "http/resources.h"
#include "http/said.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

Error speaks_with_none() {
  return conflict("nothing_leaves", "This shop is for practice: it speaks with no mail server.");
}

desk::Task<Response> try_mailbox(const Services& services, Call call) {
  HEARD_CO_TRY(PutMailbox mailbox, reflect::from_json<PutMailbox>(call.request.body));
  HEARD_CO_TRY(const std::int64_t inbox, query_number(call.request, "inbox", 0, 0, id_value_max));
  if (services.mail == nullptr) co_return speaks_with_none();
  co_return said_json(call.request, co_await services.mail->try_mailbox(
                                        call.caller, std::move(mailbox),
                                        inbox == 0 ? std::nullopt : std::optional(InboxId{inbox})));
}

desk::Task<Response> find_servers(const Services& services, Call call) {
  HEARD_CO_TRY(const FindMailServers wanted, reflect::from_json<FindMailServers>(call.request.body));
  if (services.mail == nullptr) co_return speaks_with_none();
  co_return said_json(call.request, co_await services.mail->find(wanted.address.str()));
}

}  // namespace

void add_mail_servers(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::post,
            .pattern = "/api/mailboxes/try",
            .access = Access::people(Role::admin, TokenScope::write),
            .summary = "Sign in at the servers of a mailbox, look and go; says which step failed and how to "
                       "mend it, and how many mails would be left alone.",
            .handler = [&services](Call call) { return try_mailbox(services, std::move(call)); },
            .takes = shape_of<PutMailbox>,
            .gives = shape_of<MailboxTried>,
            .parameters = {{.name = "inbox",
                            .type = reflect::ApiParameter::Type::id,
                            .about = "Whose known password is taken where none is given."}}})
      .add({.method = Method::post,
            .pattern = "/api/mailboxes/find",
            .access = Access::people(Role::admin, TokenScope::write),
            .summary = "The mail servers for an address, as its provider or its domain names them.",
            .handler = [&services](Call call) { return find_servers(services, std::move(call)); },
            .takes = shape_of<FindMailServers>,
            .gives = shape_of<MailServersFound>});
}

}  // namespace heard::http
