// A mail that is to be written, as a value: what it says and to whom, before it is bytes. Whatever stands in
// it may have come from outside; who writes it out sees to it that no text becomes a header.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/instant.h"

namespace heard {

struct MailName {
  std::string name;  // may be empty
  std::string address;
};

struct OutgoingFile {
  std::string name;
  std::string media_type;
  std::string bytes;
  std::string
      content_id{};  // without <>; what the HTML names as cid: stands in it, everything else beside it
};

struct OutgoingMail {
  MailName from;
  std::vector<MailName> to;
  std::vector<MailName> cc;        // whoever gets it unseen is nobody's business here
  std::vector<MailName> reply_to;  // where answers go; nobody: to the one it is from
  std::string subject;
  std::string text;
  std::string html;  // empty: text alone
  std::vector<OutgoingFile> files;
  std::string message_id;               // ids without <>
  std::string in_reply_to;              // empty: it answers none
  std::vector<std::string> references;  // oldest first
  Instant date;
  std::vector<std::pair<std::string, std::string>> headers;  // further ones
};

}  // namespace heard
