// What a channel that the house brings itself calls, signed: messages that people write there, and what
// became of our answers. And the test that its owner sends. docs/webhooks.md says how it is used.
#pragma once

#include "channel/webhook/send.h"
#include "http/services.h"

namespace heard::app {

// `sender`: nullptr where nothing is sent.
void add_channel_routes(http::Routes& routes, const http::Services& services,
                        channel::webhook::ChannelSender* sender);

}  // namespace heard::app
