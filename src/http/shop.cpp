// The shop's name and clock.
#include "desk/house/shop.h"
#include "http/answers.h"
#include "http/resources.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

desk::Task<Response> change_shop(const Services& services, Call call) {
  HEARD_CO_TRY(ChangeShop command, reflect::from_json<ChangeShop>(call.request.body));
  co_return json_of(co_await desk::change_shop(services.desk, call.caller, std::move(command)));
}

}  // namespace

void add_shop(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::get,
            .pattern = "/api/shop",
            .access = Access::people(Role::agent, TokenScope::read),
            .summary = "What the shop is called, which clock it lives by, and who changed that last.",
            .handler = [&services](Call) -> desk::Task<Response> {
              co_return json_of(co_await desk::shop_view(services.desk));
            },
            .gives = shape_of<ShopView>})
      .add({.method = Method::patch,
            .pattern = "/api/shop",
            .access = Access::people(Role::admin, TokenScope::write),
            .summary = "Call the shop something else, or move its clock.",
            .handler = [&services](Call call) { return change_shop(services, std::move(call)); },
            .takes = shape_of<ChangeShop>,
            .gives = shape_of<ShopView>});
}

}  // namespace heard::http
