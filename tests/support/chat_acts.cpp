// The chat, in a story. Whoever said last where they are is at the desk.
#include "desk/door/chat.h"

#include <fmt/format.h>

#include "app/run_now.h"
#include "base/bytes.h"
#include "base/hmac.h"
#include "desk/conversation/conversations.h"
#include "desk/door/chat_door.h"
#include "desk/door/chat_identity.h"
#include "desk/house/inboxes.h"
#include "desk/their_page/customer_page.h"
#include "reflect/json_read.h"
#include "tests/support/teller.h"

namespace heard::test {
namespace {

using app::run_now;

InboxId first_inbox(desk::Desk& desk) { return run_now(desk::list_inboxes(desk)).value().items.front().id; }

PutChatDoor door_on(const std::string& words) {
  PutChatDoor door{.active = true, .sites = {}};
  if (words != "nothing") door.sites.push_back(Text<chat_site_bytes_max>::cut(words));
  return door;
}

}  // namespace

const std::map<std::string, Teller::Act> Teller::chat_acts{
    {"lets the chat stand on",
     [](Teller& t, const Told& told) {
       return t.outcome(run_now(desk::put_chat_door(t.house_.desk, t.people_[told.name],
                                                    first_inbox(t.house_.desk), door_on(told.words))));
     }},
    {"ends the chat",
     [](Teller& t, const Told& told) {
       return t.outcome(run_now(desk::put_chat_door(t.house_.desk, t.people_[told.name],
                                                    first_inbox(t.house_.desk), PutChatDoor{})));
     }},
    {"makes a secret for the chat",
     [](Teller& t, const Told& told) {
       const auto made =
           run_now(desk::make_chat_secret(t.house_.desk, t.people_[told.name], first_inbox(t.house_.desk)));
       t.chat_secret_before_ = t.chat_secret_;
       if (made.ok()) t.chat_secret_ = made->secret;
       return t.outcome(made);
     }},
};

std::string Teller::chat_identity(const std::string& name, const std::string& how) {
  const Instant issued = house_.clock.now() - (how == "said yesterday" ? hours(13) : Duration{});
  const std::int64_t inbox = inbox_called({}).value + (how == "for another inbox" ? 1 : 0);
  const std::string payload =
      fmt::format("{}\n{}\n{}\n{}", inbox, issued.us / 1'000'000, customers_[name].email, name);
  std::string secret = chat_secret_;
  if (how == "signed by somebody else") secret = "guessed";
  if (how == "signed with the secret before") secret = chat_secret_before_;
  const std::string signature = hex(hmac_sha256(payload, secret));
  return hex(as_bytes(payload)) + (how == "not signed" ? "" : "." + signature);
}

std::optional<Findings> Teller::chat_act(const std::string& name, const std::string& verb,
                                         const std::string& words) {
  Sender& sender = customers_[name];
  if (verb == "chats") return send(sender, name, house_.random.token(), words, Channel::chat);
  if (verb == "chats the same again")
    return send(sender, name, sender.last_key, sender.last_text, Channel::chat);
  if (verb == "begins another chat") {
    sender.conversation.reset();
    return send(sender, name, house_.random.token(), words, Channel::chat);
  }
  if (verb == "chats, and the shop says who they are" || verb == "chats, and somebody says who they are") {
    const std::string how = verb.find("somebody") == std::string::npos ? "" : "signed by somebody else";
    const auto who = run_now(desk::vouched_for(house_.desk, inbox_called({}), chat_identity(name, how)));
    return send(sender, name, house_.random.token(), words, Channel::chat, who.ok() && who->has_value());
  }
  if (verb == "leaves the address")
    return outcome(run_now(desk::leave_chat_address(
        house_.desk, sender.conversation.value_or(ConversationId{}), {.email = Text<254>::cut(words)})));
  return std::nullopt;
}

// "the chat of Juno", and behind a comma what is wrong with what the shop is said to say.
std::string Teller::known_chat_of(const std::string& who) {
  const std::size_t comma = who.find(", ");
  const std::string how = comma == std::string::npos ? "" : who.substr(comma + 2);
  const auto known =
      run_now(desk::known_chat(house_.desk, inbox_called({}), chat_identity(who.substr(0, comma), how)));
  if (!known.ok()) return known.error().code;
  if (!known->link) return known->name.value_or("nobody") + ", nothing";
  const auto opened = run_now(desk::open_link(house_.desk, *known->link));
  for (const auto& [number, conversation] : numbered_)
    if (opened.ok() && *opened == conversation) return known->name.value_or("nobody") + ", number " + number;
  return "a link that opens nothing";
}

desk::AtDesk Teller::everybody_at_desk() const {
  desk::AtDesk here;
  for (const auto& [name, caller] : people_) here.insert(caller.person);
  return here;
}

std::optional<std::string> Teller::fact_of_chat(const std::string& what) {
  static const std::string known = "the chat opened for ";
  if (what.starts_with(known)) return known_chat_of(what.substr(known.size()));
  if (what == "the shop vouches for") {
    const auto head = run_now(desk::conversation_head(house_.desk, {}, current_));
    if (!head.ok()) return head.error().code;
    const auto shown = reflect::from_json<ConversationHead>(*head);
    return shown.ok() ? shown->vouched.value_or("nobody") : shown.error().sentence;
  }
  if (what == "an answer in the chat") {
    const auto log = run_now(desk::chat_log(house_.desk, current_, {}));
    if (!log.ok()) return log.error().code;
    return fmt::format("{}{}", log->late ? "mail is offered" : "mail is not offered",
                       log->by_mail ? ", it goes by mail as well" : "");
  }
  static const std::string at_desk = "chat with everybody at the desk";
  if (what == "chat stands on") {
    const InboxList inboxes = run_now(desk::list_inboxes(house_.desk)).value();
    std::string sites;
    for (const std::string& site : inboxes.items.front().chat_sites)
      sites.append(sites.empty() ? "" : ", ").append(site);
    return sites.empty() ? "nothing" : sites;
  }
  if (what == "this chat with everybody at the desk") {
    const auto log = run_now(desk::chat_log(house_.desk, current_, everybody_at_desk()));
    if (!log.ok()) return log.error().code;
    return log->now.here ? "somebody is here" : "nobody is here";
  }
  if (what != at_desk && what != "chat with nobody at the desk") return std::nullopt;
  const desk::AtDesk here = what == at_desk ? everybody_at_desk() : desk::AtDesk{};
  const auto now = run_now(desk::chat_now(house_.desk, first_inbox(house_.desk), here));
  if (!now.ok()) return now.error().code;
  return fmt::format("{}, {}", now->open ? "open" : "closed",
                     now->here ? "somebody is here" : "nobody is here");
}

}  // namespace heard::test
