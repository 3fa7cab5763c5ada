// Who is at the other end, and whether a proxy may speak for them. Pure.
#pragma once

#include <boost/asio/ip/address.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "http/request.h"

namespace heard::http {

class Proxies {
 public:
  // Addresses and networks; an error names the first that is neither.
  static Result<Proxies> of(const std::vector<std::string>& texts);
  [[nodiscard]] bool trusts(const boost::asio::ip::address& address) const;

 private:
  struct Network {
    boost::asio::ip::address address;
    unsigned prefix = 0;
  };
  std::vector<Network> networks_;
};

// X-Forwarded-For is read from its end: the last address that is not a trusted proxy. X-Forwarded-Proto
// counts only from a trusted proxy. `https_outside`: the public address is https.
Peer peer_of(const Request& request, const boost::asio::ip::address& socket, const Proxies& proxies,
             bool https_outside);

// The key for limits: an IPv4 address, or the /64 that one subscriber has.
std::string limit_key(std::string_view address);

}  // namespace heard::http
