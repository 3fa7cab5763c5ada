#include "desk/mail/quarantine.h"

#include <fmt/format.h>

#include "store/sql/mail.h"

namespace heard::desk {

Task<QuarantineList> quarantine(Desk& desk) {
  co_return co_await desk.store.read([](store::Tx& tx) -> Result<QuarantineList> {
    return QuarantineList{.items = tx.list<QuarantinedMail>(store::sql::quarantine)};
  });
}

Task<AttachmentFile> quarantined_mail(Desk& desk, ArrivalId id) {
  HEARD_CO_TRY(const std::string blob, co_await desk.store.read([&](store::Tx& tx) -> Result<std::string> {
    auto found = tx.one<Arrival>(store::sql::quarantined, id);
    if (!found) return not_found("This mail");
    return std::move(found->blob);
  }));
  HEARD_CO_TRY(std::string bytes, co_await desk.store.on_pool([&] { return desk.store.blobs().get(blob); }));
  co_return AttachmentFile{.name = fmt::format("mail-{}.eml", id.value),
                           .media_type = "message/rfc822",
                           .bytes = std::move(bytes)};
}

}  // namespace heard::desk
