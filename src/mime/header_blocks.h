// Fields in blocks, as in message/delivery-status (RFC 3464), feedback reports (RFC 5965) and the head of a
// mail that was returned as text. Pure; never fails.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mime/mail.h"

namespace heard::mime {

constexpr std::size_t header_blocks_max = 500;
constexpr std::size_t header_block_fields_max = 200;

struct HeaderBlock {
  std::vector<MailHeader> fields;  // names in lower case, values decoded and on one line
  // The first of this name; empty when there is none.
  [[nodiscard]] std::string_view field(std::string_view name) const;
};

// Blocks stand apart by empty lines; lines that are no fields are passed over.
std::vector<HeaderBlock> header_blocks(std::string_view bytes);

}  // namespace heard::mime
