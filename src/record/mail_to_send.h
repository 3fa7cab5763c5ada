// A mail on its way out: what it is, who gets it just now, and the server that takes it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/outgoing_mail.h"
#include "base/secret.h"
#include "record/mailbox.h"

namespace heard {

// The code of an error that says: nothing is wrong with the mail, but its inbox cannot send just now.
constexpr std::string_view no_way_out = "no_way_out";

struct MailServer {
  std::string host;
  int port = 0;
  MailSecurity security = MailSecurity::tls;
  std::string user;  // empty: it takes mail without signing in
  Secret password;
  std::optional<InboxId> token_of{};  // instead: the access token of this inbox, fetched when it leaves
};

struct MailToSend {
  OutgoingMail mail;
  std::string sender;     // of the envelope: who is told when it comes back
  std::string recipient;  // one; the same mail goes to each by itself
  MailServer server;
};

// A mail that was sent, and the mailbox in whose Sent folder it belongs.
struct MailToFile {
  OutgoingMail mail;
  MailServer mailbox;   // that it is read from
  std::string sent_by;  // the server that it left by
};

}  // namespace heard
