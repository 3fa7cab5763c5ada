#include "base/outgoing_mail.h"
#include "care/outside.h"
#include "desk/mail/mail_people.h"
#include "desk/once.h"
#include "desk/writing/first_words.h"
#include "desk/writing/outside.h"

namespace heard::desk {
namespace {

// As a letter to the first of those who are asked.
Result<WriteFirst> letter_outside(const AskOutside& asked) {
  if (asked.to.empty()) return invalid("missing_field", "Please say who is asked.", "to");
  const auto who = mail_name(asked.to.front().view());
  if (!who)
    return invalid("invalid_email",
                   "This is not a complete email address: " + shortened(asked.to.front().view(), 100), "to");
  WriteFirst letter{.inbox = asked.inbox,
                    .subject = asked.subject,
                    .text = asked.text,
                    .html = asked.html,
                    .send_after_seconds = asked.send_after_seconds,
                    .send_at = asked.send_at,
                    .attachments = asked.attachments,
                    .to = std::vector(asked.to.begin() + 1, asked.to.end()),
                    .cc = asked.cc,
                    .bcc = asked.bcc};
  letter.customer.email = Text<254>::cut(who->address);
  if (!who->name.empty()) letter.customer.name = Text<200>::cut(who->name);
  return letter;
}

}  // namespace

Task<Answer> ask_outside(Desk& desk, Caller caller, ConversationId id, AskOutside command,
                         std::optional<Once> once) {
  const Instant now = desk.clock.now();
  HEARD_CO_CHECK(care::check_owed(command.owed_by, now));
  HEARD_CO_TRY(const WriteFirst letter, letter_outside(command));
  HEARD_CO_TRY(FirstWords first, first_words(letter, caller, now));
  first.asked_for = id;
  first.owed_by = command.owed_by;
  if (command.is_forwarded.value_or(false)) first.news = OutsideNews::forwarded;
  HEARD_CO_CHECK(co_await draw_ids(desk, first));
  const auto begin = [&](store::Tx& tx) -> Result<WrittenFirst> { return begin_with(tx, desk, first); };
  co_return co_await answer_once(desk, std::move(once), first.message.conversation, 201, begin);
}

}  // namespace heard::desk
