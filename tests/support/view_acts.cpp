// The inbox in a story: views that people save, and in which order a list stands. A view is told as
// "NAME, state open, tag returns, of nobody, shared"; a list is read two rows at a time.
#include <fmt/format.h>

#include <regex>

#include "app/run_now.h"
#include "desk/conversation/asked.h"
#include "desk/conversation/conversations.h"
#include "desk/conversation/saved_views.h"
#include "desk/house/house_changes.h"
#include "reflect/json_read.h"
#include "tests/support/teller.h"

namespace heard::test {
namespace {

using app::run_now;

void read_whose(const std::string& words, const std::map<std::string, desk::Caller>& people,
                AddSavedView& command) {
  if (words == "mine") command.whose = Whose::me;
  if (!words.starts_with("of ") || words.starts_with("of the ")) return;
  command.whose = words == "of nobody" ? Whose::nobody : Whose::person;
  const auto found = people.find(words.substr(3));
  if (found != people.end()) command.person_id = found->second.person;
}

}  // namespace

Findings Teller::view_saved(const Told& told) {
  static const std::regex between(", ");
  const std::vector<std::string> parts{
      std::sregex_token_iterator(told.words.begin(), told.words.end(), between, -1), {}};
  AddSavedView command{.name = Text<saved_view_name_bytes_max>::cut(parts.front()), .shared = false};
  for (const std::string& part : parts) {
    if (part == "shared") command.shared = true;
    if (part.starts_with("tag ")) command.tag = Text<tag_bytes_max>::cut(part.substr(4));
    if (part.starts_with("state ")) {
      ConversationState state{};
      if (!value_of(part.substr(6), state)) return {"there is no such state: " + part};
      command.state = state;
    }
    if (part.starts_with("team ")) command.team_id = teams_[part.substr(5)];
    if (part.starts_with("inbox ")) command.inbox_id = inbox_called(part.substr(6));
    if (part == "own teams") command.own_teams = true;
    if (part == "promised") command.promised = true;
    if (part == "unread") command.unread = true;
    if (part == "urgent") command.urgent = true;
    if (part.starts_with("of the organisation "))
      command.organisation_id = organisation_called(part.substr(20));
    if (part.starts_with("in ")) {
      Tongue language{};
      if (!value_of(part.substr(3), language)) return {"there is no such language: " + part};
      command.language = language;
    }
    read_whose(part, people_, command);
  }
  const auto saved = run_now(desk::add_saved_view(house_.desk, people_[told.name], command));
  if (saved.ok()) views_[saved->name] = saved->id;
  return outcome(saved);
}

std::string Teller::list_of(const std::string& name, desk::ListWanted wanted) {
  std::string listed;
  wanted.limit = 2;
  do {
    const auto answer = run_now(desk::list_conversations(house_.desk, people_[name], wanted));
    if (!answer.ok()) return answer.error().code;
    const auto page = reflect::from_json<ConversationPage>(answer.value());
    for (const ConversationRow& row : page->items) listed += (listed.empty() ? "" : ", ") + row.customer_name;
    wanted.cursor = page->next_cursor.value_or("");
  } while (!wanted.cursor.empty());
  return listed.empty() ? "nobody" : listed;
}

std::optional<std::string> Teller::fact_of_views(const std::string& what) {
  static const std::regex list(R"((\w+) list of (\w+), (\w+)(?:, in (.+))?)");
  static const std::regex saved(R"(view (.+) of (\w+))");
  std::smatch found;
  if (std::regex_match(what, found, list)) {
    desk::ListWanted wanted;
    if (found[1] == "usual") wanted.order = ListOrder::usual;
    if (found[1] == "longest") wanted.order = ListOrder::longest_waiting;
    if (!value_of(found[3].str(), wanted.view)) return "no such list";
    if (found[4].matched) wanted.inbox = inbox_called(found[4]);
    return list_of(found[2], wanted);
  }
  static const std::regex belonging(R"(conversations of (\w+) for (\w+))");
  if (std::regex_match(what, found, belonging))
    return list_of(found[2], {.organisation = organisation_called(found[1])});
  if (std::regex_match(what, found, saved))
    return list_of(found[2], {.order = ListOrder::usual, .saved = views_[found[1]]});
  if (what == "newest change of the house") {
    const auto changes = run_now(desk::house_changes(house_.desk, 0, 1));
    if (!changes.ok() || changes->items.empty()) return "none";
    const HouseChange& change = changes->items.front();
    return fmt::format("{} {}, {}: {}", change.by_name.value_or("somebody"), change.kind,
                       change.about.value_or("nothing"),
                       change.what.empty() ? "no more" : fmt::format("{}", fmt::join(change.what, " ")));
  }
  if (what == "the timeline says it moved to") {
    std::string moved = "nothing";
    for (const TimelineItem& item : timeline_now().items)
      if (item.kind == ConversationInboxChanged::kind) moved = item.inbox.value_or("nothing");
    return moved;
  }
  if (what.starts_with("views of ")) {
    std::string names;
    const auto views = run_now(desk::saved_views(house_.desk, people_[what.substr(9)]));
    for (const SavedViewRow& view : views->items)
      names += fmt::format("{}{}{}", names.empty() ? "" : ", ", view.name, view.own ? "" : " (shared)");
    return names.empty() ? "none" : names;
  }
  return std::nullopt;
}

const std::map<std::string, Teller::Act> Teller::view_acts{
    {"asks in a note",
     [](Teller& t, const Told& told) {
       static const std::regex names("@(\\w+)");
       WriteMessage note{.kind = WrittenKind::note, .text = Text<message_bytes_max>::cut(told.words)};
       for (std::sregex_iterator name(told.words.begin(), told.words.end(), names);
            name != std::sregex_iterator(); ++name)
         note.ask.push_back(t.people_[(*name)[1]].person);
       return t.written(told.name, std::move(note));
     }},
    {"asks in a reply",
     [](Teller& t, const Told& told) {
       return t.written(
           told.name, {.text = Text<message_bytes_max>::of("Hello"), .ask = {t.people_[told.words].person}});
     }},
    {"looks at what is asked",
     [](Teller& t, const Told& told) {
       return t.outcome(run_now(desk::looked_at_asked(t.house_.desk, t.people_[told.name], t.current_)));
     }},
    {"saves a view", [](Teller& t, const Told& told) { return t.view_saved(told); }},
    {"shares the view",
     [](Teller& t, const Told& told) {
       return t.outcome(run_now(desk::change_saved_view(t.house_.desk, t.people_[told.name],
                                                        t.views_[told.words], {.shared = true})));
     }},
    {"removes the view",
     [](Teller& t, const Told& told) {
       return t.outcome(
           run_now(desk::remove_saved_view(t.house_.desk, t.people_[told.name], t.views_[told.words])));
     }},
};

}  // namespace heard::test
