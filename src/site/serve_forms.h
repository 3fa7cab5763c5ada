// What the pages of complaints and returns do. As serve.h: they never fail, and GET changes nothing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "desk/door/forms.h"
#include "site/serve.h"

namespace heard::site {

Later<SitePage> get_form_start(desk::Desk& desk, Asked asked, CameAs came_as);
// On to the first question.
Later<SitePage> post_form_start(desk::Desk& desk, Asked asked, CameAs came_as);

// Where in a form one is: what stands in its address behind the name of the form.
struct FormPlace {
  CameAs came_as = CameAs::complaint;
  std::string key;
  std::string what;  // a question, or "check"
};
Later<SitePage> get_form(desk::Desk& desk, Asked asked, FormPlace place);

// An answer as the channel has read it.
struct AnsweredStep {
  std::string text;
  std::vector<desk::ArrivedFile> files;
  std::optional<AttachmentId> remove{};
  std::optional<ContactTrouble> trouble{};
};
// 303 to the next question, or the same with 422.
Later<SitePage> post_form_step(desk::Desk& desk, Asked asked, FormPlace place, AnsweredStep answered);
// 303 to the confirmation, or the check again with 422 or 503.
// `own`: what stands in the fields that the house added.
Later<SitePage> post_form_check(desk::Desk& desk, Asked asked, FormPlace place, bool trapped,
                                std::vector<OwnEntry> own);

}  // namespace heard::site
