// Blobs in a bucket, for a desk of several nodes with many attachments. PostgreSQL keeps one row a blob,
// so that nothing is swept while it is being put; blobs from before the bucket stay readable as rows.
#pragma once

#include <string>
#include <vector>

#include "store/bucket/bucket.h"
#include "store/postgres/blobs.h"

namespace heard::store::bucket {

class BucketBlobs final : public Blobs {
 public:
  // The store outlives this. `key` is the setting instance_secret.
  BucketBlobs(Store& store, std::string key, BucketOptions options)
      : store_(store), rows_(store, key), bucket_(std::move(options)), key_(std::move(key)) {}

  // Refuses a bucket that does not take what is put; one that is only away is no reason not to open.
  Result<void> check();

  Result<std::string> put(std::string_view bytes) override;
  Result<std::string> get(std::string_view name) override;
  Result<int> sweep(Instant before) override;

 private:
  Result<std::vector<std::string>> old_names(Instant before);
  Result<bool> sweep_one(const std::string& name, Instant before);

  Store& store_;
  postgres::PostgresBlobs rows_;
  const Bucket bucket_;
  const std::string key_;
};

// Whether blobs of this desk are in a bucket.
Result<bool> bucket_in_use(Store& store);

}  // namespace heard::store::bucket
