#include "http/peer.h"

#include <algorithm>
#include <boost/asio/error.hpp>
#include <boost/asio/ip/network_v4.hpp>
#include <boost/asio/ip/network_v6.hpp>
#include <charconv>

#include "base/text.h"
#include "http/url.h"

namespace heard::http {
namespace {

namespace ip = boost::asio::ip;

// ::ffff:10.0.0.1 is 10.0.0.1.
ip::address plain_form(const ip::address& address) {
  if (address.is_v6() && address.to_v6().is_v4_mapped()) {
    return ip::make_address_v4(ip::v4_mapped, address.to_v6());
  }
  return address;
}

bool inside(const ip::address& address, const ip::address& network, unsigned prefix) {
  if (address.is_v4() != network.is_v4()) return false;
  const auto share = [prefix](const auto& a, const auto& b) {
    unsigned left = prefix;
    for (std::size_t i = 0; i < a.size() && left > 0; ++i) {
      const unsigned bits = std::min(left, 8u);
      const unsigned mask = 0xffu << (8 - bits) & 0xffu;
      if ((a[i] & mask) != (b[i] & mask)) return false;
      left -= bits;
    }
    return true;
  };
  if (address.is_v4()) return share(address.to_v4().to_bytes(), network.to_v4().to_bytes());
  return share(address.to_v6().to_bytes(), network.to_v6().to_bytes());
}

bool is_private(const ip::address& address) {
  if (address.is_loopback()) return true;
  if (address.is_v6())
    return (address.to_v6().to_bytes()[0] & 0xfe) == 0xfc || address.to_v6().is_link_local();
  const ip::address ten = ip::make_address("10.0.0.0");
  const ip::address house = ip::make_address("192.168.0.0");
  const ip::address middle = ip::make_address("172.16.0.0");
  return inside(address, ten, 8) || inside(address, house, 16) || inside(address, middle, 12);
}

// The last field of that name: the one that the proxy nearest to us wrote.
std::string_view last_header(const Request& request, std::string_view name) {
  std::string_view found;
  for (const HeaderField& field : request.headers) {
    if (same_ignoring_case(field.name, name)) found = field.value;
  }
  return found;
}

}  // namespace

Result<Proxies> Proxies::of(const std::vector<std::string>& texts) {
  Proxies proxies;
  for (const std::string& text : texts) {
    boost::system::error_code failure;
    const std::size_t slash = std::min(text.find('/'), text.size());
    const ip::address address = ip::make_address(text.substr(0, slash), failure);
    unsigned prefix = address.is_v4() ? 32 : 128;
    if (!failure && slash < text.size()) {
      unsigned given = 0;
      const char* end = text.data() + text.size();
      const auto read = std::from_chars(text.data() + slash + 1, end, given);
      if (read.ec != std::errc{} || read.ptr != end || given > prefix)
        failure = boost::asio::error::invalid_argument;
      prefix = given;
    }
    if (failure) {
      return invalid(
          "bad_proxy",
          "“" + text + "” in trusted_proxies is neither an address nor a network such as 10.0.0.0/8.",
          "trusted_proxies");
    }
    proxies.networks_.push_back({plain_form(address), prefix});
  }
  return proxies;
}

bool Proxies::trusts(const ip::address& address) const {
  return std::any_of(networks_.begin(), networks_.end(), [&](const Network& network) {
    return inside(address, network.address, network.prefix);
  });
}

Peer peer_of(const Request& request, const ip::address& socket, const Proxies& proxies, bool https_outside) {
  ip::address address = plain_form(socket);
  bool https = https_outside;
  if (proxies.trusts(address)) {
    const std::string_view scheme = last_header(request, "x-forwarded-proto");
    if (!scheme.empty()) https = scheme == "https";
    std::string_view chain = last_header(request, "x-forwarded-for");
    while (!chain.empty() && proxies.trusts(address)) {
      const std::size_t comma = chain.rfind(',');
      const std::string_view last =
          trimmed(comma == std::string_view::npos ? chain : chain.substr(comma + 1));
      chain = comma == std::string_view::npos ? std::string_view{} : chain.substr(0, comma);
      boost::system::error_code failure;
      const ip::address named = ip::make_address(last, failure);
      if (failure) break;
      address = plain_form(named);
    }
  }
  return {.address = address.to_string(),
          .loopback = address.is_loopback(),
          .private_network = is_private(address),
          .https = https};
}

std::string limit_key(std::string_view text) {
  boost::system::error_code failure;
  const ip::address address = ip::make_address(text, failure);
  if (failure || address.is_v4()) return std::string(text);
  const ip::address_v6::bytes_type bytes = address.to_v6().to_bytes();
  return {bytes.begin(), bytes.begin() + 8};
}

}  // namespace heard::http
