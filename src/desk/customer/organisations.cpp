#include "desk/customer/organisations.h"

#include "care/content_hash.h"
#include "care/organisation.h"
#include "desk/commit.h"
#include "store/sql/organisation.h"
#include "store/sql/people.h"

namespace heard::desk {
namespace {

constexpr int members_max = 50;
constexpr std::size_t beginning_min = 2;
// Behind every text that begins like the one before it.
constexpr std::string_view behind_all = "\xF4\x8F\xBF\xBF";

Error organisation_taken(const char* code, const char* sentence, const char* field) {
  return {.kind = ErrorKind::exists, .code = code, .sentence = sentence, .field = field};
}

Result<Organisation> load_organisation(store::Tx& tx, OrganisationId id) {
  auto found = tx.one<Organisation>(store::sql::organisation_by_id, id);
  if (!found) return not_found("This organisation");
  return std::move(*found);
}

std::vector<Organisation> beginning_with(store::Tx& tx, std::string_view words, int limit) {
  const std::string from = folded(one_line(words));
  return tx.list<Organisation>(store::sql::organisations_between, from, from + std::string(behind_all),
                               std::int64_t{limit});
}

OrganisationBrief brief(store::Tx& tx, const Organisation& organisation) {
  return {
      .id = organisation.id,
      .name = organisation.name.str(),
      .domain = organisation.domain ? std::optional(organisation.domain->str()) : std::nullopt,
      .customer_count =
          tx.one<std::int64_t>(store::sql::customers_of_organisation_counted, organisation.id).value_or(0)};
}

CustomerRow member_row(const Customer& customer) {
  CustomerRow row{.id = customer.id, .name = customer.name.str(), .created_at = customer.created_at};
  if (customer.email) row.email = customer.email->str();
  if (customer.phone) row.phone = customer.phone->str();
  return row;
}

OrganisationView organisation_view(store::Tx& tx, const Organisation& organisation) {
  OrganisationBrief short_view = brief(tx, organisation);
  OrganisationView view{.id = short_view.id,
                        .name = std::move(short_view.name),
                        .domain = std::move(short_view.domain),
                        .created_at = organisation.created_at,
                        .note_at = organisation.note_at,
                        .customer_count = short_view.customer_count};
  if (organisation.note) view.note = organisation.note->str();
  if (organisation.note_by)
    if (const auto person = tx.one<Person>(store::sql::person_by_id, *organisation.note_by))
      view.note_by = person->name.str();
  for (const Customer& customer :
       tx.list<Customer>(store::sql::customers_of_organisation, organisation.id, std::int64_t{members_max}))
    view.customers.push_back(member_row(customer));
  return view;
}

Result<void> put_organisation(store::Tx& tx, Organisation& organisation, By by, Instant now) {
  HEARD_CHECK(care::check_organisation(organisation));
  const auto namesake = tx.one<Organisation>(store::sql::organisation_by_name, organisation.name_folded);
  if (namesake && namesake->id != organisation.id)
    return organisation_taken("name_taken", "There is an organisation of this name already.", "name");
  if (organisation.domain) {
    const auto there = tx.one<Organisation>(store::sql::organisation_by_domain, *organisation.domain);
    if (there && there->id != organisation.id)
      return organisation_taken("domain_taken", "Another organisation has this domain already.", "domain");
  }
  tx.run(store::sql::organisation_drop, organisation.id);
  tx.put(store::sql::organisation_add, organisation);
  tx.append(OrganisationChanged{.organisation = organisation.id, .content = care::content_hash(organisation)},
            by, now);
  return {};
}

void change_note(Organisation& organisation, const std::optional<Text<customer_note_bytes_max>>& note, By by,
                 Instant now) {
  const bool empty = !note || trimmed(note->view()).empty();
  std::optional<Text<customer_note_bytes_max>> words;
  if (!empty) words = Text<customer_note_bytes_max>::cut(trimmed(note->view()));
  if (words == organisation.note) return;
  organisation.note = std::move(words);
  organisation.note_by = empty ? std::nullopt : std::optional(PersonId{by.id});
  organisation.note_at = empty ? std::nullopt : std::optional(now);
}

}  // namespace

Task<OrganisationList> find_organisations(Desk& desk, std::string words, int limit) {
  const std::string clean = clean_text(words);
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<OrganisationList> {
    OrganisationList list;
    for (const Organisation& found : beginning_with(tx, clean, limit)) list.items.push_back(brief(tx, found));
    return list;
  });
}

Task<OrganisationView> add_organisation(Desk& desk, Caller caller, AddOrganisation command) {
  HEARD_CO_CHECK(co_await desk.ids.reserve(1));
  const Organisation fresh{.id = desk.ids.take<OrganisationId>(),
                           .name = std::move(command.name),
                           .domain = std::move(command.domain),
                           .nonce = new_nonce(desk.random),
                           .created_at = desk.clock.now()};
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<OrganisationView> {
    Organisation added = fresh;
    HEARD_CHECK(put_organisation(tx, added, by(caller), fresh.created_at));
    return organisation_view(tx, added);
  });
}

Task<OrganisationView> change_organisation(Desk& desk, Caller caller, OrganisationId id,
                                           ChangeOrganisation command) {
  const Instant now = desk.clock.now();
  const std::string nonce = new_nonce(desk.random);
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<OrganisationView> {
    HEARD_TRY(Organisation changed, load_organisation(tx, id));
    if (command.name) changed.name = *command.name;
    if (command.domain.mentioned) changed.domain = command.domain.value;
    if (command.note.mentioned) change_note(changed, command.note.value, by(caller), now);
    changed.nonce = nonce;
    HEARD_CHECK(put_organisation(tx, changed, by(caller), now));
    return organisation_view(tx, changed);
  });
}

Task<OrganisationView> organisation(Desk& desk, OrganisationId id) {
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<OrganisationView> {
    HEARD_TRY(const Organisation found, load_organisation(tx, id));
    return organisation_view(tx, found);
  });
}

void tell_organisation(store::Tx& tx, const Customer& customer, CustomerView& card) {
  if (customer.organisation) {
    const auto theirs = tx.one<Organisation>(store::sql::organisation_by_id, *customer.organisation);
    if (theirs) card.organisation = brief(tx, *theirs);
    return;
  }
  for (const std::string& domain : care::domains_of(customer)) {
    const auto there = tx.one<Organisation>(store::sql::organisation_by_domain, domain);
    if (!there) continue;
    card.organisation_suggested = brief(tx, *there);
    return;
  }
}

Result<void> join(store::Tx& tx, const Customer& customer, std::optional<OrganisationId> id, By by,
                  Instant now) {
  if (customer.organisation == id) return {};
  if (id && !tx.one<Organisation>(store::sql::organisation_by_id, *id))
    return invalid("unknown_organisation", "There is no organisation with this id.", "organisation_id");
  tx.run(store::sql::customer_joins, customer.id, id);
  tx.append(CustomerJoined{.customer = customer.id, .organisation = id}, by, now);
  return {};
}

std::vector<Organisation> organisations_called(store::Tx& tx, std::string_view words, int limit) {
  if (trimmed(words).size() < beginning_min) return {};
  return beginning_with(tx, words, limit);
}

std::vector<CustomerFrom> customers_from(store::Tx& tx, std::string_view words, int limit) {
  std::vector<CustomerFrom> found;
  for (const Organisation& organisation : organisations_called(tx, words, limit))
    for (Customer& customer : tx.list<Customer>(store::sql::customers_of_organisation, organisation.id,
                                                std::int64_t{limit} - std::ssize(found)))
      found.push_back({.customer = std::move(customer), .organisation = organisation.name.str()});
  return found;
}

}  // namespace heard::desk
