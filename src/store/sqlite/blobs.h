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

namespace heard::store::sqlite {

class FileBlobs final : public Blobs {
 public:
  FileBlobs(std::string folder, std::string key) : folder_(std::move(folder)), key_(std::move(key)) {}
  Result<std::string> put(std::string_view bytes) override;
  Result<std::string> get(std::string_view name) override;
  Result<void> remove(std::string_view name) override;

  // Removes files last written before `before` that `kept` does not know, and what interrupted writes left.
  // Ends early when `kept` fails. Returns how many were removed.
  Result<int> sweep(Instant before, const std::function<Result<bool>(const std::string& name)>& kept);

 private:
  [[nodiscard]] std::string shelf_of(std::string_view name) const;
  Result<void> make_shelf(std::string_view name);
  static Result<void> write_new(const std::string& path, std::string_view bytes);
  Result<bool> sweep_one(const std::string& path, const std::string& name, Instant before,
                         const std::function<Result<bool>(const std::string& name)>& kept);

  const std::string folder_;
  const std::string key_;
  std::mutex making_;
  std::set<std::string, std::less<>> shelves_;  // known to be there for good
  std::shared_mutex sweeping_;  // shared by those that put: a file put again must not be swept meanwhile
};

}  // namespace heard::store::sqlite
