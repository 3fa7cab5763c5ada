#include <fmt/format.h>

#include <algorithm>

#include "desk/promise/promises.h"
#include "store/sql/promise.h"

namespace heard::desk {
namespace {

constexpr int figures_rows_max = 100'000;
constexpr Duration span_max = days(732);
constexpr std::size_t voided_shown_max = 10;

Result<void> check_span(Instant from, Instant to) {
  if (to <= from) return invalid("bad_span", "It ends before it begins.", "to");
  if (to - from > span_max) return invalid("too_long", "At most two years can be looked at at once.", "to");
  return {};
}

std::vector<PromiseView> ended_in(store::Tx& tx, Instant from, Instant to) {
  return tx.list<PromiseView>(store::sql::promises_ended, from, to, figures_rows_max);
}

void count_end(PromiseFigures& figures, const PromiseView& promise) {
  switch (promise.state) {
    case PromiseState::kept:
      ++(promise.renewals == 0 ? figures.kept_as_first_said : figures.told_in_time);
      break;
    case PromiseState::late:
      ++figures.late;
      break;
    case PromiseState::broken:
      ++figures.broken;
      break;
    case PromiseState::released:
      ++figures.released;
      break;
    case PromiseState::voided:
      ++figures.voided;
      if (figures.voided_some.size() < voided_shown_max) figures.voided_some.push_back(promise);
      break;
    case PromiseState::open:
      break;
  }
}

std::optional<std::int64_t> median_wait_minutes(const std::vector<PromiseView>& ended) {
  std::vector<std::int64_t> waits;
  for (const PromiseView& one : ended)
    if (one.state != PromiseState::voided)
      waits.push_back((one.first_due_at - one.made_at).us / minutes(1).us);
  if (waits.empty()) return std::nullopt;
  const auto middle = waits.begin() + std::ssize(waits) / 2;
  std::ranges::nth_element(waits, middle);
  return *middle;
}

// Spreadsheets take a cell that begins so for a formula.
std::string cell(std::string_view text) {
  std::string out = "\"";
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) out += '\'';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::string time_cell(const std::optional<Instant>& at) { return at ? rfc3339(*at).substr(0, 19) + "Z" : ""; }

}  // namespace

Task<PromiseFigures> promise_figures(Desk& desk, Caller caller, Instant from, Instant to) {
  HEARD_CO_CHECK(check_span(from, to));
  const bool owner = caller.role == Role::admin;
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<PromiseFigures> {
    PromiseFigures figures{.from = from, .to = to, .wait_median_minutes = {}, .voided_some = {}};
    const std::vector<PromiseView> ended = ended_in(tx, from, to);
    for (const PromiseView& promise : ended) count_end(figures, promise);
    figures.ended = figures.kept_as_first_said + figures.told_in_time + figures.late + figures.broken;
    figures.wait_median_minutes = median_wait_minutes(ended);
    if (!owner) figures.voided_some.clear();
    return figures;
  });
}

Task<std::string> promise_csv(Desk& desk, Caller /*caller*/, Instant from, Instant to) {
  HEARD_CO_CHECK(check_span(from, to));
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<std::string> {
    std::string out =
        "conversation,customer,kind,words,made_at,first_due_at,due_at,renewals,told_by_machine_at,state,"
        "ended_at,made_good_at\r\n";
    for (const PromiseView& one : ended_in(tx, from, to))
      out += fmt::format("{},{},{},{},{},{},{},{},{},{},{},{}\r\n", one.conversation_number,
                         cell(one.customer_name), name_of(one.kind), cell(one.words), time_cell(one.made_at),
                         time_cell(one.first_due_at), time_cell(one.due_at), one.renewals,
                         time_cell(one.told_by_machine_at), name_of(one.state), time_cell(one.ended_at),
                         time_cell(one.made_good_at));
    return out;
  });
}

}  // namespace heard::desk
