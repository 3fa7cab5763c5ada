#include "http/said.h"

#include "desk/in_language.h"
#include "desk/telling/staff_words.h"

namespace heard::http {
namespace {

void say(std::string_view language, std::string& text) { text = desk::in_language(text, language); }

void say(std::string_view language, std::optional<std::string>& text) {
  if (text) say(language, *text);
}

}  // namespace

void say_in(std::string_view language, MailboxTried& tried) {
  for (auto* server : {&tried.in, &tried.out}) {
    if (!*server) continue;
    say(language, (*server)->trouble);
    say(language, (*server)->mend);
  }
}

void say_in(std::string_view language, MailServersFound& found) { say(language, found.hint); }

void say_in(std::string_view language, InboxView& inbox) {
  if (inbox.mailbox) say(language, inbox.mailbox->trouble);
}

void say_in(std::string_view language, InboxList& inboxes) {
  for (InboxView& inbox : inboxes.items) say_in(language, inbox);
}

void say_in(std::string_view language, QuarantineList& mails) {
  for (QuarantinedMail& mail : mails.items) say(language, mail.trouble);
}

void say_in(std::string_view language, OwnChannelView& channel) {
  say(language, channel.trouble);
  say(language, channel.refused);
}

void say_in(std::string_view language, OwnChannelList& channels) {
  for (OwnChannelView& channel : channels.items) say_in(language, channel);
}

void say_in(std::string_view language, BackupsView& backups) { say(language, backups.trouble); }

std::string language_of(const Request& request) {
  return desk::staff_language(request.header("accept-language"));
}

}  // namespace heard::http
