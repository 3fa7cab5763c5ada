// What is put aside every night.
#include "desk/house/backups.h"

#include "http/answers.h"
#include "http/resources.h"
#include "http/said.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

desk::Task<Response> show_backups(const Services& services, Call call) {
  co_return said_json(call.request, co_await desk::backups_view(services.desk));
}

desk::Task<Response> change_nightly(const Services& services, Call call) {
  HEARD_CO_TRY(const ChangeBackups command, reflect::from_json<ChangeBackups>(call.request.body));
  co_return said_json(call.request, co_await desk::change_backups(services.desk, call.caller, command));
}

}  // namespace

void add_backups(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::get,
            .pattern = "/api/backups",
            .access = Access::people(Role::admin, TokenScope::read),
            .summary = "What is put aside every night: when, where, how it went.",
            .handler = [&services](Call call) { return show_backups(services, std::move(call)); },
            .gives = shape_of<BackupsView>})
      .add({.method = Method::patch,
            .pattern = "/api/backups",
            .access = Access::people(Role::admin, TokenScope::write),
            .summary = "Put aside every night or not, and at which minute since midnight.",
            .handler = [&services](Call call) { return change_nightly(services, std::move(call)); },
            .takes = shape_of<ChangeBackups>,
            .gives = shape_of<BackupsView>});
}

}  // namespace heard::http
