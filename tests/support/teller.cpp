#include "tests/support/teller.h"

#include <fmt/format.h>

#include <regex>

#include "app/run_now.h"
#include "desk/house/house.h"
#include "desk/intake.h"
#include "desk/people/people.h"
#include "desk/people/second_factor.h"

namespace heard::test {
namespace {

using app::run_now;

}  // namespace

Findings Teller::act(const std::string& line) {
  refused_.clear();
  std::smatch found;
  static const std::regex passes(R"((.*) pass(es)?)");
  if (std::regex_match(line, found, passes)) {
    const auto time = span_of(found[1]);
    if (!time) return {"this is no span of time: " + line};
    house_.clock.advance(*time);
    house_.work_off();
    return {};
  }
  if (line.starts_with("customer ") || line.starts_with("person ")) return meet(line);
  if (line == "the house is swept") return outcome(run_now(desk::sweep(house_.desk)));
  if (auto done = world_act(line)) return std::move(*done);
  if (line == "the secret key is another one") {
    house_.desk.master_key = Secret(std::string(32, 'l'));
    return {};
  }
  static const std::string by_machine = "the machine switches off the second factor of ";
  if (line.starts_with(by_machine))
    return outcome(
        run_now(desk::end_second_factor_of(house_.desk, {}, people_[line.substr(by_machine.size())].person)));
  if (line == "sending fails for a while") {
    house_.sender.next = {outbox::Sent::How::later, "The line is busy."};
    return {};
  }
  static const std::string set_up = "the shop is set up by ";
  if (line.starts_with(set_up)) return set_up_by(line.substr(set_up.size()));
  if (line == "this is the practice shop") {
    house_.desk.rules.practice = true;
    return {};
  }
  if (line == "mail is handed over and nobody says what became of it") {
    house_.mail.next = {outbox::Sent::How::unknown, "The line broke."};
    return {};
  }
  if (line == "filing fails for a while") {
    house_.filer.next = {outbox::Sent::How::later, "The folder is full."};
    return {};
  }
  if (line == "filing works again") {
    house_.filer.next = {};
    return {};
  }
  static const std::string at_address = "the shop is at ";
  if (line.starts_with(at_address)) {
    house_.desk.rules.public_url = line.substr(at_address.size());
    return {};
  }
  if (line == "mail fails for a while") {
    house_.mail.next = {outbox::Sent::How::later, "The line is busy."};
    return {};
  }
  if (line == "sending works again") {
    house_.mail.next = {};
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
  static const std::regex customer(R"(customer (\S+) <(\S*)>)");
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
                      const std::string& words, Channel channel, bool vouched) {
  const auto taken =
      run_now(desk::take_in(house_.desk, {.channel = channel,
                                          .key = key,
                                          .raw = words,
                                          .name = name,
                                          .email = sender.email,
                                          .text = words,
                                          .inbox = vouched ? std::optional(inbox_called({})) : std::nullopt,
                                          .conversation = sender.conversation,
                                          .language = {},
                                          .vouched = vouched}));
  sender.last_key = key;
  sender.last_text = words;
  if (!taken.ok()) return outcome(taken);
  if (!sender.conversation) {
    first_seen_ = taken->message;
    numbered_[std::to_string(numbered_.size() + 1)] = taken->conversation;
  }
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
  if (verb == "opens the file")
    return file_opened(
        words, run_now(desk::customer_attachment(house_.desk, sender.conversation.value_or(ConversationId{}),
                                                 files_[words].id)));
  if (auto done = mail_act(name, verb, words)) return std::move(*done);
  if (auto done = chat_act(name, verb, words)) return std::move(*done);
  if (auto done = channel_act(name, verb, words)) return std::move(*done);
  if (auto done = page_act(name, verb, words)) return std::move(*done);
  if (auto done = form_act(name, verb, words)) return std::move(*done);
  if (auto done = wish_act(name, verb, words)) return std::move(*done);
  if (auto done = mark_act(name, verb, words)) return std::move(*done);
  return {"a customer cannot do this: " + verb};
}

Findings Teller::person_act(const std::string& name, const std::string& verb, const std::string& words) {
  for (const auto* acts : {&person_acts,        &file_acts,     &view_acts,
                           &door_acts,          &first_acts,    &seen_acts,
                           &same_acts,          &team_acts,     &setup_acts,
                           &split_acts,         &deleted_acts,  &organisation_acts,
                           &attention_acts,     &till_acts,     &mail_acts,
                           &arriving_mail_acts, &hours_acts,    &acknowledgement_acts,
                           &staff_mail_acts,    &outside_acts,  &chat_acts,
                           &promise_acts,       &link_acts,     &governor_acts,
                           &channel_acts,       &deadline_acts, &planned_acts,
                           &urgency_acts}) {
    if (const auto found = acts->find(verb); found != acts->end()) return found->second(*this, {name, words});
  }
  if (auto done = act_with_code(name, verb, words)) return std::move(*done);
  return {"a person cannot do this: " + verb};
}

}  // namespace heard::test
