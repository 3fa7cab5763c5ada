// For the tests of this folder: a PostgreSQL server of their own, which they may restart and throw away.
#pragma once

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <pwd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "store/postgres/database_test.h"

namespace heard::store::postgres {

class OwnServer {
 public:
  OwnServer() : folder_(made_folder()), port_(std::to_string(spare_port())) {
    run(program("initdb") + " -D " + data() + " -U heard -A trust -E UTF8 --locale=C.UTF-8 --no-sync");
    start();
    run(program("createdb") + " -h 127.0.0.1 -p " + port_ + " -U heard heard");
  }
  ~OwnServer() {
    stop("immediate");
    std::filesystem::remove_all(folder_);
  }
  OwnServer(const OwnServer&) = delete;
  OwnServer& operator=(const OwnServer&) = delete;

  void start() {
    run(program("pg_ctl") + " -w -D " + data() + " -l " + folder_ + "/log -o \"-k " + folder_ + " -p " +
        port_ + " -c listen_addresses=127.0.0.1 -c fsync=on\" start");
  }
  // "fast" is the orderly stop, "immediate" what a power cut looks like.
  void stop(const std::string& mode) {
    run(program("pg_ctl") + " -w -D " + data() + " -m " + mode + " stop");
  }
  [[nodiscard]] std::string url(const std::string& database = "heard") const {
    return "postgresql://heard@127.0.0.1:" + port_ + "/" + database;
  }
  [[nodiscard]] const std::string& folder() const { return folder_; }

  static std::string program(const std::string& name) {
    const char* folder = std::getenv("HEARD_POSTGRES_PROGRAMS");
    return std::string(folder == nullptr ? "/usr/lib/postgresql/15/bin" : folder) + "/" + name;
  }
  // PostgreSQL refuses to run as root; its package brought a user who may nothing else.
  void run(const std::string& command) const {
    const std::string as = ::getuid() == 0 ? "setpriv --reuid=postgres --regid=postgres --init-groups " : "";
    const std::string line = "cd " + folder_ + " && " + as + command + " >>" + folder_ + "/commands.log 2>&1";
    EXPECT_EQ(std::system(line.c_str()), 0) << command;
  }

 private:
  [[nodiscard]] std::string data() const { return folder_ + "/data"; }

  static std::string made_folder() {
    std::string name = (std::filesystem::temp_directory_path() / "heard-postgres.XXXXXX").string();
    EXPECT_NE(::mkdtemp(name.data()), nullptr);
    if (const passwd* user = ::getuid() == 0 ? ::getpwnam("postgres") : nullptr) {
      EXPECT_EQ(::chown(name.c_str(), user->pw_uid, user->pw_gid), 0);
    }
    return name;
  }
  static int spare_port() {
    const int probe = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    EXPECT_EQ(::bind(probe, reinterpret_cast<sockaddr*>(&address), size), 0);
    EXPECT_EQ(::getsockname(probe, reinterpret_cast<sockaddr*>(&address), &size), 0);
    ::close(probe);
    return ntohs(address.sin_port);
  }

  std::string folder_;
  std::string port_;
};

}  // namespace heard::store::postgres
