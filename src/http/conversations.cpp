// The inbox, and conversations as a whole.
#include "desk/conversation/conversations.h"

#include "http/answers.h"
#include "http/resources.h"
#include "http/said.h"
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

std::vector<ApiParameter> list_parameters() {
  return {
      {.name = "view",
       .type = ApiParameter::Type::choice,
       .choices = reflect::enum_names<View>,
       .standard = "open"},
      {.name = "cursor", .about = "As next_cursor gave it."},
      {.name = "tag", .about = "Only those that have this tag; with view=all."},
      {.name = "order",
       .type = ApiParameter::Type::choice,
       .about = "usual: the newest on top while fewer than twenty wait, else the longest "
                "waiting, below those who are just in.",
       .choices = reflect::enum_names<ListOrder>,
       .standard = "newest"},
      {.name = "saved", .type = ApiParameter::Type::id, .about = "A saved view, instead of view and tag."},
      {.name = "inbox", .type = ApiParameter::Type::id, .about = "Of these, only those in this inbox."},
      {.name = "organisation",
       .type = ApiParameter::Type::id,
       .about = "All of whoever belongs to it, instead of view and tag."},
      limit_parameter()};
}

desk::Task<Response> list(const Services& services, Call call) {
  HEARD_CO_TRY(const View view, query_choice(call.request, "view", View::open));
  HEARD_CO_TRY(const std::int64_t limit, query_number(call.request, "limit", page_standard, 1, page_max));
  HEARD_CO_TRY(const ListOrder order, query_choice(call.request, "order", ListOrder::newest));
  HEARD_CO_TRY(const std::int64_t saved, query_number(call.request, "saved", 0, 0, id_value_max));
  desk::ListWanted wanted{.view = view,
                          .cursor = call.request.value("cursor").value_or(""),
                          .limit = static_cast<int>(limit),
                          .tag = call.request.value("tag").value_or(""),
                          .order = order};
  if (saved > 0) wanted.saved = SavedViewId{saved};
  HEARD_CO_TRY(const std::int64_t inbox, query_number(call.request, "inbox", 0, 0, id_value_max));
  if (inbox > 0) wanted.inbox = InboxId{inbox};
  HEARD_CO_TRY(const std::int64_t organisation,
               query_number(call.request, "organisation", 0, 0, id_value_max));
  if (organisation > 0) wanted.organisation = OrganisationId{organisation};
  if (wanted.organisation && wanted.saved)
    co_return invalid("contradiction", "Say either saved or organisation, not both.", "organisation");
  if (!wanted.tag.empty() && wanted.view != View::all)
    co_return invalid("contradiction", "A tag is looked for in all: please say view=all with it.", "view");
  co_return json_text(co_await desk::list_conversations(services.desk, call.caller, std::move(wanted)));
}

desk::Task<Response> start(const Services& services, Call call) {
  HEARD_CO_TRY(StartConversation command, reflect::from_json<StartConversation>(call.request.body));
  co_return recorded(co_await desk::start_conversation(services.desk, call.caller, std::move(command),
                                                       std::move(call.once)));
}

desk::Task<Response> write_first(const Services& services, Call call) {
  HEARD_CO_TRY(WriteFirst command, reflect::from_json<WriteFirst>(call.request.body));
  co_return recorded(
      co_await desk::write_first(services.desk, call.caller, std::move(command), std::move(call.once)));
}

desk::Task<Response> head(const Services& services, Call call) {
  HEARD_CO_TRY(const ConversationId id, path_id<ConversationId>(call.request, 0, "This conversation"));
  co_return json_text(co_await desk::conversation_head(services.desk, call.caller, id));
}

desk::Task<Response> change_conversation(const Services& services, Call call) {
  HEARD_CO_TRY(const ConversationId id, path_id<ConversationId>(call.request, 0, "This conversation"));
  HEARD_CO_TRY(ChangeConversation command, reflect::from_json<ChangeConversation>(call.request.body));
  co_return json_text(co_await desk::change_conversation(services.desk, call.caller, id, std::move(command)));
}

desk::Task<Response> timeline(const Services& services, Call call) {
  HEARD_CO_TRY(const ConversationId id, path_id<ConversationId>(call.request, 0, "This conversation"));
  HEARD_CO_TRY(const std::int64_t before, query_number(call.request, "before", 0, 0, id_value_max));
  HEARD_CO_TRY(const std::int64_t after, query_number(call.request, "after", 0, 0, id_value_max));
  HEARD_CO_TRY(const std::int64_t limit, query_number(call.request, "limit", page_standard, 1, page_max));
  desk::TimelineWanted wanted{id, before, after, static_cast<int>(limit), language_of(call.request)};
  co_return json_text(co_await desk::timeline(services.desk, call.caller, std::move(wanted)));
}

}  // namespace

void add_conversations(Routes& routes, const Services& services) {
  routes
      .add({.method = Method::get,
            .pattern = "/api/conversations",
            .access = Access::people(Role::agent, TokenScope::read),
            .summary = "A list of the inbox.",
            .handler = [&services](Call call) { return list(services, std::move(call)); },
            .gives = shape_of<ConversationPage>,
            .parameters = list_parameters()})
      .add({.method = Method::post,
            .pattern = "/api/conversations",
            .access = Access::people(Role::agent, TokenScope::write),
            .summary = "Start a conversation for a customer, in their words.",
            .handler = [&services](Call call) { return start(services, std::move(call)); },
            .takes = shape_of<StartConversation>,
            .gives = shape_of<ConversationMade>,
            .gives_status = 201,
            .once = true})
      .add({.method = Method::post,
            .pattern = "/api/conversations/outgoing",
            .access = Access::people(Role::agent, TokenScope::write),
            .summary = "Write to a customer first: a conversation that begins with a reply of ours.",
            .handler = [&services](Call call) { return write_first(services, std::move(call)); },
            .takes = shape_of<WriteFirst>,
            .gives = shape_of<WrittenFirst>,
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
            .summary = "Settle or reopen, put off, set aside, assign, tag, move to another inbox, or change "
                       "subject, goal and language.",
            .handler = [&services](Call call) { return change_conversation(services, std::move(call)); },
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
