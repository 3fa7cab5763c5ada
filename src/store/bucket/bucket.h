// Bucket: objects in an S3-compatible bucket, asked for with AWS Signature Version 4. Any thread; blocking.
// https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "store/store.h"

namespace heard::store::bucket {

// No answer of a bucket is read beyond this.
constexpr std::size_t object_bytes_max = std::size_t{64} * 1024 * 1024;

class Bucket {
 public:
  explicit Bucket(BucketOptions options) : options_(std::move(options)) {}

  // Durable once it returns; the same name may be put again.
  [[nodiscard]] Result<void> put(std::string_view name, std::string_view bytes) const;
  // Nothing when there is no such object.
  [[nodiscard]] Result<std::optional<std::string>> get(std::string_view name) const;
  // Also well when it was not there.
  [[nodiscard]] Result<void> remove(std::string_view name) const;
  // Writes a small object and reads it again. The error says what to mend in the configuration; its kind is
  // `busy` when the bucket is only away.
  [[nodiscard]] Result<void> check() const;

 private:
  struct Answer {
    long status = 0;
    std::string body;
  };
  struct Ask;
  [[nodiscard]] Result<Answer> ask(const Ask& asked) const;
  [[nodiscard]] Result<Answer> ask_once(const Ask& asked) const;

  const BucketOptions options_;
};

}  // namespace heard::store::bucket
