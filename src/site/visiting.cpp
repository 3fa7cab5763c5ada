#include "site/visiting.h"

#include "desk/house/hours.h"
#include "site/pages.h"

namespace heard::site {

Later<Visit> visit_of(desk::Desk& desk, const Asked& asked) {
  Visit visit;
  visit.language = language_for(asked.language_code, asked.accept_language);
  visit.chosen = name_of(visit.language).code == asked.language_code;
  visit.root = desk.rules.root;
  visit.path = asked.path;
  Result<desk::ShopNow> now = co_await desk::shop_now(desk);
  if (!now.ok()) now = desk::ShopNow{};
  visit.shop = std::move(now->shop.name);
  visit.zone = std::move(now->shop.zone);
  visit.open = now->open;
  visit.changes_at = now->changes_at;
  co_return visit;
}

SitePage see(const Visit& visit, std::string_view path, std::string_view fragment) {
  return {.status = 303, .redirect = link(visit, path).append(fragment)};
}

SitePage no_way(const Visit& visit, const Error& error) {
  if (error.code == "link_expired") return {.status = gone, .html = expired_page(visit)};
  if (error.code == "nothing_yet") return {.status = 404, .html = early_page(visit)};
  if (error.kind == ErrorKind::not_found || error.kind == ErrorKind::forbidden)
    return {.status = 404, .html = unknown_page(visit)};
  return {.status = 503, .html = failed_page(visit)};
}

Later<Result<desk::CustomerPage>> open_page(desk::Desk& desk, const std::string& signed_part) {
  Result<ConversationId> id = co_await desk::open_link(desk, signed_part);
  if (!id.ok()) co_return std::move(id).error();
  Result<desk::CustomerPage> page = co_await desk::customer_page(desk, *id);
  if (page.ok()) page->token = desk::page_token(desk, signed_part);
  co_return page;
}

}  // namespace heard::site
