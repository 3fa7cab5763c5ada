// Wire: a connection to a mail server that is safe to speak over. Opened, the server is known to be the one
// that was asked for and nobody else reads along; what was said before the encryption began is forgotten.
// Every wait has an end, every answer a limit, and an Interrupt ends it all. Used by one thread.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

#include "base/result.h"
#include "channel/email/interrupt.h"
#include "channel/email/resolve.h"
#include "channel/email/tls_trust.h"
#include "record/mailbox.h"

namespace heard::channel::email {

// What is spoken before STARTTLS.
enum class MailProtocol { imap, smtp };

struct WirePlace {
  std::string host;
  std::uint16_t port = 0;
  MailSecurity security = MailSecurity::tls;  // `none` reaches this machine only
  MailProtocol protocol = MailProtocol::imap;
};

enum class Ready { data, timeout, interrupted };

class Wire {
 public:
  using Clock = std::chrono::steady_clock;

  static Result<std::unique_ptr<Wire>> open(WirePlace place, const Interrupt& interrupt);
  ~Wire();
  Wire(const Wire&) = delete;
  Wire& operator=(const Wire&) = delete;

  // From now on: so many bytes may come, within such a time. Then read and write fail.
  void allow(std::size_t bytes, std::chrono::milliseconds within);
  // At least one byte; 0 at the end; -1 for a failure, which trouble() explains.
  ssize_t read(char* into, std::size_t bytes_max);
  // All of it, or -1.
  ssize_t write(const char* from, std::size_t bytes);
  // Whether something can be read without waiting, or will be within such a time.
  Ready wait(std::chrono::milliseconds within);

  [[nodiscard]] const Error& trouble() const { return trouble_; }
  [[nodiscard]] const WirePlace& place() const { return place_; }
  // A server that speaks first has done so before STARTTLS already.
  [[nodiscard]] bool has_greeted() const { return place_.security == MailSecurity::starttls; }

 private:
  Wire(WirePlace place, const Interrupt& interrupt) : place_(std::move(place)), interrupt_(interrupt) {}
  Result<void> reach();
  Result<void> reach(const SocketAddress& address);
  Result<void> encrypt();
  Result<void> ask_for_tls();
  Result<std::string> plain_line();
  Result<void> plain_send(std::string_view line);
  // Waits for the socket; false when time, interrupt or the limit ended it.
  bool wait_for(short events);
  ssize_t fail(std::string cause);
  ssize_t plain_read(char* into, std::size_t bytes_max);

  const WirePlace place_;
  const Interrupt& interrupt_;
  int socket_ = -1;
  SslPtr ssl_;
  std::string plain_;  // read before the encryption began and not yet looked at
  std::size_t bytes_left_ = 0;
  Clock::time_point until_{};
  Error trouble_;
};

}  // namespace heard::channel::email
