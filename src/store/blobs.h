// Blobs: raw arrivals and attachments, whole. put() makes the bytes durable first; the transaction that
// refers to them counts the reference (store/blob_rows.h). Blocking: call from a pool thread.
#pragma once

#include <string>
#include <string_view>

#include "base/instant.h"
#include "base/result.h"

namespace heard::store {

class Blobs {
 public:
  virtual ~Blobs() = default;
  // The name the bytes are kept under. The same bytes have the same name; whether they were there
  // before is never told.
  virtual Result<std::string> put(std::string_view bytes) = 0;
  virtual Result<std::string> get(std::string_view name) = 0;
  // Removes what nothing refers to and was last put before `before`, and what interrupted writes left.
  // Returns how many. Whoever puts the same bytes meanwhile keeps them.
  virtual Result<int> sweep(Instant before) = 0;
};

}  // namespace heard::store
