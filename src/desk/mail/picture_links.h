// Our own addresses of pictures that lie elsewhere. Each is sealed: it names one picture of one mail, whose
// address cannot be read from it, and only who may see that mail is given one, when they ask for its
// pictures. The frame of a mail sends no cookie, so whoever has the address may fetch the picture, for a few
// minutes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "desk/desk.h"

namespace heard::desk {

constexpr Duration picture_link_life = minutes(10);

// As a browser asks for it, of this house.
std::string picture_path(const Desk& desk, MessageId mail, std::string_view url);
// The picture's own address; nothing for what was not sealed here for a picture of this mail, or is over.
std::optional<std::string> picture_behind(const Desk& desk, MessageId mail, std::string_view signed_part);

}  // namespace heard::desk
