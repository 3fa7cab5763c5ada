#include "desk/asking/contact_wish.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/bytes.h"
#include "care/caps.h"
#include "desk/asking/governor.h"
#include "desk/commit.h"
#include "desk/conversation/opening.h"
#include "desk/house/hours.h"
#include "store/sql/conversation.h"
#include "store/sql/governor.h"
#include "store/sql/pages.h"

namespace heard::desk {
namespace {

constexpr std::size_t off_mac_bytes = 16;
constexpr std::size_t off_bytes_max = 200;

std::string off_text(std::string_view body) { return fmt::format("no letters:{}", body); }

std::string off_mac(const Digest& digest) { return hex(std::span(digest).first(off_mac_bytes)); }

// The stricter of two: nothing but answers before a pause, the longer pause before the shorter.
void add_wish(care::Word& word, const ContactWish& wish) {
  const auto strict = [](Dial dial) { return dial == Dial::only_answers ? 2 : dial == Dial::paused ? 1 : 0; };
  if (strict(wish.dial) > strict(word.dial)) word.dial = wish.dial;
  if (wish.until && (!word.until || *word.until < *wish.until)) word.until = wish.until;
  word.offers = wish.offers_since.has_value();  // the last word counts
  if (wish.no_thanks_at && (!word.no_thanks_at || *word.no_thanks_at < *wish.no_thanks_at))
    word.no_thanks_at = wish.no_thanks_at;
}

care::Word wished(store::Tx& tx, CustomerId goes_on) {
  care::Word word;
  for (const ContactWish& wish : tx.list<ContactWish>(store::sql::contact_wishes, goes_on))
    add_wish(word, wish);
  if (word.dial != Dial::paused) word.until.reset();
  return word;
}

struct Wishing {
  Wanted wanted;
  bool no_thanks = false;  // said now
  WishedBy how = WishedBy::own_page;
  By by;
  Instant now;
};

ContactWishChanged changed_to(const ContactWish& row, WishedBy how) {
  return {.customer = row.customer,
          .dial = row.dial,
          .until = row.until,
          .offers = row.offers_since.has_value(),
          .no_thanks_at = row.no_thanks_at,
          .how = how};
}

// One row for each as whom they are known, all alike, so that each has it should they be parted.
std::vector<ContactWishChanged> write_wish(store::Tx& tx, CustomerId goes_on, const Wishing& wishing) {
  std::vector<ContactWishChanged> changed;
  const auto wishes = tx.list<ContactWish>(store::sql::contact_wishes, goes_on);
  for (const auto id : tx.list<CustomerId>(store::sql::all_of_customer, goes_on)) {
    const auto before = std::ranges::find(wishes, id, &ContactWish::customer);
    ContactWish row = before == wishes.end() ? ContactWish{.customer = id} : *before;
    row.dial = wishing.wanted.dial;
    row.until = row.dial == Dial::paused ? wishing.wanted.until : std::nullopt;
    const bool agreed = row.offers_since.has_value();
    if (wishing.wanted.offers && !agreed) row.offers_since = wishing.now;
    if (!wishing.wanted.offers) row.offers_since.reset();
    if (wishing.no_thanks || (agreed && !wishing.wanted.offers)) row.no_thanks_at = wishing.now;
    row.changed_at = wishing.now;
    tx.run(store::sql::contact_wish_drop, id);
    tx.put(store::sql::contact_wish_add, row);
    changed.push_back(changed_to(row, wishing.how));
  }
  return changed;
}

bool is_as_before(const care::Word& word, const Wishing& wishing) {
  return word.dial == wishing.wanted.dial && word.until == wishing.wanted.until &&
         word.offers == wishing.wanted.offers && !wishing.no_thanks;
}

void append_all(store::Tx& tx, const std::vector<ContactWishChanged>& changed, By by, Instant now) {
  for (const ContactWishChanged& one : changed) tx.append(one, by, now);
}

// Told in the conversation in which they said so.
Result<void> wish_in(store::Tx& tx, ConversationId id, Wishing wishing) {
  HEARD_TRY(const Conversation before, load_going_on(tx, id));
  const auto goes_on = goes_on_as(tx, before.customer);
  if (before.asked_for || !goes_on) return not_found("This page");
  touch_customer(tx, *goes_on);
  wishing.by = {ByKind::customer, before.customer.value};
  if (is_as_before(wished(tx, *goes_on), wishing)) return {};
  std::vector<ContactWishChanged> changed = write_wish(tx, *goes_on, wishing);
  const auto here = std::ranges::find(changed, before.customer, &ContactWishChanged::customer);
  if (here == changed.end()) return not_found("This page");
  care::Decision decision{.after = before};
  decision.happened(*here, wishing.now, wishing.by);
  commit(tx, before, decision, wishing.now);
  changed.erase(here);
  append_all(tx, changed, wishing.by, wishing.now);
  return {};
}

Result<void> check_pause(Dial dial, std::optional<Instant> until, Instant now) {
  if (dial != Dial::paused) return {};
  if (!until) return invalid("missing_field", "Say until when.", "until");
  if (*until <= now) return invalid("time_passed", "This day is over already.", "until");
  if (*until > now + care::pause_max)
    return invalid("too_far_ahead", "A pause lasts a year at most.", "until");
  return {};
}

std::vector<WrittenCount> counts_of(store::Tx& tx, CustomerId goes_on, Instant now) {
  std::vector<WrittenCount> counts{
      {EffectClass::ask, 0, 0}, {EffectClass::tell, 0, 0}, {EffectClass::sell, 0, 0}};
  for (const care::WentTo& one : went_to(tx, goes_on, now, EffectId{}))
    for (WrittenCount& count : counts) {
      if (count.effect_class != one.effect_class) continue;
      ++count.in_a_year;
      if (one.at + days(30) > now) ++count.in_30_days;
    }
  return counts;
}

std::vector<VerdictView> verdicts_of(store::Tx& tx, CustomerId goes_on) {
  std::vector<VerdictView> views;
  for (const KeptVerdict& kept : tx.list<KeptVerdict>(store::sql::verdicts_on, goes_on)) {
    VerdictView view{.effect_class = kept.effect_class,
                     .is_question = kept.is_question,
                     .outcome = kept.outcome,
                     .because = kept.because,
                     .until = kept.until,
                     .at = kept.at};
    const auto conversation = kept.conversation
                                  ? tx.one<Conversation>(store::sql::conversation_by_id, *kept.conversation)
                                  : std::nullopt;
    if (conversation) {
      view.conversation_id = conversation->id;
      view.conversation_number = conversation->number;
    }
    views.push_back(view);
  }
  return views;
}

Result<ContactWishView> wish_view(store::Tx& tx, const Caller& caller, CustomerId id, Instant now) {
  const auto goes_on = goes_on_as(tx, id);
  if (!goes_on) return not_found("This customer");
  const care::Word word = word_of(tx, *goes_on);
  ContactWishView view{.dial = care::dial_now(word, now),
                       .until = word.until,
                       .offers = word.offers,
                       .no_thanks_at = word.no_thanks_at,
                       .zone = zone_of(tx, *goes_on),
                       .bounced = tx.one<std::string>(store::sql::bounced_of, *goes_on),
                       .complaint_open = word.complaint_open};
  if (view.dial != Dial::paused) view.until.reset();
  const auto wishes = tx.list<ContactWish>(store::sql::contact_wishes, *goes_on);
  if (!wishes.empty()) view.changed_at = wishes.back().changed_at;
  if (caller.role != Role::admin) return view;
  view.counts = counts_of(tx, *goes_on, now);
  view.verdicts = verdicts_of(tx, *goes_on);
  return view;
}

Result<void> change_zone(store::Tx& tx, CustomerId goes_on, const Text<64>& zone, Instant now) {
  if (!zone.empty()) HEARD_CHECK(check_zone(zone.view()));
  const std::optional<Text<64>> told = zone.empty() ? std::nullopt : std::optional(zone);
  for (const auto id : tx.list<CustomerId>(store::sql::all_of_customer, goes_on)) {
    ContactWish row = tx.one<ContactWish>(store::sql::contact_wish_of, id)
                          .value_or(ContactWish{.customer = id, .changed_at = now});
    row.zone = told;
    tx.run(store::sql::contact_wish_drop, id);
    tx.put(store::sql::contact_wish_add, row);
  }
  return {};
}

Result<void> change_wish(store::Tx& tx, CustomerId goes_on, const ChangeContactWish& command, By by,
                         Instant now) {
  touch_customer(tx, goes_on);
  if (command.zone) HEARD_CHECK(change_zone(tx, goes_on, *command.zone, now));
  const care::Word word = wished(tx, goes_on);
  Wishing wishing{.wanted = {.dial = command.dial.value_or(word.dial),
                             .until = command.dial ? command.until : word.until,
                             .offers = word.offers},
                  .no_thanks = command.no_offers.value_or(false),
                  .how = WishedBy::person,
                  .by = by,
                  .now = now};
  if (wishing.wanted.dial != Dial::paused) wishing.wanted.until.reset();
  if (command.dial) HEARD_CHECK(check_pause(wishing.wanted.dial, wishing.wanted.until, now));
  if (wishing.no_thanks) wishing.wanted.offers = false;
  if (is_as_before(word, wishing)) return {};
  append_all(tx, write_wish(tx, goes_on, wishing), by, now);
  return {};
}

}  // namespace

std::optional<CustomerId> goes_on_as(store::Tx& tx, CustomerId id) {
  return tx.one<CustomerId>(store::sql::goes_on_as, id);
}

care::Word word_of(store::Tx& tx, CustomerId goes_on) {
  care::Word word = wished(tx, goes_on);
  word.complaint_open = tx.one<std::int64_t>(store::sql::complaint_open, goes_on).value_or(0) > 0;
  word.complaint_over_at =
      tx.one<std::optional<Instant>>(store::sql::complaint_over, goes_on).value_or(std::nullopt);
  return word;
}

std::optional<std::string> zone_of(store::Tx& tx, CustomerId goes_on) {
  std::optional<std::string> zone;
  for (const ContactWish& wish : tx.list<ContactWish>(store::sql::contact_wishes, goes_on))
    if (wish.zone) zone = wish.zone->str();
  return zone;
}

Task<PageWish> page_wish(Desk& desk, ConversationId id) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<PageWish> {
    HEARD_TRY(const Conversation conversation, load_conversation(tx, id));
    const auto goes_on = goes_on_as(tx, conversation.customer);
    if (!goes_on) return not_found("This page");
    HEARD_TRY(const HouseHours hours, hours_in(tx));
    const care::Word word = wished(tx, *goes_on);
    const Dial dial = care::dial_now(word, now);
    return PageWish{.dial = dial,
                    .until = dial == Dial::paused ? word.until : std::nullopt,
                    .offers = word.offers,
                    .zone = zone_of(tx, *goes_on).value_or(hours.zone)};
  });
}

Task<void> wish_on_page(Desk& desk, ConversationId id, Wanted wanted) {
  const Instant now = desk.clock.now();
  if (wanted.dial != Dial::paused) wanted.until.reset();
  HEARD_CO_CHECK(check_pause(wanted.dial, wanted.until, now));
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
    return wish_in(tx, id, {.wanted = wanted, .by = {}, .now = now});
  });
}

std::string no_letters_path(const Desk& desk, ConversationId id) {
  const std::string body = std::to_string(id.value);
  return fmt::format("/writing/off/{}.{}", body, off_mac(desk.master_key.digest(off_text(body))));
}

std::optional<ConversationId> no_letters_for(const Desk& desk, std::string_view signed_part) {
  const std::size_t dot = signed_part.find('.');
  if (signed_part.size() > off_bytes_max || dot == std::string_view::npos) return std::nullopt;
  const std::string_view digits = signed_part.substr(0, dot);
  ConversationId id{};
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), id.value);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  const std::string_view mac = signed_part.substr(dot + 1);
  const bool ours = desk.master_key.any_digest(
      off_text(digits), [mac](const Digest& digest) { return same_bytes(off_mac(digest), mac); });
  return ours ? std::optional(id) : std::nullopt;
}

Task<void> end_letters(Desk& desk, std::string signed_part) {
  const auto id = no_letters_for(desk, signed_part);
  if (!id) co_return not_found("This page");
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
    HEARD_TRY(const Conversation conversation, load_conversation(tx, *id));
    const auto goes_on = goes_on_as(tx, conversation.customer);
    const care::Word word = goes_on ? wished(tx, *goes_on) : care::Word{};
    return wish_in(tx, *id,
                   {.wanted = {.dial = Dial::only_answers},
                    .no_thanks = word.offers,
                    .how = WishedBy::one_click,
                    .by = {},
                    .now = now});
  });
}

Task<ContactWishView> contact_wish(Desk& desk, Caller caller, CustomerId id) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.read(
      [&](store::Tx& tx) -> Result<ContactWishView> { return wish_view(tx, caller, id, now); });
}

Task<ContactWishView> change_contact_wish(Desk& desk, Caller caller, CustomerId id,
                                          ChangeContactWish command) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<ContactWishView> {
    const auto goes_on = goes_on_as(tx, id);
    if (!goes_on) return not_found("This customer");
    HEARD_CHECK(change_wish(tx, *goes_on, command, by(caller), now));
    return wish_view(tx, caller, id, now);
  });
}

}  // namespace heard::desk
