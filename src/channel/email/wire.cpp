#include "channel/email/wire.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include "channel/email/mail_trouble.h"

namespace heard::channel::email {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds open_within{15'000};
constexpr milliseconds connect_within{8'000};  // to each address of the name
constexpr std::size_t hello_bytes_max = 64 * 1024;
constexpr std::size_t plain_line_bytes_max = 4 * 1024;

milliseconds left_until(Wire::Clock::time_point until) {
  return std::max(milliseconds(0), std::chrono::duration_cast<milliseconds>(until - Wire::Clock::now()));
}

Error no_answer(const WirePlace& place, std::string cause) {
  return mail_trouble(
      MailStep::port, fmt::format("{} does not answer at port {}.", place.host, place.port),
      "Check the port. Usual are 993 for TLS and 143 for STARTTLS (for sending: 465 and 587). "
      "Perhaps a firewall is between.",
      std::move(cause));
}

Error slipped_in(const WirePlace& place) {
  return mail_trouble(
      MailStep::certificate,
      fmt::format("Somebody slipped words into the connection to {} before it was encrypted. "
                  "The password was not sent.",
                  place.host),
      "Choose TLS instead of STARTTLS, and ask whoever runs the server or the network between.");
}

Error no_starttls(const WirePlace& place, std::string_view said) {
  return mail_trouble(
      MailStep::port,
      fmt::format("{} offers no encryption at port {}.{}", place.host, place.port, said_by_server(said)),
      "Choose TLS, usually at port 993 (for sending: 465).");
}

}  // namespace

Wire::~Wire() {
  if (ssl_ && trouble_.code.empty()) SSL_shutdown(ssl_.get());
  if (socket_ != -1) ::close(socket_);
}

Result<std::unique_ptr<Wire>> Wire::open(WirePlace place, const Interrupt& interrupt) {
  std::unique_ptr<Wire> wire(new Wire(std::move(place), interrupt));
  wire->allow(hello_bytes_max, open_within);
  HEARD_CHECK(wire->reach());
  if (wire->place_.security == MailSecurity::starttls) HEARD_CHECK(wire->ask_for_tls());
  if (wire->place_.security != MailSecurity::none) HEARD_CHECK(wire->encrypt());
  return wire;
}

void Wire::allow(std::size_t bytes, milliseconds within) {
  bytes_left_ = bytes;
  until_ = Clock::now() + within;
}

Result<void> Wire::reach() {
  HEARD_TRY(const std::vector<SocketAddress> addresses,
            resolve(place_.host, place_.port, left_until(until_), interrupt_));
  Result<void> last = no_answer(place_, "no address");
  for (const SocketAddress& address : addresses) {
    if (place_.security == MailSecurity::none && !is_loopback(address))
      return mail_trouble(MailStep::port, "Without encryption Heard speaks with this machine only.",
                          "Choose TLS or STARTTLS.");
    last = reach(address);
    if (last.ok() || interrupt_.given()) break;
  }
  return last;
}

Result<void> Wire::reach(const SocketAddress& address) {
  if (socket_ != -1) ::close(socket_);
  socket_ = ::socket(address.at.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (socket_ == -1) return no_answer(place_, std::strerror(errno));
  const int on = 1;
  (void)::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
  (void)::setsockopt(socket_, SOL_SOCKET, SO_KEEPALIVE, &on, sizeof(on));
  if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address.at), address.size) == 0) return {};
  if (errno != EINPROGRESS) return no_answer(place_, std::strerror(errno));
  const Clock::time_point whole = until_;
  until_ = std::min(until_, Clock::now() + connect_within);
  const bool ready = wait_for(POLLOUT);
  until_ = whole;
  if (interrupt_.given()) return stopped();
  if (!ready) return no_answer(place_, "no answer in time");
  int failure = 0;
  socklen_t size = sizeof(failure);
  (void)::getsockopt(socket_, SOL_SOCKET, SO_ERROR, &failure, &size);
  if (failure != 0) return no_answer(place_, std::strerror(failure));
  return {};
}

bool Wire::wait_for(short events) {
  std::array<pollfd, 2> waits{{{.fd = socket_, .events = events, .revents = 0},
                               {.fd = interrupt_.fd(), .events = POLLIN, .revents = 0}}};
  for (;;) {
    const milliseconds left = left_until(until_);
    const int ready = ::poll(waits.data(), waits.size(), static_cast<int>(left.count()));
    if (ready < 0 && errno == EINTR) continue;
    return ready > 0 && waits[0].revents != 0 && !interrupt_.given();
  }
}

ssize_t Wire::fail(std::string cause) {
  trouble_ = interrupt_.given()
                 ? stopped()
                 : mail_trouble(MailStep::port, fmt::format("The connection to {} broke off.", place_.host),
                                "It is tried again by itself. If it stays so, ask whoever runs the server.",
                                std::move(cause));
  return -1;
}

Result<void> Wire::encrypt() {
  HEARD_TRY(ssl_, trusting_only(place_.host, socket_));
  for (;;) {
    ERR_clear_error();
    const int made = SSL_connect(ssl_.get());
    if (made == 1) break;
    const int why = SSL_get_error(ssl_.get(), made);
    if (why == SSL_ERROR_WANT_READ || why == SSL_ERROR_WANT_WRITE) {
      if (wait_for(why == SSL_ERROR_WANT_READ ? POLLIN : POLLOUT)) continue;
      if (interrupt_.given()) return stopped();
      return no_answer(place_, "no answer in time");
    }
    if (why == SSL_ERROR_SYSCALL) return no_answer(place_, "it hung up");
    Error error = why_not_trusted(*ssl_, place_.host, place_.port);
    ssl_.reset();
    return error;
  }
  // the handshake has looked already; a way around it would have to get past this too
  if (!is_trusted(*ssl_)) return why_not_trusted(*ssl_, place_.host, place_.port);
  return {};
}

// All that is said in the clear is said here. Nothing of it is kept: neither greeting nor what the server
// claims to be able to do, nor what may have been sent along to be read as if it had come encrypted.
Result<void> Wire::ask_for_tls() {
  HEARD_TRY(std::string line, plain_line());
  if (place_.protocol == MailProtocol::imap) {
    if (!line.starts_with("* OK")) return no_starttls(place_, line);  // PREAUTH would leave no way to encrypt
    HEARD_CHECK(plain_send("a STARTTLS\r\n"));
    do {
      HEARD_TRY(line, plain_line());
    } while (line.starts_with("* "));
    if (!line.starts_with("a OK")) return no_starttls(place_, line);
  } else {
    while (line.starts_with("220-")) {
      HEARD_TRY(line, plain_line());
    }
    if (!line.starts_with("220")) return no_starttls(place_, line);
    HEARD_CHECK(plain_send("EHLO heard\r\n"));
    do {
      HEARD_TRY(line, plain_line());
    } while (line.starts_with("250-"));
    HEARD_CHECK(plain_send("STARTTLS\r\n"));
    HEARD_TRY(line, plain_line());
    if (!line.starts_with("220")) return no_starttls(place_, line);
  }
  if (!plain_.empty()) return slipped_in(place_);
  return {};
}

Result<std::string> Wire::plain_line() {
  for (;;) {
    if (const std::size_t end = plain_.find('\n'); end != std::string::npos) {
      std::string line = plain_.substr(0, end);
      plain_.erase(0, end + 1);
      return line;
    }
    std::array<char, 1024> piece{};
    const ssize_t got = plain_read(piece.data(), piece.size());
    if (got < 0 && !is_stopped(trouble_)) return no_answer(place_, trouble_.cause);
    if (got < 0) return trouble_;
    if (got == 0 || plain_.size() > plain_line_bytes_max)
      return no_answer(place_, "it says nothing fit to read");
    plain_.append(piece.data(), static_cast<std::size_t>(got));
  }
}

Result<void> Wire::plain_send(std::string_view line) {
  if (write(line.data(), line.size()) < 0) return trouble_;
  return {};
}

ssize_t Wire::plain_read(char* into, std::size_t bytes_max) {
  for (;;) {
    const ssize_t got = ::recv(socket_, into, bytes_max, 0);
    if (got >= 0) return got;
    if (errno == EINTR) continue;
    if (errno != EAGAIN) return fail(std::strerror(errno));
    if (!wait_for(POLLIN)) return fail("no answer in time");
  }
}

ssize_t Wire::read(char* into, std::size_t bytes_max) {
  if (bytes_left_ == 0) return fail("more than was asked for");
  bytes_max = std::min(bytes_max, bytes_left_);
  ssize_t got = 0;
  if (!ssl_) {
    got = plain_read(into, bytes_max);
  } else {
    for (;;) {
      ERR_clear_error();
      got = SSL_read(ssl_.get(), into, static_cast<int>(bytes_max));
      if (got > 0) break;
      const int why = SSL_get_error(ssl_.get(), static_cast<int>(got));
      if (why == SSL_ERROR_ZERO_RETURN) return fail("the server closed it");
      if (why != SSL_ERROR_WANT_READ && why != SSL_ERROR_WANT_WRITE) return fail("it was cut");
      if (!wait_for(why == SSL_ERROR_WANT_READ ? POLLIN : POLLOUT)) return fail("no answer in time");
    }
  }
  if (got == 0) return fail("the server closed it");
  if (got > 0) bytes_left_ -= static_cast<std::size_t>(got);
  return got;
}

ssize_t Wire::write(const char* from, std::size_t bytes) {
  for (std::size_t done = 0; done < bytes;) {
    if (!ssl_) {
      const ssize_t sent = ::send(socket_, from + done, bytes - done, MSG_NOSIGNAL);
      if (sent > 0) {
        done += static_cast<std::size_t>(sent);
        continue;
      }
      if (errno == EINTR) continue;
      if (errno != EAGAIN || !wait_for(POLLOUT)) return fail(std::strerror(errno));
      continue;
    }
    ERR_clear_error();
    const int sent =
        SSL_write(ssl_.get(), from + done, static_cast<int>(std::min<std::size_t>(bytes - done, 1 << 20)));
    if (sent > 0) {
      done += static_cast<std::size_t>(sent);
      continue;
    }
    const int why = SSL_get_error(ssl_.get(), sent);
    if (why != SSL_ERROR_WANT_READ && why != SSL_ERROR_WANT_WRITE) return fail("it was cut");
    if (!wait_for(why == SSL_ERROR_WANT_READ ? POLLIN : POLLOUT)) return fail("no answer in time");
  }
  return static_cast<ssize_t>(bytes);
}

Ready Wire::wait(milliseconds within) {
  if (interrupt_.given()) return Ready::interrupted;
  if (ssl_ && SSL_pending(ssl_.get()) > 0) return Ready::data;
  until_ = Clock::now() + within;
  if (wait_for(POLLIN)) return Ready::data;
  return interrupt_.given() ? Ready::interrupted : Ready::timeout;
}

}  // namespace heard::channel::email
