// The inbox, and conversations as a whole.
#include "desk/conversations.h"

#include "http/answers.h"
#include "http/resources.h"
#include "reflect/json_read.h"

namespace heard::http {
namespace {

using reflect::ApiParameter;
constexpr int page_standard = 50;
constexpr int page_max = 200;

ApiParameter limit_parameter() {
  return {.name = "limit",
          .type = ApiParameter::Type::integer,
          .about = "How many at most.",
          .least = 1,
          .most = page_max,
          .standard = "50"};
}

Result<View> view_of(const Request& request) {
  View view = View::open;
  const std::optional<std::string> name = request.value("view");
  if (!name || value_of(*name, view)) return view;
  return invalid("invalid_field", "“view” is none of the lists there are.", "view");
}

desk::Task<Response> list(const Services& services, Call call) {
  HEARD_CO_TRY(const View view, view_of(call.request));
  HEARD_CO_TRY(const std::int64_t limit, query_number(call.request, "limit", page_standard, 1, page_max));
  desk::ListWanted wanted{view, call.request.value("cursor").value_or(""), static_cast<int>(limit)};
  co_return json_text(co_await desk::list_conversations(services.desk, call.caller, std::move(wanted)));
}

desk::Task<Response> start(const Services& services, Call call) {
  HEARD_CO_TRY(StartConversation command, reflect::from_json<StartConversation>(call.request.body));
  co_return recorded(co_await desk::start_conversation(services.desk, call.caller, std::move(command),
                                                       std::move(call.once)));
}

desk::Task<Response> head(const Services& services, Call call) {
  HEARD_CO_TRY(const ConversationId id, path_id<ConversationId>(call.request, 0, "This conversation"));
  co_return json_text(co_await desk::conversation_head(services.desk, id));
}

desk::Task<Response> change(const Services& services, Call call) {
  HEARD_CO_TRY(const ConversationId id, path_id<ConversationId>(call.request, 0, "This conversation"));
  HEARD_CO_TRY(ChangeConversation command, reflect::from_json<ChangeConversation>(call.request.body));
  co_return json_text(co_await desk::change_conversation(services.desk, call.caller, id, std::move(command)));
}

desk::Task<Response> timeline(const Services& services, Call call) {
  HEARD_CO_TRY(const ConversationId id, path_id<ConversationId>(call.request, 0, "This conversation"));
  HEARD_CO_TRY(const std::int64_t before, query_number(call.request, "before", 0, 0, id_value_max));
  HEARD_CO_TRY(const std::int64_t after, query_number(call.request, "after", 0, 0, id_value_max));
  HEARD_CO_TRY(const std::int64_t limit, query_number(call.request, "limit", page_standard, 1, page_max));
  const desk::TimelineWanted wanted{id, before, after, static_cast<int>(limit)};
  co_return json_text(co_await desk::timeline(services.desk, wanted));
}

}  // namespace

void add_conversations(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::get,
            .pattern = "/api/conversations",
            .access = Access::people(Role::agent, TokenScope::read),
            .summary = "A list of the inbox, newest on top.",
            .handler = [&services](Call call) { return list(services, std::move(call)); },
            .gives = shape_of<ConversationPage>,
            .parameters = {{.name = "view",
                            .type = ApiParameter::Type::choice,
                            .choices = reflect::enum_names<View>,
                            .standard = "open"},
                           {.name = "cursor", .about = "As next_cursor gave it."},
                           limit_parameter()}})
      .add({.method = Method::post,
            .pattern = "/api/conversations",
            .access = Access::people(Role::agent, TokenScope::write),
            .summary = "Start a conversation for a customer, in their words.",
            .handler = [&services](Call call) { return start(services, std::move(call)); },
            .takes = shape_of<StartConversation>,
            .gives = shape_of<ConversationMade>,
            .gives_status = 201,
            .once = true})
      .add({.method = Method::get,
            .pattern = "/api/conversations/{id}",
            .access = Access::people(Role::agent, TokenScope::read),
            .summary = "The head of a conversation.",
            .handler = [&services](Call call) { return head(services, std::move(call)); },
            .gives = shape_of<ConversationHead>})
      .add({.method = Method::patch,
            .pattern = "/api/conversations/{id}",
            .access = Access::people(Role::agent, TokenScope::write),
            .summary = "Settle or reopen, assign, or change the subject.",
            .handler = [&services](Call call) { return change(services, std::move(call)); },
            .takes = shape_of<ChangeConversation>,
            .gives = shape_of<ConversationHead>})
      .add({.method = Method::get,
            .pattern = "/api/conversations/{id}/timeline",
            .access = Access::people(Role::agent, TokenScope::read),
            .summary = "Messages and events, newest last.",
            .handler = [&services](Call call) { return timeline(services, std::move(call)); },
            .gives = shape_of<TimelinePage>,
            .parameters = {
                {.name = "before", .type = ApiParameter::Type::id, .about = "Items older than this one."},
                {.name = "after", .type = ApiParameter::Type::id, .about = "Items newer than this one."},
                limit_parameter()}});
}

}  // namespace heard::http
