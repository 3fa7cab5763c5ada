// Desk: what every use case stands on. One file a use case beside this one: load, understand or decide,
// commit. All use cases may be awaited on any io thread; none keeps the references it is given.
#pragma once

#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <optional>
#include <string>

#include "base/clock.h"
#include "base/key_ring.h"
#include "base/random.h"
#include "base/result.h"
#include "base/secret.h"
#include "desk/tries.h"
#include "record/names.h"
#include "record/person.h"
#include "store/ids.h"
#include "store/store.h"

namespace heard::desk {

template <class T>
using Task = boost::asio::awaitable<Result<T>>;

// What the house has decided. Read at start; each is a default of the house unless configured.
struct HouseRules {
  Duration hold = seconds(8);  // a reply can be taken back so long
  Duration quiet = days(7);    // waiting for the customer so long settles a conversation
  Duration session_life = days(30);
  Duration link_life = days(30);  // a customer's link, from last use
  Duration invitation_life = days(7);
  int sign_in_tries_max = 10;
  Duration sign_in_pause = minutes(15);
  Duration till_idle = minutes(5);        // a shared device locks when nobody works there for so long
  Duration till_pin_life = days(30);      // it opens by PIN for so long after a password
  std::string public_url;                 // "" : nowhere yet
  bool loopback_sign_in_only = false;     // the demo shop
  bool practice = false;                  // nothing of it is real
  bool channels_on_this_machine = false;  // a channel of the house's own may be called on this machine
  std::string backup_folder;              // where one is put aside every night; empty: none is
  bool backup_with_secrets = false;       // under a passphrase
  std::string root;  // before every path of this shop: "/practice" beside one's own, else empty
};

struct Desk {
  store::Store& store;
  const Clock& clock;
  Random& random;
  store::Ids& ids;
  HouseRules rules;
  KeyRing master_key;  // signs customers' links, seals secrets
  Tries tries{};
  std::string key_file{};  // where the master keys are kept; empty: nowhere
  std::string scratch{};   // a folder of this node's own; empty: there is none
};

// Who asks. Made by find_session or find_token, never by hand.
struct Caller {
  PersonId person;
  std::string name;
  Role role = Role::agent;
  TokenScope scope = TokenScope::write;
  bool by_token = false;
  std::string session;  // digest; empty for a token
  std::string csrf;
  bool shared = false;  // on a device that several people share
};

inline By by(const Caller& caller) { return {ByKind::person, caller.person.value}; }

// An answer that is recorded with the change it speaks of: the JSON of a published shape.
struct Answer {
  int status = 200;
  std::string body;
  bool replayed = false;
};

// The caller's Idempotency-Key, if there was one: who, route and key in one; and a digest of the request.
struct Once {
  std::string digest;
  std::string request;
};

}  // namespace heard::desk
