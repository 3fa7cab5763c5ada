// The mailbox of an inbox: the address that its customers write to, the server its mail is fetched from and
// the one it leaves by. Rows as stored.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/describe.h"
#include "base/instant.h"
#include "base/text.h"
#include "record/names.h"

namespace heard {

constexpr std::size_t signature_bytes_max = 4'000;

// How the connection is kept from being read: at once, after a greeting in the clear, or not at all (on this
// machine only).
enum class MailSecurity { tls, starttls, none };
HEARD_ENUM(MailSecurity, tls, starttls, none)

// At most one an inbox. Without in_host its mail comes by the pipe of a mail server; without out_host nothing
// can be sent from it. Secrets are sealed (base/seal.h), about "mailbox in ID" and "mailbox out ID".
struct Mailbox {
  InboxId inbox;
  Text<254> address;
  std::string address_folded;
  Text<200> sender_name;  // beside the address; empty: the shop's
  Text<signature_bytes_max> signature;
  std::optional<Text<253>> in_host;
  std::int64_t in_port = 993;
  MailSecurity in_security = MailSecurity::tls;
  Text<254> in_user;
  std::string in_secret;
  std::optional<Text<253>> out_host;
  std::int64_t out_port = 465;
  MailSecurity out_security = MailSecurity::tls;
  Text<254> out_user;  // empty: it takes mail without signing in
  std::string out_secret;
  std::int64_t earlier_days = 0;  // of mail that was there before it was connected, and is taken all the same
  std::string signed_in;  // another one at each sign-in at the provider's own pages; empty: by passwords
  bool operator==(const Mailbox&) const = default;
};
HEARD_RECORD(Mailbox, inbox, address, address_folded, sender_name, signature, in_host, in_port, in_security,
             in_user, in_secret, out_host, out_port, out_security, out_user, out_secret, earlier_days,
             signed_in);

// How far a folder of a mailbox was read. State without events.
struct MailboxPlace {
  InboxId inbox;
  std::string folder;
  std::int64_t uid_validity = 0;
  std::int64_t uid_next = 0;    // the first that was not taken yet
  std::int64_t left_alone = 0;  // how many were there before us
  Instant since;                // when it was connected: what came earlier is left alone
  bool operator==(const MailboxPlace&) const = default;
};
HEARD_RECORD(MailboxPlace, inbox, folder, uid_validity, uid_next, left_alone, since);

// How fetching goes just now. State without events.
struct MailboxState {
  InboxId inbox;
  std::optional<Instant> reached_at;  // the last time that all was well
  std::optional<Text<500>> trouble;   // what is wrong, for a person to read
  std::optional<Instant> trouble_since;
  std::optional<Instant> next_try_at;
};
HEARD_RECORD(MailboxState, inbox, reached_at, trouble, trouble_since, next_try_at);

// Which node fetches a mailbox just now. State without events.
struct MailboxLease {
  InboxId inbox;
  std::string holder;
  Instant until;
};
HEARD_RECORD(MailboxLease, inbox, holder, until);

}  // namespace heard
