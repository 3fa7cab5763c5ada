#include "store/postgres/blobs.h"

#include "store/blob_name.h"
#include "store/postgres/statements.h"

namespace heard::store::postgres {
namespace {
constexpr std::size_t chunk_bytes = std::size_t{256} * 1024;
}

// The bytes travel whether they are there or not: neither the answer nor its time tells.
Result<std::string> PostgresBlobs::put(std::string_view bytes) {
  std::string name = blob_name(bytes, key_);
  return store_.write_now([&](Tx& tx) -> Result<std::string> {
    std::int64_t part = 0;
    std::string_view rest = bytes;
    do {
      const std::string_view chunk = rest.substr(0, chunk_bytes);
      tx.post(statements::put_blob_chunk, name, part++, reflect::Blob{chunk});
      rest.remove_prefix(chunk.size());
    } while (!rest.empty());
    return name;
  });
}

Result<std::string> PostgresBlobs::get(std::string_view name) {
  return store_.read_now([&](Tx& tx) -> Result<std::string> {
    std::string bytes;
    bool found = false;
    tx.each(statements::get_blob_chunk, Tx::RowFn([&](RowReader& row) {
              found = true;
              bytes += row.text(0);
            }),
            name);
    if (!found) return not_found("attachment");
    return bytes;
  });
}

Result<int> PostgresBlobs::sweep(Instant before) {
  return store_.write_now([&](Tx& tx) -> Result<int> {
    return static_cast<int>(tx.one<std::int64_t>(statements::sweep_blobs, before).value_or(0));
  });
}

}  // namespace heard::store::postgres
