#include "tests/support/teller.h"

#include <fmt/format.h>

#include <regex>

#include "app/run_now.h"
#include "desk/erase.h"
#include "desk/intake.h"
#include "desk/people.h"
#include "desk/shop.h"
#include "reflect/json_read.h"

namespace heard::test {
namespace {

using app::run_now;

std::int64_t number(const std::string& text) { return std::atoll(text.c_str()); }

Duration unit_of(const std::string& unit) {
  if (unit.starts_with("day")) return days(1);
  if (unit.starts_with("hour")) return hours(1);
  if (unit.starts_with("min")) return minutes(1);
  return seconds(1);
}

}  // namespace

Findings Teller::act(const std::string& line) {
  refused_.clear();
  std::smatch found;
  static const std::regex passes(R"((\d+) (s|seconds?|minutes?|hours?|days?) pass(es)?)");
  if (std::regex_match(line, found, passes)) {
    house_.clock.advance(unit_of(found[2]) * number(found[1]));
    house_.work_off();
    return {};
  }
  if (line.starts_with("customer ") || line.starts_with("person ")) return meet(line);
  if (line == "sending fails for a while") {
    house_.sender.next = {outbox::Sent::How::later, "The line is busy."};
    return {};
  }
  if (line == "sending works again") {
    house_.sender.next = {};
    return {};
  }
  static const std::regex acted(R"((\S+) ([^:]+?)(?::\s*(.*))?)");
  if (!std::regex_match(line, found, acted)) return {"this act cannot be read: " + line};
  const std::string name = found[1];
  if (customers_.contains(name)) return customer_act(name, found[2], found[3]);
  if (people_.contains(name)) return person_act(name, found[2], found[3]);
  return {"nobody has been met who is called " + name};
}

Findings Teller::meet(const std::string& line) {
  std::smatch found;
  static const std::regex customer(R"(customer (\S+) <(\S+)>)");
  static const std::regex person(R"(person (\S+), (agent|supervisor|admin))");
  if (std::regex_match(line, found, customer)) {
    customers_[found[1]] = {.email = found[2]};
    return {};
  }
  if (!std::regex_match(line, found, person)) return {"nobody can be met like this: " + line};
  Role role{};
  value_of(std::string(found[2]), role);
  const std::string name = found[1];
  const auto added = run_now(desk::add_person(
      house_.desk, {},
      {.email = Text<254>::cut(name + "@shop.example"), .name = Text<120>::cut(name), .role = role}));
  if (!added.ok()) return {added.error().sentence};
  people_[name] = {.person = added->person.id, .name = name, .role = role};
  events_since_last();
  return {};
}

Findings Teller::send(Sender& sender, const std::string& name, const std::string& key,
                      const std::string& words) {
  const auto taken = run_now(desk::take_in(house_.desk, {.channel = Channel::web_form,
                                                         .key = key,
                                                         .raw = words,
                                                         .name = name,
                                                         .email = sender.email,
                                                         .text = words,
                                                         .conversation = sender.conversation}));
  sender.last_key = key;
  sender.last_text = words;
  if (!taken.ok()) return outcome(taken);
  if (!sender.conversation) first_seen_ = taken->message;
  sender.conversation = taken->conversation;
  current_ = taken->conversation;
  return {};
}

Findings Teller::customer_act(const std::string& name, const std::string& verb, const std::string& words) {
  Sender& sender = customers_[name];
  if (verb == "writes") return send(sender, name, house_.random.token(), words);
  if (verb == "sends the same again") return send(sender, name, sender.last_key, sender.last_text);
  if (verb == "writes about something else") {
    sender.conversation.reset();
    return send(sender, name, house_.random.token(), words);
  }
  return {"a customer cannot do this: " + verb};
}

template <class T>
Findings Teller::outcome(const Result<T>& result) {
  if (result.ok()) return {};
  refused_ = result.error().code;
  refusal_told_ = false;
  return {};
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

Findings Teller::person_act(const std::string& name, const std::string& verb, const std::string& words) {
  const auto text = Text<message_bytes_max>::cut(words);
  if (verb == "replies") return written(name, {.kind = WrittenKind::reply, .text = text});
  if (verb == "replies at once")
    return written(name, {.kind = WrittenKind::reply, .text = text, .send_after_seconds = 0});
  if (verb == "replies and settles")
    return written(name, {.kind = WrittenKind::reply, .text = text, .settle = true});
  if (verb == "replies having seen only the first message")
    return written(name, {.kind = WrittenKind::reply, .text = text, .seen_through = first_seen_});
  if (verb == "notes") return written(name, {.kind = WrittenKind::note, .text = text});
  if (verb == "takes it back") {
    const auto answer =
        run_now(desk::take_back(house_.desk, people_[name], current_, last_reply_, std::nullopt));
    if (answer.ok()) draft_ = reflect::from_json<Draft>(answer->body).value().text;
    return outcome(answer);
  }
  if (verb == "takes the conversation") return changed(name, {.assignee_id = {true, people_[name].person}});
  if (verb == "puts it back") return changed(name, {.assignee_id = {true, std::nullopt}});
  if (verb == "hands it over") return changed(name, {.assignee_id = {true, people_[words].person}});
  if (verb == "settles") return changed(name, {.state = ConversationState::resolved});
  static const std::regex span(R"((\d+) (s|seconds?|minutes?|hours?|days?))");
  if (std::smatch found; verb == "puts it off" && std::regex_match(words, found, span))
    return changed(name, {.snooze = {true, house_.clock.now() + unit_of(found[2]) * number(found[1])}});
  if (verb == "leaves it to them and puts it off")
    return changed(name,
                   {.state = ConversationState::waiting, .snooze = {true, house_.clock.now() + days(1)}});
  if (verb == "leaves it to them") return changed(name, {.state = ConversationState::waiting});
  if (verb == "takes it up again") return changed(name, {.state = ConversationState::open});
  if (verb == "names the shop")
    return outcome(
        run_now(desk::change_shop(house_.desk, people_[name], {.name = Text<120>::cut(words), .zone = {}})));
  if (verb == "sets the shop's clock")
    return outcome(
        run_now(desk::change_shop(house_.desk, people_[name], {.name = {}, .zone = Text<64>::cut(words)})));
  if (verb == "erases the customer") {
    const auto c = conversation();
    return outcome(run_now(desk::erase_customer(house_.desk, people_[name], c ? c->customer : CustomerId{})));
  }
  if (verb == "names it") return changed(name, {.subject = Text<subject_bytes_max>::cut(words)});
  return {"a person cannot do this: " + verb};
}

}  // namespace heard::test
