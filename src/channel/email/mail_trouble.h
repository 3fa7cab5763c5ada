// What goes wrong with a mail server, by the step at which it did: an Error whose sentence says what and
// whose hint says how to mend it. Trying a server and fetching from it say the same.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/describe.h"
#include "base/result.h"

namespace heard::channel::email {

enum class MailStep { name, port, certificate, sign_in, folder };
HEARD_ENUM(MailStep, name, port, certificate, sign_in, folder)

// `cause` is for the log.
Error mail_trouble(MailStep step, std::string sentence, std::string mend, std::string cause = {});
// A server that does not take the token of a sign-in at its provider; `said` as said_by_server has it.
Error token_not_taken(std::string_view host, std::string_view said);
// Somebody stopped us; nothing is wrong with the server.
Error stopped();
bool is_stopped(const Error& error);
// Nothing for an error that is not about a mail server.
std::optional<MailStep> step_of(const Error& error);

// A stranger's words on one short line.
std::string plain_words(std::string_view words);
// The same with what makes a sentence of it; empty when nothing was said.
std::string said_by_server(std::string_view words);

}  // namespace heard::channel::email
