// A read connection for each thread that reads, made when it first does and taken over from a thread that
// has ended. A closure sees one snapshot.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "store/sqlite/connection.h"
#include "store/store.h"

namespace heard::store::sqlite {

class Readers {
 public:
  explicit Readers(std::string path);
  ~Readers();
  Readers(const Readers&) = delete;
  Readers& operator=(const Readers&) = delete;

  // Here and now. A read inside a read is refused.
  Result<void> read(const Closure& closure);
  // Waits for the reads that are running, then closes all connections and refuses more.
  void stop();

 private:
  struct Reader {
    std::mutex in_use;  // taken by its thread for each read, and by stop()
    std::atomic<bool> reading{false};
    std::unique_ptr<Connection> db;
  };
  std::shared_ptr<Reader> take();
  Reader& mine();

  const std::string path_;
  const std::uint64_t number_;  // of this object among all: a thread remembers its reader by it
  std::mutex mutex_;
  bool stopped_ = false;
  std::vector<std::shared_ptr<Reader>> readers_;  // each thread holds its own, too
};

}  // namespace heard::store::sqlite
