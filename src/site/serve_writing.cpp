#include "site/serve_writing.h"

#include "base/local_time.h"
#include "base/text.h"
#include "desk/asking/contact_wish.h"
#include "site/pages.h"
#include "site/visiting.h"

namespace heard::site {
namespace {

std::string zone_or_utc(const desk::PageWish& wish) { return wish.zone.empty() ? "UTC" : wish.zone; }

WritingEntry entry_of(const desk::PageWish& wish) {
  WritingEntry entry{.dial = wish.dial, .until = {}, .offers = wish.offers};
  // its last moment is the end of a day
  if (wish.until) entry.until = day_text(local_time(zone_or_utc(wish), *wish.until - minutes(1)).day);
  return entry;
}

std::optional<Instant> end_of(std::string_view day, const std::string& zone) {
  const auto parsed = parse_day(trimmed(day));
  if (!parsed) return std::nullopt;
  return instant_of(zone, {.day = *parsed, .minutes = minutes_a_day});
}

UntilTrouble until_trouble(const Error& error) {
  if (error.code == "time_passed") return UntilTrouble::over;
  return error.code == "too_far_ahead" ? UntilTrouble::far : UntilTrouble::missing;
}

}  // namespace

Later<SitePage> get_writing(desk::Desk& desk, Asked asked, std::string signed_part) {
  const Visit visit = co_await visit_of(desk, asked);
  const Result<desk::CustomerPage> conversation = co_await open_page(desk, signed_part);
  if (!conversation.ok()) co_return no_way(visit, conversation.error());
  const Result<desk::PageWish> wish = co_await desk::page_wish(desk, conversation->conversation);
  if (!wish.ok()) co_return no_way(visit, wish.error());
  co_return SitePage{.html = writing_page(visit, entry_of(*wish), conversation->token)};
}

Later<SitePage> post_writing(desk::Desk& desk, Asked asked, std::string signed_part, std::string token,
                             WritingEntry entry) {
  const Visit visit = co_await visit_of(desk, asked);
  const Result<desk::CustomerPage> conversation = co_await open_page(desk, signed_part);
  if (!conversation.ok()) co_return no_way(visit, conversation.error());
  if (token != conversation->token) co_return no_way(visit, not_found("This page"));
  const Result<desk::PageWish> wish = co_await desk::page_wish(desk, conversation->conversation);
  if (!wish.ok()) co_return no_way(visit, wish.error());
  const desk::Wanted wanted{
      .dial = entry.dial, .until = end_of(entry.until, zone_or_utc(*wish)), .offers = entry.offers};
  const Result<void> kept = co_await desk::wish_on_page(desk, conversation->conversation, wanted);
  if (!kept.ok() && kept.error().field == "until")
    co_return SitePage{.status = unprocessable,
                       .html = writing_page(visit, entry, conversation->token, until_trouble(kept.error()))};
  if (!kept.ok()) co_return no_way(visit, kept.error());
  co_return see(visit, "/my/" + signed_part + "/writing", "#saved");
}

Later<SitePage> get_writing_off(desk::Desk& desk, Asked asked, std::string signed_part) {
  const Visit visit = co_await visit_of(desk, asked);
  if (!desk::no_letters_for(desk, signed_part))
    co_return SitePage{.status = 404, .html = unknown_page(visit)};
  co_return SitePage{.html = writing_off_page(visit, false)};
}

Later<SitePage> post_writing_off(desk::Desk& desk, Asked asked, std::string signed_part) {
  const Visit visit = co_await visit_of(desk, asked);
  const Result<void> ended = co_await desk::end_letters(desk, std::move(signed_part));
  if (!ended.ok()) co_return no_way(visit, ended.error());
  co_return SitePage{.html = writing_off_page(visit, true)};
}

Later<SitePage> post_settled(desk::Desk& desk, Asked asked, std::string signed_part, SettledSaid said,
                             std::function<SentForm(ConversationId)> read) {
  Visit visit = co_await visit_of(desk, asked);
  visit.path = "/my/" + signed_part;
  const Result<desk::CustomerPage> conversation = co_await open_page(desk, signed_part);
  if (!conversation.ok()) co_return no_way(visit, conversation.error());
  if (said.token != conversation->token) co_return no_way(visit, not_found("This page"));
  if (!said.settled) co_return see(visit, visit.path);
  std::optional<SentForm> words;
  if (said.has_words) words = read(conversation->conversation);
  if (words && !words->entry.troubles.empty())
    co_return SitePage{.status = unprocessable, .html = own_page(visit, *conversation, words->entry)};
  const Result<void> heard = co_await desk::customer_says(
      desk, conversation->conversation,
      {.said = *said.settled ? desk::Said::is_settled : desk::Said::is_not_settled});
  if (!heard.ok()) co_return no_way(visit, heard.error());
  if (words) {
    const Result<desk::Taken> taken = co_await desk::take_in(desk, std::move(words->arrived));
    if (!taken.ok())
      co_return SitePage{.status = 503, .html = own_page(visit, *conversation, words->entry, true)};
  }
  co_return see(visit, visit.path, "#state");
}

}  // namespace heard::site
