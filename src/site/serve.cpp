#include "site/serve.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "desk/door/form_fields.h"
#include "desk/house/inboxes.h"
#include "desk/people/own_mail.h"
#include "desk/telling/alert_ids.h"
#include "desk/their_page/customer_page.h"
#include "site/pages.h"
#include "site/visiting.h"

namespace heard::site {
namespace {

ContactEntry fresh_entry(desk::Desk& desk) {
  constexpr std::size_t key_bytes = 16;
  return {.key = desk.random.token(key_bytes)};
}

// Only an answer of ours that stands there can be asked about.
std::int64_t about_in(const desk::CustomerPage& page, std::string_view wanted) {
  for (const desk::PageMessage& message : page.messages)
    if (message.ours && std::to_string(message.id.value) == wanted) return message.id.value;
  return 0;
}

// What somebody has written is never lost, whatever became of the page on which they wrote it.
SitePage ended(const Visit& visit, const Error& error, ContactEntry entry) {
  SitePage page = no_way(visit, error);
  if (error.kind != ErrorKind::not_found || trimmed(entry.message).empty()) return page;
  entry.troubles.clear();
  page.html = ended_page(visit, entry, error.code == "link_expired");
  return page;
}

// Without them the form is still a form.
Later<std::vector<FormField>> fields_for(desk::Desk& desk, std::optional<InboxId> inbox) {
  Result<std::vector<FormField>> fields = co_await desk::fields_on_form(desk, inbox, std::nullopt);
  co_return fields.ok() ? std::move(fields).value() : std::vector<FormField>{};
}

// In the order in which the fields stand.
void add_troubles(ContactEntry& entry, const std::vector<FieldTrouble>& own) {
  const auto behind = std::ranges::find_if(entry.troubles, [](const FieldTrouble& trouble) {
    return trouble.field == ContactField::files || trouble.field == ContactField::trap;
  });
  entry.troubles.insert(behind, own.begin(), own.end());
}

}  // namespace

Later<SitePage> get_help(desk::Desk& desk, Asked asked) {
  const Visit visit = co_await visit_of(desk, asked);
  co_return SitePage{.html = help_page(visit)};
}

Later<SitePage> get_contact(desk::Desk& desk, Asked asked) {
  const Visit visit = co_await visit_of(desk, asked);
  const std::vector<FormField> fields = co_await fields_for(desk, {});
  co_return SitePage{.html = contact_page(visit, fresh_entry(desk), false, fields)};
}

Later<SitePage> get_contact_of(desk::Desk& desk, Asked asked, std::string inbox) {
  const Visit visit = co_await visit_of(desk, asked);
  const auto found = co_await desk::inbox_of_form(desk, std::move(inbox));
  if (found.ok() && !*found) co_return see(visit, "/help/contact");
  const std::vector<FormField> fields = co_await fields_for(desk, found.ok() ? *found : std::nullopt);
  co_return SitePage{.html = contact_page(visit, fresh_entry(desk), false, fields)};
}

Later<SitePage> post_contact(desk::Desk& desk, Asked asked, SentForm form) {
  const Visit visit = co_await visit_of(desk, asked);
  const auto inbox = co_await desk::inbox_of_form(desk, std::move(form.inbox));
  const std::vector<FormField> fields = co_await fields_for(desk, inbox.ok() ? *inbox : std::nullopt);
  desk::AnswersRead own = desk::read_answers(fields, form.entry.own, visit.language);
  add_troubles(form.entry, own.troubles);
  if (!form.entry.troubles.empty())
    co_return SitePage{.status = unprocessable, .html = contact_page(visit, form.entry, false, fields)};
  if (inbox.ok()) form.arrived.inbox = *inbox;
  form.arrived.language = visit.language;
  form.arrived.answers = std::move(own.answers);
  const Result<desk::Taken> taken = co_await desk::take_in(desk, std::move(form.arrived));
  if (!taken.ok()) co_return SitePage{.status = 503, .html = contact_page(visit, form.entry, true, fields)};
  co_return see(visit, desk::page_path(desk, taken->conversation, desk.clock.now()) + "/sent");
}

Later<SitePage> get_sent(desk::Desk& desk, Asked asked, std::string signed_part) {
  const Visit visit = co_await visit_of(desk, asked);
  const Result<desk::CustomerPage> conversation = co_await open_page(desk, signed_part);
  if (!conversation.ok()) co_return no_way(visit, conversation.error());
  const std::string own_path = "/my/" + signed_part;
  const std::string own_address =
      desk.rules.public_url.empty() ? std::string() : desk.rules.public_url + desk.rules.root + own_path;
  co_return SitePage{.html = sent_page(visit, *conversation, own_path, own_address)};
}

Later<SitePage> get_own(desk::Desk& desk, Asked asked, std::string signed_part) {
  const Visit visit = co_await visit_of(desk, asked);
  const Result<desk::CustomerPage> conversation = co_await open_page(desk, signed_part);
  if (!conversation.ok()) co_return no_way(visit, conversation.error());
  ContactEntry entry = fresh_entry(desk);
  entry.about = about_in(*conversation, asked.about);
  co_return SitePage{.html = own_page(visit, *conversation, entry)};
}

Later<SitePage> post_answer(desk::Desk& desk, Asked asked, std::string signed_part,
                            std::function<SentForm(ConversationId)> read) {
  const Visit visit = co_await visit_of(desk, asked);
  const Result<ConversationId> id = co_await desk::open_link(desk, signed_part);
  if (!id.ok()) co_return ended(visit, id.error(), read(ConversationId{}).entry);
  SentForm form = read(*id);
  // everyone is heard, also on a page from before it was deleted
  const Result<desk::CustomerPage> conversation = co_await open_page(desk, signed_part);
  if (!conversation.ok() && conversation.error().code != "link_expired")
    co_return no_way(visit, conversation.error());
  form.entry.about = conversation.ok() ? about_in(*conversation, std::to_string(form.entry.about)) : 0;
  if (form.entry.about == 0) form.arrived.about.reset();
  if (!form.entry.troubles.empty() && conversation.ok())
    co_return SitePage{.status = unprocessable, .html = own_page(visit, *conversation, form.entry)};
  if (!form.entry.troubles.empty()) co_return no_way(visit, conversation.error());
  const Result<desk::Taken> taken = co_await desk::take_in(desk, std::move(form.arrived));
  if (!taken.ok() && !conversation.ok()) co_return SitePage{.status = 503, .html = failed_page(visit)};
  if (!taken.ok())
    co_return SitePage{.status = 503, .html = own_page(visit, *conversation, form.entry, true)};
  co_return see(visit, "/my/" + signed_part, "#latest");
}

Later<SitePage> post_says(desk::Desk& desk, Asked asked, std::string signed_part, SaidOnPage said) {
  const Visit visit = co_await visit_of(desk, asked);
  const Result<desk::CustomerPage> conversation = co_await open_page(desk, signed_part);
  if (!conversation.ok()) co_return no_way(visit, conversation.error());
  if (!desk::is_page_token(desk, signed_part, said.token)) co_return no_way(visit, not_found("This page"));
  const Result<void> heard = co_await desk::customer_says(desk, conversation->conversation, said.says);
  if (!heard.ok()) co_return no_way(visit, heard.error());
  const std::int64_t answer = said.says.answer.value;
  co_return see(visit, "/my/" + signed_part, answer == 0 ? std::string() : "#m" + std::to_string(answer));
}

Later<SitePage> get_alerts_off(desk::Desk& desk, Asked asked, std::string signed_part) {
  const Visit visit = co_await visit_of(desk, asked);
  if (!desk::no_alerts_for(desk, signed_part)) co_return SitePage{.status = 404, .html = unknown_page(visit)};
  co_return SitePage{.html = alerts_page(visit, false)};
}

Later<SitePage> post_alerts_off(desk::Desk& desk, Asked asked, std::string signed_part) {
  const Visit visit = co_await visit_of(desk, asked);
  const Result<void> ended = co_await desk::end_alerts(desk, std::move(signed_part));
  if (!ended.ok()) co_return no_way(visit, ended.error());
  co_return SitePage{.html = alerts_page(visit, true)};
}

Later<SitePage> trouble_page(desk::Desk& desk, Asked asked, Error error) {
  const Visit visit = co_await visit_of(desk, asked);
  co_return no_way(visit, error);
}

}  // namespace heard::site
