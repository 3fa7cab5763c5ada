// The full-text index. Its rows are written after the last savepoint of a batch, since FTS5 writes out
// what it has gathered at every savepoint.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "store/sqlite/connection.h"
#include "store/tx.h"

namespace heard::store::sqlite {

// Changes of the index that wait for the end of the batch, in order.
class IndexChanges {
 public:
  void add(SearchDocument document) { waiting_.push_back({std::move(document), false}); }
  void remove(std::int64_t id) { waiting_.push_back({{.id = id}, true}); }
  [[nodiscard]] std::size_t count() const { return waiting_.size(); }
  // Forgets all but the first `count`.
  void cut(std::size_t count) {
    waiting_.erase(waiting_.begin() + static_cast<std::ptrdiff_t>(count), waiting_.end());
  }
  // Writes them and forgets them.
  void flush(Connection& db);

 private:
  struct Change {
    SearchDocument document;
    bool removed = false;
  };
  std::vector<Change> waiting_;
};

// An FTS5 expression that asks for every word; a word that ends in '*' is a beginning. Empty for no words.
std::string match_of(std::span<const std::string> words);
void candidates(Connection& db, std::span<const std::string> words, int limit, const Tx::RowFn& fn);

}  // namespace heard::store::sqlite
