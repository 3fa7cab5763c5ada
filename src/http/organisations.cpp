// Organisations that customers belong to.
#include "desk/customer/organisations.h"

#include "http/answers.h"
#include "http/resources.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

constexpr std::size_t organisation_words_max = 300;

desk::Task<Response> find_organisations(const Services& services, Call call) {
  std::string words = call.request.value("q").value_or("");
  if (words.size() > organisation_words_max)
    co_return invalid("invalid_field", "That is too long to search for.", "q");
  HEARD_CO_TRY(const std::int64_t limit, query_number(call.request, "limit", 20, 1, 50));
  co_return json_of(
      co_await desk::find_organisations(services.desk, std::move(words), static_cast<int>(limit)));
}

desk::Task<Response> add_one(const Services& services, Call call) {
  HEARD_CO_TRY(AddOrganisation command, reflect::from_json<AddOrganisation>(call.request.body));
  co_return json_of(co_await desk::add_organisation(services.desk, call.caller, std::move(command)), 201);
}

desk::Task<Response> change_one(const Services& services, Call call) {
  HEARD_CO_TRY(const OrganisationId id, path_id<OrganisationId>(call.request, 0, "This organisation"));
  HEARD_CO_TRY(ChangeOrganisation command, reflect::from_json<ChangeOrganisation>(call.request.body));
  co_return json_of(co_await desk::change_organisation(services.desk, call.caller, id, std::move(command)));
}

desk::Task<Response> read_one(const Services& services, Call call) {
  HEARD_CO_TRY(const OrganisationId id, path_id<OrganisationId>(call.request, 0, "This organisation"));
  co_return json_of(co_await desk::organisation(services.desk, id));
}

}  // namespace

void add_organisations(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::get,
            .pattern = "/api/organisations",
            .access = Access::people(Role::agent, TokenScope::read),
            .summary = "Organisations by the beginning of their names.",
            .handler = [&services](Call call) { return find_organisations(services, std::move(call)); },
            .gives = shape_of<OrganisationList>,
            .parameters = {{.name = "q", .about = "How their names begin."},
                           {.name = "limit",
                            .type = reflect::ApiParameter::Type::integer,
                            .about = "How many at most.",
                            .least = 1,
                            .most = 50,
                            .standard = "20"}}})
      .add({.method = Method::post,
            .pattern = "/api/organisations",
            .access = Access::people(Role::agent, TokenScope::write),
            .summary = "Add an organisation.",
            .handler = [&services](Call call) { return add_one(services, std::move(call)); },
            .takes = shape_of<AddOrganisation>,
            .gives = shape_of<OrganisationView>,
            .gives_status = 201})
      .add({.method = Method::get,
            .pattern = "/api/organisations/{id}",
            .access = Access::people(Role::agent, TokenScope::read),
            .summary = "An organisation, what the team notes about it, and who belongs to it.",
            .handler = [&services](Call call) { return read_one(services, std::move(call)); },
            .gives = shape_of<OrganisationView>})
      .add({.method = Method::patch,
            .pattern = "/api/organisations/{id}",
            .access = Access::people(Role::agent, TokenScope::write),
            .summary = "Change an organisation's name, mail domain or note.",
            .handler = [&services](Call call) { return change_one(services, std::move(call)); },
            .takes = shape_of<ChangeOrganisation>,
            .gives = shape_of<OrganisationView>});
}

}  // namespace heard::http
