// Brings heard.db up to date.
#pragma once

#include <span>
#include <string>

#include "base/random.h"
#include "base/result.h"
#include "store/migrate.h"

namespace heard::store::sqlite {

// With the folder's lock held and no other connection open. Makes the file (0600) if it is missing; before
// the first step on one with data in it, copies it to heard.before-N.db beside it, N being the schema to
// come.
Result<int> upgrade(const std::string& folder, Random& random,
                    std::span<const Migration> steps = all_migrations());

}  // namespace heard::store::sqlite
