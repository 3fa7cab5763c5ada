// What may be asked of the desk, as it comes over HTTP. A field that is absent is an empty optional;
// Patch<T> also tells "absent" from "null".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/secret.h"
#include "base/text.h"
#include "record/conversation.h"
#include "record/person.h"

namespace heard {

// A field of a change: not mentioned, or mentioned with a value or null.
template <class T>
struct Patch {
  bool mentioned = false;
  std::optional<T> value;
};

struct SignIn {
  Text<254> email;
  Secret password;
};
HEARD_RECORD(SignIn, email, password);

struct SetUp {
  Secret token;
  Text<120> name;
  Text<254> email;
  Secret password;
  Text<120> shop;
  std::optional<Text<64>> zone;  // "Europe/Berlin", as the browser says it
};
HEARD_RECORD(SetUp, token, name, email, password, shop, zone);

struct AcceptInvitation {
  Secret token;
  Secret password;
};
HEARD_RECORD(AcceptInvitation, token, password);

struct AddPerson {
  Text<254> email;
  Text<120> name;
  Role role = Role::agent;
};
HEARD_RECORD(AddPerson, email, name, role);

struct ChangePerson {
  std::optional<Text<120>> name;
  std::optional<Role> role;
  std::optional<bool> active;
};
HEARD_RECORD(ChangePerson, name, role, active);

struct ChangeShop {
  std::optional<Text<120>> name;
  std::optional<Text<64>> zone;  // "Europe/Berlin"
};
HEARD_RECORD(ChangeShop, name, zone);

struct AddToken {
  Text<120> name;
  std::optional<TokenScope> scope;
};
HEARD_RECORD(AddToken, name, scope);

struct StartedBy {
  std::optional<CustomerId> id;
  std::optional<Text<254>> email;
  std::optional<Text<200>> name;
  std::optional<Text<40>> phone;
};
HEARD_RECORD(StartedBy, id, email, name, phone);

struct StartConversation {
  StartedBy customer;
  std::optional<InboxId> inbox;
  std::optional<Channel> channel;
  Text<subject_bytes_max> subject;
  Text<message_bytes_max> text;
};
HEARD_RECORD(StartConversation, customer, inbox, channel, subject, text);

enum class WrittenKind { reply, note };
HEARD_ENUM(WrittenKind, reply, note)

struct WriteMessage {
  WrittenKind kind = WrittenKind::reply;
  std::optional<Text<message_bytes_max>> text;
  std::optional<Text<html_bytes_max>> html;
  std::optional<MessageId> seen_through;
  std::optional<int> send_after_seconds;
  std::optional<bool> settle;
};
HEARD_RECORD(WriteMessage, kind, text, html, seen_through, send_after_seconds, settle);

struct ChangeConversation {
  std::optional<ConversationState> state;
  Patch<PersonId> assignee_id;
  std::optional<Text<subject_bytes_max>> subject;
  Patch<Instant> snooze;  // comes back then; null: at once
};
HEARD_RECORD(ChangeConversation, state, assignee_id, subject, snooze);

struct AdvanceClock {
  std::int64_t advance_seconds = 0;
};
HEARD_RECORD(AdvanceClock, advance_seconds);

}  // namespace heard
