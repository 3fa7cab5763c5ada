#include "tests/engine/engine.h"

#include <libpq-fe.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#include "app/may_leave.h"
#include "app/run_now.h"
#include "desk/delivery.h"
#include "desk/house/house.h"
#include "desk/mail/file_sent.h"
#include "desk/mail/mail_to_send.h"

namespace heard::test {
namespace {

constexpr Instant opening_day{1'795'255'200'000'000};  // 2026-11-21 10:00 UTC

std::string server_url() {
  const char* url = std::getenv("HEARD_TEST_POSTGRES");
  return url != nullptr ? url : "";
}

std::string fresh_name() {
  static std::atomic<int> count{0};
  return "heard_house_" + std::to_string(::getpid()) + "_" + std::to_string(count++);
}

void on_server(const std::string& sql) {
  PGconn* connection = PQconnectdb(server_url().c_str());
  PGresult* result = PQexec(connection, sql.c_str());
  const bool ok = PQresultStatus(result) == PGRES_COMMAND_OK;
  const std::string message = PQerrorMessage(connection);
  PQclear(result);
  PQfinish(connection);
  if (!ok) throw std::runtime_error(sql + ": " + message);
}

// The server's address with the database's name in its path.
std::string with_database(const std::string& url, const std::string& name) {
  const std::size_t query = url.find('?');
  const std::string tail = query == std::string::npos ? "" : url.substr(query);
  const std::string head = url.substr(0, query);
  const std::size_t path = head.find('/', head.find("://") + 3);
  return head.substr(0, path) + "/" + name + tail;
}

template <class T>
T must(Result<T> result) {
  if (!result.ok()) throw std::runtime_error(result.error().sentence + " " + result.error().cause);
  return std::move(result).value();
}

outbox::Ports ports(desk::Desk& desk, ScriptedSender& sender, MailKeeper& mail, KeepingFiler& filer,
                    ChannelKeeper& channels) {
  return {.senders = {{std::string(PublishReply::kind), &sender},
                      {std::string(SendMail::kind), &mail},
                      {std::string(SendLetter::kind), &mail},
                      {std::string(FileSent::kind), &filer},
                      {std::string(SendToChannel::kind), &channels}},
          .always_passes = care::always_passes,
          .may_leave = app::may_leave,
          .settle =
              [&desk](std::vector<EffectOutcome> outcomes) {
                return desk::settle_outcomes(desk, std::move(outcomes));
              },
          .recover = [&desk] { return desk::recover_leases(desk); },
          .fire_timers = [&desk](int limit) { return desk::fire_timers(desk, limit); },
          .sweep = [&desk] { return desk::sweep(desk); }};
}

}  // namespace

bool has_engine(Engine engine) { return engine == Engine::sqlite || !server_url().empty(); }

Ground::Ground(Engine engine) : engine_(engine), name_(fresh_name()) {
  folder_ = std::filesystem::temp_directory_path() / name_;
  std::filesystem::create_directories(folder_);
  if (engine_ == Engine::sqlite) return;
  on_server("CREATE DATABASE " + name_);
  url_ = with_database(server_url(), name_);
}

Ground::~Ground() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
  if (engine_ == Engine::postgres) on_server("DROP DATABASE IF EXISTS " + name_ + " WITH (FORCE)");
}

std::unique_ptr<store::Store> Ground::open() const {
  if (engine_ == Engine::sqlite) return must(store::open_sqlite({.folder = folder_}));
  return must(store::open_postgres({.url = url_, .connections = 4}));
}

boost::asio::awaitable<outbox::Sent> ScriptedSender::send(const Effect&) {
  if (next.how == outbox::Sent::How::sent) ++sent;
  co_return next;
}

boost::asio::awaitable<outbox::Sent> MailKeeper::send(const Effect& effect) {
  Result<MailToSend> mail = co_await desk::mail_to_send(desk_, effect.id);
  if (!mail.ok()) {
    using How = outbox::Sent::How;
    const bool waits = mail.error().code == no_way_out;
    const bool later = mail.error().kind == ErrorKind::busy;
    co_return outbox::Sent{.how = waits ? How::waits : (later ? How::later : How::refused),
                           .reason = mail.error().sentence};
  }
  if (next.how == outbox::Sent::How::sent) mails.push_back(std::move(mail).value());
  co_return next;
}

boost::asio::awaitable<outbox::Sent> KeepingFiler::send(const Effect& effect) {
  Result<MailToFile> mail = co_await desk::mail_to_file(desk_, effect.id);
  if (!mail.ok()) co_return outbox::Sent{.how = outbox::Sent::How::refused, .reason = mail.error().sentence};
  if (next.how == outbox::Sent::How::sent) filed.push_back(std::move(mail).value());
  co_return next;
}

boost::asio::awaitable<outbox::Sent> ChannelKeeper::send(const Effect& effect) {
  Result<desk::ToChannel> to = co_await desk::answer_to_channel(desk_, effect.id);
  using How = outbox::Sent::How;
  if (!to.ok())
    co_return outbox::Sent{.how = to.error().code == no_way_out ? How::waits : How::refused,
                           .reason = to.error().sentence};
  posted.push_back(std::move(to).value().out);  // also where it is not taken
  co_return next;
}

House::House(Engine engine)
    : ground(engine),
      clock(opening_day),
      random(7),
      store(ground.open()),
      ids(*store),
      desk{.store = *store,
           .clock = clock,
           .random = random,
           .ids = ids,
           .rules = {},
           .master_key = Secret(std::string(32, 'k'))},
      mail(desk),
      filer(desk),
      channels(desk),
      outbox(*store, clock, random, ports(desk, sender, mail, filer, channels)) {
  const Result<void> furnished = desk::furnish(desk);
  if (!furnished.ok()) throw std::runtime_error(furnished.error().sentence);
}

void House::work_off() {
  while (must(app::run_now(outbox.round())) > 0) {
  }
}

}  // namespace heard::test
