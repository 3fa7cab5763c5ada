#include "app/describe.h"

#include <fmt/format.h>
#include <stdlib.h>

#include <filesystem>

#include "app/channel_routes.h"
#include "app/chat_routes.h"
#include "app/form_routes.h"
#include "app/opened.h"
#include "app/own_routes.h"
#include "app/site_routes.h"
#include "http/io_threads.h"
#include "http/resources.h"
#include "live/hub.h"
#include "live/log.h"

namespace heard::app {
namespace {

// The route table says everything, but its handlers want a desk: an empty one, gone afterwards.
template <class Print>
int with_routes(Print print) {
  std::string folder = (std::filesystem::temp_directory_path() / "heard-describe-XXXXXX").string();
  if (::mkdtemp(folder.data()) == nullptr) return 1;
  Config config;
  config.data = folder;
  {
    auto house = open_house(config);
    if (!house.ok()) return 1;
    desk::Desk& desk = *(*house)->desk;
    http::IoThreads threads(1);
    http::Routes routes;
    http::Metrics metrics(1);
    live::Hub hub(live::log_of(desk), live::nodes_of(desk), threads.executors());
    const http::Services services{.desk = desk, .hub = hub, .metrics = metrics, .options = {}};
    http::add_all(routes, services);
    add_site_routes(routes, desk);
    add_chat_routes(routes, services);
    add_own_routes(routes, services);
    add_form_routes(routes, desk);
    add_channel_routes(routes, services, nullptr);
    print(routes);
    (*house)->store->stop();
  }
  std::filesystem::remove_all(folder);
  return 0;
}

}  // namespace

int print_openapi() {
  return with_routes([](const http::Routes& routes) { fmt::print("{}\n", http::openapi_text(routes)); });
}

int print_typescript() {
  return with_routes([](const http::Routes& routes) { fmt::print("{}", http::typescript_text(routes)); });
}

}  // namespace heard::app
