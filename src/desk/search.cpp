#include <algorithm>

#include "desk/conversations.h"
#include "language/excerpt.h"
#include "language/score.h"
#include "language/words.h"
#include "store/answers.h"
#include "store/sql/pages.h"
#include "store/sql/people.h"

namespace heard::desk {
namespace {

// Best-first over a million messages cannot be had from the engine; the newest matches are scored here,
// by one function, alike on both engines.
constexpr int candidates_max = 1'000;
constexpr std::size_t query_bytes_max = 500;

struct Candidate {
  std::int64_t id = 0;
  std::int64_t conversation = 0;  // 0: a customer
  double score = 0;
};

std::vector<Candidate> matches(store::Tx& tx, const std::vector<std::string>& words, Instant now) {
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

// One line a conversation: its best message.
std::vector<Candidate> best(const std::vector<Candidate>& all, std::size_t limit) {
  std::vector<Candidate> out;
  for (const Candidate& c : all) {
    if (out.size() == limit) break;
    const bool shown = c.conversation != 0 && std::any_of(out.begin(), out.end(), [&](const Candidate& o) {
                         return o.conversation == c.conversation;
                       });
    if (!shown) out.push_back(c);
  }
  return out;
}

struct Found {
  std::vector<std::string> words;
  std::vector<Candidate> best;
};

// The last word may still be growing, but to ask for a beginning the engines gather every match there is.
// So it is asked for as it stands first, and its longer forms only where those are fewer than the page has
// lines.
Found find(store::Tx& tx, const std::string& query, std::size_t limit, Instant now) {
  Found found{.words = language::query_words(query, language::LastWord::is_whole), .best = {}};
  if (found.words.empty()) return found;
  const std::vector<Candidate> whole = matches(tx, found.words, now);
  found.best = best(whole, limit);
  if (whole.size() >= limit) return found;
  std::vector<std::string> growing = language::query_words(query);
  if (growing == found.words) return found;
  found.words = std::move(growing);
  found.best = best(matches(tx, found.words, now), limit);
  return found;
}

std::optional<SearchHit> customer_hit(store::Tx& tx, const Candidate& c,
                                      const std::vector<std::string>& words) {
  const auto customer = tx.one<Customer>(store::sql::customer_by_id, c.id);
  if (!customer) return std::nullopt;
  std::string text = customer->name.str();
  if (customer->email) text.append(" · ").append(customer->email->view());
  return SearchHit{.kind = HitKind::customer,
                   .id = c.id,
                   .title = customer->name.str(),
                   .at = customer->created_at,
                   .excerpt = language::excerpt(text, words)};
}

std::optional<SearchHit> message_hit(store::Tx& tx, const Candidate& c,
                                     const std::vector<std::string>& words) {
  std::optional<SearchHit> hit;
  tx.each(store::sql::search_hit, store::Tx::RowFn([&](store::RowReader& row) {
            hit = SearchHit{.kind = HitKind::conversation,
                            .id = c.conversation,
                            .conversation_id = ConversationId{c.conversation},
                            .number = row.integer(0),
                            .title = std::string(row.text(1)),
                            .at = Instant{row.integer(3)},
                            .excerpt = language::excerpt(row.text(4), words)};
            hit->state.emplace();
            value_of(row.text(2), *hit->state);
          }),
          c.id, c.conversation);
  return hit;
}

}  // namespace

Task<std::string> search(Desk& desk, const Caller&, std::string query, int limit) {
  if (query.size() > query_bytes_max) co_return invalid("too_long", "Please search for fewer words.", "q");
  const std::string clean = clean_text(query);
  const Instant now = desk.clock.now();
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<std::string> {
    SearchPage page;
    const Found found = find(tx, clean, static_cast<std::size_t>(limit), now);
    for (const Candidate& c : found.best) {
      auto hit = c.conversation == 0 ? customer_hit(tx, c, found.words) : message_hit(tx, c, found.words);
      if (hit) page.items.push_back(std::move(*hit));
    }
    return store::answer_of(page);
  });
}

}  // namespace heard::desk
