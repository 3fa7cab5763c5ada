// One person known twice, in a story: "Lin makes one of: Ada and Addie", where Ada stays.
#include <fmt/format.h>

#include "app/run_now.h"
#include "desk/customer/merge_customers.h"
#include "desk/their_page/customer_page.h"
#include "reflect/json_read.h"
#include "store/effect_rows.h"
#include "store/sql/conversation.h"
#include "store/sql/pages.h"
#include "store/sql/people.h"
#include "tests/support/teller.h"

namespace heard::test {
namespace {

using app::run_now;

std::string called(const std::string& name, const std::optional<std::string>& email) {
  return email ? fmt::format("{} <{}>", name, *email) : name;
}

}  // namespace

CustomerId Teller::customer_called(const std::string& name) {
  const Sender& sender = customers_[name];
  const auto found = house_.store->read_now([&](store::Tx& tx) -> Result<CustomerId> {
    const auto known = tx.one<Customer>(store::sql::customers_by_email, sender.email);
    if (known) return known->id;
    const auto c =
        tx.one<Conversation>(store::sql::conversation_by_id, sender.conversation.value_or(ConversationId{}));
    return c ? c->customer : CustomerId{};
  });
  return found.value();
}

std::pair<CustomerId, CustomerId> Teller::both_called(const std::string& words) {
  const std::size_t between = words.find(" and ");
  if (between == std::string::npos) return {};
  return {customer_called(words.substr(0, between)), customer_called(words.substr(between + 5))};
}

const std::map<std::string, Teller::Act> Teller::same_acts{
    {"makes one of",
     [](Teller& t, const Told& told) {
       const auto [stays, other] = t.both_called(told.words);
       return t.outcome(
           run_now(desk::merge_customers(t.house_.desk, t.people_[told.name], stays, {.other_id = other})));
     }},
    {"takes apart",
     [](Teller& t, const Told& told) {
       const auto [stays, other] = t.both_called(told.words);
       return t.outcome(
           run_now(desk::part_customers(t.house_.desk, t.people_[told.name], stays, {.other_id = other})));
     }},
};

// "Ada <ada@example.org>, 2 conversations, also Addie <addie@example.org>"
std::string Teller::card_of(const std::string& name) {
  const auto answer = run_now(desk::customer_card(house_.desk, customer_called(name)));
  if (!answer.ok()) return answer.error().code;
  const CustomerView view = reflect::from_json<CustomerView>(answer.value()).value();
  if (view.conversation_count != std::ssize(view.conversations)) return "a card that cannot count";
  std::string card =
      fmt::format("{}, {} conversations", called(view.name, view.email), view.conversation_count);
  for (const Lines* beside : {&view.also_emails, &view.also_phones})
    for (const std::string& each : beside->list()) card += ", " + each;
  for (const CustomerAlso& also : view.also) card += ", also " + called(also.name, also.email);
  for (const auto& [other, sender] : customers_)
    if (view.merged_into && customer_called(other) == *view.merged_into) card += ", goes on as " + other;
  return card;
}

// What is read at the signed link of a conversation.
std::string Teller::shown_by_link(ConversationId id) {
  const std::string path = desk::page_path(house_.desk, id, house_.clock.now());
  const auto opened = run_now(desk::open_link(house_.desk, path.substr(std::string("/my/").size())));
  if (!opened.ok()) return opened.error().code;
  const auto page = run_now(desk::customer_page(house_.desk, *opened));
  if (!page.ok()) return page.error().code;
  std::string shown;
  for (const desk::PageMessage& message : page->messages)
    shown += (shown.empty() ? "" : " / ") + message.text;
  return shown;
}

std::optional<std::string> Teller::fact_of_same(const std::string& what) {
  if (what.starts_with("card of ")) return card_of(what.substr(8));
  if (what.starts_with("link ") && what.ends_with(" shows"))
    return shown_by_link(numbered_[what.substr(5, what.size() - 11)]);
  if (what.starts_with("found by ")) {
    const auto found = run_now(desk::find_customers(house_.desk, what.substr(9), 50));
    std::string names;
    const CustomerList list = reflect::from_json<CustomerList>(found.value()).value();
    for (const CustomerRow& row : list.items)
      names += (names.empty() ? "" : ", ") + row.name + (row.found_as ? " as " + *row.found_as : "");
    return names.empty() ? "nobody" : names;
  }
  if (what.starts_with("customers in search ")) {
    const auto found = run_now(desk::search(house_.desk, {}, what.substr(20), 20));
    std::string names;
    const SearchPage page = reflect::from_json<SearchPage>(found.value()).value();
    for (const SearchHit& hit : page.items)
      if (hit.kind == HitKind::customer) names += (names.empty() ? "" : ", ") + hit.title;
    return names.empty() ? "nobody" : names;
  }
  if (what == "answer goes to") {
    const auto effect = house_.store->read_now([&](store::Tx& tx) -> Result<std::optional<Effect>> {
      return tx.one<Effect>(store::sql::effects_of_message, current_, last_reply_);
    });
    return effect.value() ? effect.value()->recipient : "nobody";
  }
  return std::nullopt;
}

}  // namespace heard::test
