// Blobs as rows: chunks of 256 kB in blob_chunk, so that no acknowledged byte lives on one node only.
#pragma once

#include "store/blobs.h"
#include "store/store.h"

namespace heard::store::postgres {

class PostgresBlobs final : public Blobs {
 public:
  // The store outlives this.
  PostgresBlobs(Store& store, std::string key) : store_(store), key_(std::move(key)) {}

  Result<std::string> put(std::string_view bytes) override;
  Result<std::string> get(std::string_view name) override;
  Result<int> sweep(Instant before) override;

 private:
  Store& store_;
  std::string key_;
};

}  // namespace heard::store::postgres
