// The two engines, for suites that run on both. PostgreSQL is the server that HEARD_TEST_POSTGRES names; each
// house gets a database of its own there.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/random.h"
#include "desk/desk.h"
#include "desk/door/channel_out.h"
#include "outbox/outbox.h"
#include "outbox/sender.h"
#include "record/mail_to_send.h"
#include "store/store.h"

namespace heard::test {

enum class Engine { sqlite, postgres };

// False when there is no server to test PostgreSQL on.
bool has_engine(Engine engine);

// A folder or a database that is gone when this is.
class Ground {
 public:
  explicit Ground(Engine engine);
  ~Ground();
  Ground(const Ground&) = delete;
  Ground& operator=(const Ground&) = delete;

  [[nodiscard]] std::unique_ptr<store::Store> open() const;
  [[nodiscard]] const std::string& folder() const { return folder_; }
  [[nodiscard]] const std::string& url() const { return url_; }

 private:
  Engine engine_;
  std::string folder_;
  std::string name_;
  std::string url_;
};

// Performs effects as a test wants: everything is sent unless told otherwise.
class ScriptedSender final : public outbox::Sender {
 public:
  outbox::Sent next{};
  int sent = 0;
  boost::asio::awaitable<outbox::Sent> send(const Effect& effect) override;
};

// Keeps what would leave by mail instead of sending it.
class MailKeeper final : public outbox::Sender {
 public:
  explicit MailKeeper(desk::Desk& desk) : desk_(desk) {}
  outbox::Sent next{};
  std::vector<MailToSend> mails{};
  boost::asio::awaitable<outbox::Sent> send(const Effect& effect) override;

 private:
  desk::Desk& desk_;
};

// Keeps what would be filed in Sent.
class KeepingFiler final : public outbox::Sender {
 public:
  explicit KeepingFiler(desk::Desk& desk) : desk_(desk) {}
  outbox::Sent next{};
  std::vector<MailToFile> filed{};
  boost::asio::awaitable<outbox::Sent> send(const Effect& effect) override;

 private:
  desk::Desk& desk_;
};

// Keeps what would be posted to a channel of the house's own.
class ChannelKeeper final : public outbox::Sender {
 public:
  explicit ChannelKeeper(desk::Desk& desk) : desk_(desk) {}
  outbox::Sent next{};
  std::vector<ChannelOut> posted{};
  boost::asio::awaitable<outbox::Sent> send(const Effect& effect) override;

 private:
  desk::Desk& desk_;
};

// A whole desk: real store, hand-moved clock, seeded randomness, an outbox that works when asked.
struct House {
  explicit House(Engine engine);

  Ground ground;
  HandClock clock;
  SeededRandom random;
  std::unique_ptr<store::Store> store;
  store::Ids ids;
  desk::Desk desk;
  ScriptedSender sender;
  MailKeeper mail;
  KeepingFiler filer;
  ChannelKeeper channels;
  outbox::Outbox outbox;

  // Performs what is due until nothing is.
  void work_off();
};

}  // namespace heard::test
