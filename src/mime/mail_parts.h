// Sorts the parts of a mail into what is read (text and HTML) and what is attached, as RFC 8621 section 4.1.4
// does, so that nested and mixed multiparts are read as mail programs show them. Pure.
#pragma once

#include "mime/mail.h"
#include "mime/mail_source.h"

namespace heard::mime {

// Fills text, HTML, attachments, warnings and the marks signed and encrypted.
struct MailForm {
  std::string charset;  // of raw bytes in headers, see header_text()
  bool crlf = false;    // every line ends so
};

void sort_parts(GMimeObject* root, const MailForm& form, Mail& mail);

}  // namespace heard::mime
