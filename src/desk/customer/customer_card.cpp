// The customer beside a conversation: who they are, read and put right.
#include "desk/customer/customer_card.h"

#include <algorithm>

#include "care/content_hash.h"
#include "care/merge_customers.h"
#include "desk/commit.h"
#include "desk/conversation/conversations.h"
#include "desk/customer/organisations.h"
#include "store/answers.h"
#include "store/sql/organisation.h"
#include "store/sql/pages.h"
#include "store/sql/people.h"
#include "store/sql/promise.h"
#include "understand/address.h"

namespace heard::desk {
namespace {

template <class T>
std::optional<std::string> string_of(const std::optional<T>& text) {
  if (!text) return std::nullopt;
  return text->str();
}

// Nothing for an empty text: it is taken away.
template <class T>
std::optional<T> said(const std::optional<T>& text) {
  if (!text || trimmed(text->view()).empty()) return std::nullopt;
  return T::cut(trimmed(text->view()));
}

Result<void> check_free(store::Tx& tx, CustomerId id, std::string_view email, const char* field) {
  if (!understand::address_of(email))
    return invalid("invalid_email", "This is not a complete email address.", field);
  for (const Customer& other : tx.list<Customer>(store::sql::customers_by_email, folded(email))) {
    if (other.id != id)
      return Error{.kind = ErrorKind::exists,
                   .code = "address_taken",
                   .sentence = "Another customer has this address already.",
                   .field = field};
  }
  return {};
}

Result<void> change_email(store::Tx& tx, Customer& customer, const std::optional<Text<254>>& email) {
  customer.email = said(email);
  customer.email_folded.reset();
  if (!customer.email) return {};
  customer.email_folded = folded(customer.email->view());
  return check_free(tx, customer.id, customer.email->view(), "email");
}

// Each once, and without `first`, the one to write to or to call.
template <class T>
Lines beside(const std::vector<std::string>& wanted, const std::optional<T>& first) {
  std::vector<std::string> texts;
  for (const std::string& text : wanted) {
    std::string line = one_line(text);
    const auto same = [key = folded(line)](std::string_view other) { return folded(other) == key; };
    if (line.empty() || (first && same(first->view())) || std::ranges::any_of(texts, same)) continue;
    texts.push_back(std::move(line));
  }
  return Lines::of(texts);
}

template <class T>
std::vector<std::string> wanted(const std::optional<std::vector<T>>& said, const Lines& before) {
  if (!said) return before.list();
  std::vector<std::string> texts;
  for (const T& text : *said) texts.push_back(text.str());
  return texts;
}

Result<void> change_also(store::Tx& tx, Customer& customer, const ChangeCustomer& command) {
  customer.also_phones = beside(wanted(command.also_phones, customer.also_phones), customer.phone);
  customer.also_emails = beside(wanted(command.also_emails, customer.also_emails), customer.email);
  if (customer.also_emails.list().size() > also_max)
    return invalid("too_many_addresses", "A customer can have ten more addresses.", "also_emails");
  if (customer.also_phones.list().size() > also_max)
    return invalid("too_many_numbers", "A customer can have ten more numbers.", "also_phones");
  if (!command.also_emails) return {};
  for (const std::string& email : customer.also_emails.list())
    HEARD_CHECK(check_free(tx, customer.id, email, "also_emails"));
  return {};
}

Result<void> change_in(store::Tx& tx, Customer& customer, const ChangeCustomer& command) {
  if (command.name) {
    customer.name = Text<200>::cut(one_line(command.name->view()));
    if (customer.name.empty()) return invalid("missing_field", "A customer needs a name.", "name");
  }
  if (command.phone.mentioned) customer.phone = said(command.phone.value);
  if (command.note.mentioned) customer.note = said(command.note.value);
  if (command.email.mentioned) HEARD_CHECK(change_email(tx, customer, command.email.value));
  return change_also(tx, customer, command);
}

// Who wrote it as it is, and when; nothing of a note that was taken away.
void note_kept(store::Tx& tx, const Customer& customer, By by, Instant now) {
  const bool is = customer.note.has_value();
  tx.run(store::sql::customer_noted, customer.id, is ? std::optional(PersonId{by.id}) : std::nullopt,
         is ? std::optional(now) : std::nullopt);
}

void write_customer(store::Tx& tx, const Customer& before, const Customer& customer, By by, Instant now) {
  tx.run(store::sql::customer_change, customer.id, customer.name, customer.email, customer.email_folded,
         customer.phone, customer.note, customer.nonce, customer.also_emails, customer.also_phones);
  tx.run(store::sql::addresses_drop, customer.id);
  for (const std::string& email : customer.also_emails.list())
    tx.run(store::sql::address_add, folded(email), customer.id);
  if (customer.name != before.name) tx.run(store::sql::customer_name_shown, customer.id, customer.name);
  if (customer.note != before.note) note_kept(tx, customer, by, now);
  tx.append(CustomerChanged{customer.id, care::content_hash(customer)}, by, now);
  index_customer(tx, customer);
}

bool same_content(const Customer& a, const Customer& b) {
  return a.name == b.name && a.email == b.email && a.phone == b.phone && a.note == b.note &&
         a.also_emails == b.also_emails && a.also_phones == b.also_phones;
}

}  // namespace

Result<Customer> load_customer(store::Tx& tx, CustomerId id) {
  auto customer = tx.one<Customer>(store::sql::customer_by_id, id);
  if (!customer) return not_found("This customer");
  return std::move(*customer);
}

CustomerView card_of(store::Tx& tx, const Customer& customer) {
  CustomerView view{.id = customer.id,
                    .name = customer.name.str(),
                    .email = string_of(customer.email),
                    .phone = string_of(customer.phone),
                    .created_at = customer.created_at,
                    .note = string_of(customer.note),
                    .merged_into = customer.merged_into,
                    .also_emails = customer.also_emails,
                    .also_phones = customer.also_phones};
  tell_organisation(tx, customer, view);
  if (customer.note_by)
    if (const auto person = tx.one<Person>(store::sql::person_by_id, *customer.note_by))
      view.note_by = person->name.str();
  view.note_at = customer.note_at;
  view.conversations = tx.list<ConversationRow>(store::sql::rows_of_customer, customer.id);
  view.conversation_count = tx.one<std::int64_t>(store::sql::count_of_customer, customer.id).value_or(0);
  view.promises = tx.list<PromiseView>(store::sql::promise_views_to, customer.id);
  for (const Customer& also : tx.list<Customer>(store::sql::customers_merged_into, customer.id))
    view.also.push_back({.id = also.id,
                         .name = also.name.str(),
                         .email = string_of(also.email),
                         .phone = string_of(also.phone),
                         .also_emails = also.also_emails,
                         .also_phones = also.also_phones});
  return view;
}

Task<std::string> customer_card(Desk& desk, CustomerId id) {
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<std::string> {
    HEARD_TRY(const Customer customer, load_customer(tx, id));
    return store::answer_of(card_of(tx, customer));
  });
}

Task<std::string> change_customer(Desk& desk, Caller caller, CustomerId id, ChangeCustomer command) {
  const By who = by(caller);
  const Instant now = desk.clock.now();
  const std::string nonce = new_nonce(desk.random);
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<std::string> {
    HEARD_TRY(const Customer before, load_customer(tx, id));
    HEARD_CHECK(care::check_goes_on(before));
    Customer customer = before;
    HEARD_CHECK(change_in(tx, customer, command));
    if (!same_content(before, customer)) {
      customer.nonce = nonce;
      write_customer(tx, before, customer, who, now);
    }
    if (command.organisation_id.mentioned)
      HEARD_CHECK(join(tx, before, command.organisation_id.value, who, now));
    HEARD_TRY(customer, load_customer(tx, id));
    return store::answer_of(card_of(tx, customer));
  });
}

}  // namespace heard::desk
