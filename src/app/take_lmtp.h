// Mails that a mail server of this machine hands in by LMTP are taken in by the desk.
#pragma once

#include <memory>

#include "app/config.h"
#include "channel/email/lmtp.h"
#include "desk/desk.h"

namespace heard::app {

// nullptr where the configuration names no place to listen. The desk outlives it.
std::unique_ptr<channel::email::Lmtp> open_lmtp(const Config& config, desk::Desk& desk);

}  // namespace heard::app
