#include "store/postgres/listener.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <cstdint>

namespace heard::store::postgres {
namespace {

constexpr int reconnect_after_ms = 500;
constexpr int forever = -1;
constexpr int no_socket = -1;  // poll passes over it

struct FreeNotify {
  void operator()(PGnotify* notify) const { PQfreemem(notify); }
};

}  // namespace

Listener::Listener(std::string url, std::function<void()> heard, std::function<int()> ours, Told told)
    : url_(std::move(url)),
      heard_(std::move(heard)),
      ours_(std::move(ours)),
      told_(std::move(told)),
      stop_event_(eventfd(0, EFD_CLOEXEC)),
      thread_([this] { work(); }) {}

Listener::~Listener() {
  stop();
  ::close(stop_event_);
}

void Listener::stop() {
  if (!thread_.joinable()) return;
  const std::uint64_t one = 1;
  if (::write(stop_event_, &one, sizeof(one)) == sizeof(one)) thread_.join();
}

void Listener::work() {
  while (true) {
    if (!listen()) {
      if (!wait(no_socket, reconnect_after_ms)) return;
      continue;
    }
    heard_();
    while (PQstatus(connection_.get()) == CONNECTION_OK) {
      if (!wait(PQsocket(connection_.get()), forever)) return;
      if (read_notices()) heard_();
    }
    connection_.reset();
  }
}

// Nobody notifies heard_effects by himself: it lets an operator make every node look at its outbox at once.
bool Listener::listen() {
  Result<ConnectionPtr> fresh = connected(url_);
  if (!fresh.ok()) return false;
  connection_ = std::move(fresh).value();
  const ResultPtr listening{
      PQexec(connection_.get(), "LISTEN heard_log; LISTEN heard_effects; LISTEN heard_word")};
  return PQresultStatus(listening.get()) == PGRES_COMMAND_OK;
}

bool Listener::read_notices() {
  if (PQconsumeInput(connection_.get()) != 1) return false;
  bool from_others = false;
  while (const std::unique_ptr<PGnotify, FreeNotify> notice{PQnotifies(connection_.get())}) {
    if (std::string_view(notice->relname) == "heard_word") {
      told_(notice->extra);
    } else {
      from_others = from_others || notice->be_pid != ours_();
    }
  }
  return from_others;
}

bool Listener::wait(int socket, int for_ms) {
  std::array<pollfd, 2> sources{pollfd{socket, POLLIN, 0}, pollfd{stop_event_, POLLIN, 0}};
  poll(sources.data(), sources.size(), for_ms);
  return (sources[1].revents & POLLIN) == 0;
}

}  // namespace heard::store::postgres
