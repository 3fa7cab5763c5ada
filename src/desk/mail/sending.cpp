#include "desk/mail/sending.h"

#include "store/effect_rows.h"
#include "store/setting.h"
#include "store/sql/effect.h"
#include "store/sql/mail.h"
#include "store/sql/own_channel.h"
#include "store/sql/setting.h"

namespace heard::desk {
namespace {

Result<void> may_turn_on(const Desk& desk, const SendingView& now) {
  if (desk.rules.practice)
    return conflict("practice", "The practice shop never sends anything to anybody, so this stays off.");
  if (!now.possible)
    return conflict("no_way_out",
                    "No mailbox here can send yet. Please name the server for outgoing mail first.");
  return {};
}

}  // namespace

SendingView sending_in(store::Tx& tx) {
  SendingView view{.on = store::is_sending_on(tx),
                   .possible = tx.one<std::int64_t>(store::sql::mailboxes_that_send).value_or(0) > 0 ||
                               tx.one<std::int64_t>(store::sql::own_channels_that_send).value_or(0) > 0,
                   .waiting_count = tx.one<std::int64_t>(store::sql::mails_waiting).value_or(0)};
  tx.each(store::sql::setting_changed, store::Tx::RowFn([&](store::RowReader& row) {
            if (!row.is_null(0)) view.changed_by = std::string(row.text(0));
            view.changed_at = Instant{row.integer(1)};
          }),
          store::sending_setting, store::sending_setting);
  return view;
}

Task<SendingView> sending_view(Desk& desk) {
  co_return co_await desk.store.read([](store::Tx& tx) -> Result<SendingView> { return sending_in(tx); });
}

Task<SendingView> change_sending(Desk& desk, Caller caller, ChangeSending command) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<SendingView> {
    const SendingView before = sending_in(tx);
    if (before.on == command.on) return before;
    if (command.on) HEARD_CHECK(may_turn_on(desk, before));
    tx.run(store::sql::setting_change, store::sending_setting, std::string_view(command.on ? "on" : "off"),
           caller.person, now);
    tx.append(SendingChanged{command.on}, by(caller), now);
    return sending_in(tx);
  });
}

}  // namespace heard::desk
