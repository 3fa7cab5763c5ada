// What the pages about how often we write do. As in site/serve.h: GET changes nothing.
#pragma once

#include "site/serve.h"
#include "site/writing_pages.h"

namespace heard::site {

Later<SitePage> get_writing(desk::Desk& desk, Asked asked, std::string signed_part);
// 303 to the page itself, or the form again with 422. No way for a token that did not stand in the page.
Later<SitePage> post_writing(desk::Desk& desk, Asked asked, std::string signed_part, std::string token,
                             WritingEntry entry);

// By the link in a letter, for whoever has it: no session, and one POST is enough (RFC 8058).
Later<SitePage> get_writing_off(desk::Desk& desk, Asked asked, std::string signed_part);
Later<SitePage> post_writing_off(desk::Desk& desk, Asked asked, std::string signed_part);

// Yes or no to whether it is settled, and words if there are any: those are heard as any other words.
struct SettledSaid {
  std::string token;
  std::optional<bool> settled;  // nothing: no button was pressed, and nothing is said
  bool has_words = false;
};
Later<SitePage> post_settled(desk::Desk& desk, Asked asked, std::string signed_part, SettledSaid said,
                             std::function<SentForm(ConversationId)> read);

}  // namespace heard::site
