// What heard doctor says of a folder that is new, in order, served, or spoiled in one way or another; and
// that it makes nothing by looking.
#include "app/doctor.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "app/serving.h"

namespace heard::app {
namespace {

class Doctor : public testing::Test {
 protected:
  Doctor() {
    config.data =
        (std::filesystem::temp_directory_path() / fmt::format("heard-doctor-{}", ::getpid())).string();
    config.listen = "127.0.0.1:0";
    std::filesystem::remove_all(config.data);
  }
  ~Doctor() override { std::filesystem::remove_all(config.data); }

  void furnish() {
    auto house = open_house(config);
    ASSERT_TRUE(house.ok()) << house.error().sentence;
    (*house)->store->stop();
  }

  // Nothing where it was not spoken of.
  std::optional<Finding> of(const std::string& about) {
    const Findings found = examine(config);
    const auto one =
        std::ranges::find_if(found.items, [&](const Finding& each) { return each.about == about; });
    if (one == found.items.end()) return std::nullopt;
    return *one;
  }
  Health health_of(const std::string& about) { return of(about).value().health; }

  Config config;
};

TEST_F(Doctor, MakesNothingWhereNothingIs) {
  const Findings found = examine(config);
  EXPECT_FALSE(anything_bad(found)) << report_of(found);
  EXPECT_FALSE(std::filesystem::exists(config.data));
  EXPECT_FALSE(of("database").has_value());
}

TEST_F(Doctor, FindsNothingWrongWithAHouseThatIsNew) {
  furnish();
  const Findings found = examine(config);
  EXPECT_FALSE(anything_bad(found)) << report_of(found);
  EXPECT_NE(report_of(found).find("Nothing keeps Heard from working."), std::string::npos);
  EXPECT_EQ(health_of("database"), Health::good);
  EXPECT_EQ(health_of("people"), Health::note);
  EXPECT_EQ(health_of("sending"), Health::note);
  EXPECT_EQ(health_of("public address"), Health::note);
}

TEST_F(Doctor, AsksTheProcessThatServesTheFolder) {
  auto house = open_house(config);
  ASSERT_TRUE(house.ok());
  Serving serving(std::move(house).value(), config);
  ASSERT_TRUE(serving.start().ok());
  config.listen = fmt::format("127.0.0.1:{}", serving.port());
  const Findings found = examine(config);
  EXPECT_FALSE(anything_bad(found)) << report_of(found);
  EXPECT_EQ(health_of("listening"), Health::good);
  EXPECT_EQ(health_of("people"), Health::note);
  serving.stop();
}

TEST_F(Doctor, NamesAKeyThatOthersCanReadAndOneThatIsGone) {
  furnish();
  const std::string key = config.data + "/secret.key";
  ASSERT_EQ(::chmod(key.c_str(), 0644), 0);
  EXPECT_EQ(health_of("secret key"), Health::bad);
  EXPECT_NE(of("secret key")->mend.value().find("chmod 600 " + key), std::string::npos);
  std::ofstream(key) << "no key";
  EXPECT_EQ(health_of("secret key"), Health::bad);
  std::filesystem::remove(key);
  EXPECT_EQ(health_of("secret key"), Health::bad);
  EXPECT_EQ(health_of("database"), Health::bad);
  EXPECT_FALSE(std::filesystem::exists(key)) << "a new one would break every link";
}

TEST_F(Doctor, NamesAFileInThePlaceOfTheFolder) {
  std::ofstream(config.data) << "a file";
  EXPECT_EQ(health_of("data folder"), Health::bad);
}

TEST_F(Doctor, NamesAPortThatSomebodyElseHas) {
  furnish();
  Config other = config;
  other.data += "-other";
  {
    auto house = open_house(other);
    ASSERT_TRUE(house.ok());
    Serving serving(std::move(house).value(), other);
    ASSERT_TRUE(serving.start().ok());
    config.listen = fmt::format("127.0.0.1:{}", serving.port());
    EXPECT_EQ(health_of("listening"), Health::bad);
    serving.stop();
  }
  std::filesystem::remove_all(other.data);
}

TEST_F(Doctor, SaysThatADatabaseDoesNotAnswer) {
  furnish();
  config.database = "postgresql://nobody@127.0.0.1:1/heard?connect_timeout=2";
  EXPECT_EQ(health_of("database"), Health::bad);
}

TEST_F(Doctor, WarnsOfAnAddressWithoutHttps) {
  furnish();
  config.rules.public_url = "http://desk.shop.example";
  EXPECT_EQ(health_of("public address"), Health::note);
  EXPECT_TRUE(of("public address")->mend.has_value());
  config.rules.public_url = "https://desk.shop.example";
  EXPECT_EQ(health_of("public address"), Health::good);
}

}  // namespace
}  // namespace heard::app
