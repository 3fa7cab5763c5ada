// Wire: a connection handed over to somebody who speaks another protocol on it from now on.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <cstddef>

namespace heard::http {

struct Wire {
  boost::asio::ip::tcp::socket socket;
  std::size_t thread;  // which io thread it lives on
};

}  // namespace heard::http
