#include "channel/email/mail_trouble.h"

#include <fmt/format.h>

#include "base/text.h"

namespace heard::channel::email {
namespace {

constexpr std::string_view code_prefix = "mail_server_";
constexpr std::size_t shown_bytes_max = 200;

}  // namespace

Error mail_trouble(MailStep step, std::string sentence, std::string mend, std::string cause) {
  return {.kind = ErrorKind::busy,
          .code = fmt::format("{}{}", code_prefix, name_of(step)),
          .sentence = std::move(sentence),
          .cause = std::move(cause),
          .hint = std::move(mend)};
}

Error token_not_taken(std::string_view host, std::string_view said) {
  return mail_trouble(MailStep::sign_in,
                      fmt::format("{} did not accept the sign-in at its provider.{}", host, said),
                      "Please sign in again. The provider may also have to allow IMAP and SMTP.");
}

Error stopped() { return {.kind = ErrorKind::busy, .code = "stopped", .sentence = "This was stopped."}; }

bool is_stopped(const Error& error) { return error.code == "stopped"; }

std::optional<MailStep> step_of(const Error& error) {
  if (!error.code.starts_with(code_prefix)) return std::nullopt;
  MailStep step{};
  if (!value_of(std::string_view(error.code).substr(code_prefix.size()), step)) return std::nullopt;
  return step;
}

std::string plain_words(std::string_view words) {
  return shortened(one_line(clean_text(words)), shown_bytes_max);
}

std::string said_by_server(std::string_view words) {
  const std::string plain = plain_words(words);
  return plain.empty() ? "" : fmt::format(" It said: “{}”", plain);
}

}  // namespace heard::channel::email
