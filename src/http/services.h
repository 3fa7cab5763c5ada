// Services: what the handlers stand on. Made by app before the routes; outlives the server.
#pragma once

#include <functional>
#include <span>
#include <string>

#include "desk/desk.h"
#include "http/asset.h"
#include "http/mail_servers.h"
#include "http/metrics.h"
#include "http/options.h"
#include "http/outside_pictures.h"
#include "http/practice.h"
#include "http/route.h"

namespace heard::live {
class Hub;
}

namespace heard::http {

struct Services {
  desk::Desk& desk;
  live::Hub& hub;
  Metrics& metrics;
  ServerOptions options;
  std::span<const Asset> assets{};
  // Moves the desk's clock and runs what fell due. Empty: there is no such route.
  std::function<desk::Task<void>(Duration)> advance_clock{};
  Practice* practice = nullptr;         // none is offered
  MailServers* mail = nullptr;          // it speaks with none
  OutsidePictures* pictures = nullptr;  // it fetches none
};

}  // namespace heard::http
