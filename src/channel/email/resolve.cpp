#include "channel/email/resolve.h"

#include <fmt/format.h>
#include <netdb.h>
#include <poll.h>

#include <array>
#include <cstring>
#include <memory>
#include <thread>

#include "channel/email/mail_trouble.h"

namespace heard::channel::email {
namespace {

struct Found {
  int failure = 0;
  std::vector<SocketAddress> addresses;
};

Found addresses_of(const std::string& host, std::uint16_t port, int flags) {
  addrinfo wanted{};
  wanted.ai_socktype = SOCK_STREAM;
  wanted.ai_flags = AI_NUMERICSERV | flags;
  addrinfo* list = nullptr;
  Found found;
  found.failure = getaddrinfo(host.c_str(), std::to_string(port).c_str(), &wanted, &list);
  for (const addrinfo* one = list; found.failure == 0 && one != nullptr; one = one->ai_next) {
    SocketAddress address;
    std::memcpy(&address.at, one->ai_addr, one->ai_addrlen);
    address.size = one->ai_addrlen;
    found.addresses.push_back(address);
  }
  if (list != nullptr) freeaddrinfo(list);
  return found;
}

// Shared with the thread that asks, which may outlive our patience.
struct Question {
  Interrupt answered;
  Found found;
};

Error no_such_name(const std::string& host, int failure) {
  return mail_trouble(MailStep::name, fmt::format("There is no server by the name of {}.", plain_words(host)),
                      "Check how it is spelled, and whether this machine can reach the internet.",
                      failure == 0 ? "no answer in time" : gai_strerror(failure));
}

}  // namespace

bool is_loopback(const SocketAddress& address) {
  if (address.at.ss_family == AF_INET) {
    sockaddr_in four{};
    std::memcpy(&four, &address.at, sizeof(four));
    return (ntohl(four.sin_addr.s_addr) >> 24) == 127;
  }
  sockaddr_in6 six{};
  std::memcpy(&six, &address.at, sizeof(six));
  return IN6_IS_ADDR_LOOPBACK(&six.sin6_addr);
}

Result<std::vector<SocketAddress>> resolve(const std::string& host, std::uint16_t port,
                                           std::chrono::milliseconds within, const Interrupt& interrupt) {
  if (Found plain = addresses_of(host, port, AI_NUMERICHOST); plain.failure == 0) return plain.addresses;
  const auto question = std::make_shared<Question>();
  std::thread([question, host, port] {
    question->found = addresses_of(host, port, AI_ADDRCONFIG);
    question->answered.give();
  }).detach();
  std::array<pollfd, 2> waits{{{.fd = question->answered.fd(), .events = POLLIN, .revents = 0},
                               {.fd = interrupt.fd(), .events = POLLIN, .revents = 0}}};
  (void)::poll(waits.data(), waits.size(), static_cast<int>(within.count()));
  if (interrupt.given()) return stopped();
  if (!question->answered.given()) return no_such_name(host, 0);
  if (question->found.addresses.empty()) return no_such_name(host, question->found.failure);
  return question->found.addresses;
}

}  // namespace heard::channel::email
