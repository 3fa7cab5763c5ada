// Channels that the house brings itself, as their owners have them: doors of an inbox. Secrets are sealed,
// told once and replaced with an overlap.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/secret.h"
#include "desk/desk.h"
#include "record/own_channel.h"

namespace heard::desk {

// All of the house, oldest first.
Task<OwnChannelList> own_channels(Desk& desk);
// Invalid with the field named; conflict practice in the practice shop, which sends nothing to anybody.
Task<OwnChannelSecret> add_own_channel(Desk& desk, Caller caller, InboxId inbox, PutOwnChannel command);
Task<OwnChannelView> put_own_channel(Desk& desk, Caller caller, OwnChannelId id, PutOwnChannel command);
Task<void> remove_own_channel(Desk& desk, Caller caller, OwnChannelId id);
// The one before stays good for channel_earlier_secret_life, or until it is ended.
Task<OwnChannelSecret> renew_channel_secret(Desk& desk, Caller caller, OwnChannelId id);
Task<OwnChannelView> end_earlier_secret(Desk& desk, Caller caller, OwnChannelId id);

// That are good now, the newest first. not_found for one that is off or was taken away.
Task<std::vector<Secret>> channel_secrets(Desk& desk, OwnChannelId id);
std::vector<Secret> secrets_in(const Desk& desk, const OwnChannel& channel);
std::string about_channel(OwnChannelId id);

// Where a conversation goes on at a channel; nothing where it came by none, or its channel was taken away.
struct ChannelPlace {
  OwnChannel channel;
  OwnChannelThread thread;
};
std::optional<ChannelPlace> channel_place(store::Tx& tx, const Conversation& conversation);

// How calls went, for the owner to see.
Task<void> note_channel_refused(Desk& desk, OwnChannelId id, std::string why);
Task<void> note_channel_called(Desk& desk, OwnChannelId id, std::optional<std::string> trouble);

}  // namespace heard::desk
