// Who may get in and who did what with it, beside what the settings say: of the house, not of a conversation.
#pragma once

#include <string_view>

#include "base/describe.h"
#include "record/names.h"

namespace heard {

// A script of this person's may ask from now on, or not any more.
struct TokenChanged {
  static constexpr std::string_view kind = "token_changed";
  static constexpr int version = 1;
  ApiTokenId token;
  PersonId person;
  bool ended = false;
};
HEARD_RECORD(TokenChanged, token, person, ended);

// Somebody signed another browser of theirs out.
struct SessionEnded {
  static constexpr std::string_view kind = "session_ended";
  static constexpr int version = 1;
  PersonId person;
};
HEARD_RECORD(SessionEnded, person);

// A one-time link to choose a password was made for this person, or what was made is good no more.
struct InvitationChanged {
  static constexpr std::string_view kind = "invitation_changed";
  static constexpr int version = 1;
  PersonId person;
  bool withdrawn = false;
};
HEARD_RECORD(InvitationChanged, person, withdrawn);

// For shared devices: never which.
struct PinChanged {
  static constexpr std::string_view kind = "pin_changed";
  static constexpr int version = 1;
  PersonId person;
  bool set = false;
};
HEARD_RECORD(PinChanged, person, set);

// A device is one that several people share, or is not any more.
struct TillChanged {
  static constexpr std::string_view kind = "till_changed";
  static constexpr int version = 1;
  bool shared = false;
};
HEARD_RECORD(TillChanged, shared);

// A mail that could not be taken further was tried once more.
struct QuarantineRetried {
  static constexpr std::string_view kind = "quarantine_retried";
  static constexpr int version = 1;
  ArrivalId arrival;
  bool taken = false;
};
HEARD_RECORD(QuarantineRetried, arrival, taken);

// A view that everybody has in the list, or had until now.
struct SavedViewChanged {
  static constexpr std::string_view kind = "saved_view_changed";
  static constexpr int version = 1;
  SavedViewId view;
  bool removed = false;
};
HEARD_RECORD(SavedViewChanged, view, removed);

}  // namespace heard
