// Inboxes, their mailboxes and what leaves by them: commands we take and shapes we publish.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/describe.h"
#include "base/instant.h"
#include "base/text.h"
#include "record/acknowledgement.h"
#include "record/mail.h"
#include "record/mail_sign_in.h"
#include "record/mailbox.h"
#include "record/names.h"

namespace heard {

struct MailServerEntry {
  Text<253> host;
  int port = 0;
  MailSecurity security = MailSecurity::tls;
  Text<254> user;
  std::optional<Text<1000>> password;  // nothing: the one that is known
};
HEARD_RECORD(MailServerEntry, host, port, security, user, password);

struct PutMailbox {
  Text<254> address;
  std::optional<Text<200>> sender_name;
  std::optional<Text<signature_bytes_max>> signature;
  std::optional<MailServerEntry> in;   // nothing: mail is handed in on this machine
  std::optional<MailServerEntry> out;  // nothing: nothing can be sent
  std::optional<int> earlier_days;     // 7 or 30: mail that was there before is taken too
  std::optional<Text<16'000>> grant;  // of a sign-in at the provider's own pages: then no passwords are given
  // What is written to help+anything@ comes to help@, so that answers may be asked for there; nothing: as
  // before.
  std::optional<bool> plus_addresses;
};
HEARD_RECORD(PutMailbox, address, sender_name, signature, in, out, earlier_days, grant, plus_addresses);

struct MailServerView {
  std::string host;
  int port = 0;
  MailSecurity security = MailSecurity::tls;
  std::string user;
  bool has_password = false;
};
HEARD_RECORD(MailServerView, host, port, security, user, has_password);

struct MailboxView {
  std::string address;
  std::string sender_name;
  std::string signature;
  std::optional<MailServerView> in;
  std::optional<MailServerView> out;
  std::optional<MailProvider> signed_in;  // at the provider's own pages
  std::optional<Instant> reached_at;
  std::optional<std::string> trouble;
  std::optional<Instant> trouble_since;
  std::optional<Instant> next_try_at;
  std::int64_t left_alone = 0;
  bool plus_addresses = false;
};
HEARD_RECORD(MailboxView, address, sender_name, signature, in, out, signed_in, reached_at, trouble,
             trouble_since, next_try_at, left_alone, plus_addresses);

struct InboxView {
  InboxId id;
  std::string name;
  std::string form_path;
  bool is_default = false;
  std::optional<MailboxView> mailbox;
  bool acknowledges = false;              // whoever writes is told that it arrived
  std::vector<std::string> chat_sites;    // on which its chat stands
  std::vector<std::string> own_channels;  // that are on, by name
};
HEARD_RECORD(InboxView, id, name, form_path, is_default, mailbox, acknowledges, chat_sites, own_channels);

struct InboxList {
  std::vector<InboxView> items;              // the default one first, then by name
  std::optional<AcknowledgementsHeld> held;  // since yesterday
  std::optional<std::string> changed_by;     // one of them, the last time
  std::optional<Instant> changed_at;
};
HEARD_RECORD(InboxList, items, held, changed_by, changed_at);

struct InboxBrief {
  InboxId id;
  std::string name;
};
HEARD_RECORD(InboxBrief, id, name);

struct AddInbox {
  Text<80> name;
};
HEARD_RECORD(AddInbox, name);

struct ChangeInbox {
  std::optional<Text<80>> name;
  std::optional<bool> active;
};
HEARD_RECORD(ChangeInbox, name, active);

// Whether anything leaves by mail, and how much waits until it does.
struct SendingView {
  bool on = false;
  bool possible = false;  // some inbox can send
  std::int64_t waiting_count = 0;
  std::optional<std::string> changed_by;
  std::optional<Instant> changed_at;
};
HEARD_RECORD(SendingView, on, possible, waiting_count, changed_by, changed_at);

struct ChangeSending {
  bool on = false;
};
HEARD_RECORD(ChangeSending, on);

// What a try with a server found. Nothing in `trouble`: all is well.
struct MailServerTried {
  std::optional<std::string> step;     // where it failed: name, port, certificate, sign_in, folder
  std::optional<std::string> trouble;  // for a person to read
  std::optional<std::string> mend;     // what to do
  std::int64_t left_alone_count = 0;   // of the one that mail comes from: how many are there already
};
HEARD_RECORD(MailServerTried, step, trouble, mend, left_alone_count);

struct MailboxTried {
  std::optional<MailServerTried> in;
  std::optional<MailServerTried> out;
};
HEARD_RECORD(MailboxTried, in, out);

struct FindMailServers {
  Text<254> address;
};
HEARD_RECORD(FindMailServers, address);

// Servers for an address, as its provider or its domain names them; a hint where the provider wants more than
// a password.
struct MailServersFound {
  std::optional<MailServerView> in;
  std::optional<MailServerView> out;
  std::optional<std::string> provider;
  std::optional<std::string> hint;
  std::optional<MailProvider> sign_in;  // it has a sign-in of its own
};
HEARD_RECORD(MailServersFound, in, out, provider, hint, sign_in);

// Who an answer goes to unless its writer says otherwise: "Name <address>".
struct AnswerPeople {
  std::vector<std::string> to;
  std::vector<std::string> cc;
};
HEARD_RECORD(AnswerPeople, to, cc);

// What a message that came or left by mail has beside its words.
struct MailSeen {
  std::string from;
  std::vector<std::string> to;
  std::vector<std::string> cc;
  std::vector<std::string> bcc;
  std::string subject;
  bool cut = false;            // there is more: the whole is at /api/messages/{id}/original
  bool html = false;           // as it was written: /api/messages/{id}/html
  bool raw = false;            // as it came: /api/messages/{id}/raw
  bool elsewhere = false;      // written in another mail program
  bool automatic = false;      // a machine answered
  bool other_subject = false;  // than what it answers
};
HEARD_RECORD(MailSeen, from, to, cc, bcc, subject, cut, html, raw, elsewhere, automatic, other_subject);

// All that a mail says, with what it quotes and its signature.
struct MailOriginal {
  std::string text;
  std::vector<std::string> warnings;  // what could not be read
  bool is_signed = false;             // not checked by us
  bool is_encrypted = false;
};
HEARD_RECORD(MailOriginal, text, warnings, is_signed, is_encrypted);

// Pictures that lie elsewhere, as the page of a mail has them.
enum class RemotePictures { left_out, shown };
HEARD_ENUM(RemotePictures, left_out, shown)

// Who is told that a mail was read, by pictures that nobody is meant to see.
struct MailTracker {
  std::string host;
  std::int64_t count = 0;
};
HEARD_RECORD(MailTracker, host, count);

struct MailPictures {
  std::int64_t elsewhere = 0;         // shown when somebody asks for it
  std::vector<MailTracker> trackers;  // never fetched
  bool may_be_shown = false;          // this house fetches pictures
};
HEARD_RECORD(MailPictures, elsewhere, trackers, may_be_shown);

// What became of a mail, as `heard receive` prints it: new, added, duplicate, bounce, auto_reply,
// quarantined.
struct MailReceived {
  std::string outcome;
  std::optional<ConversationId> conversation;
  std::optional<MessageId> message;
};
HEARD_RECORD(MailReceived, outcome, conversation, message);

// What a person makes of a delivery of which nobody can say whether it arrived, or that failed.
enum class DeliveryDecision { send_again, leave };
HEARD_ENUM(DeliveryDecision, send_again, leave)

struct DecideDelivery {
  Text<254> to;
  DeliveryDecision decide = DeliveryDecision::leave;
};
HEARD_RECORD(DecideDelivery, to, decide);

// A mail that could not be taken further, kept whole.
struct QuarantinedMail {
  ArrivalId id;
  Instant at;
  std::string trouble;
  std::int64_t size = 0;
};
HEARD_RECORD(QuarantinedMail, id, at, trouble, size);

struct QuarantineList {
  std::vector<QuarantinedMail> items;  // newest first
};
HEARD_RECORD(QuarantineList, items);

}  // namespace heard
