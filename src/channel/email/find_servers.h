// The servers for an address: as its provider has them, as its domain names them (SRV, RFC 6186), or by the
// usual names where those are there. Asks the name servers of this machine and the domain itself
// (autoconfig.h), and nobody else: no third party learns who connects a mailbox. Connects to no mail server.
// Blocking, some seconds at most for each question.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "channel/email/interrupt.h"
#include "record/mailbox_view.h"

namespace heard::channel::email {

struct NamedServer {
  std::string host;
  int port = 0;
};

// What is asked of the name servers; tests answer themselves.
struct NameQuestions {
  std::function<std::vector<std::string>(const std::string& domain)> exchanges;  // MX, best first
  std::function<std::vector<NamedServer>(const std::string& name)> services;     // SRV, best first
  std::function<bool(const std::string& host)> is_there;
  std::function<std::optional<std::string>(const std::string& url)>
      file{};  // by https; nothing: it is not there
};
// The interrupt outlives what is asked.
NameQuestions ask_name_servers(const Interrupt& interrupt);

// `address` is a complete one.
MailServersFound find_servers(const std::string& address, const NameQuestions& ask);

}  // namespace heard::channel::email
