// ArchiveWriter: a backup as it is written, to FILE.new, which takes the place of FILE once it is whole and
// on disk. One thread. Memory: a frame.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/random.h"
#include "base/result.h"
#include "base/running_digest.h"
#include "base/sealed_stream.h"
#include "base/secret.h"
#include "reflect/row.h"
#include "store/archive/format.h"

namespace heard::store::archive {

class ArchiveWriter {
 public:
  // Sealed under a passphrase, unless it is empty. Refuses to take the place of a file that is no backup.
  static Result<std::unique_ptr<ArchiveWriter>> begin(std::string path, const Secret& passphrase,
                                                      Random& random);
  // What is not finished is gone.
  ~ArchiveWriter();
  ArchiveWriter(const ArchiveWriter&) = delete;
  ArchiveWriter& operator=(const ArchiveWriter&) = delete;

  // In this order. Nothing is told of a disk that is full before finish().
  void manifest(const Manifest& manifest);
  void keys(const Secret& key_file);  // of a sealed one
  void table(const Table& table);
  void row(const Table& table, std::span<const reflect::Value> values);
  void file(std::string_view name, std::string_view bytes);
  void missing_file() { ++totals_.files_missing; }
  // Why it could not be written so far.
  [[nodiscard]] std::optional<Error> trouble() const;
  Result<void> finish();

  [[nodiscard]] const Totals& totals() const { return totals_; }
  [[nodiscard]] std::int64_t bytes() const { return bytes_; }

 private:
  ArchiveWriter(std::string path, int fd) : path_(std::move(path)), fd_(fd) {}
  void part(Part part);
  void number(std::uint64_t number, int bytes);
  void text(std::string_view text);
  void add(std::string_view bytes);
  void frame(bool last);
  void write(std::string_view bytes);

  std::string path_;
  int fd_ = -1;
  int failed_ = 0;  // errno
  std::string waiting_;
  RunningDigest digest_;
  std::unique_ptr<SealingStream> seal_;
  Totals totals_;
  std::int64_t bytes_ = 0;
};

}  // namespace heard::store::archive
