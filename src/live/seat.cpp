#include "live/seat.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "live/socket.h"
#include "reflect/json_read.h"

namespace heard::live {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;
using std::chrono::steady_clock;

class DeskSeat final : public Socket {
 public:
  DeskSeat(std::shared_ptr<Room> room, asio::ip::tcp::socket socket, Newcomer newcomer)
      : Socket(std::move(room), std::move(socket)),
        newcomer_(std::move(newcomer)),
        drained_(this->room().executor) {}

  void take(const Frame& frame) override;
  void take(PresenceFrame& frame) override;
  void ask_again() override;
  [[nodiscard]] PersonId person() const override { return newcomer_.caller.person; }

 private:
  void entered() override;
  void hear(std::string_view words) override;
  void drained() override { drained_.cancel(); }
  void catch_up();
  asio::awaitable<bool> read_log();
  asio::awaitable<bool> read_page(std::int64_t target);
  asio::awaitable<bool> check_since(std::int64_t since);
  asio::awaitable<void> wait_drained();
  asio::awaitable<void> check_caller();
  [[nodiscard]] Role role() const { return newcomer_.caller.role; }
  [[nodiscard]] std::shared_ptr<DeskSeat> self() {
    return std::static_pointer_cast<DeskSeat>(shared_from_this());
  }

  Newcomer newcomer_;
  asio::steady_timer drained_;  // woken when the queue is empty
  std::int64_t told_ = 0;       // everything up to here is sent or queued
  bool joined_ = false;         // has been told where the log stands and who is where
  bool catching_up_ = false;
};

void DeskSeat::entered() {
  // a program that listens is nobody who could answer
  if (!newcomer_.caller.by_token) room().board->come(this, person());
  catch_up();
}

// A page of another version still wants to hear the news.
void DeskSeat::hear(std::string_view words) {
  if (newcomer_.caller.scope != TokenScope::write) return;
  const Result<Whereabouts> where = reflect::from_json<Whereabouts>(words);
  if (where.ok()) room().board->say(this, person(), *where, steady_clock::now());
}

void DeskSeat::take(const Frame& frame) {
  if (catching_up_ || closing() || frame.to <= told_)
    return;  // catching up reads until there is nothing more
  if (frame.from != told_) return catch_up();
  told_ = frame.to;
  push(frame.for_role(role()));
}

void DeskSeat::take(PresenceFrame& frame) {
  if (joined_) push(frame.at(told_));
}

void DeskSeat::catch_up() {
  catching_up_ = true;
  asio::co_spawn(
      room().executor,
      [self = self()]() -> asio::awaitable<void> {
        const bool read = co_await self->read_log();
        self->catching_up_ = false;
        if (!read) self->close(Why::too_slow);
      },
      asio::detached);
}

// Numbers that the log has not given yet belong to another log: a database was restored.
asio::awaitable<bool> DeskSeat::check_since(std::int64_t since) {
  told_ = since;
  if (since <= room().seen) co_return true;
  const Result<std::int64_t> head = co_await room().log.head();
  if (!head.ok()) co_return false;
  if (since <= *head) co_return true;
  told_ = room().seen;
  push(read_everything_anew(told_));
  co_return true;
}

// Reads until it has told all that was broadcast on this thread; from then on broadcasts fit without a gap.
asio::awaitable<bool> DeskSeat::read_log() {
  if (!joined_) {
    if (!newcomer_.since) told_ = room().seen;
    if (newcomer_.since && !co_await check_since(*newcomer_.since)) co_return false;
  }
  while (told_ < room().seen && !closing()) {
    const std::int64_t target = room().seen;
    if (target - told_ > room().options.behind_max) {
      told_ = target;
      push(read_everything_anew(target));
    } else if (!co_await read_page(target)) {
      co_return false;
    }
  }
  if (!std::exchange(joined_, true)) push(PresenceFrame(room().board->everybody()).at(told_));
  co_return true;
}

asio::awaitable<bool> DeskSeat::read_page(std::int64_t target) {
  Result<LiveFrame> page = co_await room().log.follow(told_, room().options.page);
  if (!page.ok()) co_return false;
  cut_after(*page, target);
  if (page->seq <= told_) co_return false;
  const Frame frame = make_frame(told_, std::move(page).value());
  told_ = frame.to;
  push(frame.for_role(role()));
  co_await wait_drained();
  co_return true;
}

asio::awaitable<void> DeskSeat::wait_drained() {
  while (!has_written() && !closing()) {
    error_code cancelled;
    drained_.expires_at(Moment::max());
    co_await drained_.async_wait(asio::redirect_error(asio::use_awaitable, cancelled));
  }
}

asio::awaitable<void> DeskSeat::check_caller() {
  const Result<desk::Caller> now = co_await newcomer_.ask_again();
  const bool away =
      !now.ok() && (now.error().kind == ErrorKind::busy || now.error().kind == ErrorKind::broken);
  if (away) co_return;  // the database is; asked again later
  if (!now.ok() || now->person != person() || now->role != role()) close(Why::not_allowed);
}

void DeskSeat::ask_again() {
  asio::co_spawn(
      room().executor, [self = self()]() -> asio::awaitable<void> { co_await self->check_caller(); },
      asio::detached);
}

}  // namespace

void open_seat(std::shared_ptr<Room> room, asio::ip::tcp::socket socket, Newcomer newcomer) {
  const std::string key = newcomer.key;
  std::make_shared<DeskSeat>(std::move(room), std::move(socket), std::move(newcomer))->open(key);
}

}  // namespace heard::live
