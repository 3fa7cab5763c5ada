#include "store/store.h"

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <condition_variable>
#include <mutex>

namespace heard::store {
namespace {

namespace asio = boost::asio;
using Done = std::function<void(Result<void>)>;

// Suspends the awaiting coroutine, hands `start` what ends the wait, and resumes on the coroutine's executor.
template <class Start>
asio::awaitable<Result<void>> wait_for(Start start) {
  auto initiate = [&start](auto handler) {
    auto kept = std::make_shared<decltype(handler)>(std::move(handler));
    start([kept](Result<void> result) {
      asio::post(asio::get_associated_executor(*kept),
                 [kept, result = std::move(result)]() mutable { (*kept)(std::move(result)); });
    });
  };
  co_return co_await asio::async_initiate<decltype(asio::use_awaitable), void(Result<void>)>(
      initiate, asio::use_awaitable);
}

}  // namespace

asio::awaitable<Result<void>> Store::tell(std::string) { co_return Result<void>{}; }

asio::awaitable<Result<void>> Store::perform(Lane lane, Closure closure) {
  if (lane == Lane::read && reads_inline()) {
    Result<void> out;
    submit(lane, std::move(closure), [&out](Result<void> result) { out = std::move(result); });
    co_return out;
  }
  auto start = [&](Done done) { submit(lane, std::move(closure), std::move(done)); };
  co_return co_await wait_for(start);
}

asio::awaitable<Result<void>> Store::perform_on_pool(std::function<void()> job) {
  auto start = [&](Done done) { submit_to_pool(std::move(job), std::move(done)); };
  co_return co_await wait_for(start);
}

Result<void> Store::perform_now(Lane lane, Closure closure) {
  struct Wait {
    std::mutex mutex;
    std::condition_variable over;
    std::optional<Result<void>> result;
  } wait;
  submit(lane, std::move(closure), [&wait](Result<void> result) {
    const std::scoped_lock lock(wait.mutex);
    wait.result = std::move(result);
    wait.over.notify_one();  // under the lock: `wait` is gone once the other side sees the result
  });
  std::unique_lock lock(wait.mutex);
  wait.over.wait(lock, [&] { return wait.result.has_value(); });
  return std::move(*wait.result);
}

}  // namespace heard::store
