#include "desk/their_page/matters.h"

#include <fmt/format.h>

#include <charconv>

#include "base/bytes.h"
#include "care/matters.h"
#include "care/revoke_links.h"
#include "desk/commit.h"
#include "desk/conversation/opening.h"
#include "desk/house/shop.h"
#include "desk/mail/letters.h"
#include "desk/mail/mailboxes.h"
#include "desk/people/six_digits.h"
#include "desk/their_page/links.h"
#include "desk/their_page/matters_letter.h"
#include "store/setting.h"
#include "store/sql/conversation.h"
#include "store/sql/matters.h"
#include "store/sql/people.h"
#include "understand/shared_address.h"

namespace heard::desk {
namespace {

constexpr int asks_max = 5;  // by one link within the pause of sign-in
constexpr std::string_view last_asked = "matters_asked_at";

std::string signed_with(const Desk& desk, std::string_view purpose, std::string_view body) {
  return base64url(desk.master_key.digest(fmt::format("{}:{}", purpose, body)));
}

bool is_signed_with(const Desk& desk, std::string_view purpose, std::string_view body, std::string_view as) {
  return desk.master_key.any_digest(fmt::format("{}:{}", purpose, body),
                                    [&](const Digest& digest) { return same_bytes(base64url(digest), as); });
}

// A digest of six digits alone is soon guessed from the row.
std::string code_body(CustomerId customer, std::string_view code) {
  return fmt::format("{}:{}", customer.value, code);
}

std::string code_digest(const Desk& desk, CustomerId customer, std::string_view code) {
  return signed_with(desk, "matters code", code_body(customer, code));
}

// CUSTOMER.UNTIL.MAC; the address is signed too, so that a new one ends it.
std::string kept_body(const Customer& customer, std::string_view in_front) {
  return std::string(in_front) + ":" + customer.email_folded.value_or(std::string());
}

std::string kept_for(const Desk& desk, const Customer& customer, Instant until) {
  const std::string body = fmt::format("{}.{}", customer.id.value, until.us);
  return body + "." + signed_with(desk, "matters", kept_body(customer, body));
}

// Whose matters a code may open: somebody with an address that is theirs alone.
std::optional<Customer> alone_at_address(store::Tx& tx, CustomerId id) {
  auto customer = tx.one<Customer>(store::sql::customer_by_id, id);
  if (!customer || !customer->email_folded || is_own_address(tx, *customer->email_folded))
    return std::nullopt;
  const auto known = tx.list<Customer>(store::sql::customers_by_email, *customer->email_folded);
  if (understand::is_shared_address(known, *customer->email_folded)) return std::nullopt;
  return customer;
}

std::optional<Customer> whose(store::Tx& tx, ConversationId id) {
  const auto conversation = tx.one<Conversation>(store::sql::conversation_by_id, id);
  return conversation ? alone_at_address(tx, conversation->customer) : std::nullopt;
}

struct CodeToSend {
  std::string code;
  LetterId letter;
  EffectId effect;
  Tongue language = Tongue::en;
};

void send_in(store::Tx& tx, const Desk& desk, ConversationId id, const CodeToSend& sent, Instant now) {
  const auto customer = whose(tx, id);
  if (!customer) return;
  const auto kept = care::next_matters_code(tx.one<MattersCode>(store::sql::matters_code_of, customer->id),
                                            {.customer = customer->id,
                                             .email_folded = *customer->email_folded,
                                             .digest = code_digest(desk, customer->id, sent.code)},
                                            now);
  if (!kept) return;
  Letter letter = matters_letter(sent.language, sent.code, shop_in(tx).name);
  letter.id = sent.letter;
  letter.conversation = id;
  letter.recipient = Text<650>::cut(customer->email->view());
  letter.written_at = now;
  // an address that no mail can go to gets none
  if (write_letter(tx, letter, sent.effect, now).ok()) tx.put(store::sql::matters_code_put, *kept);
}

Error wrong_matters_code() {
  return invalid("wrong_code", "This code is not right, too old or was tried too often.", "code");
}

Error not_open() {
  return {.kind = ErrorKind::unauthenticated,
          .code = "unauthenticated",
          .sentence = "Please have a code sent again."};
}

std::string digits_in(std::string_view text) {
  std::string digits;
  for (const char c : text)
    if (c >= '0' && c <= '9') digits += c;
  return digits;
}

// In the transaction that counts the try, so that many at once are no way round.
std::optional<Customer> opened_by(store::Tx& tx, const Desk& desk, ConversationId id, std::string_view code,
                                  Instant now) {
  auto customer = whose(tx, id);
  if (!customer) return std::nullopt;
  const auto kept = tx.one<MattersCode>(store::sql::matters_code_of, customer->id);
  if (!kept || !care::may_try_matters_code(*kept, *customer->email_folded, now)) return std::nullopt;
  tx.run(store::sql::matters_code_tried, customer->id);
  if (!is_signed_with(desk, "matters code", code_body(customer->id, code), kept->digest)) return std::nullopt;
  tx.run(store::sql::matters_code_used, customer->id);
  return customer;
}

template <class Number>
std::optional<Number> number_of(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

std::optional<Customer> kept_by(store::Tx& tx, const Desk& desk, std::string_view kept, Instant now) {
  const std::size_t first = kept.find('.');
  const std::size_t second = kept.find('.', std::min(first, kept.size() - 1) + 1);
  if (kept.size() > 200 || second == std::string_view::npos) return std::nullopt;
  const auto id = number_of<std::int64_t>(kept.substr(0, first));
  const auto until = number_of<std::int64_t>(kept.substr(first + 1, second - first - 1));
  if (!id || !until || Instant{*until} <= now) return std::nullopt;
  auto customer = alone_at_address(tx, CustomerId{*id});
  if (!customer) return std::nullopt;
  const std::string in_front = fmt::format("{}.{}", *id, *until);
  if (!kept.starts_with(in_front + ".") ||
      !is_signed_with(desk, "matters", kept_body(*customer, in_front), kept.substr(in_front.size() + 1)))
    return std::nullopt;
  return customer;
}

std::vector<Matter> matters_in(store::Tx& tx, const Desk& desk, CustomerId customer, Instant now) {
  std::vector<Matter> all;
  std::vector<ConversationId> ids;
  tx.each(store::sql::matters_of, store::Tx::RowFn([&](store::RowReader& row) {
            ids.push_back({row.integer(0)});
            all.push_back({.last_at = Instant{row.integer(2)}, .ours = row.text(1) == "reply"});
          }),
          customer);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const auto conversation = tx.one<Conversation>(store::sql::conversation_by_id, ids[i]);
    if (!conversation) continue;
    all[i].number = conversation->number;
    all[i].subject = conversation->subject.str();
    all[i].state = conversation->state;
    all[i].path = link_path(desk.master_key, {ids[i], care::link_made_at(*conversation, now)});
  }
  return all;
}

}  // namespace

Task<bool> matters_offered(Desk& desk) {
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<bool> { return letters_leave(tx, desk); });
}

Task<void> send_matters_code(Desk& desk, ConversationId id, Tongue language) {
  const Instant now = desk.clock.now();
  HEARD_CO_CHECK(
      desk.tries.count_code(fmt::format("matters {}", id.value), asks_max, desk.rules.sign_in_pause, now));
  HEARD_CO_CHECK(co_await desk.ids.reserve(2));
  const CodeToSend sent{.code = six_digits(desk.random),
                        .letter = desk.ids.take<LetterId>(),
                        .effect = desk.ids.take<EffectId>(),
                        .language = language};
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
    if (!letters_leave(tx, desk))
      return conflict("no_way_out", "No mail leaves this house just now, so no code can be sent.");
    // the same work whether there is such an address or not, but for the letter
    store::set_setting(tx, last_asked, std::to_string(now.us));
    send_in(tx, desk, id, sent, now);
    return {};
  });
}

Task<std::string> open_matters(Desk& desk, ConversationId id, std::string code) {
  const Instant now = desk.clock.now();
  const std::string digits = digits_in(code);
  HEARD_CO_TRY(const std::optional<Customer> customer,
               co_await desk.store.write([&](store::Tx& tx) -> Result<std::optional<Customer>> {
                 return opened_by(tx, desk, id, digits, now);
               }));
  if (!customer) co_return wrong_matters_code();
  co_return kept_for(desk, *customer, now + care::matters_open_for);
}

Task<std::vector<Matter>> matters(Desk& desk, std::string kept) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<std::vector<Matter>> {
    const auto customer = kept_by(tx, desk, kept, now);
    if (!customer) return not_open();
    return matters_in(tx, desk, customer->id, now);
  });
}

}  // namespace heard::desk
