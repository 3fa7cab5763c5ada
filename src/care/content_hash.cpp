#include "care/content_hash.h"

#include <algorithm>
#include <string>

#include "base/bytes.h"

namespace heard::care {

ContentHash content_hash(std::string_view nonce, std::string_view content) {
  const Digest digest = digest_of(content, nonce);
  ContentHash out;
  std::copy_n(digest.begin(), out.bytes.size(), out.bytes.begin());
  return out;
}

ContentHash content_hash(const Message& message) {
  if (!message.html) return content_hash(message.nonce, message.text.view());
  std::string both = message.text.str();
  both += '\0';
  both += message.html->view();
  return content_hash(message.nonce, both);
}

ContentHash content_hash(const Customer& customer) {
  std::string all = customer.name.str();
  all += '\0';
  if (customer.email) all += customer.email->view();
  all += '\0';
  if (customer.phone) all += customer.phone->view();
  if (customer.note) (all += '\0') += customer.note->view();
  // a mark that no text holds, so that none of these can be taken for a note
  for (const Lines* also : {&customer.also_emails, &customer.also_phones})
    if (!customer.also_emails.empty() || !customer.also_phones.empty())
      (all += '\x01') += std::string_view(*also);
  return content_hash(customer.nonce, all);
}

ContentHash content_hash(const Organisation& organisation) {
  std::string all = organisation.name.str();
  all += '\0';
  if (organisation.domain) all += organisation.domain->view();
  all += '\0';
  if (organisation.note) all += organisation.note->view();
  return content_hash(organisation.nonce, all);
}

}  // namespace heard::care
