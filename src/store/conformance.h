// What both engines must do alike is tested once, on both. SQLite gets a folder of its own for each test;
// PostgreSQL a database of its own on the server that HEARD_TEST_POSTGRES names (a URL), if it names one.
#pragma once

#include <gtest/gtest.h>
#include <libpq-fe.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>

#include "store/migrate.h"
#include "store/store.h"

namespace heard::store {

// Where a store lives. Opened again, it has what was left in it; gone at the end.
class Place {
 public:
  virtual ~Place() = default;
  virtual Result<std::unique_ptr<Store>> open(int queue_max = 4096) = 0;
};

class SqlitePlace final : public Place {
 public:
  SqlitePlace() {
    std::string pattern = (std::filesystem::temp_directory_path() / "heard-store-XXXXXX").string();
    if (::mkdtemp(pattern.data()) != nullptr) folder_ = pattern + "/data";
  }
  ~SqlitePlace() override {
    std::error_code none;
    std::filesystem::remove_all(std::filesystem::path(folder_).parent_path(), none);
  }
  SqlitePlace(const SqlitePlace&) = delete;
  SqlitePlace& operator=(const SqlitePlace&) = delete;
  Result<std::unique_ptr<Store>> open(int queue_max = 4096) override {
    return open_sqlite({.folder = folder_, .write_queue_max = queue_max});
  }
  [[nodiscard]] const std::string& folder() const { return folder_; }
  [[nodiscard]] std::string file() const { return folder_ + "/heard.db"; }

 private:
  std::string folder_;
};

class PostgresPlace final : public Place {
 public:
  explicit PostgresPlace(std::string server) : server_(std::move(server)) {
    static std::atomic<int> made{0};
    name_ = "heard_test_" + std::to_string(::getpid()) + "_" + std::to_string(++made);
    command("CREATE DATABASE " + name_ + " TEMPLATE template0 ENCODING 'UTF8'");
  }
  ~PostgresPlace() override { command("DROP DATABASE " + name_ + " WITH (FORCE)"); }
  PostgresPlace(const PostgresPlace&) = delete;
  PostgresPlace& operator=(const PostgresPlace&) = delete;
  Result<std::unique_ptr<Store>> open(int queue_max = 4096) override {
    return open_postgres({.url = url(), .connections = 4, .queue_max = queue_max});
  }
  // The server's URL with this database in it.
  [[nodiscard]] std::string url() const {
    const std::size_t host = server_.find("://") + 3;
    const std::size_t query = std::min(server_.find('?', host), server_.size());
    const std::size_t path = std::min(server_.find('/', host), query);
    return server_.substr(0, path) + "/" + name_ + server_.substr(query);
  }

 private:
  void command(const std::string& text) const {
    PGconn* server = PQconnectdb(server_.c_str());
    PGresult* result = PQexec(server, text.c_str());
    EXPECT_EQ(PQresultStatus(result), PGRES_COMMAND_OK) << PQerrorMessage(server);
    PQclear(result);
    PQfinish(server);
  }
  std::string server_;
  std::string name_;
};

inline std::unique_ptr<Place> place_of(Engine engine) {
  if (engine == Engine::sqlite) return std::make_unique<SqlitePlace>();
  const char* server = std::getenv("HEARD_TEST_POSTGRES");
  if (server == nullptr || *server == '\0') return nullptr;
  return std::make_unique<PostgresPlace>(server);
}

class Conformance : public testing::TestWithParam<Engine> {
 protected:
  void SetUp() override {
    place_ = place_of(GetParam());
    if (!place_) GTEST_SKIP() << "HEARD_TEST_POSTGRES names no PostgreSQL server";
    reopen();
  }
  void TearDown() override { store_.reset(); }
  void reopen(int queue_max = 4096) {
    store_.reset();
    Result<std::unique_ptr<Store>> opened = place_->open(queue_max);
    if (!opened.ok()) throw std::runtime_error(opened.error().sentence + " " + opened.error().cause);
    store_ = std::move(*opened);
  }
  [[nodiscard]] Store& store() const { return *store_; }
  [[nodiscard]] bool on_sqlite() const { return GetParam() == Engine::sqlite; }

  // Runs a closure that cannot be refused.
  template <class Fn>
  void write(Fn fn) {
    Result<void> written = store().write_now([&](Tx& tx) -> Result<void> {
      fn(tx);
      return {};
    });
    EXPECT_TRUE(written.ok()) << (written.ok() ? "" : written.error().cause);
  }
  template <class Fn>
  auto read(Fn fn) {
    using Out = std::invoke_result_t<Fn, Tx&>;
    Result<Out> out = store().read_now([&](Tx& tx) -> Result<Out> { return fn(tx); });
    EXPECT_TRUE(out.ok()) << (out.ok() ? "" : out.error().cause);
    return out.ok() ? std::move(*out) : Out{};
  }

  std::unique_ptr<Place> place_;
  std::unique_ptr<Store> store_;
};

inline std::string engine_name(const testing::TestParamInfo<Engine>& info) {
  return info.param == Engine::sqlite ? "sqlite" : "postgres";
}

}  // namespace heard::store

#define HEARD_ON_BOTH_ENGINES(Suite) \
  INSTANTIATE_TEST_SUITE_P(Engines, Suite, testing::Values(Engine::sqlite, Engine::postgres), engine_name)
