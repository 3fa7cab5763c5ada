#include "channel/email/fetching.h"

#include <algorithm>
#include <filesystem>
#include <mutex>

#include "channel/email/dovecot_test.h"
#include "channel/email/mail_trouble.h"

namespace heard::channel::email {
namespace {

using std::chrono::milliseconds;

// What the rest of the house would be: keeps places, takes mails in order, refuses what it is told to.
struct House {
  std::mutex mutex;
  std::map<std::string, MailboxPlace> places;
  std::vector<std::string> taken;  // the last line of each
  std::vector<MailOrigin> origins;
  std::vector<MailboxState> said;
  std::map<std::string, Error> refused;

  FetchingPorts ports() {
    return {.places = [this]() -> Result<std::vector<MailboxPlace>> {
              const std::scoped_lock lock(mutex);
              std::vector<MailboxPlace> all;
              for (const auto& [name, place] : places) all.push_back(place);
              return all;
            },
            .keep_place = [this](const MailboxPlace& place) -> Result<void> {
              const std::scoped_lock lock(mutex);
              places[place.folder] = place;
              return {};
            },
            .take = [this](FetchedMail mail) { return take(mail); },
            .say =
                [this](const MailboxState& state) {
                  const std::scoped_lock lock(mutex);
                  said.push_back(state);
                }};
  }
  Result<void> take(const FetchedMail& mail) {
    const std::scoped_lock lock(mutex);
    const std::string body = mail.raw.substr(0, mail.raw.size() - 2);
    const std::string words = body.substr(body.rfind('\n') + 1);
    if (const auto no = refused.find(words); no != refused.end()) return no->second;
    taken.push_back(words);
    origins.push_back(mail.origin);
    return {};
  }
  std::int64_t times(const std::string& words) {
    const std::scoped_lock lock(mutex);
    return std::ranges::count(taken, words);
  }
  std::optional<MailboxState> last() {
    const std::scoped_lock lock(mutex);
    return said.empty() ? std::nullopt : std::optional(said.back());
  }
};

bool comes_true(const std::function<bool()>& what, milliseconds within = milliseconds(15'000)) {
  const auto until = std::chrono::steady_clock::now() + within;
  while (!what()) {
    if (std::chrono::steady_clock::now() > until) return false;
    std::this_thread::sleep_for(milliseconds(20));
  }
  return true;
}

class FetchingTest : public WithDovecot {
 protected:
  std::unique_ptr<Fetching> fetch(MailSignIn sign_in) {
    const FetchingPace pace{.look_round = milliseconds(1'500),
                            .try_again_first = heard::milliseconds(200),
                            .try_again_last = seconds(1),
                            .sign_in_again_first = seconds(1)};
    auto fetching =
        std::make_unique<Fetching>(InboxId{7}, std::move(sign_in), house_.ports(), clock_, random_, pace);
    fetching->start();
    return fetching;
  }
  std::unique_ptr<Fetching> connected() {
    auto fetching = fetch(dovecot().sign_in());
    EXPECT_TRUE(comes_true([this] { return house_.last() && house_.last()->reached_at; }));
    return fetching;
  }

  House house_;
  SystemClock clock_;
  SystemRandom random_;
};

TEST_F(FetchingTest, TakesWhatArrivesAndLeavesAloneWhatWasThere) {
  dovecot().deliver_words("was-there");
  const auto fetching = connected();
  EXPECT_GE(house_.places["INBOX"].left_alone, 1);
  dovecot().deliver_words("new-one");
  dovecot().deliver_words("junk-one", "Junk");
  dovecot().deliver_words("sent-one", "Sent");
  EXPECT_TRUE(comes_true([this] {
    return house_.times("new-one") == 1 && house_.times("junk-one") == 1 && house_.times("sent-one") == 1;
  }));
  EXPECT_EQ(house_.times("was-there"), 0);
  const std::scoped_lock lock(house_.mutex);
  for (std::size_t i = 0; i < house_.taken.size(); ++i) {
    if (house_.taken[i] == "junk-one") {
      EXPECT_EQ(house_.origins[i], MailOrigin::junk);
    } else {
      EXPECT_EQ(house_.origins[i], house_.taken[i] == "sent-one" ? MailOrigin::sent : MailOrigin::inbox);
    }
  }
}

TEST_F(FetchingTest, ManyInARowComeInOrderEachOnce) {
  const auto fetching = connected();
  for (int i = 0; i < 120; ++i) dovecot().deliver_words("row-" + std::to_string(i));
  EXPECT_TRUE(comes_true([this] { return house_.times("row-119") == 1; }));
  int next = 0;
  const std::scoped_lock lock(house_.mutex);
  for (const std::string& words : house_.taken) EXPECT_EQ(words, "row-" + std::to_string(next++));
  EXPECT_EQ(next, 120);
}

TEST_F(FetchingTest, GoesOnWhereItStopped) {
  connected().reset();
  dovecot().deliver_words("while-away");
  const auto fetching = connected();
  EXPECT_TRUE(comes_true([this] { return house_.times("while-away") == 1; }));
}

TEST_F(FetchingTest, OneMailThatIsRefusedStopsNoOther) {
  house_.refused["bad-one"] = invalid("broken", "No.");
  auto fetching = connected();
  dovecot().deliver_words("bad-one");
  dovecot().deliver_words("after-it");
  EXPECT_TRUE(comes_true([this] { return house_.times("after-it") == 1; }));
  fetching.reset();
  house_.refused.clear();
  fetching = connected();
  EXPECT_TRUE(comes_true([this] { return house_.times("bad-one") == 1; }));  // the place had stayed before it
}

TEST_F(FetchingTest, WaitsWhileNothingCanBeTaken) {
  house_.refused["waits"] = busy("the database is away");
  const auto fetching = connected();
  dovecot().deliver_words("waits");
  EXPECT_TRUE(comes_true([this] { return house_.last()->trouble.has_value(); }));
  {
    const std::scoped_lock lock(house_.mutex);
    house_.refused.clear();
  }
  EXPECT_TRUE(comes_true([this] { return house_.times("waits") == 1 && !house_.last()->trouble; }));
}

TEST_F(FetchingTest, RecoversAloneWhenTheServerWasAway) {
  const auto fetching = connected();
  dovecot().stop();
  EXPECT_TRUE(comes_true([this] { return house_.last()->trouble && house_.last()->next_try_at; }));
  dovecot().deliver_words("while-down");
  dovecot().start();
  EXPECT_TRUE(comes_true([this] { return house_.times("while-down") == 1 && !house_.last()->trouble; }));
}

TEST_F(FetchingTest, NumbersThatMeanSomethingElseLoseNothing) {
  auto fetching = connected();
  dovecot().deliver_words("before-renewal");
  EXPECT_TRUE(comes_true([this] { return house_.times("before-renewal") == 1; }));
  fetching.reset();
  {
    const std::scoped_lock lock(house_.mutex);
    house_.places["INBOX"].uid_validity -= 1;
    house_.places["INBOX"].since = clock_.now();
  }
  dovecot().deliver_words("after-renewal");
  fetching = connected();
  EXPECT_TRUE(comes_true([this] { return house_.times("after-renewal") == 1; }));
  EXPECT_TRUE(
      comes_true([this] { return house_.times("before-renewal") == 2; }));  // whoever takes it in knows it
}

TEST_F(FetchingTest, SaysWhatIsWrongWithAServer) {
  const auto fetching = fetch(dovecot().sign_in("127.0.0.2"));
  EXPECT_TRUE(comes_true([this] { return house_.last().has_value(); }));
  EXPECT_NE(house_.last()->trouble->view().find("self-signed"), std::string::npos);
  EXPECT_TRUE(house_.last()->next_try_at && *house_.last()->next_try_at > clock_.now());
}

TEST_F(FetchingTest, StopsWithinASecond) {
  const auto fetching = connected();
  const auto began = std::chrono::steady_clock::now();
  fetching->stop();
  EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(1));
}

}  // namespace
}  // namespace heard::channel::email
