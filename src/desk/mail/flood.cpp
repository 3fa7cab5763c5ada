#include "desk/mail/flood.h"

#include <algorithm>

#include "care/flood.h"
#include "desk/house/rules.h"
#include "store/sql/flood.h"
#include "store/sql/people.h"
#include "understand/sender.h"

namespace heard::desk {
namespace {

bool speaks_for_itself(const MailRead& mail) {
  const std::string sender = understand::address_key(mail.from.address);
  return std::ranges::all_of(mail.reply_to, [&](const MailPerson& other) {
    return understand::address_key(other.address) == sender;
  });
}

std::optional<CustomerId> known_by(store::Tx& tx, std::string_view address) {
  const auto known = tx.list<Customer>(store::sql::customers_by_email, folded(address));
  if (known.empty()) return std::nullopt;
  const Customer* same = understand::same_sender(known, address);
  return same == nullptr ? known.front().id : same->id;  // none of them: a machine's address
}

}  // namespace

std::optional<understand::Thread> flooded(store::Tx& tx, const MailArrival& arrival,
                                          std::string_view address) {
  const MailRead& mail = arrival.mail.read;
  if (address.empty() || arrival.opening.earlier || !speaks_for_itself(mail)) return std::nullopt;
  const auto customer = known_by(tx, address);
  if (!customer) return std::nullopt;
  const int begun_max = begun_at_once_max_in(tx);
  const auto newest = tx.list<Conversation>(store::sql::newest_by_mail, *customer, arrival.inbox, begun_max);
  if (newest.empty()) return std::nullopt;
  // ours may stand among them
  std::vector<Instant> begun = tx.list<Instant>(store::sql::begun_in, newest.front().id, 4 * begun_max);
  for (const Conversation& other : newest)
    if (other.id != newest.front().id) begun.push_back(other.created_at);
  if (!care::is_flood(begun, begun_max, arrival.opening.now)) return std::nullopt;
  const std::string bare = understand::bare_subject(mail.subject);
  return understand::Thread{
      .conversation = newest.front().id,
      .other_subject = !bare.empty() && bare != understand::bare_subject(newest.front().subject.view())};
}

}  // namespace heard::desk
