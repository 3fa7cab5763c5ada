#include "live/frame.h"

#include <algorithm>

#include "reflect/json_write.h"

namespace heard::live {
namespace {

Bytes bytes_of(const LiveFrame& frame) {
  return std::make_shared<const std::string>(reflect::to_json(frame));
}

}  // namespace

bool for_leads_only(const LiveEvent& event) { return event.kind.starts_with("person_"); }

Frame make_frame(std::int64_t from, LiveFrame frame) {
  Frame out{.from = from, .to = frame.seq, .for_agents = {}, .for_leads = bytes_of(frame), .about = {}};
  for (const LiveEvent& event : frame.events)
    if (event.conversation_id) out.about.push_back(*event.conversation_id);
  std::ranges::sort(out.about);
  out.about.erase(std::unique(out.about.begin(), out.about.end()), out.about.end());
  out.for_agents = out.for_leads;
  if (std::erase_if(frame.events, for_leads_only) > 0) out.for_agents = bytes_of(frame);
  return out;
}

void cut_after(LiveFrame& frame, std::int64_t last) {
  std::erase_if(frame.events, [last](const LiveEvent& event) { return event.seq > last; });
  frame.seq = std::min(frame.seq, last);
}

PresenceFrame::PresenceFrame(std::vector<Presence> told)
    : frame_{.events = {}, .rows = {}, .presence = std::move(told)} {}

PresenceFrame::PresenceFrame(const ColleagueAttention& told)
    : frame_{.events = {}, .rows = {}, .attention = told} {}

const Bytes& PresenceFrame::at(std::int64_t seq) {
  if (!bytes_ || frame_.seq != seq) {
    frame_.seq = seq;
    bytes_ = bytes_of(frame_);
  }
  return bytes_;
}

const Presence* PresenceFrame::of(ConversationId conversation) const {
  if (!frame_.presence) return nullptr;
  const auto found = std::ranges::find(*frame_.presence, conversation, &Presence::conversation_id);
  return found == frame_.presence->end() ? nullptr : &*found;
}

Bytes read_everything_anew(std::int64_t seq) {
  return bytes_of({.seq = seq, .reset = true, .events = {}, .rows = {}});
}

}  // namespace heard::live
