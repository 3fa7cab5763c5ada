// A channel that the house brings itself, inwards: what it hands in becomes what the desk takes in. Pure.
#pragma once

#include <string_view>

#include "desk/intake.h"
#include "record/own_channel.h"

namespace heard::channel::webhook {

// `raw` is the body as it came; its signature was checked before. Invalid with the field named.
Result<desk::Arrived> receive(const ChannelMessage& message, std::string_view raw, OwnChannelId channel);

}  // namespace heard::channel::webhook
