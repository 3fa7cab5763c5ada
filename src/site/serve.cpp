#include "site/serve.h"

#include <utility>

#include "desk/customer_page.h"
#include "desk/inboxes.h"
#include "desk/shop.h"
#include "site/pages.h"

namespace heard::site {
namespace {

constexpr int unprocessable = 422;
constexpr int gone = 410;

Later<Visit> visit_of(desk::Desk& desk, const Asked& asked) {
  Visit visit;
  visit.language = language_for(asked.language_code, asked.accept_language);
  visit.chosen = name_of(visit.language).code == asked.language_code;
  visit.root = desk.rules.root;
  visit.path = asked.path;
  const Result<desk::Shop> shop = co_await desk::shop(desk);
  visit.shop = shop.ok() ? shop->name : "Heard";
  if (shop.ok()) visit.zone = shop->zone;
  co_return visit;
}

ContactEntry fresh_entry(desk::Desk& desk) {
  constexpr std::size_t key_bytes = 16;
  return {.key = desk.random.token(key_bytes)};
}

SitePage see(const Visit& visit, std::string_view path, std::string_view fragment = {}) {
  return {.status = 303, .redirect = link(visit, path).append(fragment)};
}

// Kind words where a link leads nowhere. Links to nothing and to another's conversation look alike.
SitePage no_way(const Visit& visit, const Error& error) {
  if (error.code == "link_expired") return {.status = gone, .html = expired_page(visit)};
  if (error.code == "nothing_yet") return {.status = 404, .html = early_page(visit)};
  if (error.kind == ErrorKind::not_found || error.kind == ErrorKind::forbidden)
    return {.status = 404, .html = unknown_page(visit)};
  return {.status = 503, .html = failed_page(visit)};
}

Later<Result<desk::CustomerPage>> open(desk::Desk& desk, const std::string& signed_part) {
  Result<ConversationId> id = co_await desk::open_link(desk, signed_part);
  if (!id.ok()) co_return std::move(id).error();
  co_return co_await desk::customer_page(desk, *id);
}

}  // namespace

Later<SitePage> get_help(desk::Desk& desk, Asked asked) {
  const Visit visit = co_await visit_of(desk, asked);
  co_return SitePage{.html = help_page(visit)};
}

Later<SitePage> get_contact(desk::Desk& desk, Asked asked) {
  const Visit visit = co_await visit_of(desk, asked);
  co_return SitePage{.html = contact_page(visit, fresh_entry(desk))};
}

Later<SitePage> get_contact_of(desk::Desk& desk, Asked asked, std::string inbox) {
  const Visit visit = co_await visit_of(desk, asked);
  const auto found = co_await desk::inbox_of_form(desk, std::move(inbox));
  if (found.ok() && !*found) co_return see(visit, "/help/contact");
  co_return SitePage{.html = contact_page(visit, fresh_entry(desk))};
}

Later<SitePage> post_contact(desk::Desk& desk, Asked asked, SentForm form) {
  const Visit visit = co_await visit_of(desk, asked);
  if (!form.entry.troubles.empty())
    co_return SitePage{.status = unprocessable, .html = contact_page(visit, form.entry)};
  if (const auto inbox = co_await desk::inbox_of_form(desk, std::move(form.inbox)); inbox.ok())
    form.arrived.inbox = *inbox;
  const Result<desk::Taken> taken = co_await desk::take_in(desk, std::move(form.arrived));
  if (!taken.ok()) co_return SitePage{.status = 503, .html = contact_page(visit, form.entry, true)};
  co_return see(visit, desk::page_path(desk, taken->conversation, desk.clock.now()) + "/sent");
}

Later<SitePage> get_sent(desk::Desk& desk, Asked asked, std::string signed_part) {
  const Visit visit = co_await visit_of(desk, asked);
  const Result<desk::CustomerPage> conversation = co_await open(desk, signed_part);
  if (!conversation.ok()) co_return no_way(visit, conversation.error());
  const std::string own_path = "/my/" + signed_part;
  const std::string own_address =
      desk.rules.public_url.empty() ? std::string() : desk.rules.public_url + desk.rules.root + own_path;
  co_return SitePage{.html = sent_page(visit, *conversation, own_path, own_address)};
}

Later<SitePage> get_own(desk::Desk& desk, Asked asked, std::string signed_part) {
  const Visit visit = co_await visit_of(desk, asked);
  const Result<desk::CustomerPage> conversation = co_await open(desk, signed_part);
  if (!conversation.ok()) co_return no_way(visit, conversation.error());
  co_return SitePage{.html = own_page(visit, *conversation, fresh_entry(desk))};
}

Later<SitePage> post_answer(desk::Desk& desk, Asked asked, std::string signed_part,
                            std::function<SentForm(ConversationId)> read) {
  const Visit visit = co_await visit_of(desk, asked);
  const Result<ConversationId> id = co_await desk::open_link(desk, signed_part);
  if (!id.ok()) co_return no_way(visit, id.error());
  SentForm form = read(*id);
  // everyone is heard, also on a page from before it was deleted
  const Result<desk::CustomerPage> conversation = co_await desk::customer_page(desk, *id);
  if (!conversation.ok() && conversation.error().code != "link_expired")
    co_return no_way(visit, conversation.error());
  if (!form.entry.troubles.empty() && conversation.ok())
    co_return SitePage{.status = unprocessable, .html = own_page(visit, *conversation, form.entry)};
  if (!form.entry.troubles.empty()) co_return no_way(visit, conversation.error());
  const Result<desk::Taken> taken = co_await desk::take_in(desk, std::move(form.arrived));
  if (!taken.ok() && !conversation.ok()) co_return SitePage{.status = 503, .html = failed_page(visit)};
  if (!taken.ok())
    co_return SitePage{.status = 503, .html = own_page(visit, *conversation, form.entry, true)};
  co_return see(visit, "/my/" + signed_part, "#latest");
}

Later<SitePage> trouble_page(desk::Desk& desk, Asked asked, Error error) {
  const Visit visit = co_await visit_of(desk, asked);
  co_return no_way(visit, error);
}

}  // namespace heard::site
