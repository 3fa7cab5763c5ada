// The addresses of a host name, with an end to the waiting that the system's own resolver does not have.
#pragma once

#include <netinet/in.h>
#include <sys/socket.h>

#include <chrono>
#include <string>
#include <vector>

#include "base/result.h"
#include "channel/email/interrupt.h"

namespace heard::channel::email {

struct SocketAddress {
  sockaddr_storage at{};
  socklen_t size = 0;
};

bool is_loopback(const SocketAddress& address);

// At least one, best first; or what is wrong with the name, or stopped.
Result<std::vector<SocketAddress>> resolve(const std::string& host, std::uint16_t port,
                                           std::chrono::milliseconds within, const Interrupt& interrupt);

}  // namespace heard::channel::email
