// The port by which channels hand in what arrived. The raw bytes are durable before this returns a value,
// in the same transaction as what became of them; an error means that nothing was taken and the sender
// keeps it. A second arrival with the same key is answered with what became of the first.
#pragma once

#include <vector>

#include "desk/desk.h"
#include "record/conversation.h"
#include "record/form_field.h"

namespace heard::desk {

struct ArrivedFile {
  std::string name;
  std::string media_type;
  std::string bytes;
};

// Who wrote by a channel that the house brings itself, as it knows them.
struct ByChannel {
  OwnChannelId channel;
  std::string theirs;
  std::string thread;  // empty: they have none
  std::string phone;
};

struct Arrived {
  Channel channel = Channel::web_form;
  std::string key;  // the same for the same message
  std::string raw;  // whole, as it came
  std::string name;
  std::string email;
  std::string subject;  // empty: made from the text
  std::string text;
  std::vector<ArrivedFile> files;
  std::optional<InboxId> inbox{};              // nothing: the default one
  std::optional<ConversationId> conversation;  // known when it came by the customer's own page
  std::optional<Tongue> language{};            // of the page on which it was written
  std::optional<MessageId> about{};            // the answer of ours that it asks about
  std::optional<CameAs> came_as{};             // by which form
  bool vouched = false;                        // the shop's own site says that the address is theirs
  std::optional<ByChannel> by_channel{};
  std::vector<FormAnswer> answers{};  // to the house's own fields, checked
};

struct Taken {
  ConversationId conversation;
  MessageId message;
  std::int64_t number = 0;
  bool duplicate = false;
};

Task<Taken> take_in(Desk& desk, Arrived arrived);

}  // namespace heard::desk
