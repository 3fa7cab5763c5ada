// Lmtp: a mail server of this machine hands mails in by LMTP (RFC 2033), on a port or a socket. Each
// recipient is answered for when the mail is on disk; 4xx while that cannot be, and the server keeps it. A
// thread of its own; a few connections at a time, of which each may hold one mail, and all together so many
// bytes: whose mail would be more is told to try again.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <functional>
#include <memory>
#include <string>

#include "base/result.h"
#include "channel/email/lmtp_session.h"
#include "record/names.h"

namespace heard::channel::email {

// Both may be called any number of times at once.
struct LmtpPorts {
  // invalid when there is none.
  std::function<boost::asio::awaitable<Result<InboxId>>(std::string address)> find;
  std::function<boost::asio::awaitable<Result<void>>(InboxId inbox, std::string raw)> take;
};

struct LmtpOptions {
  std::string listen;  // "127.0.0.1:24", or "/run/heard/lmtp.sock"
  int connections_max = 8;
  int patience_s = 300;                                 // so long nothing may come
  std::size_t held_bytes_max = std::size_t{160} << 20;  // two of the largest
  LmtpLimits limits{};
};

class Lmtp {
 public:
  Lmtp(LmtpOptions options, LmtpPorts ports);
  ~Lmtp();
  Lmtp(const Lmtp&) = delete;
  Lmtp& operator=(const Lmtp&) = delete;

  // invalid for what is no address of this machine.
  Result<void> start();
  // Finishes the mails in hand, closes.
  void stop();
  [[nodiscard]] unsigned short port() const;  // that was bound; 0 for a socket

 private:
  struct Parts;
  std::shared_ptr<Parts> parts_;
};

}  // namespace heard::channel::email
