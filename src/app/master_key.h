// The master keys: 32 bytes each outside the database, which sign customers' links and seal secrets.
// DATA/secret.key (0600), or the file that HEARD_SECRET_KEY_FILE names, which nodes of one database share.
//   ID KEY      one a line, oldest first; the last one signs and seals, the others verify and open.
// A file of a KEY alone is one key, with the id 1.
#pragma once

#include <string>
#include <vector>

#include "base/key_ring.h"
#include "base/random.h"
#include "base/result.h"

namespace heard::app {

// `path` is key_path(data) for one's own shop. Made when the data folder is new. With a database elsewhere,
// or once there is data, a missing key stops the start with a sentence instead: a new one would break every
// customer's link.
Result<std::vector<MasterKey>> master_keys(const std::string& path, bool may_make, Random& random);
std::string key_path(const std::string& data);

// Adds a key, which is the newest from then on. The file is written beside the old one, brought to disk and
// put in its place: whatever happens meanwhile, one of the two is there whole. conflict while another one
// does the same, or when there are as many as can be.
Result<std::vector<MasterKey>> add_master_key(const std::string& path, Random& random);
// Leaves the newest alone.
Result<std::vector<MasterKey>> drop_earlier_keys(const std::string& path);

// Follows the file: a key that another node or command has put there is known from its first use on.
void follow_keys(KeyRing& ring, const std::string& path);

}  // namespace heard::app
