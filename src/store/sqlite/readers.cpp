#include "store/sqlite/readers.h"

#include <algorithm>
#include <atomic>

#include "store/sqlite/tx.h"

namespace heard::store::sqlite {
namespace {

constexpr Sql begin_read{"begin_read", "BEGIN"};
constexpr Sql end_read{"end_read", "COMMIT"};

std::atomic<std::uint64_t> readers_made{0};

// Ends the snapshot even when the closure failed.
class Snapshot {
 public:
  explicit Snapshot(Connection& db) : db_(db) { db_.run(begin_read); }
  ~Snapshot() {
    try {
      if (!db_.idle()) db_.run(end_read);
    } catch (const Abort&) {
      // The next BEGIN on this connection says what is wrong.
    }
  }
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

 private:
  Connection& db_;
};

}  // namespace

Readers::Readers(std::string path) : path_(std::move(path)), number_(++readers_made) {}

Readers::~Readers() { stop(); }

std::shared_ptr<Readers::Reader> Readers::take() {
  const std::scoped_lock lock(mutex_);
  const auto left =
      std::ranges::find_if(readers_, [](const auto& reader) { return reader.use_count() == 1; });
  if (left != readers_.end()) return *left;
  return readers_.emplace_back(std::make_shared<Reader>());
}

Readers::Reader& Readers::mine() {
  struct Known {
    std::uint64_t number;
    std::shared_ptr<Reader> reader;
  };
  thread_local std::vector<Known> known;
  const auto found = std::ranges::find(known, number_, &Known::number);
  if (found != known.end()) return *found->reader;
  std::erase_if(known,
                [](const Known& other) { return other.reader.use_count() == 1; });  // their Readers are gone
  known.push_back({.number = number_, .reader = take()});
  return *known.back().reader;
}

Result<void> Readers::read(const Closure& closure) try {
  Reader& reader = mine();
  if (reader.reading) return broken("a read inside a read");
  const std::scoped_lock lock(reader.in_use);
  if (!reader.db) {
    const std::scoped_lock opening(mutex_);
    if (stopped_) return busy("the store has stopped");
    reader.db = std::make_unique<Connection>(path_, Use::read);
  }
  reader.reading = true;
  struct Leave {
    std::atomic<bool>& reading;
    ~Leave() { reading = false; }
  } const leave{reader.reading};
  const Snapshot snapshot(*reader.db);
  ReadTx tx(*reader.db);
  return attempt(closure, tx);
} catch (const Abort& abort) {
  return abort.error;
}

void Readers::stop() {
  std::vector<Reader*> all;
  {
    const std::scoped_lock lock(mutex_);
    stopped_ = true;
    for (const auto& reader : readers_) all.push_back(reader.get());
  }
  for (Reader* reader : all) {
    const std::scoped_lock lock(reader->in_use);
    reader->db.reset();
  }
}

}  // namespace heard::store::sqlite
