#include "live/hub.h"

#include <spdlog/spdlog.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <functional>
#include <future>
#include <mutex>
#include <thread>

#include "live/room.h"
#include "live/teller.h"

namespace heard::live {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;
using std::chrono::steady_clock;

// Stands between the store, which wakes from any thread for as long as it lives, and the follower.
class Waker {
 public:
  void wake() {
    if (woken_.exchange(true)) return;
    const std::scoped_lock lock(mutex_);
    if (poke_) poke_();
  }
  void pokes(std::function<void()> poke) {
    const std::scoped_lock lock(mutex_);
    poke_ = std::move(poke);
  }
  bool take() { return woken_.exchange(false); }
  [[nodiscard]] bool woken() const { return woken_; }

 private:
  std::atomic<bool> woken_{false};
  std::mutex mutex_;
  std::function<void()> poke_;
};

}  // namespace

struct Hub::Parts : std::enable_shared_from_this<Hub::Parts> {
  Parts(Log followed, Nodes nodes, const std::vector<asio::any_io_executor>& threads, const HubOptions& given)
      : log(std::move(followed)), options(given), timer(threads.at(0)) {
    const auto board = std::make_shared<Board>(options.board);
    for (const auto& thread : threads) {
      rooms.push_back(std::make_shared<Room>(log, thread, options, tally, board));
    }
    teller = std::make_shared<Teller>(std::move(nodes), rooms);
  }

  asio::awaitable<void> follow();
  asio::awaitable<bool> read_page();
  asio::awaitable<void> pause(std::chrono::milliseconds most, bool until_woken);
  template <class Fn>
  void on_each_room(Fn fn) {
    for (const auto& room : rooms) asio::post(room->executor, [room, fn] { fn(*room); });
  }

  Log log;
  HubOptions options;
  std::shared_ptr<Tally> tally = std::make_shared<Tally>();
  std::shared_ptr<Waker> waker = std::make_shared<Waker>();
  std::vector<std::shared_ptr<Room>> rooms;
  std::shared_ptr<Teller> teller;
  asio::steady_timer timer;  // of the follower, on the first thread
  std::int64_t told = 0;     // broadcast up to here; the follower's own
};

asio::awaitable<void> Hub::Parts::pause(std::chrono::milliseconds most, bool until_woken) {
  if (until_woken && waker->woken()) co_return;
  error_code cancelled;
  timer.expires_after(most);
  co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, cancelled));
}

// True when there may be more at once.
asio::awaitable<bool> Hub::Parts::read_page() {
  Result<LiveFrame> page = co_await log.follow(told, options.page);
  if (!page.ok()) {
    spdlog::warn("live: the log cannot be read: {}", page.error().cause);
    co_return false;
  }
  if (page->events.empty()) co_return false;
  const bool more = page->events.size() >= static_cast<std::size_t>(options.page);
  const Frame frame = make_frame(told, std::move(page).value());
  told = frame.to;
  tally->seq = told;
  ++tally->frames;
  on_each_room([frame](Room& room) { room.broadcast(frame); });
  co_return more;
}

asio::awaitable<void> Hub::Parts::follow() {
  while (!tally->stopping) {
    co_await pause(options.poll, true);
    waker->take();
    const auto began = steady_clock::now();
    while (!tally->stopping && co_await read_page()) {
    }
    // A wake during this pause is kept; only the end of the pause answers it.
    while (!tally->stopping && steady_clock::now() < began + options.gather) {
      co_await pause(
          std::chrono::ceil<std::chrono::milliseconds>(began + options.gather - steady_clock::now()), false);
    }
  }
}

namespace {

// Holds nothing but its room: what lives on one thread must not be kept by what waits on another, or it
// outlives the context it belongs to.
asio::awaitable<void> tick(std::shared_ptr<Room> room) {
  asio::steady_timer every(room->executor);
  while (!room->tally->stopping || room->tally->sockets > 0) {
    error_code cancelled;
    every.expires_after(room->options.tick);
    co_await every.async_wait(asio::redirect_error(asio::use_awaitable, cancelled));
    room->each([now = steady_clock::now()](Seat& seat) { seat.look(now); });
  }
}

}  // namespace

Hub::Hub(Log log, Nodes nodes, const std::vector<asio::any_io_executor>& threads, HubOptions options)
    : parts_(std::make_shared<Parts>(std::move(log), std::move(nodes), threads, options)) {
  parts_->log.watch([waker = parts_->waker] { waker->wake(); });
}

Hub::~Hub() { stop(); }

Result<void> Hub::start() {
  std::promise<Result<std::int64_t>> promise;
  asio::co_spawn(
      parts_->rooms[0]->executor,
      [&]() -> asio::awaitable<void> { promise.set_value(co_await parts_->log.head()); }, asio::detached);
  HEARD_TRY(const std::int64_t seq, promise.get_future().get());
  parts_->told = seq;
  parts_->tally->seq = seq;
  parts_->on_each_room([seq](Room& room) { room.seen = seq; });
  const std::weak_ptr<Parts> weak = parts_;
  parts_->waker->pokes([weak] {
    const auto parts = weak.lock();
    if (parts) asio::post(parts->rooms[0]->executor, [parts] { parts->timer.cancel(); });
  });
  const auto parts = parts_;
  asio::co_spawn(
      parts->rooms[0]->executor, [parts]() -> asio::awaitable<void> { co_await parts->follow(); },
      asio::detached);
  parts->teller->start();
  for (const auto& room : parts->rooms) {
    asio::co_spawn(room->executor, tick(room), asio::detached);
  }
  return {};
}

void Hub::stop() {
  if (parts_->tally->stopping.exchange(true)) return;
  parts_->waker->pokes({});
  parts_->teller->stop();
  asio::post(parts_->rooms[0]->executor, [parts = parts_] { parts->timer.cancel(); });
  parts_->on_each_room([](Room& room) { room.each([](Seat& seat) { seat.close(Seat::Why::restart); }); });
  const auto end = steady_clock::now() + parts_->options.close_wait;
  while (parts_->tally->sockets > 0 && steady_clock::now() < end) {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  parts_->on_each_room([](Room& room) { room.each([](Seat& seat) { seat.cut(); }); });
}

void Hub::welcome(std::size_t thread, asio::ip::tcp::socket socket, Newcomer newcomer) {
  open_seat(parts_->rooms.at(thread), std::move(socket), std::move(newcomer));
}

void Hub::welcome_visitor(std::size_t thread, asio::ip::tcp::socket socket, const VisitorNewcomer& newcomer) {
  open_visitor(parts_->rooms.at(thread), std::move(socket), newcomer);
}

std::set<PersonId> Hub::at_desk() const { return parts_->rooms.front()->board->at_desk(); }

void Hub::look_again(PersonId person) {
  parts_->on_each_room([person](Room& room) {
    room.each([person](Seat& seat) {
      if (seat.person() == person) seat.ask_again();
    });
  });
}

void Hub::tell(ColleagueAttention said) { parts_->teller->tell(said); }

// Visitors never keep the team from its own desk.
bool Hub::full() const {
  const Tally& tally = *parts_->tally;
  return tally.sockets - tally.visitors >= parts_->options.sockets_max;
}

bool Hub::full_of_visitors() const { return parts_->tally->visitors >= parts_->options.visitors_max; }

HubFigures Hub::figures() const {
  const Tally& tally = *parts_->tally;
  return {tally.sockets, tally.frames, tally.dropped, tally.seq};
}

}  // namespace heard::live
