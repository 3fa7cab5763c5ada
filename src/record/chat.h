// The chat of an inbox on the shop's own pages: the door as stored and as its owner has it, what a visitor is
// told and says. Their words are messages of a conversation like any other.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/describe.h"
#include "base/instant.h"
#include "base/lines.h"
#include "base/text.h"
#include "record/names.h"
#include "record/view.h"

namespace heard {

// Stands in Presence where others have the id of somebody who works here: the customer, with the chat open.
inline constexpr PersonId visitor{0};

constexpr std::size_t chat_site_bytes_max = 300;
constexpr std::size_t chat_sites_max = 50;

// At most one an inbox; without one there is no chat.
struct ChatDoor {
  InboxId inbox;
  bool active = false;
  Lines sites;  // origins of the pages that may show it: "https://shop.example"
  std::optional<PersonId> changed_by;
  std::optional<Instant> changed_at;
};
HEARD_RECORD(ChatDoor, inbox, active, sites, changed_by, changed_at);

// Left by a visitor so that answers go there by mail as well. Nobody has proven that it is theirs.
struct ChatAddress {
  ConversationId conversation;
  Text<254> address;
  Instant at;
};
HEARD_RECORD(ChatAddress, conversation, address, at);

// With it the shop's own site signs who its customer is; at most one an inbox.
struct ChatSecret {
  InboxId inbox;
  std::string sealed;  // base/seal.h
  PersonId made_by;
  Instant made_at;
};
HEARD_RECORD(ChatSecret, inbox, sealed, made_by, made_at);

// Whose the shop's own site says that a chat is.
struct ChatVouched {
  ConversationId conversation;
  InboxId inbox;
  Text<254> address_folded;
  Instant at;
};
HEARD_RECORD(ChatVouched, conversation, inbox, address_folded, at);

struct PutChatDoor {
  bool active = false;
  std::vector<Text<chat_site_bytes_max>> sites;
};
HEARD_RECORD(PutChatDoor, active, sites);

struct ChatDoorView {
  bool active = false;
  std::vector<std::string> sites;
  std::optional<std::string> loader;  // its whole address; null while the shop has no public one
  std::optional<std::string> changed_by;
  std::optional<Instant> changed_at;
  std::optional<Instant> secret_since;  // null: the shop's own site cannot say who its customers are
};
HEARD_RECORD(ChatDoorView, active, sites, loader, changed_by, changed_at, secret_since);

// Shown once.
struct ChatSecretMade {
  std::string secret;
  Instant secret_since;
};
HEARD_RECORD(ChatSecretMade, secret, secret_since);

// What a visitor is told before anything else, and again with every reading.
struct ChatNow {
  std::string shop;
  std::string zone;  // that the hours are by; empty: UTC
  bool open = false;
  std::optional<Instant> changes_at;  // when that ends; null: the shop has told no hours
  bool here = false;                  // somebody is at the desk and takes people
  bool mail = false;                  // an answer can go by mail
};
HEARD_RECORD(ChatNow, shop, zone, open, changes_at, here, mail);

struct ChatLine {
  MessageId id;
  bool ours = false;
  std::string by_name;
  Instant at;
  std::string text;
  std::vector<AttachmentRow> files;
};
HEARD_RECORD(ChatLine, id, ours, by_name, at, text, files);

// Still to be done by us.
struct ChatPromise {
  std::string words;  // empty: an answer
  Instant due_at;
};
HEARD_RECORD(ChatPromise, words, due_at);

struct ChatLog {
  ChatNow now;
  std::int64_t number = 0;
  bool settled = false;
  bool address_known = false;
  bool late = false;                  // unanswered for so long that mail is offered
  bool by_mail = false;               // what we answer to their last words goes by mail as well
  std::vector<ChatLine> lines;        // oldest first
  std::vector<ChatPromise> promised;  // by time
};
HEARD_RECORD(ChatLog, now, number, settled, address_known, late, by_mail, lines, promised);

constexpr std::size_t chat_identity_bytes_max = 2'000;

// What the shop's own site says of its customer, signed (understand/shop_identity.h).
struct ShowChatIdentity {
  Text<chat_identity_bytes_max> identity;
};
HEARD_RECORD(ShowChatIdentity, identity);

// What nobody vouches for is answered with neither.
struct ChatKnown {
  std::optional<std::string> name;  // by which they are known there
  std::optional<std::string> link;  // of their running chat: the part behind /my/
  std::optional<std::int64_t> number;
};
HEARD_RECORD(ChatKnown, name, link, number);

struct ChatBegun {
  std::string link;  // the part behind /my/
  std::int64_t number = 0;
  MessageId message_id;
};
HEARD_RECORD(ChatBegun, link, number, message_id);

struct ChatSaid {
  MessageId message_id;
};
HEARD_RECORD(ChatSaid, message_id);

struct LeaveChatAddress {
  Text<254> email;
};
HEARD_RECORD(LeaveChatAddress, email);

// What a visitor says over their socket.
struct ChatWriting {
  bool writing = false;
};
HEARD_RECORD(ChatWriting, writing);

// What they are told over it: that there is something new to read, or whether somebody writes to them.
struct ChatFrame {
  bool news = false;
  std::optional<bool> writing{};
};
HEARD_RECORD(ChatFrame, news, writing);

}  // namespace heard
