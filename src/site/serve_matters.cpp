#include "site/serve_matters.h"

#include "base/text.h"
#include "desk/their_page/matters.h"
#include "site/matters_pages.h"
#include "site/visiting.h"

namespace heard::site {
namespace {

constexpr int unauthorised = 401;
constexpr int too_many = 429;

SitePage code_refused(const Visit& visit, const Error& error) {
  if (error.kind == ErrorKind::too_many) return {.status = too_many, .html = too_many_codes_page(visit)};
  if (error.code == "no_way_out") return {.html = no_code_page(visit)};
  return no_way(visit, error);
}

}  // namespace

Later<SitePage> get_matters_door(desk::Desk& desk, Asked asked, std::string signed_part) {
  const Visit visit = co_await visit_of(desk, asked);
  const Result<desk::CustomerPage> conversation = co_await open_page(desk, signed_part);
  if (!conversation.ok()) co_return no_way(visit, conversation.error());
  if (!conversation->matters_offered) co_return SitePage{.html = no_code_page(visit)};
  co_return SitePage{.html = matters_door_page(visit, conversation->token)};
}

Later<SitePage> post_code_wanted(desk::Desk& desk, Asked asked, std::string signed_part, std::string token) {
  const Visit visit = co_await visit_of(desk, asked);
  const Result<desk::CustomerPage> conversation = co_await open_page(desk, signed_part);
  if (!conversation.ok()) co_return no_way(visit, conversation.error());
  if (token != conversation->token) co_return no_way(visit, not_found("This page"));
  const Result<void> sent =
      co_await desk::send_matters_code(desk, conversation->conversation, visit.language);
  if (!sent.ok()) co_return code_refused(visit, sent.error());
  co_return see(visit, "/my/" + signed_part + "/all/code");
}

Later<SitePage> get_code(desk::Desk& desk, Asked asked, std::string signed_part) {
  const Visit visit = co_await visit_of(desk, asked);
  const Result<desk::CustomerPage> conversation = co_await open_page(desk, signed_part);
  if (!conversation.ok()) co_return no_way(visit, conversation.error());
  co_return SitePage{.html = code_page(visit, conversation->token, CodeTrouble::none)};
}

Later<OpenedMatters> post_code(desk::Desk& desk, Asked asked, std::string signed_part, std::string code) {
  const Visit visit = co_await visit_of(desk, asked);
  const Result<desk::CustomerPage> conversation = co_await open_page(desk, signed_part);
  if (!conversation.ok()) co_return OpenedMatters{.page = no_way(visit, conversation.error())};
  if (trimmed(code).empty())
    co_return OpenedMatters{.page = {.status = unprocessable,
                                     .html = code_page(visit, conversation->token, CodeTrouble::missing)}};
  Result<std::string> kept = co_await desk::open_matters(desk, conversation->conversation, std::move(code));
  if (kept.ok()) co_return OpenedMatters{.page = see(visit, "/my/all"), .kept = std::move(*kept)};
  if (kept.error().code != "wrong_code") co_return OpenedMatters{.page = no_way(visit, kept.error())};
  co_return OpenedMatters{
      .page = {.status = unprocessable, .html = code_page(visit, conversation->token, CodeTrouble::wrong)}};
}

Later<SitePage> get_matters(desk::Desk& desk, Asked asked, std::string kept) {
  const Visit visit = co_await visit_of(desk, asked);
  const Result<std::vector<desk::Matter>> all = co_await desk::matters(desk, std::move(kept));
  if (all.ok()) co_return SitePage{.html = matters_page(visit, *all)};
  if (all.error().kind != ErrorKind::unauthenticated) co_return no_way(visit, all.error());
  co_return SitePage{.status = unauthorised, .html = matters_over_page(visit)};
}

Later<SitePage> left_matters(desk::Desk& desk, Asked asked) {
  const Visit visit = co_await visit_of(desk, asked);
  co_return see(visit, "/my/all");
}

}  // namespace heard::site
