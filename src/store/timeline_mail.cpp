#include "store/timeline_mail.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

#include "base/mail_address.h"
#include "base/text.h"
#include "record/customer.h"
#include "record/kept_mail.h"
#include "store/log.h"
#include "store/sql/mail.h"
#include "store/sql/people.h"

namespace heard::store {
namespace {

MailSeen seen(const KeptMail& mail) {
  return {.from = mail.sender,
          .to = mail.recipients.list(),
          .cc = mail.copies.list(),
          .bcc = mail.blind_copies.list(),
          .subject = mail.subject.str(),
          .cut = mail.cut,
          .html = mail.html,
          .raw = mail.arrival.has_value(),
          .elsewhere = mail.elsewhere,
          .automatic = mail.automatic,
          .other_subject = mail.other_subject};
}

bool is_theirs(const Customer& customer, std::string_view wrote) {
  const std::string address = folded(wrote);
  if (customer.email_folded == address) return true;
  return std::ranges::any_of(customer.also_emails.list(),
                             [&](const std::string& also) { return folded(also) == address; });
}

// A customer is called what the desk calls them, whatever their mail program says.
void name_writer(Tx& tx, TimelineItem& item, const KeptMail& mail) {
  if (mail.sender.empty()) return;
  const NameAndAddress writer = parted(mail.sender);
  if (item.by_kind == ByKind::customer && item.by_id) {
    const auto customer = tx.one<Customer>(sql::customer_by_id, CustomerId{*item.by_id});
    if (!customer || is_theirs(*customer, writer.address) || !customer->email) return;
  } else if (!mail.elsewhere) {
    return;
  }
  item.by_name = writer.name.empty() ? writer.address : writer.name;
}

struct Range {
  MessageId first{std::numeric_limits<std::int64_t>::max()};
  MessageId last{};
};

Range messages_of(const std::vector<TimelineItem>& items) {
  Range range;
  for (const TimelineItem& item : items) {
    if (!item.message_id) continue;
    range.first = std::min(range.first, *item.message_id);
    range.last = std::max(range.last, *item.message_id);
  }
  return range;
}

}  // namespace

void add_mail(Tx& tx, ConversationId conversation, std::vector<TimelineItem>& items) {
  const Range range = messages_of(items);
  if (range.last < range.first) return;
  std::unordered_map<std::int64_t, KeptMail> mails;
  for (KeptMail& mail : tx.list<KeptMail>(sql::mails_between, conversation, range.first, range.last))
    mails.emplace(mail.message.value, std::move(mail));
  if (mails.empty()) return;
  for (TimelineItem& item : items) {
    const auto mail = mails.find(item.message_id.value_or(MessageId{}).value);
    if (mail == mails.end()) continue;
    item.mail = seen(mail->second);
    name_writer(tx, item, mail->second);
  }
}

void mark_bounced(Tx& tx, ConversationId whole, std::vector<TimelineItem>& items) {
  std::unordered_map<std::int64_t, BounceKind> bounces;
  tx.each(sql::bounces_of, Tx::RowFn([&](RowReader& row) {
            const auto event = decoded({.kind = std::string(MailBounced::kind),
                                        .version = static_cast<int>(row.integer(0)),
                                        .body = std::string(row.text(1))});
            if (!event.ok()) return;
            const auto& bounced = *event->as<MailBounced>();
            bounces[bounced.message.value] = bounced.bounce;
          }),
          whole);
  if (bounces.empty()) return;
  for (TimelineItem& item : items) {
    const auto bounce = bounces.find(item.message_id.value_or(MessageId{}).value);
    if (bounce != bounces.end() && !item.bounce) item.bounce = bounce->second;
  }
}

}  // namespace heard::store
