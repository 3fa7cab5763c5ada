// Frame: what one step of the log becomes on the wire, made once and shared by all sockets. Pure.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "record/view.h"

namespace heard::live {

using Bytes = std::shared_ptr<const std::string>;

// Says everything after `from` up to and with `to`.
struct Frame {
  std::int64_t from = 0;
  std::int64_t to = 0;
  Bytes for_agents;
  Bytes for_leads;  // supervisors and admins; the same bytes unless there is something agents may not see

  std::vector<ConversationId> about;  // sorted; each once

  [[nodiscard]] const Bytes& for_role(Role role) const {
    return role >= Role::supervisor ? for_leads : for_agents;
  }
};

Frame make_frame(std::int64_t from, LiveFrame frame);
// Whom an event concerns: news of people goes to supervisors and admins only.
bool for_leads_only(const LiveEvent& event);
// Events beyond `last` are left out, and `seq` becomes the number of the last that is kept.
void cut_after(LiveFrame& frame, std::int64_t last);

// Who is where, or what somebody says of themselves, for sockets that stand at different places of the log;
// most stand at the same.
class PresenceFrame {
 public:
  explicit PresenceFrame(std::vector<Presence> told);
  explicit PresenceFrame(const ColleagueAttention& told);
  const Bytes& at(std::int64_t seq);
  // Nothing where it tells nothing of this conversation.
  [[nodiscard]] const Presence* of(ConversationId conversation) const;

 private:
  LiveFrame frame_;
  Bytes bytes_;
};

Bytes read_everything_anew(std::int64_t seq);

}  // namespace heard::live
