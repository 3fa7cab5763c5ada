// The configuration file: what is taken, and what is refused by name.
#include "app/config.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace heard::app {
namespace {

class ConfigFile : public testing::Test {
 protected:
  ConfigFile()
      : path_(std::filesystem::temp_directory_path() /
              ("heard-config-" + std::to_string(::getpid()) + ".toml")) {}
  ~ConfigFile() override { std::filesystem::remove(path_); }
  Result<void> read(const std::string& text) {
    std::ofstream(path_) << text;
    config_ = Config{};
    config_.config_file = path_.string();
    return read_config_file(config_);
  }
  std::string refused(const std::string& text) {
    const Result<void> done = read(text);
    EXPECT_FALSE(done.ok()) << text;
    return done.ok() ? "" : done.error().field + ": " + done.error().sentence;
  }
  const std::filesystem::path path_;
  Config config_;
};

TEST_F(ConfigFile, IsTaken) {
  ASSERT_TRUE(read("listen = '127.0.0.1:9000'\nhold_seconds = 5\ntrusted_proxies = ['10.0.0.0/8']\n"
                   "public_url = 'https://desk.example.org/'\n")
                  .ok());
  EXPECT_EQ(config_.listen, "127.0.0.1:9000");
  EXPECT_EQ(config_.rules.hold, seconds(5));
  EXPECT_EQ(config_.trusted_proxies, std::vector<std::string>{"10.0.0.0/8"});
  EXPECT_EQ(config_.rules.public_url, "https://desk.example.org");
  EXPECT_FALSE(config_.practice);
  ASSERT_TRUE(read("practice = false\n").ok());
  EXPECT_EQ(config_.practice, false);
  EXPECT_EQ(refused("practice = 'no'").rfind("practice: ", 0), 0U);
}

TEST_F(ConfigFile, NamesWhatItDoesNotKnow) {
  EXPECT_NE(refused("listne = '127.0.0.1:9000'").find("listne"), std::string::npos);
  EXPECT_EQ(refused("hold_seconds = 'eight'").rfind("hold_seconds: ", 0), 0U);
  EXPECT_EQ(refused("hold_seconds = 3600").rfind("hold_seconds: ", 0), 0U);
  EXPECT_EQ(refused("trusted_proxies = 'one'").rfind("trusted_proxies: ", 0), 0U);
  EXPECT_NE(refused("listen = 'a'\nlisten = 'b'").find("line 2"), std::string::npos);
  config_.config_file = "/no/such/file.toml";
  EXPECT_FALSE(read_config_file(config_).ok());
}

TEST_F(ConfigFile, TakesABucketWholeOrNotAtAll) {
  const std::string database = "database = 'postgresql://db.example.org/heard'\n";
  const std::string url = "bucket_url = 'https://s3.example.org/shop/'\n";
  const std::string key = "bucket_key_id = 'shop'\n";
  const std::string secret = "bucket_secret = 'quiet'\n";
  ASSERT_TRUE(read(database + url + key + secret).ok());
  EXPECT_EQ(config_.bucket.url, "https://s3.example.org/shop");
  EXPECT_EQ(config_.bucket.secret.reveal(), "quiet");
  EXPECT_EQ(refused(url + key + secret).rfind("bucket_url: ", 0), 0U) << "SQLite keeps files";
  EXPECT_EQ(refused(database + url + secret).rfind("bucket_key_id: ", 0), 0U);
  EXPECT_EQ(refused(database + url + key).rfind("bucket_secret: ", 0), 0U);
  EXPECT_EQ(refused(database + key + secret).rfind("bucket_url: ", 0), 0U);
  EXPECT_EQ(
      refused(database + "bucket_url = 's3.example.org/shop'\n" + key + secret).rfind("bucket_url: ", 0), 0U);
}

}  // namespace
}  // namespace heard::app
