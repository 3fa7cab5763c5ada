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
  return content_hash(customer.nonce, all);
}

}  // namespace heard::care
