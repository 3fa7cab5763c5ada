// ArchiveReader: a backup as it is read, part by part. One thread. Memory: a frame and the largest value in
// it; a size that an archive only claims takes none. Everything wrong in it is an error, whatever it is:
// `damaged_backup` for what is torn or altered, `not_a_backup`, `newer_backup`, `passphrase_needed`,
// `wrong_passphrase`.
#pragma once

#include <cstdint>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/sealed_stream.h"
#include "base/secret.h"
#include "reflect/row.h"
#include "store/archive/format.h"

namespace heard::store::archive {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using FilePtr = std::unique_ptr<std::FILE, CloseFile>;

class ArchiveReader {
 public:
  // Reads it whole once, for its checksum, then its manifest.
  static Result<std::unique_ptr<ArchiveReader>> open(FilePtr file, const Secret& passphrase);
  static Result<std::unique_ptr<ArchiveReader>> open(const std::string& path, const Secret& passphrase);

  [[nodiscard]] const Manifest& manifest() const { return manifest_; }

  // The next part; after the end none is read. What it brought is below until the next call.
  Result<Part> next();
  [[nodiscard]] const std::string& keys() const { return bytes_; }
  [[nodiscard]] const Table& table() const { return table_; }
  [[nodiscard]] const std::vector<reflect::Value>& row() const { return values_; }
  [[nodiscard]] const std::string& file_name() const { return name_; }
  [[nodiscard]] const std::string& file() const { return bytes_; }
  [[nodiscard]] const Totals& totals() const { return counted_; }

 private:
  explicit ArchiveReader(FilePtr file) : file_(std::move(file)) {}
  Result<void> begin(const Secret& passphrase);
  Result<Part> read_part();
  bool read_table();
  bool read_row();
  bool read_file();
  bool read_end();
  bool fill();
  bool take(char* into, std::size_t size);
  bool number(std::uint64_t& out, int bytes);
  bool text(std::string& out, std::size_t bytes_max);
  bool name(std::string& out);

  FilePtr file_;
  std::unique_ptr<OpeningStream> seal_;
  bool sealed_wrong_ = false;
  std::string frame_;
  std::size_t at_ = 0;
  bool last_frame_ = false;
  char before_ = 0;  // the part before
  Manifest manifest_;
  Table table_;
  std::vector<std::string> texts_;
  std::vector<reflect::Value> values_;
  std::string name_;
  std::string bytes_;
  Totals counted_;
};

}  // namespace heard::store::archive
