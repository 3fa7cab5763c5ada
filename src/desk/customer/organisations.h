// Organisations: who belongs to them, what the team notes about them, and finding them.
#pragma once

#include "desk/desk.h"
#include "record/command.h"
#include "record/organisation.h"
#include "record/view.h"

namespace heard::desk {

// By the beginning of their names; without words the first ones by name.
Task<OrganisationList> find_organisations(Desk& desk, std::string words, int limit);
// exists name_taken, domain_taken; invalid invalid_domain, shared_domain.
Task<OrganisationView> add_organisation(Desk& desk, Caller caller, AddOrganisation command);
Task<OrganisationView> change_organisation(Desk& desk, Caller caller, OrganisationId id,
                                           ChangeOrganisation command);
Task<OrganisationView> organisation(Desk& desk, OrganisationId id);

// Inside a closure. The organisation of a customer, and the one whose domain they write from while they
// belong to none.
void tell_organisation(store::Tx& tx, const Customer& customer, CustomerView& card);
// invalid unknown_organisation.
Result<void> join(store::Tx& tx, const Customer& customer, std::optional<OrganisationId> id, By by,
                  Instant now);

// Those whose name begins so; none for a single letter.
std::vector<Organisation> organisations_called(store::Tx& tx, std::string_view words, int limit);
struct CustomerFrom {
  Customer customer;
  std::string organisation;
};
// Those who belong to an organisation whose name begins so, the newest first.
std::vector<CustomerFrom> customers_from(store::Tx& tx, std::string_view words, int limit);

}  // namespace heard::desk
