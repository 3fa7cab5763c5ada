// What stands in a backup, and in which order. docs/backup.md says it for those who read one without Heard.
//   "heard backup 1 plain\n" or "heard backup 1 sealed\n"
//   sealed: the opening of base/sealed_stream.h
//   frames: size (4, little endian) | bytes, each a piece of one stream; sealed: each sealed
//   0 (4) | BLAKE2b-256 of everything before (32)
// The stream: a manifest; sealed: the secret keys; tables with their rows; files; the end with its counts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/describe.h"
#include "base/instant.h"

namespace heard::store::archive {

constexpr std::string_view opening_plain = "heard backup 1 plain\n";
constexpr std::string_view opening_sealed = "heard backup 1 sealed\n";
constexpr std::string_view opening_any = "heard backup ";

constexpr std::size_t frame_bytes = std::size_t{64} * 1024;
constexpr std::size_t frame_bytes_max = std::size_t{1} << 20U;
// One text or one file. What a mail or an upload may be is far below it.
constexpr std::size_t text_bytes_max = std::size_t{256} << 20U;
constexpr std::size_t name_bytes_max = 63;
constexpr std::size_t columns_max = 64;

// What a part of the stream begins with.
enum class Part : char { manifest = 'M', keys = 'K', table = 'T', row = 'R', file = 'F', end = 'E' };
// What a value begins with.
enum class Kind : char { null = 'n', integer = 'i', real = 'd', text = 't' };

struct Column {
  std::string name;
  Kind kind = Kind::text;
  bool operator==(const Column&) const = default;
};
struct Table {
  std::string name;
  std::vector<Column> columns;
  bool operator==(const Table&) const = default;
};

// "at, body, by_id, …"
inline std::string column_list(const Table& table) {
  std::string out;
  for (const Column& column : table.columns) out += (out.empty() ? "" : ", ") + column.name;
  return out;
}

// Secrets that an archive without a passphrase leaves out: how many of which kind.
struct LeftOut {
  std::string table;
  std::string column;
  std::int64_t count = 0;
  bool operator==(const LeftOut&) const = default;
};
HEARD_RECORD(LeftOut, table, column, count);

struct Manifest {
  int schema = 0;
  std::string engine;
  Instant taken_at;
  std::string instance;  // the setting instance_id
  bool secrets = false;
  std::vector<LeftOut> left_out;
};
HEARD_RECORD(Manifest, schema, engine, taken_at, instance, secrets, left_out);

struct Totals {
  std::int64_t tables = 0;
  std::int64_t rows = 0;
  std::int64_t files = 0;
  std::int64_t file_bytes = 0;
  std::int64_t files_missing = 0;  // that a row speaks of and nobody could read
  bool operator==(const Totals&) const = default;
};
HEARD_RECORD(Totals, tables, rows, files, file_bytes, files_missing);

}  // namespace heard::store::archive
