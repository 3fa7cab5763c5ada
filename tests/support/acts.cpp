// What a person at the desk can do in a story: a line an act.
#include <fmt/format.h>

#include <regex>

#include "app/run_now.h"
#include "desk/conversation/merge.h"
#include "desk/conversation/next.h"
#include "desk/customer/erase.h"
#include "desk/house/rules.h"
#include "desk/house/shop.h"
#include "desk/people/people.h"
#include "desk/writing/drafts.h"
#include "desk/writing/ready_answers.h"
#include "reflect/json_read.h"
#include "tests/support/teller.h"

namespace heard::test {
namespace {

using app::run_now;

Text<message_bytes_max> said(const std::string& words) { return Text<message_bytes_max>::cut(words); }

std::vector<Text<tag_bytes_max>> tags_in(const std::string& words) {
  std::vector<Text<tag_bytes_max>> tags;
  std::stringstream parts(words);
  for (std::string part; std::getline(parts, part, ',');)
    tags.push_back(Text<tag_bytes_max>::cut(trimmed(part)));
  return tags;
}

// "WHO: NAME = TEXT"
std::pair<std::string, std::string> given_in(const std::string& words) {
  const std::size_t colon = words.find(": ");
  return {words.substr(0, colon), words.substr(colon + 2)};
}

// "NAME = TEXT"
AddReadyAnswer ready_answer_in(const std::string& words) {
  const std::size_t equals = words.find(" = ");
  return {
      .name = Text<ready_answer_name_bytes_max>::cut(words.substr(0, equals)),
      .text = Text<ready_answer_bytes_max>::cut(equals == std::string::npos ? "" : words.substr(equals + 3))};
}

}  // namespace

std::optional<Duration> span_of(const std::string& text) {
  static const std::regex span(R"((\d+) (s|second|minute|hour|day)s?)");
  std::smatch found;
  if (!std::regex_match(text, found, span)) return std::nullopt;
  const std::string unit = found[2];
  const std::int64_t n = std::atoll(found[1].str().c_str());
  if (unit == "day") return days(n);
  if (unit == "hour") return hours(n);
  return unit == "minute" ? minutes(n) : seconds(n);
}

Findings Teller::written(const std::string& name, WriteMessage command) {
  const auto answer =
      run_now(desk::write_message(house_.desk, people_[name], current_, std::move(command), std::nullopt));
  if (!answer.ok()) return outcome(answer);
  const auto posted = reflect::from_json<MessagePosted>(answer->body);
  if (!posted.ok()) return {"the answer is not a MessagePosted: " + answer->body};
  if (posted->kind == MessageKind::reply) last_reply_ = posted->id;
  return {};
}

Findings Teller::changed(const std::string& name, ChangeConversation command) {
  return outcome(
      run_now(desk::change_conversation(house_.desk, people_[name], current_, std::move(command))));
}

Findings Teller::put_right(const Told& told, ChangeCustomer command) {
  const auto c = conversation();
  return outcome(run_now(desk::change_customer(house_.desk, people_[told.name],
                                               c ? c->customer : CustomerId{}, std::move(command))));
}

const std::map<std::string, Teller::Act> Teller::person_acts{
    {"replies", [](Teller& t, const Told& told) { return t.written(told.name, {.text = said(told.words)}); }},
    {"replies at once",
     [](Teller& t, const Told& told) {
       return t.written(told.name, {.text = said(told.words), .send_after_seconds = 0});
     }},
    {"replies and settles",
     [](Teller& t, const Told& told) {
       return t.written(told.name, {.text = said(told.words), .settle = true});
     }},
    {"replies having seen only the first message",
     [](Teller& t, const Told& told) {
       return t.written(told.name, {.text = said(told.words), .seen_through = t.first_seen_});
     }},
    {"plans a reply for tomorrow",
     [](Teller& t, const Told& told) {
       return t.written(told.name, {.text = said(told.words), .send_at = t.house_.clock.now() + days(1)});
     }},
    {"plans a reply for a second from now",
     [](Teller& t, const Told& told) {
       return t.written(told.name, {.text = said(told.words), .send_at = t.house_.clock.now() + seconds(1)});
     }},
    {"sends it now",
     [](Teller& t, const Told& told) {
       return t.outcome(run_now(
           desk::send_now(t.house_.desk, t.people_[told.name], t.current_, t.last_reply_, std::nullopt)));
     }},
    {"notes",
     [](Teller& t, const Told& told) {
       return t.written(told.name, {.kind = WrittenKind::note, .text = said(told.words)});
     }},
    {"takes it back",
     [](Teller& t, const Told& told) {
       const auto answer = run_now(
           desk::take_back(t.house_.desk, t.people_[told.name], t.current_, t.last_reply_, std::nullopt));
       if (answer.ok()) {
         const Draft draft = reflect::from_json<Draft>(answer->body).value();
         t.draft_ = draft.text;
         t.back_ = draft;
         t.first_back_ = draft.first;
       }
       return t.outcome(answer);
     }},
    {"takes the conversation",
     [](Teller& t, const Told& told) {
       return t.changed(told.name, {.assignee_id = {true, t.people_[told.name].person}});
     }},
    {"puts it back",
     [](Teller& t, const Told& told) {
       return t.changed(told.name, {.assignee_id = {true, std::nullopt}});
     }},
    {"hands it over",
     [](Teller& t, const Told& told) {
       return t.changed(told.name, {.assignee_id = {true, t.people_[told.words].person}});
     }},
    {"settles",
     [](Teller& t, const Told& told) {
       return t.changed(told.name, {.state = ConversationState::resolved});
     }},
    {"puts it off",
     [](Teller& t, const Told& told) -> Findings {
       const auto span = span_of(told.words);
       if (!span) return {"this is no span of time: " + told.words};
       return t.changed(told.name, {.snooze = {true, t.house_.clock.now() + *span}});
     }},
    {"leaves it to them and puts it off",
     [](Teller& t, const Told& told) {
       return t.changed(told.name, {.state = ConversationState::waiting,
                                    .snooze = {true, t.house_.clock.now() + days(1)}});
     }},
    {"leaves it to them",
     [](Teller& t, const Told& told) { return t.changed(told.name, {.state = ConversationState::waiting}); }},
    {"takes it up again",
     [](Teller& t, const Told& told) { return t.changed(told.name, {.state = ConversationState::open}); }},
    {"sets it aside",
     [](Teller& t, const Told& told) {
       return t.changed(told.name, {.state = ConversationState::set_aside});
     }},
    {"tags it",
     [](Teller& t, const Told& told) { return t.changed(told.name, {.tags = tags_in(told.words)}); }},
    {"takes all tags off",
     [](Teller& t, const Told& told) {
       return t.changed(told.name, {.tags = std::vector<Text<tag_bytes_max>>{}});
     }},
    {"says what they want",
     [](Teller& t, const Told& told) {
       return t.changed(told.name, {.goal = {true, Text<goal_bytes_max>::cut(told.words)}});
     }},
    {"does not know what they want",
     [](Teller& t, const Told& told) {
       return t.changed(told.name, {.goal = {true, std::nullopt}});
     }},
    {"names it",
     [](Teller& t, const Told& told) {
       return t.changed(told.name, {.subject = Text<subject_bytes_max>::cut(told.words)});
     }},
    {"begins to write",
     [](Teller& t, const Told& told) {
       const auto kept = run_now(desk::keep_draft(t.house_.desk, t.people_[told.name], t.current_,
                                                  {.text = said(told.words), .seen_at = t.draft_seen_}));
       if (kept.ok()) t.draft_seen_ = kept->changed_at;
       return t.outcome(kept);
     }},
    {"begins to write on another device",
     [](Teller& t, const Told& told) {
       return t.outcome(run_now(
           desk::keep_draft(t.house_.desk, t.people_[told.name], t.current_, {.text = said(told.words)})));
     }},
    {"merges into it number",
     [](Teller& t, const Told& told) {
       return t.outcome(run_now(desk::merge_conversation(t.house_.desk, t.people_[told.name], t.current_,
                                                         {t.numbered_[told.words]})));
     }},
    {"parts from it number",
     [](Teller& t, const Told& told) {
       return t.outcome(run_now(desk::part_conversation(t.house_.desk, t.people_[told.name], t.current_,
                                                        {t.numbered_[told.words]})));
     }},
    {"opens number",
     [](Teller& t, const Told& told) -> Findings {
       t.current_ = t.numbered_[told.words];
       return {};
     }},
    {"puts the name right",
     [](Teller& t, const Told& told) { return t.put_right(told, {.name = Text<200>::cut(told.words)}); }},
    {"puts the address right",
     [](Teller& t, const Told& told) {
       return t.put_right(told, {.email = {true, Text<254>::cut(told.words)}});
     }},
    {"adds the addresses",
     [](Teller& t, const Told& told) {
       std::vector<Text<254>> also;
       for (const auto& one : tags_in(told.words)) also.push_back(Text<254>::cut(one.view()));
       return t.put_right(told, {.also_emails = std::move(also)});
     }},
    {"adds the number",
     [](Teller& t, const Told& told) {
       return t.put_right(told, {.also_phones = std::vector{Text<40>::cut(told.words)}});
     }},
    {"writes to another address of theirs",  // "NEW instead of OLD"
     [](Teller& t, const Told& told) {
       const std::size_t between = told.words.find(" instead of ");
       return t.put_right(told,
                          {.email = {true, Text<254>::cut(told.words.substr(0, between))},
                           .also_emails = std::vector{Text<254>::cut(told.words.substr(between + 12))}});
     }},
    {"notes about the customer",
     [](Teller& t, const Told& told) {
       return t.put_right(told, {.note = {true, Text<customer_note_bytes_max>::cut(told.words)}});
     }},
    {"writes a ready answer that gives it to",
     [](Teller& t, const Told& told) {
       const auto [who, answer] = given_in(told.words);
       AddReadyAnswer command = ready_answer_in(answer);
       command.assignee_id = t.people_[who].person;
       return t.outcome(run_now(desk::add_ready_answer(t.house_.desk, t.people_[told.name], command)));
     }},
    {"writes a ready answer that gives it to the team",
     [](Teller& t, const Told& told) {
       const auto [team, answer] = given_in(told.words);
       AddReadyAnswer command = ready_answer_in(answer);
       command.team_id = t.teams_[team];
       return t.outcome(run_now(desk::add_ready_answer(t.house_.desk, t.people_[told.name], command)));
     }},
    {"lets who sends it take it",
     [](Teller& t, const Told& told) {
       const auto answers = run_now(desk::ready_answers(t.house_.desk));
       for (const ReadyAnswerView& answer : answers->items)
         if (answer.name == told.words)
           return t.outcome(run_now(
               desk::change_ready_answer(t.house_.desk, t.people_[told.name], answer.id, {.take = true})));
       return Findings{"there is no such answer: " + told.words};
     }},
    {"writes a ready answer",
     [](Teller& t, const Told& told) {
       return t.outcome(
           run_now(desk::add_ready_answer(t.house_.desk, t.people_[told.name], ready_answer_in(told.words))));
     }},
    {"holds replies for so many seconds",
     [](Teller& t, const Told& told) {
       return t.outcome(run_now(desk::change_rules(t.house_.desk, t.people_[told.name],
                                                   {.hold_seconds = std::atoi(told.words.c_str())})));
     }},
    {"lets quiet ones settle after so many days",
     [](Teller& t, const Told& told) {
       return t.outcome(run_now(desk::change_rules(t.house_.desk, t.people_[told.name],
                                                   {.quiet_days = std::atoi(told.words.c_str())})));
     }},
    {"is shown to customers as",
     [](Teller& t, const Told& told) {
       const std::optional<Text<120>> name =
           told.words == "themselves" ? std::nullopt : std::optional(Text<120>::cut(told.words));
       return t.outcome(run_now(desk::change_me(t.house_.desk, t.people_[told.name],
                                                {.shown_name = {.mentioned = true, .value = name}})));
     }},
    {"names the shop",
     [](Teller& t, const Told& told) {
       return t.outcome(run_now(desk::change_shop(t.house_.desk, t.people_[told.name],
                                                  {.name = Text<120>::cut(told.words), .zone = {}})));
     }},
    {"sets the shop's clock",
     [](Teller& t, const Told& told) {
       return t.outcome(run_now(desk::change_shop(t.house_.desk, t.people_[told.name],
                                                  {.name = {}, .zone = Text<64>::cut(told.words)})));
     }},
    {"erases the customer",
     [](Teller& t, const Told& told) {
       const auto c = t.conversation();
       return t.outcome(run_now(
           desk::erase_customer(t.house_.desk, t.people_[told.name], c ? c->customer : CustomerId{})));
     }},
};

}  // namespace heard::test
