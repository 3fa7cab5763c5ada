// What every way to keep blobs must do alike.
#pragma once

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <thread>
#include <vector>

#include "store/blobs.h"

namespace heard::store {

inline std::string put_blob(Blobs& blobs, std::string_view bytes) {
  Result<std::string> name = blobs.put(bytes);
  EXPECT_TRUE(name.ok()) << (name.ok() ? "" : name.error().cause);
  return name.ok() ? *name : "";
}

inline void expect_put_by_many_at_once(Blobs& blobs) {
  std::vector<std::thread> threads;
  std::array<std::string, 6> names;
  for (std::size_t t = 0; t < names.size(); ++t) {
    threads.emplace_back([&blobs, &names, t] {
      for (int i = 0; i < 5; ++i) names[t] = put_blob(blobs, "bytes " + std::to_string(i));
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& name : names) EXPECT_EQ(name, names[0]);
  EXPECT_EQ(*blobs.get(names[0]), "bytes 4");
}

inline std::string three_megabytes() {
  std::string bytes(3'000'000, '\0');
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * 7);
  return bytes;
}

}  // namespace heard::store
