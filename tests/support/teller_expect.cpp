#include <fmt/format.h>

#include "app/run_now.h"
#include "desk/conversation/next.h"
#include "desk/house/shop.h"
#include "desk/their_page/customer_page.h"
#include "desk/verify.h"
#include "desk/writing/drafts.h"
#include "reflect/json_read.h"
#include "store/effect_rows.h"
#include "store/log.h"
#include "store/pages.h"
#include "store/sql/conversation.h"
#include "store/sql/pages.h"
#include "store/sql/people.h"
#include "tests/support/teller.h"

namespace heard::test {
namespace {

using app::run_now;

std::string owner_name(const std::map<std::string, desk::Caller>& people, std::optional<PersonId> id) {
  for (const auto& [name, caller] : people)
    if (id && caller.person == *id) return name;
  return "nobody";
}

// Paragraphs with a slash between.
std::string on_one_line(std::string text) {
  for (std::size_t at = text.find("\n\n"); at != std::string::npos; at = text.find("\n\n"))
    text.replace(at, 2, " / ");
  return text;
}

}  // namespace

Findings Teller::check(const std::string& what, const std::string& told, const std::string& is) const {
  if (told == is) return {};
  return {fmt::format("{} is \"{}\", not \"{}\"", what, is, told)};
}

std::string Teller::events_since_last() {
  const auto events = house_.store->read_now([&](store::Tx& tx) -> Result<std::vector<LoggedEvent>> {
    return store::events_by_id(tx, last_event_, 1'000);
  });
  std::string out;
  for (const LoggedEvent& event : events.value()) {
    if (!out.empty()) out += ", ";
    out += event.kind;
    last_event_ = event.id;
  }
  return out.empty() ? "nothing" : out;
}

std::optional<Conversation> Teller::conversation() {
  return house_.store
      ->read_now([&](store::Tx& tx) -> Result<std::optional<Conversation>> {
        return tx.one<Conversation>(store::sql::conversation_by_id, current_);
      })
      .value();
}

std::optional<std::string> Teller::email_of(CustomerId id) {
  const auto customer = house_.store->read_now([&](store::Tx& tx) -> Result<std::optional<Customer>> {
    return tx.one<Customer>(store::sql::customer_by_id, id);
  });
  if (!customer.value() || !customer.value()->email) return std::nullopt;
  return customer.value()->email->str();
}

std::string Teller::delivery() {
  const auto effect = house_.store->read_now([&](store::Tx& tx) -> Result<std::optional<Effect>> {
    return tx.one<Effect>(store::sql::effects_of_message, current_, last_reply_);
  });
  if (!effect.ok() || !*effect) return "none";
  return std::string(name_of(
      store::delivery_state((*effect)->state, (*effect)->due_at, (*effect)->attempts, house_.clock.now())));
}

std::string Teller::draft_of(const std::string& name) {
  const auto kept = run_now(desk::drafts_of(house_.desk, people_[name], current_));
  if (!kept.ok()) return kept.error().code;
  return kept->items.empty() ? "none" : on_one_line(kept->items.front().text);
}

std::string Teller::next_for(const std::string& name) {
  const auto next = run_now(desk::next(house_.desk, people_[name], {}));
  if (!next.ok() || !next->conversation_id) return "nobody";
  for (const auto& [customer, sender] : customers_)
    if (sender.conversation == next->conversation_id) return customer;
  return "somebody else";
}

std::size_t Teller::listed(View view, const std::string& tag) {
  const auto page = run_now(desk::list_conversations(house_.desk, {}, {.view = view, .tag = tag}));
  return reflect::from_json<ConversationPage>(page.value()).value().items.size();
}

// Each knows one sort of what is so, and nothing of the rest.
const std::array<std::optional<std::string> (Teller::*)(const std::string&), 21> Teller::facts{
    &Teller::fact_of_first_words, &Teller::fact_of_mail,          &Teller::fact_of_setup,
    &Teller::fact_of_same,        &Teller::fact_of_organisations, &Teller::fact_of_deleted,
    &Teller::fact_of_split,       &Teller::fact_of_files,         &Teller::fact_of_views,
    &Teller::fact_of_attention,   &Teller::fact_of_seen,          &Teller::fact_of_hours,
    &Teller::fact_of_door,        &Teller::fact_of_chat,          &Teller::fact_of_page,
    &Teller::fact_of_promises,    &Teller::fact_of_governor,      &Teller::fact_of_channels,
    &Teller::fact_of_deadlines,   &Teller::fact_of_planned,       &Teller::fact_of_urgency};

Findings Teller::expect(const std::string& line) {
  const std::size_t colon = line.find(": ");
  if (colon == std::string::npos) return {"this expectation cannot be read: " + line};
  const std::string what = line.substr(0, colon);
  const std::string told = line.substr(colon + 2);
  if (what == "events") return check(what, told, events_since_last());
  if (what == "refused") {
    refusal_told_ = true;
    return check(what, told, refused_);
  }
  if (what == "draft") return check(what, told, draft_);
  if (what == "delivery") return check(what, told, delivery());
  if (what == "sent in all") return check(what, told, std::to_string(house_.sender.sent));
  if (what == "shop") {
    const auto shop = run_now(desk::shop_view(house_.desk));
    if (!shop.ok()) return {shop.error().sentence};
    return check(what, told,
                 fmt::format("{}, {}, changed by {}", shop->name, shop->zone.value_or("no clock"),
                             shop->changed_by.value_or("nobody")));
  }
  if (what == "page shows") {
    const auto page = run_now(desk::customer_page(house_.desk, current_));
    return check(what, told, page.ok() ? std::to_string(page->messages.size()) : page.error().code);
  }
  if (what == "page subject") {
    const auto page = run_now(desk::customer_page(house_.desk, current_));
    return check(what, told, page.ok() ? page->subject : page.error().code);
  }
  if (what == "page signed by") {
    const auto page = run_now(desk::customer_page(house_.desk, current_));
    return check(what, told, page.ok() ? page->messages.back().by_name : page.error().code);
  }
  if (what.starts_with("search ")) {
    const auto found = run_now(desk::search(house_.desk, {}, what.substr(7), 20));
    return check(what, told,
                 std::to_string(reflect::from_json<SearchPage>(found.value()).value().items.size()));
  }
  for (const auto fact : facts)
    if (const auto is = (this->*fact)(what)) return check(what, told, *is);
  if (what.starts_with("draft of ")) return check(what, told, draft_of(what.substr(9)));
  if (what.starts_with("next for ")) return check(what, told, next_for(what.substr(9)));
  if (what.starts_with("tagged "))
    return check(what, told, std::to_string(listed(View::all, what.substr(7))));
  if (what.starts_with("listed as ")) {
    View view{};
    if (!value_of(what.substr(10), view)) return {"there is no such list: " + what};
    return check(what, told, std::to_string(listed(view, "")));
  }
  const auto c = conversation();
  if (what == "conversation") return check(what, told, c ? "there" : "gone");
  if (!c) return {"there is no conversation"};
  if (what == "tags")
    return check(what, told, c->tags.empty() ? "none" : fmt::format("{}", fmt::join(c->tags.list(), ", ")));
  if (what == "goal") return check(what, told, c->goal ? c->goal->str() : "not known");
  if (what == "state") return check(what, told, std::string(name_of(c->state)));
  if (what == "team") return check(what, told, team_named(c->team));
  if (what == "owner") return check(what, told, owner_name(people_, c->assignee));
  if (what == "preview") return check(what, told, c->preview.str());
  if (what == "subject") return check(what, told, c->subject.str());
  if (what == "customer name") return check(what, told, c->customer_name.str());
  if (what == "messages") return check(what, told, std::to_string(c->message_count));
  if (what == "customer waits") return check(what, told, c->waiting_since ? "yes" : "no");
  return {"nothing is known to check for: " + what};
}

Findings Teller::end_of_act() {
  Findings wrong;
  if (const std::string more = events_since_last(); more != "nothing")
    wrong.push_back("also happened, and was not told: " + more);
  if (!refusal_told_) wrong.push_back("was refused, and not told so: " + refused_);
  refusal_told_ = true;
  return wrong;
}

Findings Teller::end_of_story() {
  const auto report = desk::verify(*house_.store);
  if (!report.ok()) return {"verify failed: " + report.error().cause};
  return report->findings;
}

}  // namespace heard::test
