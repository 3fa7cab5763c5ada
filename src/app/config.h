// What an installation is told: command line first, then the configuration file, then the defaults.
#pragma once

#include <cstdint>
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
  std::optional<bool>
      practice;  // whether a practice shop is offered beside it; unsaid: without a database elsewhere
  std::string lmtp_listen;  // HOST:PORT of this machine or a socket's path; empty: mail is not taken by LMTP
  std::string backup_folder;           // of the nightly ones; empty: DATA/backups
  std::string backup_passphrase_file;  // empty: they hold no secrets
  bool test_clock = false;
  std::optional<std::uint16_t> test_pictures_port;  // of a test's own server of pictures on this machine
  store::OnDisk on_disk = store::OnDisk::before_the_answer;  // SQLite
  std::optional<bool> channels_on_this_machine;              // see HouseRules; unsaid: no
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
bool is_loopback(const std::string& host);
// Where it listens; the port that was bound may be another than the one asked for (0: any).
std::string address_of(const Config& config, unsigned short port);

}  // namespace heard::app
