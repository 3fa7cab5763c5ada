// One raw mail, understood: what it says, what of that is new, and what kind of mail it is. Pure; never
// fails.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "record/mail.h"

namespace heard::understand {

// Warnings that say what kind of mail it is, not that something could not be read.
constexpr std::string_view signed_warning = "the mail is signed; the signature was not checked";
constexpr std::string_view encrypted_warning = "the mail is encrypted; what it says cannot be read here";

MailRead read_mail(std::string_view raw);

// The same with what is needed to take it in.
struct ArrivedMail {
  MailRead read;
  std::vector<std::string> files;            // what is in read.attachments, in their order
  std::vector<std::string> remote_pictures;  // of its HTML, as in mime/clean_mail_html.h
  std::vector<std::string> tracking_hosts;
  std::vector<std::string> delivered_to;  // addresses that servers on its way wrote down
  std::string return_path;
  std::string heard;         // which house sent it, where that was one of Heard's
  bool is_junk = false;      // a filter before us says so
  bool is_doubtful = false;  // a server on its way says that it is not from whom it says
};
ArrivedMail read_arrived_mail(std::string_view raw);

}  // namespace heard::understand
