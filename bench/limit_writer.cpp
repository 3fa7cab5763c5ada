// limit_writer: a bare Beast POST into a bare writer thread, which takes up to 16 waiting messages into
// one transaction and writes the rows a reply writes: message, event, effect, conversation, search
// document and its words. Durable before it is answered, as Heard is. Nothing is read, checked or decided.

#include <CLI/CLI.hpp>
#include <charconv>
#include <condition_variable>
#include <coroutine>
#include <functional>
#include <mutex>

#include "bench/parts/bare_server.h"
#include "bench/parts/bare_sqlite.h"

namespace {

using namespace bench;

constexpr std::size_t batch_max = 16;

struct Waiting {
  std::int64_t conversation = 0;
  std::string_view text;  // of the request, which waits
  std::function<void()> done;
};

// Owns the connection and the one thread that uses it.
class Writer {
 public:
  explicit Writer(const std::string& path) : thread_([this, path]() { write_all(path); }) {}

  void add(Waiting waiting) {
    const std::lock_guard lock(mutex_);
    waiting_.push_back(std::move(waiting));
    if (waiting_.size() == 1) wake_.notify_one();
  }

 private:
  struct Statements {
    explicit Statements(Connection& c)
        : message(c,
                  "INSERT INTO message VALUES ($1, $2, 'reply', 1, $3, $4, NULL, 'bm9uY2Vub25jZW5vbmNl', 0, "
                  "'open', $3)"),
          event(c,
                "INSERT INTO event (at, by_kind, by_id, kind, version, conversation, message, shown, body) "
                "VALUES ($1, 'person', 1, 'reply_written', 1, $2, $3, 1, $4)"),
          effect(c,
                 "INSERT INTO effect VALUES ($1, 'publish_reply', 1, $2, 'repeatable', 'answer', $3, $4, "
                 "'own page', "
                 "'waiting', $5, 0, 0, NULL, NULL)"),
          conversation(
              c,
              "UPDATE conversation SET state = 'waiting', last_at = $2, waiting_since = NULL, last_message = "
              "$3, "
              "message_count = message_count + 1, version = version + 1, preview_by = 'person', preview = $4 "
              "WHERE id = $1"),
          document(c, "INSERT INTO search_document VALUES ($1, $2, $3, $4, 1, 0)"),
          words(c, "INSERT INTO search_words (rowid, tokens) VALUES ($1, $2)") {}
    Statement message, event, effect, conversation, document, words;
  };

  void write_all(const std::string& path) {
    Connection connection(path);
    connection.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -16384");
    Statement newest(
        connection,
        "SELECT MAX(COALESCE((SELECT MAX(id) FROM message), 0), COALESCE((SELECT MAX(id) FROM effect), 0))");
    newest.next();
    id_ = newest.integer(0) + 1'000'000;
    newest.next();
    Statements statements(connection);
    for (;;) {
      const std::vector<Waiting> batch = take();
      connection.run("BEGIN IMMEDIATE");
      for (const Waiting& one : batch) write(statements, one);
      for (std::size_t i = 0; i < batch.size(); ++i)
        index(statements, batch[i], id_ - 2 * static_cast<std::int64_t>(batch.size() - i));
      connection.run("COMMIT");
      for (const Waiting& one : batch) one.done();
    }
  }

  std::vector<Waiting> take() {
    std::unique_lock lock(mutex_);
    wake_.wait(lock, [this]() { return !waiting_.empty(); });
    const auto end = waiting_.begin() + static_cast<std::ptrdiff_t>(std::min(batch_max, waiting_.size()));
    std::vector<Waiting> batch(std::make_move_iterator(waiting_.begin()), std::make_move_iterator(end));
    waiting_.erase(waiting_.begin(), end);
    return batch;
  }

  static std::int64_t now_us() {
    return std::chrono::duration_cast<std::chrono::microseconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
  }

  void write(Statements& to, const Waiting& one) {
    const std::int64_t message = id_;
    const std::int64_t effect = id_ + 1;
    id_ += 2;
    const std::int64_t at = now_us();
    to.message.with(message, one.conversation, at, one.text).run();
    const std::string event = fmt::format(
        R"({{"message":{},"content":"0123456789abcdef0123456789abcdef","effect":{},"held_until":{}}})",
        message, effect, at);
    to.event.with(at, one.conversation, message, std::string_view(event)).run();
    const std::string body = fmt::format(R"({{"message":{}}})", message);
    to.effect.with(effect, std::string_view(body), one.conversation, message, at + 86'400'000'000).run();
    to.conversation.with(one.conversation, at, message, one.text.substr(0, 200)).run();
  }

  // The batch's full-text rows come last: measured half again as fast as between the others.
  static void index(Statements& to, const Waiting& one, std::int64_t message) {
    to.document.with(message, one.conversation, now_us(), one.text).run();
    to.words.with(message, one.text).run();
  }

  std::mutex mutex_;
  std::condition_variable wake_;
  std::vector<Waiting> waiting_;
  std::int64_t id_ = 0;
  std::thread thread_;  // last: it uses all of the above
};

// Suspends until the writer has committed; resumes on the thread of the connection.
asio::awaitable<void> written(Writer& writer, std::int64_t conversation, std::string_view text) {
  auto executor = co_await asio::this_coro::executor;
  co_await asio::async_initiate<decltype(asio::use_awaitable), void()>(
      [&](auto handler) {
        auto shared = std::make_shared<decltype(handler)>(std::move(handler));
        writer.add({conversation, text,
                    [executor, shared]() { asio::post(executor, [shared]() { (*shared)(); }); }});
      },
      asio::use_awaitable);
}

class Posts final : public Handler {
 public:
  explicit Posts(Writer& writer) : writer_(writer) {}

  asio::awaitable<Answer> answer(const Request& request) override {
    const std::string_view target(request.target().data(), request.target().size());
    constexpr std::string_view before = "/api/conversations/";
    std::int64_t conversation = 0;
    std::from_chars(target.data() + before.size(), target.data() + target.size(), conversation);
    co_await written(writer_, conversation, text_of(request.body()));
    co_return Answer{
        http::status::created,
        R"({"id":12345678,"kind":"reply","at":"2026-11-21T10:00:00.000000Z","delivery":[{"to":"own page",)"
        R"("state":"held","reason":null}],"held_until":"2026-11-21T10:00:08.000000Z"})",
        {}};
  }

 private:
  // The load generator writes "text" last, without escapes.
  static std::string_view text_of(std::string_view body) {
    const std::size_t from = body.find(R"("text":")");
    if (from == std::string_view::npos) return body;
    return body.substr(from + 8, body.rfind('"') - from - 8);
  }

  Writer& writer_;
};

}  // namespace

int main(int argc, char** argv) {
  std::uint16_t port = 0;
  int threads = 2;
  std::string database;
  CLI::App app{"Takes replies by POST and writes their rows, sixteen a transaction, with nothing between."};
  app.add_option("--port", port)->required();
  app.add_option("--threads", threads);
  app.add_option("--database", database, "a copy: what is written is worth nothing")->required();
  CLI11_PARSE(app, argc, argv);
  spare_sqlite_the_tally();
  Writer writer(database);
  serve(port, threads, [&writer](asio::io_context&) { return std::make_unique<Posts>(writer); });
}
