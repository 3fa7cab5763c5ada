// A mail on its way out: what it is, who gets it just now, and the server that takes it.
#pragma once

#include <string>

#include "base/outgoing_mail.h"
#include "base/secret.h"
#include "record/mailbox.h"

namespace heard {

struct MailServer {
  std::string host;
  int port = 0;
  MailSecurity security = MailSecurity::tls;
  std::string user;  // empty: it takes mail without signing in
  Secret password;
};

struct MailToSend {
  OutgoingMail mail;
  std::string sender;     // of the envelope: who is told when it comes back
  std::string recipient;  // one; the same mail goes to each by itself
  MailServer server;
};

}  // namespace heard
