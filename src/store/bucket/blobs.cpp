#include "store/bucket/blobs.h"

#include "store/blob_name.h"
#include "store/postgres/statements.h"

namespace heard::store::bucket {
namespace {

namespace statements = postgres::statements;

constexpr std::int64_t names_at_once = 500;

}  // namespace

Result<void> BucketBlobs::check() {
  Result<void> checked = bucket_.check();
  if (checked.ok() || checked.error().kind == ErrorKind::busy) return {};
  Error error = std::move(checked).error();
  error.code = "bucket_refused";
  error.sentence = "The bucket for attachments does not take what Heard puts there.";
  return error;
}

// The row first: a sweep that is removing the same bytes is waited for, and a later one finds them young.
Result<std::string> BucketBlobs::put(std::string_view bytes) {
  std::string name = blob_name(bytes, key_);
  HEARD_CHECK(store_.write_now([&](Tx& tx) -> Result<void> {
    tx.post(statements::put_bucket_blob, name);
    return {};
  }));
  HEARD_CHECK(bucket_.put(name, bytes));
  return name;
}

Result<std::string> BucketBlobs::get(std::string_view name) {
  HEARD_TRY(const bool in_bucket, store_.read_now([&](Tx& tx) -> Result<bool> {
    return tx.one<std::int64_t>(statements::has_bucket_blob, name).has_value();
  }));
  if (in_bucket) {
    HEARD_TRY(std::optional<std::string> bytes, bucket_.get(name));
    if (bytes) return std::move(*bytes);
  }
  return rows_.get(name);
}

Result<int> BucketBlobs::sweep(Instant before) {
  HEARD_TRY(int removed, rows_.sweep(before));
  for (;;) {
    HEARD_TRY(const std::vector<std::string> names, old_names(before));
    for (const std::string& name : names) {
      HEARD_TRY(const bool gone, sweep_one(name, before));
      removed += gone ? 1 : 0;
    }
    if (names.size() < static_cast<std::size_t>(names_at_once)) return removed;
  }
}

Result<std::vector<std::string>> BucketBlobs::old_names(Instant before) {
  return store_.read_now([&](Tx& tx) -> Result<std::vector<std::string>> {
    return tx.list<std::string>(statements::old_bucket_blobs, before, names_at_once);
  });
}

// The row stays locked while the object is removed: whoever puts the same bytes waits, and then puts them.
Result<bool> BucketBlobs::sweep_one(const std::string& name, Instant before) {
  return store_.write_now([&](Tx& tx) -> Result<bool> {
    if (tx.run(statements::forget_bucket_blob, before, name) == 0) return false;
    HEARD_CHECK(bucket_.remove(name));
    return true;
  });
}

Result<bool> bucket_in_use(Store& store) {
  return store.read_now(
      [](Tx& tx) -> Result<bool> { return tx.one<std::int64_t>(statements::any_bucket_blob).has_value(); });
}

}  // namespace heard::store::bucket
