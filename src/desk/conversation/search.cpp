#include <algorithm>

#include "care/merge_customers.h"
#include "desk/conversation/candidates.h"
#include "desk/conversation/conversations.h"
#include "desk/customer/organisations.h"
#include "language/excerpt.h"
#include "language/words.h"
#include "store/answers.h"
#include "store/sql/conversation.h"
#include "store/sql/pages.h"
#include "store/sql/people.h"

namespace heard::desk {
namespace {

constexpr std::size_t query_bytes_max = 500;

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
  const std::vector<Candidate> whole = candidates(tx, found.words, now);
  found.best = best(whole, limit);
  if (whole.size() >= limit) return found;
  std::vector<std::string> growing = language::query_words(query);
  if (growing == found.words) return found;
  found.words = std::move(growing);
  found.best = best(candidates(tx, found.words, now), limit);
  return found;
}

// Whoever was merged leads to whom they go on as.
std::optional<SearchHit> customer_hit(store::Tx& tx, const Candidate& c,
                                      const std::vector<std::string>& words) {
  const auto found = tx.one<Customer>(store::sql::customer_by_id, c.id);
  if (!found) return std::nullopt;
  const auto customer = tx.one<Customer>(store::sql::customer_by_id, care::goes_on_as(*found));
  if (!customer) return std::nullopt;
  std::string text = found->name.str();
  if (found->email) text.append(" · ").append(found->email->view());
  for (const Lines* also : {&found->also_emails, &found->also_phones})
    for (const std::string& each : also->list()) text.append(" · ").append(each);
  return SearchHit{.kind = HitKind::customer,
                   .id = customer->id.value,
                   .title = customer->name.str(),
                   .at = customer->created_at,
                   .excerpt = language::excerpt(text, words)};
}

bool stands_there(const SearchPage& page, const SearchHit& hit) {
  return std::ranges::any_of(
      page.items, [&](const SearchHit& other) { return other.kind == hit.kind && other.id == hit.id; });
}

// Before all else: who types the name of a firm looks for all that it wrote.
constexpr int organisations_shown = 3;
void add_organisations(store::Tx& tx, const std::string& query, int limit, SearchPage& page) {
  const std::vector<std::string> words = language::query_words(query);
  for (const Organisation& found : organisations_called(tx, query, std::min(limit, organisations_shown)))
    page.items.push_back({.kind = HitKind::organisation,
                          .id = found.id.value,
                          .title = found.name.str(),
                          .at = found.created_at,
                          .excerpt = language::excerpt(found.name.view(), words)});
}

// By the name of the organisation that they belong to.
void add_those_from(store::Tx& tx, const std::string& query, int limit, SearchPage& page) {
  const std::vector<std::string> words = language::query_words(query);
  for (const CustomerFrom& from : customers_from(tx, query, limit)) {
    if (std::ssize(page.items) >= limit) return;
    SearchHit hit{.kind = HitKind::customer,
                  .id = from.customer.id.value,
                  .title = from.customer.name.str(),
                  .at = from.customer.created_at,
                  .excerpt = language::excerpt(from.organisation, words)};
    if (!stands_there(page, hit)) page.items.push_back(std::move(hit));
  }
}

std::optional<SearchHit> message_hit(store::Tx& tx, const Candidate& c,
                                     const std::vector<std::string>& words) {
  std::optional<SearchHit> hit;
  tx.each(store::sql::search_hit, store::Tx::RowFn([&](store::RowReader& row) {
            const std::int64_t where = row.integer(5);  // merged ones are read where they go on
            hit = SearchHit{.kind = HitKind::conversation,
                            .id = where,
                            .conversation_id = ConversationId{where},
                            .number = row.integer(0),
                            .title = std::string(row.text(1)),
                            .customer_name = std::string(row.text(6)),
                            .at = Instant{row.integer(3)},
                            .excerpt = language::excerpt(row.text(4), words)};
            hit->state.emplace();
            value_of(row.text(2), *hit->state);
          }),
          c.id, c.conversation);
  // what was asked outside is read, and so told, where it was asked for
  if (hit && hit->state == ConversationState::outside)
    if (const auto asking = tx.one<Conversation>(store::sql::conversation_by_id, *hit->conversation_id)) {
      hit->number = asking->number;
      hit->title = asking->subject.str();
      hit->customer_name = asking->customer_name.str();
      hit->state = asking->state;
    }
  return hit;
}

}  // namespace

Task<std::string> search(Desk& desk, const Caller&, std::string query, int limit) {
  if (query.size() > query_bytes_max) co_return invalid("too_long", "Please search for fewer words.", "q");
  const std::string clean = clean_text(query);
  const Instant now = desk.clock.now();
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<std::string> {
    SearchPage page;
    add_organisations(tx, clean, limit, page);
    const Found found = find(tx, clean, static_cast<std::size_t>(limit), now);
    for (const Candidate& c : found.best) {
      if (std::ssize(page.items) == limit) break;
      auto hit = c.conversation == 0 ? customer_hit(tx, c, found.words) : message_hit(tx, c, found.words);
      if (hit && !stands_there(page, *hit)) page.items.push_back(std::move(*hit));
    }
    add_those_from(tx, clean, limit, page);
    return store::answer_of(page);
  });
}

}  // namespace heard::desk
