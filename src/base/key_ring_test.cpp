#include "base/key_ring.h"

#include <gtest/gtest.h>

#include "base/seal.h"

namespace heard {
namespace {

const Secret first(std::string(32, 'a'));
const Secret second(std::string(32, 'b'));

TEST(KeyRing, TheNewestSignsAndEachVerifies) {
  KeyRing ring(first);
  const Digest before = ring.digest("a link");
  ring.replace({{1, first}, {2, second}});
  EXPECT_EQ(ring.newest().id, 2);
  EXPECT_NE(ring.digest("a link"), before);
  EXPECT_TRUE(ring.any_digest("a link", [&](const Digest& one) { return one == before; }));
  EXPECT_FALSE(ring.any_digest("another", [&](const Digest& one) { return one == before; }));
  ring.replace({{2, second}});
  EXPECT_FALSE(ring.any_digest("a link", [&](const Digest& one) { return one == before; }));
  EXPECT_TRUE(ring.find(1).empty());
  EXPECT_EQ(ring.find(2).reveal(), second.reveal());
}

TEST(KeyRing, WhatWasSealedBeforeOpensUntilItsKeyIsGone) {
  SeededRandom random(1);
  KeyRing ring(first);
  const std::string old = seal(Secret("password"), "mailbox", ring, random);
  ring.replace({{1, first}, {2, second}});
  EXPECT_EQ(unseal(old, "mailbox", ring).value().reveal(), "password");
  const auto fresh = resealed(old, "mailbox", ring, random);
  ASSERT_TRUE(fresh);
  EXPECT_FALSE(resealed(*fresh, "mailbox", ring, random));  // it is already
  EXPECT_FALSE(resealed("nonsense", "mailbox", ring, random));
  ring.replace({{2, second}});
  EXPECT_FALSE(unseal(old, "mailbox", ring));
  EXPECT_EQ(unseal(*fresh, "mailbox", ring).value().reveal(), "password");
}

// The id stands in what is sealed; another key under the same id opens nothing.
TEST(KeyRing, AnIdAloneOpensNothing) {
  SeededRandom random(1);
  const std::string sealed = seal(Secret("x"), "y", KeyRing({{7, first}}), random);
  EXPECT_FALSE(unseal(sealed, "y", KeyRing({{7, second}})));
  EXPECT_FALSE(unseal(sealed, "y", KeyRing({{8, first}})));
  EXPECT_TRUE(unseal(sealed, "y", KeyRing({{8, second}, {7, first}})));
}

}  // namespace
}  // namespace heard
