// A channel that the house brings itself (a bridge to a messenger, an app of its own): a door of an inbox by
// which messages come and go in signed calls. The door as stored and as its owner has it; what comes in by it
// and what leaves.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/describe.h"
#include "base/instant.h"
#include "base/text.h"
#include "record/conversation.h"
#include "record/names.h"

namespace heard {

constexpr std::size_t own_channels_max = 20;
constexpr std::size_t channel_name_bytes_max = 80;
constexpr std::size_t channel_address_bytes_max = 1'000;
constexpr std::size_t their_id_bytes_max = 200;
constexpr std::size_t channel_reason_bytes_max = 500;
constexpr std::size_t channel_files_max = 5;
constexpr std::size_t channel_files_bytes_max = 10 << 20;  // in and out, all of a message together
constexpr std::size_t channel_body_bytes_max = 16 << 20;   // of a call, where files are written as text
constexpr Duration channel_earlier_secret_life = days(7);

struct OwnChannel {
  OwnChannelId id;
  InboxId inbox;
  Text<channel_name_bytes_max> name;  // that people see
  bool active = false;
  bool removed = false;                                    // it stays where it is named
  std::optional<Text<channel_address_bytes_max>> address;  // nothing: nothing leaves by it
  bool trusted = false;                       // mail addresses and numbers that it names are the sender's
  std::string secret;                         // sealed
  std::optional<std::string> earlier_secret;  // sealed; good until then as well
  std::optional<Instant> earlier_until;
  std::optional<Instant> came_at;  // when something last came in, and left
  std::optional<Instant> left_at;
  std::optional<Text<channel_reason_bytes_max>> trouble;  // why the last call out failed
  std::optional<Instant> trouble_at;
  std::optional<Text<channel_reason_bytes_max>> refused;  // why the last call in was refused
  std::optional<Instant> refused_at;
  std::optional<PersonId> changed_by;
  std::optional<Instant> changed_at;
};
HEARD_RECORD(OwnChannel, id, inbox, name, active, removed, address, trusted, secret, earlier_secret,
             earlier_until, came_at, left_at, trouble, trouble_at, refused, refused_at, changed_by,
             changed_at);

// Who somebody at the channel is to us. What they claim where the channel is not trusted is only shown.
struct OwnChannelPerson {
  OwnChannelId channel;
  Text<their_id_bytes_max> theirs;
  CustomerId customer;
  std::optional<Text<254>> claimed_email;
  std::optional<Text<40>> claimed_phone;
};
HEARD_RECORD(OwnChannelPerson, channel, theirs, customer, claimed_email, claimed_phone);

// With whom at the channel a conversation is.
struct OwnChannelThread {
  ConversationId conversation;
  OwnChannelId channel;
  Text<their_id_bytes_max> theirs;
  Text<their_id_bytes_max> thread;  // of theirs; empty: they have none
};
HEARD_RECORD(OwnChannelThread, conversation, channel, theirs, thread);

// The last that was told of what we handed over.
struct OwnChannelReport {
  EffectId effect;
  DeliveryReport state = DeliveryReport::delivered;
  Instant at;
};
HEARD_RECORD(OwnChannelReport, effect, state, at);

struct PutOwnChannel {
  Text<channel_name_bytes_max> name;
  std::optional<Text<channel_address_bytes_max>> address;
  bool active = false;
  bool trusted = false;
};
HEARD_RECORD(PutOwnChannel, name, address, active, trusted);

struct OwnChannelView {
  OwnChannelId id;
  InboxId inbox_id;
  std::string name;
  bool active = false;
  std::optional<std::string> address;
  bool trusted = false;
  std::string messages_to;  // where it hands in what people write; whole where the shop has a public address
  std::optional<Instant> earlier_secret_until;
  std::optional<Instant> came_at;
  std::optional<Instant> left_at;
  std::optional<std::string> trouble;
  std::optional<Instant> trouble_at;
  std::optional<std::string> refused;
  std::optional<Instant> refused_at;
  std::optional<std::string> changed_by;
  std::optional<Instant> changed_at;
};
HEARD_RECORD(OwnChannelView, id, inbox_id, name, active, address, trusted, messages_to, earlier_secret_until,
             came_at, left_at, trouble, trouble_at, refused, refused_at, changed_by, changed_at);

struct OwnChannelList {
  std::vector<OwnChannelView> items;
};
HEARD_RECORD(OwnChannelList, items);

// The secret is told once.
struct OwnChannelSecret {
  OwnChannelView channel;
  std::string secret;
};
HEARD_RECORD(OwnChannelSecret, channel, secret);

struct OwnChannelTried {
  bool arrived = false;
  std::optional<std::string> trouble;
};
HEARD_RECORD(OwnChannelTried, arrived, trouble);

struct ChannelSender {
  Text<their_id_bytes_max> id;
  std::optional<Text<200>> name;
  std::optional<Text<254>> email;
  std::optional<Text<40>> phone;
};
HEARD_RECORD(ChannelSender, id, name, email, phone);

struct ChannelFile {
  Text<255> name;
  std::optional<Text<127>> media_type;
  Text<channel_body_bytes_max> data;  // base64
};
HEARD_RECORD(ChannelFile, name, media_type, data);

// What somebody wrote, as the channel hands it in.
struct ChannelMessage {
  Text<their_id_bytes_max> id;  // the same for the same message
  ChannelSender from;
  std::optional<Text<their_id_bytes_max>> thread;
  Text<message_bytes_max> text;
  std::vector<ChannelFile> files;
  std::optional<Instant> at;
};
HEARD_RECORD(ChannelMessage, id, from, thread, text, files, at);

struct ChannelTaken {
  ConversationId conversation_id;
  std::int64_t number = 0;
  MessageId message_id;
  bool duplicate = false;
};
HEARD_RECORD(ChannelTaken, conversation_id, number, message_id, duplicate);

// What became of what we handed over.
struct ChannelDelivery {
  Text<40> id;  // as it came with it
  DeliveryReport state = DeliveryReport::delivered;
  std::optional<Text<channel_reason_bytes_max>> reason;
};
HEARD_RECORD(ChannelDelivery, id, state, reason);

struct ChannelRecipient {
  std::string id;
  std::optional<std::string> thread;
};
HEARD_RECORD(ChannelRecipient, id, thread);

// A file on its way out: among the words, or where it is to be had.
struct ChannelFileOut {
  std::string name;
  std::string media_type;
  std::int64_t size = 0;
  std::optional<std::string> data;  // base64
  std::optional<std::string> link;
};
HEARD_RECORD(ChannelFileOut, name, media_type, size, data, link);

enum class ChannelCall { message, test };
HEARD_ENUM(ChannelCall, message, test)

// What is posted to the channel's address.
struct ChannelOut {
  ChannelCall kind = ChannelCall::message;
  std::string id;  // the same when it is sent again
  Instant at;
  std::optional<ConversationId> conversation_id;
  std::optional<std::int64_t> number;
  std::optional<ChannelRecipient> to;
  std::string by_name;
  std::string text;
  std::vector<ChannelFileOut> files;
};
HEARD_RECORD(ChannelOut, kind, id, at, conversation_id, number, to, by_name, text, files);

}  // namespace heard
