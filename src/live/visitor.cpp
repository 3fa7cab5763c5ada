#include "live/visitor.h"

#include <algorithm>

#include "live/socket.h"
#include "record/chat.h"
#include "reflect/json_read.h"
#include "reflect/json_write.h"

namespace heard::live {
namespace {

using std::chrono::steady_clock;

Bytes frame_of(const ChatFrame& frame) {
  return std::make_shared<const std::string>(reflect::to_json(frame));
}

// The same for everybody.
const Bytes& look_now() {
  static const Bytes bytes = frame_of({.news = true});
  return bytes;
}

bool somebody_writes(const Presence& presence) {
  return std::ranges::any_of(presence.people, [](const PersonHere& person) {
    return person.person_id != visitor && person.writing;
  });
}

class VisitorSeat final : public Socket {
 public:
  VisitorSeat(std::shared_ptr<Room> room, boost::asio::ip::tcp::socket socket, ConversationId conversation)
      : Socket(std::move(room), std::move(socket)), conversation_(conversation) {}

  void take(const Frame& frame) override {
    if (std::ranges::binary_search(frame.about, conversation_)) push(look_now());
  }
  void take(PresenceFrame& frame) override {
    if (const Presence* here = frame.of(conversation_)) tell_writing(somebody_writes(*here));
  }
  // A link is looked at whenever it is used; the socket alone shows nothing.
  void ask_again() override {}
  [[nodiscard]] PersonId person() const override { return visitor; }

 private:
  // What came in between the page's reading and this is read now.
  void entered() override {
    say(false);
    push(look_now());
  }
  void hear(std::string_view words) override {
    const Result<ChatWriting> said = reflect::from_json<ChatWriting>(words);
    if (said.ok()) say(said->writing);
  }
  void say(bool writing) {
    room().board->say(this, visitor, {.conversation_id = conversation_, .writing = writing},
                      steady_clock::now());
  }
  void tell_writing(bool writing) {
    if (std::exchange(told_writing_, writing) != writing) push(frame_of({.writing = writing}));
  }

  ConversationId conversation_;
  bool told_writing_ = false;
};

}  // namespace

void open_visitor(std::shared_ptr<Room> room, boost::asio::ip::tcp::socket socket,
                  const VisitorNewcomer& newcomer) {
  std::make_shared<VisitorSeat>(std::move(room), std::move(socket), newcomer.conversation)
      ->open(newcomer.key);
}

}  // namespace heard::live
