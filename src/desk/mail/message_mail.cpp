#include "desk/mail/message_mail.h"

#include <fmt/format.h>

#include <algorithm>

#include "desk/conversation/deleted.h"
#include "desk/mail/picture_links.h"
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
  const bool is_signed = std::erase(mail.warnings, understand::signed_warning) > 0;
  const bool is_encrypted = std::erase(mail.warnings, understand::encrypted_warning) > 0;
  return {.text = std::move(mail.text),
          .warnings = std::move(mail.warnings),
          .is_signed = is_signed,
          .is_encrypted = is_encrypted};
}

MailPictures pictures_in(const std::string& raw) {
  const understand::ArrivedMail mail = understand::read_arrived_mail(raw);
  MailPictures out{.elsewhere = static_cast<std::int64_t>(
                       std::min(mail.remote_pictures.size(), understand::page_remote_pictures_max))};
  for (const std::string& host : mail.tracking_hosts) {
    const auto known = std::ranges::find(out.trackers, host, &MailTracker::host);
    if (known == out.trackers.end()) {
      out.trackers.push_back({.host = host, .count = 1});
    } else {
      ++known->count;
    }
  }
  return out;
}

}  // namespace

Task<MailOriginal> mail_original(Desk& desk, const Caller& caller, MessageId id) {
  return from_raw(desk, caller, id, original_in);
}

Task<std::string> mail_html(Desk& desk, const Caller& caller, MessageId id, RemotePictures pictures) {
  understand::PictureAddress address;
  if (pictures == RemotePictures::shown)
    address = [&desk, id](std::string_view url) { return picture_path(desk, id, url); };
  const auto page_in = [&address](const std::string& raw) {
    return understand::mail_page(understand::read_arrived_mail(raw), address);
  };
  HEARD_CO_TRY(auto page, co_await from_raw(desk, caller, id, page_in));
  if (!page) co_return not_found("The HTML of this mail");
  co_return *std::move(page);
}

Task<MailPictures> mail_pictures(Desk& desk, const Caller& caller, MessageId id) {
  return from_raw(desk, caller, id, pictures_in);
}

Task<AttachmentFile> mail_raw(Desk& desk, const Caller& caller, MessageId id) {
  return from_raw(desk, caller, id, [id](const std::string& raw) {
    return AttachmentFile{
        .name = fmt::format("mail-{}.eml", id.value), .media_type = "message/rfc822", .bytes = raw};
  });
}

}  // namespace heard::desk
