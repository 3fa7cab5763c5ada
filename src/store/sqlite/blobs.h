// Blobs as files: DATA/blobs/ab/<name>. A name is a keyed hash of the bytes, so that it tells nothing to
// who does not have the key. Any thread; blocking.
#pragma once

#include <functional>
#include <mutex>
#include <set>
#include <shared_mutex>
#include <string>

#include "base/clock.h"
#include "store/blobs.h"
#include "store/store.h"

namespace heard::store::sqlite {

class FileBlobs final : public Blobs {
 public:
  // Whether something refers to the blob; an error ends a sweep early.
  using Kept = std::function<Result<bool>(const std::string& name)>;
  FileBlobs(std::string folder, std::string key, Kept kept, OnDisk on_disk = OnDisk::before_the_answer)
      : folder_(std::move(folder)), key_(std::move(key)), kept_(std::move(kept)), on_disk_(on_disk) {}
  Result<std::string> put(std::string_view bytes) override;
  Result<std::string> get(std::string_view name) override;
  Result<int> sweep(Instant before) override;

 private:
  [[nodiscard]] std::string shelf_of(std::string_view name) const;
  Result<void> make_shelf(std::string_view name);
  Result<void> synced(const std::string& folder) const;
  [[nodiscard]] Result<void> write_new(const std::string& path, std::string_view bytes) const;
  Result<bool> sweep_one(const std::string& path, const std::string& name, Instant before);

  const std::string folder_;
  const std::string key_;
  const Kept kept_;
  const OnDisk on_disk_;
  std::mutex making_;
  std::set<std::string, std::less<>> shelves_;  // known to be there for good
  std::shared_mutex sweeping_;  // shared by those that put: a file put again must not be swept meanwhile
};

}  // namespace heard::store::sqlite
