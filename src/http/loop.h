// What connections stand on: House for the whole server, Loop for one io thread. A Loop is touched by its
// own thread only, but for `load`. Both outlive every connection, which may end after the server object did.
#pragma once

#include <algorithm>
#include <atomic>
#include <boost/asio/io_context.hpp>
#include <cstdint>
#include <list>
#include <memory>

#include "http/entrance.h"
#include "http/head.h"
#include "http/metrics.h"
#include "http/options.h"
#include "http/peer.h"
#include "http/practice.h"

namespace heard::http {

class Connection;

struct House {
  House(desk::Desk& desk, const Routes& routes, Practice* beside, ServerOptions given, Proxies trusted,
        Metrics counted)
      : options(std::move(given)),
        own(desk, routes, options),
        practice(beside),
        proxies(std::move(trusted)),
        metrics(std::move(counted)),
        https_outside(options.public_url.starts_with("https://")) {}

  ServerOptions options;
  Entrance own;
  Practice* practice;  // or nullptr
  Proxies proxies;
  Metrics metrics;
  bool https_outside;
  std::atomic<int> connections{0};
  std::atomic<std::size_t> bodies_bytes{0};
  std::atomic<bool> stopping{false};
};

struct Loop {
  Loop(std::shared_ptr<House> of, std::size_t number, std::size_t threads, boost::asio::io_context& on,
       std::uint64_t first_request)
      : house(std::move(of)),
        index(number),
        context(on),
        head(house->https_outside),
        next_request(first_request),
        requests_max(std::max(1, house->options.limits.requests_max / static_cast<int>(threads))) {}

  std::shared_ptr<House> house;
  std::size_t index;
  boost::asio::io_context& context;
  HeadWriter head;
  std::uint64_t next_request;
  int requests = 0;  // being worked on
  int requests_max;
  std::list<Connection*> connections;
  std::atomic<int> load{0};  // how many connections, for whoever places the next one
};

}  // namespace heard::http
