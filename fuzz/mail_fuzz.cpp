// Any bytes as a mail: it is read, and what is read is whole text and safe to keep and to show.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/text.h"
#include "mime/read_mail.h"
#include "reflect/mail_json.h"
#include "understand/mail.h"

namespace {

void insist(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const heard::MailRead mail = heard::understand::read_mail(bytes);
  insist(heard::is_utf8(heard::reflect::mail_json(mail)));
  insist(mail.subject.find('\n') == std::string::npos);
  insist(mail.to.size() <= heard::mime::mail_recipients_max);
  for (const heard::MailFile& file : mail.attachments) {
    insist(!file.name.empty() && file.name.find_first_of("/\\\r\n") == std::string::npos);
    insist(file.media_type.find('/') != std::string::npos && file.sha256.size() == 64);
  }
  insist(!mail.html || mail.html->find("<script") == std::string::npos);
  insist(!(mail.bounce && mail.auto_reply));
  return 0;
}
