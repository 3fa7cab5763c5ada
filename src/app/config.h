// What an installation is told: command line first, then the configuration file, then the defaults.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "desk/desk.h"

namespace heard::app {

struct Config {
  std::string data = "data";
  std::string listen = "127.0.0.1:8080";
  std::string database;  // postgresql://… ; empty: SQLite in the data folder
  std::string config_file;
  std::vector<std::string> trusted_proxies;
  int threads = 0;  // 0: one for each core
  int connections_max = 4'000;
  int token_requests_a_minute = 6'000;  // not counted from loopback
  int database_connections = 8;
  store::BucketOptions bucket;  // without url: attachments are rows of the database
  bool test_clock = false;
  desk::HouseRules rules;
};

// Reads config.config_file (TOML) where given; what the command line said already stays. An unknown key
// is an error that names it.
Result<void> read_config_file(Config& config);

struct Listen {
  std::string host;
  unsigned short port = 0;
};
// "127.0.0.1:8080", "[::1]:8080".
Result<Listen> listen_of(const std::string& text);

}  // namespace heard::app
