// For tests: a server of a stranger's.
#pragma once

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdint>
#include <functional>
#include <string>
#include <thread>

namespace heard::channel::email {

// A stranger on this machine: answers each connection by what `say` makes of the request.
class Stranger {
 public:
  using Say = std::function<void(int peer, const std::string& request)>;

  explicit Stranger(Say say) : say_(std::move(say)), listener_(::socket(AF_INET, SOCK_STREAM, 0)) {
    std::signal(SIGPIPE, SIG_IGN);
    sockaddr_in at{};
    at.sin_family = AF_INET;
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(at);
    EXPECT_EQ(::bind(listener_, reinterpret_cast<sockaddr*>(&at), size), 0);
    EXPECT_EQ(::listen(listener_, 8), 0);
    ::getsockname(listener_, reinterpret_cast<sockaddr*>(&at), &size);
    port_ = ntohs(at.sin_port);
    thread_ = std::thread([this] { serve(); });
  }
  ~Stranger() {
    ::shutdown(listener_, SHUT_RDWR);
    thread_.join();
    ::close(listener_);
  }
  Stranger(const Stranger&) = delete;
  Stranger& operator=(const Stranger&) = delete;

  [[nodiscard]] std::string url(const std::string& path = "/") const {
    return "http://127.0.0.1:" + std::to_string(port_) + path;
  }
  [[nodiscard]] std::uint16_t port() const { return static_cast<std::uint16_t>(port_); }
  [[nodiscard]] int asked() const { return asked_; }

 private:
  void serve() {
    for (int peer = 0; (peer = ::accept(listener_, nullptr, nullptr)) >= 0; ::close(peer)) {
      ++asked_;
      std::string request(8'192, '\0');
      request.resize(
          static_cast<std::size_t>(std::max<ssize_t>(0, ::recv(peer, request.data(), request.size(), 0))));
      say_(peer, request);
    }
  }

  Say say_;
  int listener_;
  int port_ = 0;
  std::atomic<int> asked_{0};
  std::thread thread_;
};

inline void send_all(int peer, const std::string& text) {
  (void)!::send(peer, text.data(), text.size(), MSG_NOSIGNAL);
}

inline Stranger::Say always(const std::string& answer) {
  return [answer](int peer, const std::string&) { send_all(peer, answer); };
}

}  // namespace heard::channel::email
