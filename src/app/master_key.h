// The master key: 32 bytes outside the database, which sign customers' links. DATA/secret.key (0600), or
// the file that HEARD_SECRET_KEY_FILE names, which nodes of one database share.
#pragma once

#include <string>

#include "base/random.h"
#include "base/result.h"
#include "base/secret.h"

namespace heard::app {

// `path` is key_path(data) for one's own shop. Made when the data folder is new. With a database elsewhere,
// or once there is data, a missing key stops the start with a sentence instead: a new one would break every
// customer's link.
Result<Secret> master_key(const std::string& path, bool may_make, Random& random);
std::string key_path(const std::string& data);

}  // namespace heard::app
