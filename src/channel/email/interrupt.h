// Interrupt: ends every wait for a mail server from another thread. Once given it stays given. give() may be
// called from any thread; the object outlives whoever waits with it.
#pragma once

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <atomic>
#include <cstdint>

namespace heard::channel::email {

class Interrupt {
 public:
  Interrupt() : fd_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}
  ~Interrupt() { ::close(fd_); }
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

  void give() {
    given_ = true;
    const std::uint64_t one = 1;
    (void)!::write(fd_, &one, sizeof(one));
  }
  [[nodiscard]] bool given() const { return given_; }
  // Readable once it was given.
  [[nodiscard]] int fd() const { return fd_; }

 private:
  const int fd_;
  std::atomic<bool> given_{false};
};

// Waits; false when the interrupt came first.
inline bool rest_for(const Interrupt& interrupt, int milliseconds) {
  pollfd wait{.fd = interrupt.fd(), .events = POLLIN, .revents = 0};
  (void)::poll(&wait, 1, milliseconds);
  return !interrupt.given();
}

}  // namespace heard::channel::email
