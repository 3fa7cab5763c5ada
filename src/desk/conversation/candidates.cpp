#include "desk/conversation/candidates.h"

#include <algorithm>

#include "language/score.h"

namespace heard::desk {
namespace {

// Best-first over a million messages cannot be had from the engine; the newest matches are scored here,
// by one function, alike on both engines.
constexpr int candidates_max = 1'000;

}  // namespace

std::vector<Candidate> candidates(store::Tx& tx, const std::vector<std::string>& words, Instant now) {
  std::vector<Candidate> all;
  tx.candidates(words, candidates_max, store::Tx::RowFn([&](store::RowReader& row) {
                  all.push_back({.id = row.integer(0),
                                 .conversation = row.is_null(1) ? 0 : row.integer(1),
                                 .score = language::score(row.text(3), words, Instant{row.integer(2)}, now)});
                }));
  std::sort(all.begin(), all.end(), [](const Candidate& a, const Candidate& b) {
    return a.score != b.score ? a.score > b.score : a.id > b.id;
  });
  return all;
}

}  // namespace heard::desk
