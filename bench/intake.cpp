// Takes mails into a fresh SQLite desk, and beside that does the least that durable intake needs: the raw
// bytes in a file that is on disk, and a row that is committed. Prints JSON: how many a second each, one by
// one and 16 at once.
//   bench_intake FOLDER MAILS
#include <fmt/format.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <vector>

#include "base/clock.h"
#include "base/random.h"
#include "desk/house/house.h"
#include "desk/mail/take_mail.h"
#include "store/blobs.h"
#include "store/ids.h"
#include "store/setting.h"
#include "store/sql/people.h"
#include "store/store.h"

namespace {

using namespace heard;
using boost::asio::awaitable;

constexpr int at_once = 16;
constexpr int replies_of_ten = 3;  // as many of ten mails go on in a thread

// Text and HTML with a quotation below, some 6 kB, as mail programs write it.
std::string mail_of(int number) {
  const bool is_reply = number % 10 < replies_of_ten && number >= 10;
  const int writer = is_reply ? number - 10 : number;
  std::string words =
      fmt::format("Hello,\r\nmy order {} has not come, and the kettle of {} leaks.\r\n", number, writer);
  for (int line = 0; line < 18; ++line)
    words += fmt::format("In line {} of this mail I say what happened on day {}, and what I hope for.\r\n",
                         line, line * number % 31);
  std::string html;
  for (int line = 0; line < 18; ++line)
    html += fmt::format(
        "<p style=\"margin:0\">In line <b>{}</b> of this mail I say what happened on day {}.</p>\r\n", line,
        line);
  const std::string names =
      is_reply ? fmt::format("In-Reply-To: <{0}@c.example>\r\nReferences: <{0}@c.example>\r\n", number - 10)
               : std::string();
  return fmt::format(
      "Received: from c.example by shop.example; Mon, 2 Mar 2026 10:00:00 +0000\r\nFrom: Customer {0} "
      "<c{0}@c.example>\r\n"
      "To: shop@shop.example\r\nMessage-ID: <{1}@c.example>\r\n{2}Date: Mon, 2 Mar 2026 10:00:00 "
      "+0000\r\nSubject: {3}Order {0}\r\n"
      "MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=cut\r\n\r\n--cut\r\nContent-Type: "
      "text/plain; "
      "charset=utf-8\r\n\r\n{4}\r\nOn Sun, 1 Mar 2026 at 09:00, Shop wrote:\r\n> Thank you, we look into "
      "it.\r\n--cut\r\n"
      "Content-Type: text/html; charset=utf-8\r\n\r\n<html><body>{5}</body></html>\r\n--cut--\r\n",
      writer, number, names, is_reply ? "Re: " : "", words, html);
}

void need(bool good, const std::string& what) {
  if (good) return;
  fmt::print(stderr, "intake: {}\n", what);
  std::exit(1);
}

// Takes numbers from `next` until `end`; so many of these run side by side.
template <class Fn>
awaitable<void> work(int& next, int end, Fn& fn) {
  while (next < end) co_await fn(next++);
}

template <class Fn>
double a_second(int begin, int end, int workers, Fn fn) {
  boost::asio::io_context context{1};
  int next = begin;
  const auto started = std::chrono::steady_clock::now();
  for (int i = 0; i < workers; ++i)
    boost::asio::co_spawn(context, work(next, end, fn), boost::asio::detached);
  context.run();
  return (end - begin) / std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
}

struct Rates {
  double alone, together;
};

Rates bare(const std::string& folder, const std::vector<std::string>& mails) {
  auto store = store::open_sqlite({.folder = folder});
  need(store.ok(), "the store of the limit did not open");
  auto one = [&](int i) -> awaitable<void> {
    const std::string& mail = mails[static_cast<std::size_t>(i)];
    auto put = [&] { return (*store)->blobs().put(mail); };
    const Result<std::string> name = co_await (*store)->on_pool(put);
    need(name.ok(), "a file was not written");
    auto row = [&](store::Tx& tx) -> Result<void> {
      store::set_setting(tx, "mail " + std::to_string(i), *name);
      return {};
    };
    const Result<void> kept = co_await (*store)->write(row);
    need(kept.ok(), "a row was not written");
  };
  const int half = static_cast<int>(mails.size()) / 2;
  return {a_second(0, half, 1, one), a_second(half, half * 2, at_once, one)};
}

Rates taken(const std::string& folder, const std::vector<std::string>& mails) {
  auto store = store::open_sqlite({.folder = folder});
  need(store.ok(), "the desk did not open");
  store::Ids ids(**store);
  SystemClock clock;
  SystemRandom random;
  desk::Desk desk{.store = **store,
                  .clock = clock,
                  .random = random,
                  .ids = ids,
                  .rules = {},
                  .master_key = Secret(std::string(32, 'k')),
                  .scratch = folder + "/scratch"};
  need(desk::furnish(desk).ok(), "the desk has no inbox");
  const auto inbox = (*store)->read_now(
      [](store::Tx& tx) -> Result<InboxId> { return tx.one<Inbox>(store::sql::inbox_default)->id; });
  auto one = [&](int i) -> awaitable<void> {
    const Result<desk::MailTaken> took =
        co_await desk::take_mail(desk, *inbox, mails[static_cast<std::size_t>(i)], MailOrigin::inbox);
    need(
        took.ok() && (took->outcome == desk::MailOutcome::begun || took->outcome == desk::MailOutcome::added),
        fmt::format("mail {} was not taken as what it is", i));
  };
  const int half = static_cast<int>(mails.size()) / 2;
  return {a_second(0, half, 1, one), a_second(half, half * 2, at_once, one)};
}

}  // namespace

int main(int argc, char** argv) {
  need(argc == 3, "usage: bench_intake FOLDER MAILS");
  const std::filesystem::path folder = argv[1];
  std::vector<std::string> mails;
  for (int i = 0; i < std::atoi(argv[2]); ++i) mails.push_back(mail_of(i));
  const Rates limit = bare(folder / "bare", mails);
  const Rates heard = taken(folder / "desk", mails);
  fmt::print(
      "{{\"alone\": {:.1f}, \"together\": {:.1f}, \"limit_alone\": {:.1f}, \"limit_together\": {:.1f}}}\n",
      heard.alone, heard.together, limit.alone, limit.together);
  return 0;
}
