#include "desk/message_mail.h"

#include <fmt/format.h>

#include "desk/deleted.h"
#include "store/sql/mail.h"
#include "understand/mail_page.h"

namespace heard::desk {
namespace {

Result<std::string> blob_of(store::Tx& tx, const Caller& caller, MessageId id) {
  const auto mail = tx.one<KeptMail>(store::sql::mail_of, id);
  if (!mail || !mail->arrival || (!sees_deleted(caller) && is_deleted(tx, mail->conversation)))
    return not_found("This mail");
  auto arrival = tx.one<Arrival>(store::sql::arrival_by_id, *mail->arrival);
  if (!arrival) return not_found("This mail");
  return std::move(arrival->blob);
}

// What `make` makes of the bytes, on a pool thread.
template <class Make>
Task<std::invoke_result_t<Make, const std::string&>> from_raw(Desk& desk, const Caller& caller, MessageId id,
                                                              Make make) {
  using Made = std::invoke_result_t<Make, const std::string&>;
  HEARD_CO_TRY(const std::string blob,
               co_await desk.store.read([&](store::Tx& tx) { return blob_of(tx, caller, id); }));
  co_return co_await desk.store.on_pool([&]() -> Result<Made> {
    HEARD_TRY(const std::string raw, desk.store.blobs().get(blob));
    return make(raw);
  });
}

MailOriginal original_in(const std::string& raw) {
  MailRead mail = understand::read_mail(raw);
  return {.text = std::move(mail.text), .warnings = std::move(mail.warnings)};
}

}  // namespace

Task<MailOriginal> mail_original(Desk& desk, const Caller& caller, MessageId id) {
  return from_raw(desk, caller, id, original_in);
}

Task<std::string> mail_html(Desk& desk, const Caller& caller, MessageId id) {
  HEARD_CO_TRY(auto page, co_await from_raw(desk, caller, id, [](const std::string& raw) {
                 return understand::mail_page(understand::read_arrived_mail(raw));
               }));
  if (!page) co_return not_found("The HTML of this mail");
  co_return *std::move(page);
}

Task<AttachmentFile> mail_raw(Desk& desk, const Caller& caller, MessageId id) {
  return from_raw(desk, caller, id, [id](const std::string& raw) {
    return AttachmentFile{
        .name = fmt::format("mail-{}.eml", id.value), .media_type = "message/rfc822", .bytes = raw};
  });
}

}  // namespace heard::desk
