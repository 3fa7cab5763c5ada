// A conversation, its messages and their files. Rows as stored.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/instant.h"
#include "base/lines.h"
#include "base/text.h"
#include "record/names.h"

namespace heard {

constexpr std::size_t subject_bytes_max = 300;
constexpr std::size_t goal_bytes_max = 300;
constexpr std::size_t preview_bytes_max = 200;
constexpr std::size_t message_bytes_max = 200'000;
constexpr std::size_t html_bytes_max = 400'000;

// Everything up to preview_by follows from the events and is compared with them by `heard verify`.
struct Conversation {
  ConversationId id;
  std::int64_t number = 0;  // what people see; given at commit
  InboxId inbox;
  CustomerId customer;
  Channel channel = Channel::web_form;
  ConversationState state = ConversationState::open;
  std::optional<PersonId> assignee;
  Instant created_at;
  Instant last_at;
  std::optional<Instant> waiting_since;  // since when the customer waits for us
  MessageId last_message;
  std::optional<MessageId> last_customer_message;
  std::int64_t message_count = 0;
  std::int64_t version = 0;  // how many events it has
  ByKind preview_by = ByKind::customer;
  Text<subject_bytes_max> subject;
  std::string subject_nonce;
  Text<preview_bytes_max> preview;
  Text<200> customer_name;
  // Follows from the events. Counts only while snoozed, and stays through a reply that may be taken back.
  std::optional<Instant> snoozed_until;
  Lines tags;                                // their names; the log has their ids
  std::optional<Text<goal_bytes_max>> goal;  // what they are trying to do
  std::optional<std::string> goal_nonce;
  std::optional<ConversationId> merged_into;  // follows from the events
  std::optional<TeamId> team;                 // follows from the events
  std::optional<ConversationId> split_from;   // its first messages were said there; follows from the events
  // Somebody outside was asked for the sake of this one, whose customer never sees it; and by when they owe
  // us an answer. Both follow from the events.
  std::optional<ConversationId> asked_for;
  std::optional<Instant> owed_by;
  // All three follow from the events: since when they ask us to look into it properly, until it is settled;
  // until when links to it were made that open nothing any more; by which form it came.
  std::optional<Instant> proper_look_since;
  std::optional<Instant> links_revoked_at;
  std::optional<CameAs> came_as;
  std::optional<Instant> promised_by;  // the earliest that we owe in it, and in those that go on in it
  // Both follow from the events: what the customer's words are in, as far as the newest that tell, and what a
  // person said it is, which goes before.
  std::optional<Tongue> language_heard;
  std::optional<Tongue> language_said;
  bool urgent = false;  // somebody says so; follows from the events
};
HEARD_RECORD(Conversation, id, number, inbox, customer, channel, state, assignee, created_at, last_at,
             waiting_since, last_message, last_customer_message, message_count, version, preview_by, subject,
             subject_nonce, preview, customer_name, snoozed_until, tags, goal, goal_nonce, merged_into, team,
             split_from, asked_for, owed_by, proper_look_since, links_revoked_at, came_as, promised_by,
             language_heard, language_said, urgent);

struct Message {
  MessageId id;
  ConversationId conversation;
  MessageKind kind = MessageKind::customer;
  std::int64_t author = 0;  // a customer or a person, by kind
  Instant at;
  Text<message_bytes_max> text;
  std::optional<Text<html_bytes_max>> html;
  std::string nonce;
  bool taken_back = false;
  // What a reply changed, so that taking it back can restore it.
  std::optional<ConversationState> state_before;
  std::optional<Instant> waiting_since_before;
};
HEARD_RECORD(Message, id, conversation, kind, author, at, text, html, nonce, taken_back, state_before,
             waiting_since_before);

struct Attachment {
  AttachmentId id;
  ConversationId conversation;
  MessageId message;
  Text<255> name;
  Text<127> media_type;
  std::int64_t size = 0;
  std::string blob;
};
HEARD_RECORD(Attachment, id, conversation, message, name, media_type, size, blob);

// One raw thing that came in, whole, kept before the sender is told it was taken.
struct Arrival {
  ArrivalId id;
  Channel channel = Channel::web_form;
  std::string key;   // the same message arriving again has the same key
  std::string blob;  // the raw bytes
  Instant at;
  std::optional<ConversationId> conversation;  // what became of it
  std::optional<MessageId> message;
  std::optional<Text<500>> trouble;  // why it could not be taken further
  std::optional<InboxId> inbox;      // a mail's
  std::optional<MailOrigin> origin;
};
HEARD_RECORD(Arrival, id, channel, key, blob, at, conversation, message, trouble, inbox, origin);

}  // namespace heard
