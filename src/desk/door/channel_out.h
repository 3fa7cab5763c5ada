// What is handed to a channel that the house brings itself: an answer of ours, or a test.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/secret.h"
#include "desk/desk.h"
#include "record/effect.h"
#include "record/own_channel.h"

namespace heard::desk {

struct ToChannel {
  OwnChannelId channel;
  std::string address;
  std::vector<Secret> secrets;  // the newest first
  ChannelOut out;
};

// As it is when it leaves. conflict no_way_out while the channel is off or has no address; not_found for what
// was taken back, or whose channel was taken away.
Task<ToChannel> answer_to_channel(Desk& desk, EffectId effect);
// invalid missing_field without an address; conflict practice.
Task<ToChannel> test_of_channel(Desk& desk, OwnChannelId id);

// By which the channel names what we handed over: "heard-" and the effect's id; once it was said to have
// failed and is sent again, another.
std::optional<EffectId> effect_of_channel_id(std::string_view id);
// Nothing for an effect of another kind.
std::optional<OwnChannelId> channel_of(const Effect& effect);

}  // namespace heard::desk
