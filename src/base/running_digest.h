// RunningDigest: the BLAKE2b-256 of bytes that come piece by piece, as digest_of() has it of the whole.
#pragma once

#include <memory>
#include <string_view>

#include "base/bytes.h"

namespace heard {

class RunningDigest {
 public:
  RunningDigest();
  ~RunningDigest();
  RunningDigest(const RunningDigest&) = delete;
  RunningDigest& operator=(const RunningDigest&) = delete;

  void add(std::string_view bytes);
  // Of all that was added. Once.
  Digest finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace heard
