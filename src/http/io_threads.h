// IoThreads: the threads that everything which waits runs on, each with an io_context of its own. Made
// before, and destroyed after, all that awaits on them: store, hub and server.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/io_context.hpp>
#include <memory>
#include <thread>
#include <vector>

namespace heard::http {

class IoThreads {
 public:
  explicit IoThreads(std::size_t count);
  ~IoThreads();  // runs nothing more: who would await it may be gone

  void start();
  // Ends the threads, then runs here what was ready; what still waits is destroyed with the contexts. After
  // the server has stopped: a pending accept may hold a socket of another thread's context.
  void stop();

  [[nodiscard]] std::size_t size() const { return contexts_.size(); }
  [[nodiscard]] boost::asio::io_context& context(std::size_t index) { return *contexts_.at(index); }
  [[nodiscard]] boost::asio::any_io_executor executor(std::size_t index) {
    return context(index).get_executor();
  }
  [[nodiscard]] std::vector<boost::asio::any_io_executor> executors();

 private:
  void end_threads();
  void run_what_is_ready();

  using Guard = boost::asio::executor_work_guard<boost::asio::io_context::executor_type>;
  std::vector<std::unique_ptr<boost::asio::io_context>> contexts_;
  std::vector<Guard> guards_;
  std::vector<std::thread> threads_;
};

}  // namespace heard::http
