// The nouns of the trade as ids and closed lists. Enumerators are spelled as they are stored and published.
#pragma once

#include <array>
#include <cstdint>

#include "base/describe.h"
#include "base/id.h"

namespace heard {

struct Person;
struct Customer;
struct Inbox;
struct Conversation;
struct Message;
struct Attachment;
struct Arrival;
struct Effect;
struct Timer;
struct ApiToken;

using PersonId = Id<Person>;
using CustomerId = Id<Customer>;
using InboxId = Id<Inbox>;
using ConversationId = Id<Conversation>;
using MessageId = Id<Message>;
using AttachmentId = Id<Attachment>;
using ArrivalId = Id<Arrival>;
using EffectId = Id<Effect>;
using TimerId = Id<Timer>;
using ApiTokenId = Id<ApiToken>;

// Shown as colleague, lead, owner. Each may do what those before it may.
enum class Role { agent, supervisor, admin };
HEARD_ENUM(Role, agent, supervisor, admin)

enum class Channel { web_form, api };
HEARD_ENUM(Channel, web_form, api)

// Shown as our turn, waiting for them, come back later, settled.
enum class ConversationState { open, waiting, snoozed, resolved };
HEARD_ENUM(ConversationState, open, waiting, snoozed, resolved)

enum class View { open, mine, unassigned, waiting, snoozed, resolved, all };
HEARD_ENUM(View, open, mine, unassigned, waiting, snoozed, resolved, all)

enum class ByKind { customer, person, system };
HEARD_ENUM(ByKind, customer, person, system)

enum class MessageKind { customer, reply, note };
HEARD_ENUM(MessageKind, customer, reply, note)

// What a person is told about one recipient of a reply.
enum class DeliveryState { held, queued, sending, sent, unknown, failed, cancelled };
HEARD_ENUM(DeliveryState, held, queued, sending, sent, unknown, failed, cancelled)

// Every outbound effect is one of these; the verdict looks at nothing else first.
enum class EffectClass { answer, update, ask, tell, sell };
HEARD_ENUM(EffectClass, answer, update, ask, tell, sell)

enum class EffectState { waiting, leased, started, done, unknown, dead, cancelled };
HEARD_ENUM(EffectState, waiting, leased, started, done, unknown, dead, cancelled)

// H(nonce, content): lets the log prove what was said without saying it.
struct ContentHash {
  std::array<std::uint8_t, 16> bytes{};
  auto operator<=>(const ContentHash&) const = default;
};

// Who did something. id is a person's or a customer's by kind; 0 for the system.
struct By {
  ByKind kind = ByKind::system;
  std::int64_t id = 0;
};
HEARD_RECORD(By, kind, id);

}  // namespace heard
