#include "app/look_inside.h"

#include <fmt/format.h>

#include "app/config.h"
#include "app/run_now.h"
#include "desk/house/backups.h"
#include "desk/mail/mailbox_places.h"
#include "desk/mail/quarantine.h"
#include "desk/mail/sending.h"
#include "store/sql/people.h"

namespace heard::app {
namespace {

// A night and half a day: the last one is late.
constexpr Duration backup_late = hours(36);

Result<void> look_at_people(desk::Desk& desk, Findings& found) {
  HEARD_TRY(const std::int64_t people, desk.store.read_now([](store::Tx& tx) -> Result<std::int64_t> {
    return tx.one<std::int64_t>(store::sql::person_count).value_or(0);
  }));
  if (people > 0)
    found.items.push_back({Health::good, "people", fmt::format("{} can sign in.", people)});
  else
    found.items.push_back({Health::note, "people", "Nobody works here yet.",
                           "Open the one-time link that heard serve prints."});
  return {};
}

void look_at_address(const desk::Desk& desk, Findings& found) {
  const std::string& url = desk.rules.public_url;
  if (url.empty())
    found.items.push_back({Health::note, "public address",
                           "None is said, so links in mails lead nowhere and no chat can be shown.",
                           "Set public_url in the configuration file."});
  else if (url.starts_with("https://"))
    found.items.push_back({Health::good, "public address", url});
  else
    found.items.push_back({Health::note, "public address",
                           fmt::format("{} is not https: whoever is on the way can read along.", url),
                           "Put a proxy with a certificate in front."});
}

Result<void> look_at_mail(desk::Desk& desk, Findings& found) {
  HEARD_TRY(const SendingView sending, run_now(desk::sending_view(desk)));
  if (sending.on)
    found.items.push_back({Health::good, "sending", "Answers leave by mail."});
  else
    found.items.push_back(
        {Health::note, "sending",
         fmt::format("Nothing leaves by mail; {} wait for it.", sending.waiting_count),
         sending.possible ? "Settings, Sending." : "First a mailbox that can send: Settings, Inboxes."});
  HEARD_TRY(const std::vector<desk::MailboxTrouble> troubles, run_now(desk::mailbox_troubles(desk)));
  for (const desk::MailboxTrouble& one : troubles)
    found.items.push_back({Health::bad, "mailbox " + one.address, one.trouble, "Settings, Inboxes."});
  HEARD_TRY(const QuarantineList held, run_now(desk::quarantine(desk)));
  if (!held.items.empty())
    found.items.push_back({Health::note, "stuck mail",
                           fmt::format("{} could not be taken in and are kept whole.", held.items.size()),
                           "Settings, Stuck mail: look at them and try again."});
  return {};
}

Result<void> look_at_backups(desk::Desk& desk, Findings& found) {
  HEARD_TRY(const BackupsView kept, run_now(desk::backups_view(desk)));
  const std::string last =
      kept.taken_at ? "The last one is of " + rfc3339(*kept.taken_at) + "." : "None was taken yet.";
  if (kept.trouble)
    found.items.push_back({Health::bad, "nightly back-up", *kept.trouble + " " + last,
                           "Mend that; it is tried again within half an hour."});
  else if (!kept.on)
    found.items.push_back({Health::note, "nightly back-up", "Switched off. " + last,
                           "Settings, Back-up; or heard backup FILE."});
  else if (kept.taken_at && desk.clock.now() - *kept.taken_at > backup_late)
    found.items.push_back({Health::bad, "nightly back-up", last + " It should be newer.",
                           "Let heard serve run through the night."});
  else
    found.items.push_back({Health::good, "nightly back-up", fmt::format("{} In {}.", last, kept.folder)});
  return {};
}

}  // namespace

Result<Findings> look_inside(desk::Desk& desk) {
  Findings found;
  HEARD_CHECK(look_at_people(desk, found));
  look_at_address(desk, found);
  HEARD_CHECK(look_at_mail(desk, found));
  HEARD_CHECK(look_at_backups(desk, found));
  return found;
}

}  // namespace heard::app
