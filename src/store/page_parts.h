// Of what a page of the inbox is made: one part after the other, each with its own order.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "store/pages.h"

namespace heard::store {

struct PagePart {
  const Sql* rows = nullptr;
  int key_column = 0;  // of ConversationRow: an instant; with the id the place in the part
  bool rising = false;
  std::vector<Value> more;  // from $4 on; texts live as long as the PageParts
};

// Where reading goes on: behind the row with this key and id of this part.
struct PageCursor {
  ListOrder order = ListOrder::newest;  // longest_waiting or newest
  std::size_t part = 0;
  Instant just_in_since;                                        // longest waiting only
  std::optional<std::pair<std::int64_t, std::int64_t>> behind;  // key and id; nothing: from its top
};

// Where the wanted page begins: by its cursor, invalid when that is not one of ours, or at the top in the
// order that `usual` means today.
Result<PageCursor> page_cursor(Tx& tx, const PageWanted& wanted);
std::string cursor_text(const PageCursor& cursor);

class PageParts {
 public:
  PageParts(const PageWanted& wanted, const PageCursor& cursor);
  PageParts(const PageParts&) = delete;
  PageParts& operator=(const PageParts&) = delete;

  [[nodiscard]] const std::vector<PagePart>& all() const { return parts_; }

 private:
  std::string tag_;
  std::vector<PagePart> parts_;
};

}  // namespace heard::store
