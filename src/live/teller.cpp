#include "live/teller.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "reflect/json_read.h"
#include "reflect/json_write.h"

namespace heard::live {

namespace asio = boost::asio;
using std::chrono::steady_clock;

namespace {

void tell_room(const std::shared_ptr<Room>& room, const ColleagueAttention& said) {
  asio::post(room->executor, [room, said] { room->broadcast(said); });
}

}  // namespace

Teller::Teller(Nodes nodes, std::vector<std::shared_ptr<Room>> rooms)
    : nodes_(std::move(nodes)),
      rooms_(std::move(rooms)),
      first_(*rooms_.at(0)),
      rooms_timer_(first_.executor),
      nodes_timer_(first_.executor) {
  // A node of another version may say what we do not know: then we do not see its people.
  nodes_.hear([board = first_.board, rooms = std::vector<std::weak_ptr<Room>>(rooms_.begin(), rooms_.end())](
                  std::string_view node, std::string_view word) {
    const auto theirs = reflect::from_json<std::vector<Presence>>(word);
    if (theirs.ok()) return board->hear(node, *theirs, steady_clock::now());
    const auto said = reflect::from_json<ColleagueAttention>(word);
    if (!said.ok()) return;
    for (const auto& weak : rooms)
      if (const auto room = weak.lock()) tell_room(room, *said);
  });
}

void Teller::tell(const ColleagueAttention& said) {
  for (const auto& room : rooms_) tell_room(room, said);
  asio::co_spawn(
      first_.executor,
      [self = shared_from_this(), said]() -> asio::awaitable<void> {
        std::string word = reflect::to_json(said);
        (void)co_await self->nodes_.tell(std::move(word));
      },
      asio::detached);
}

void Teller::start() {
  const auto self = shared_from_this();
  asio::co_spawn(
      first_.executor, [self]() -> asio::awaitable<void> { co_await self->tell_rooms(); }, asio::detached);
  asio::co_spawn(
      first_.executor, [self]() -> asio::awaitable<void> { co_await self->tell_nodes(); }, asio::detached);
}

void Teller::stop() {
  asio::post(first_.executor, [self = shared_from_this()] {
    self->rooms_timer_.cancel();
    self->nodes_timer_.cancel();
  });
}

asio::awaitable<void> Teller::pause(asio::steady_timer& timer) const {
  boost::system::error_code cancelled;
  timer.expires_after(first_.options.tell);
  co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, cancelled));
}

asio::awaitable<void> Teller::tell_rooms() {
  while (!first_.tally->stopping) {
    co_await pause(rooms_timer_);
    const std::vector<Presence> news = first_.board->news(steady_clock::now());
    if (news.empty()) continue;
    for (const auto& room : rooms_) asio::post(room->executor, [room, news] { room->broadcast(news); });
  }
}

// One word after the other, so a database that is slow gets no more than it answers. What it loses is said
// again soon.
asio::awaitable<void> Teller::tell_nodes() {
  while (!first_.tally->stopping) {
    co_await pause(nodes_timer_);
    const std::vector<Presence> news = first_.board->news_for_nodes(steady_clock::now());
    if (news.empty()) continue;
    std::string word = reflect::to_json(news);
    (void)co_await nodes_.tell(std::move(word));
  }
}

}  // namespace heard::live
