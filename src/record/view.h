// Shapes we publish: what the API answers. Ids are numbers, instants RFC 3339, absent is null.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "record/names.h"
#include "record/person.h"

namespace heard {

struct PersonView {
  PersonId id;
  std::string name;
  std::string email;
  Role role = Role::agent;
  bool active = true;
  Instant created_at;
};
HEARD_RECORD(PersonView, id, name, email, role, active, created_at);

struct SessionView {
  PersonView person;
  std::string csrf;
  std::int64_t seq = 0;  // where the log stood: what is read after this and followed from here has no gap
};
HEARD_RECORD(SessionView, person, csrf, seq);

struct SessionRow {
  std::string id;
  Instant created_at;
  Instant last_seen_at;
  std::string user_agent;
  std::string address;
  bool current = false;
};
HEARD_RECORD(SessionRow, id, created_at, last_seen_at, user_agent, address, current);

struct SessionList {
  std::vector<SessionRow> items;
};
HEARD_RECORD(SessionList, items);

struct SetupView {
  bool needed = false;
};
HEARD_RECORD(SetupView, needed);

struct Colleague {
  PersonId id;
  std::string name;
  Role role = Role::agent;
};
HEARD_RECORD(Colleague, id, name, role);

struct DeskView {
  std::string shop;
  PersonView person;
  std::vector<Colleague> people;
  int hold_seconds = 8;
  std::optional<std::string> public_url;
  std::string form_path;
};
HEARD_RECORD(DeskView, shop, person, people, hold_seconds, public_url, form_path);

struct ShopView {
  std::string name;
  std::optional<std::string> zone;  // nothing: never told
  std::optional<std::string> changed_by;
  std::optional<Instant> changed_at;
};
HEARD_RECORD(ShopView, name, zone, changed_by, changed_at);

struct PersonList {
  std::vector<PersonView> items;
};
HEARD_RECORD(PersonList, items);

struct PersonInvited {
  PersonView person;
  std::string link;
};
HEARD_RECORD(PersonInvited, person, link);

struct LinkView {
  std::string link;
};
HEARD_RECORD(LinkView, link);

struct TokenRow {
  ApiTokenId id;
  std::string name;
  TokenScope scope = TokenScope::write;
  Instant created_at;
  std::optional<Instant> last_used_at;
};
HEARD_RECORD(TokenRow, id, name, scope, created_at, last_used_at);

struct TokenList {
  std::vector<TokenRow> items;
};
HEARD_RECORD(TokenList, items);

struct TokenMade {
  ApiTokenId id;
  std::string token;
};
HEARD_RECORD(TokenMade, id, token);

// A row of the inbox: the columns of one narrow query, in this order.
struct ConversationRow {
  ConversationId id;
  std::int64_t number = 0;
  ConversationState state = ConversationState::open;
  Channel channel = Channel::web_form;
  std::string subject;
  CustomerId customer_id;
  std::string customer_name;
  std::optional<PersonId> assignee_id;
  std::string preview;
  ByKind preview_by = ByKind::customer;
  Instant last_at;
  std::optional<Instant> waiting_since;
  std::optional<Instant> snoozed_until;
  std::int64_t message_count = 0;
  Instant created_at;
  MessageId last_message_id;
  std::optional<MessageId> last_customer_message_id;
};
HEARD_RECORD(ConversationRow, id, number, state, channel, subject, customer_id, customer_name, assignee_id,
             preview, preview_by, last_at, waiting_since, snoozed_until, message_count, created_at,
             last_message_id, last_customer_message_id);

struct ConversationPage {
  std::vector<ConversationRow> items;
  std::optional<std::string> next_cursor;
};
HEARD_RECORD(ConversationPage, items, next_cursor);

struct ConversationHead {
  ConversationId id;
  std::int64_t number = 0;
  ConversationState state = ConversationState::open;
  Channel channel = Channel::web_form;
  std::string subject;
  CustomerId customer_id;
  std::string customer_name;
  std::optional<PersonId> assignee_id;
  std::string preview;
  ByKind preview_by = ByKind::customer;
  Instant last_at;
  std::optional<Instant> waiting_since;
  std::optional<Instant> snoozed_until;
  std::int64_t message_count = 0;
  Instant created_at;
  MessageId last_message_id;
  std::optional<MessageId> last_customer_message_id;
  std::optional<std::string> customer_email;
  std::optional<std::string> customer_phone;
  Instant customer_since;
  InboxId inbox_id;
  std::int64_t version = 0;
  std::optional<std::string> page_url;
};
HEARD_RECORD(ConversationHead, id, number, state, channel, subject, customer_id, customer_name, assignee_id,
             preview, preview_by, last_at, waiting_since, snoozed_until, message_count, created_at,
             last_message_id, last_customer_message_id, customer_email, customer_phone, customer_since,
             inbox_id, version, page_url);

struct ConversationMade {
  ConversationId id;
  std::int64_t number = 0;
  MessageId message_id;
};
HEARD_RECORD(ConversationMade, id, number, message_id);

struct Delivery {
  std::string to;
  DeliveryState state = DeliveryState::held;
  std::optional<std::string> reason;
};
HEARD_RECORD(Delivery, to, state, reason);

struct AttachmentRow {
  AttachmentId id;
  std::string name;
  std::string media_type;
  std::int64_t size = 0;
};
HEARD_RECORD(AttachmentRow, id, name, media_type, size);

struct MessagePosted {
  MessageId id;
  MessageKind kind = MessageKind::reply;
  Instant at;
  std::vector<Delivery> delivery;
  std::optional<Instant> held_until;
};
HEARD_RECORD(MessagePosted, id, kind, at, delivery, held_until);

struct Draft {
  std::string text;
  std::optional<std::string> html;
};
HEARD_RECORD(Draft, text, html);

struct TimelineItem {
  std::int64_t id = 0;
  Instant at;
  std::string kind;
  ByKind by_kind = ByKind::system;
  std::optional<std::int64_t> by_id;
  std::optional<std::string> by_name;
  std::optional<MessageId> message_id;
  std::optional<std::string> text;
  std::optional<std::string> html;
  std::vector<Delivery> delivery;
  std::optional<Instant> held_until;
  std::vector<AttachmentRow> attachments;
  std::optional<PersonId> assignee_id;
  std::optional<std::string> assignee_name;
  std::optional<Instant> until;  // when what was put off comes back
};
HEARD_RECORD(TimelineItem, id, at, kind, by_kind, by_id, by_name, message_id, text, html, delivery,
             held_until, attachments, assignee_id, assignee_name, until);

struct TimelinePage {
  std::vector<TimelineItem> items;
  std::optional<std::int64_t> next_before;
};
HEARD_RECORD(TimelinePage, items, next_before);

struct CustomerView {
  CustomerId id;
  std::string name;
  std::optional<std::string> email;
  std::optional<std::string> phone;
  Instant created_at;
  std::vector<ConversationRow> conversations;
};
HEARD_RECORD(CustomerView, id, name, email, phone, created_at, conversations);

enum class HitKind { conversation, customer };
HEARD_ENUM(HitKind, conversation, customer)

struct ExcerptPart {
  std::string text;
  bool hit = false;
};
HEARD_RECORD(ExcerptPart, text, hit);

struct SearchHit {
  HitKind kind = HitKind::conversation;
  std::int64_t id = 0;
  std::optional<ConversationId> conversation_id;
  std::optional<std::int64_t> number;
  std::string title;
  std::optional<ConversationState> state;
  Instant at;
  std::vector<ExcerptPart> excerpt;
};
HEARD_RECORD(SearchHit, kind, id, conversation_id, number, title, state, at, excerpt);

struct SearchPage {
  std::vector<SearchHit> items;
};
HEARD_RECORD(SearchPage, items);

struct LiveEvent {
  std::int64_t seq = 0;
  std::int64_t id = 0;
  Instant at;
  std::string kind;
  std::optional<ConversationId> conversation_id;
  std::optional<MessageId> message_id;
  ByKind by_kind = ByKind::system;
  std::int64_t by_id = 0;
};
HEARD_RECORD(LiveEvent, seq, id, at, kind, conversation_id, message_id, by_kind, by_id);

struct LiveFrame {
  std::int64_t seq = 0;
  bool reset = false;  // too far behind: read everything anew
  std::vector<LiveEvent> events;
  std::vector<ConversationRow> rows;
};
HEARD_RECORD(LiveFrame, seq, reset, events, rows);

struct Problem {
  int status = 500;
  std::string code;
  std::string title;
  std::optional<std::string> field;
};
HEARD_RECORD(Problem, status, code, title, field);

}  // namespace heard
