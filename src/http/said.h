// Answers that tell something in sentences: each in the language of whoever asked.
#pragma once

#include "http/answers.h"
#include "record/backups.h"
#include "record/mailbox_view.h"
#include "record/own_channel.h"

namespace heard::http {

void say_in(std::string_view language, MailboxTried& tried);
void say_in(std::string_view language, MailServersFound& found);
void say_in(std::string_view language, InboxView& inbox);
void say_in(std::string_view language, InboxList& inboxes);
void say_in(std::string_view language, QuarantineList& mails);
void say_in(std::string_view language, OwnChannelView& channel);
void say_in(std::string_view language, OwnChannelList& channels);
void say_in(std::string_view language, BackupsView& backups);

// As desk::in_language() wants it.
std::string language_of(const Request& request);

template <class T>
Result<Response> said_json(const Request& request, Result<T> result, int status = 200) {
  if (result.ok()) say_in(language_of(request), *result);
  return json_of(std::move(result), status);
}

}  // namespace heard::http
