#include "http/server_test.h"

#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <thread>

namespace heard::http {
namespace {

using namespace std::chrono_literals;

desk::Task<Response> wait_a_little(Call) {
  boost::asio::steady_timer timer(co_await boost::asio::this_coro::executor, 300ms);
  co_await timer.async_wait(boost::asio::use_awaitable);
  co_return plain("waited");
}

Routes table() {
  static const std::string large(5'000'000, 'x');
  Routes routes;
  routes
      .add(open_route(Method::get, "/hello", [](Call) -> desk::Task<Response> { co_return plain("hello"); }))
      .add(
          open_route(Method::get, "/echo/{what}",
                     [](Call call) -> desk::Task<Response> { co_return plain(call.request.path_values[0]); }))
      .add(open_route(Method::post, "/echo",
                      [](Call call) -> desk::Task<Response> { co_return plain(call.request.body); }))
      .add(open_route(Method::get, "/throws",
                      [](Call) -> desk::Task<Response> {
                        throw std::runtime_error("secret inside");
                        co_return nothing();
                      }))
      .add(open_route(Method::get, "/large",
                      [](Call) -> desk::Task<Response> {
                        co_return Response{.content_type = "text/plain", .body = {}, .bytes = large};
                      }))
      .add(open_route(Method::get, "/wait", [](Call call) { return wait_a_little(std::move(call)); }))
      .add(open_route(Method::get, "/peer",
                      [](Call call) -> desk::Task<Response> { co_return plain(call.request.peer.address); }));
  return routes;
}

ServerOptions hasty() {
  ServerOptions options;
  options.limits.header_wait = 200ms;
  options.limits.idle_wait = 300ms;
  options.limits.body_wait = 400ms;
  options.limits.trickle_wait = 200ms;
  options.limits.sweep = 20ms;
  return options;
}

TEST(Server, AnswersAndKeepsTheConnection) {
  TestServer server(table());
  Client client = server.client();
  for (int i = 0; i < 3; ++i) {
    const Answer answer = client.get("/hello");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, "hello");
    EXPECT_TRUE(answer.headers.contains("date"));
  }
  EXPECT_EQ(client.get("/echo/a%20b%C3%A4").body, "a bä");
}

TEST(Server, PipelinedRequestsAreAnsweredInOrder) {
  TestServer server(table());
  Client client = server.client();
  client.send(
      "GET /echo/1 HTTP/1.1\r\nHost: t\r\n\r\nPOST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: 3\r\n\r\ntwo"
      "GET /wait HTTP/1.1\r\nHost: t\r\n\r\nGET /echo/4 HTTP/1.1\r\nHost: t\r\n\r\n");
  EXPECT_EQ(client.answer().body, "1");
  EXPECT_EQ(client.answer().body, "two");
  EXPECT_EQ(client.answer().body, "waited");
  EXPECT_EQ(client.answer().body, "4");
}

TEST(Server, ARequestMayComeByteByByte) {
  TestServer server(table());
  Client client = server.client();
  for (const char c : std::string("POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: 3\r\n\r\nabc")) {
    client.send(std::string_view(&c, 1));
    std::this_thread::sleep_for(1ms);
  }
  EXPECT_EQ(client.answer().body, "abc");
}

TEST(Server, TakesChunkedBodiesAndAsksForThem) {
  TestServer server(table());
  Client client = server.client();
  EXPECT_EQ(client
                .ask("POST /echo HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: "
                     "chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n")
                .body,
            "abcde");
  client.send("POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(client.answer(false).status, 100);
  EXPECT_EQ(client.ask("ok").body, "ok");
}

TEST(Server, HeadHasNoBodyAndTheSameLength) {
  TestServer server(table());
  Client client = server.client();
  client.send("HEAD /hello HTTP/1.1\r\nHost: t\r\n\r\n");
  const Answer head = client.answer(false);
  EXPECT_EQ(head.status, 200);
  EXPECT_EQ(head.headers.at("content-length"), "5");
  EXPECT_EQ(client.get("/hello").body, "hello");
}

TEST(Server, KnowsWhatMayBeDoneWhere) {
  TestServer server(table());
  Client client = server.client();
  const Answer refused = client.ask("DELETE /hello HTTP/1.1\r\nHost: t\r\n\r\n");
  EXPECT_EQ(refused.status, 405);
  EXPECT_EQ(refused.headers.at("allow"), "GET, HEAD");
  const Answer options = client.ask("OPTIONS /echo HTTP/1.1\r\nHost: t\r\n\r\n");
  EXPECT_EQ(options.status, 204);
  EXPECT_EQ(options.headers.at("allow"), "POST");
  const Answer unknown = client.get("/api/unknown");
  EXPECT_EQ(unknown.status, 404);
  EXPECT_EQ(unknown.headers.at("content-type"), "application/problem+json");
  EXPECT_NE(unknown.body.find(R"("code":"not_found")"), std::string::npos);
  EXPECT_EQ(client.get("/unknown").headers.at("content-type"), "text/html; charset=utf-8");
}

TEST(Server, EverythingIsProtected) {
  TestServer server(table());
  Client client = server.client();
  for (const char* path : {"/hello", "/unknown", "/api/unknown", "/throws"}) {
    const Answer answer = client.get(path);
    EXPECT_NE(answer.headers.at("content-security-policy").find("default-src 'none'"), std::string::npos)
        << path;
    EXPECT_NE(answer.headers.at("content-security-policy").find("frame-ancestors 'none'"), std::string::npos)
        << path;
    EXPECT_EQ(answer.headers.at("x-content-type-options"), "nosniff");
    EXPECT_EQ(answer.headers.at("referrer-policy"), "no-referrer");
    EXPECT_FALSE(answer.headers.contains("strict-transport-security"));
  }
}

TEST(Server, AThrowingHandlerTellsNothing) {
  TestServer server(table());
  Client client = server.client();
  const Answer answer = client.get("/throws");
  EXPECT_EQ(answer.status, 500);
  EXPECT_EQ(answer.body.find("secret"), std::string::npos);
  EXPECT_TRUE(answer.headers.contains("x-request-id"));
  EXPECT_EQ(client.get("/hello").status, 200);
}

TEST(Server, GarbageGetsA400AndTheDoor) {
  TestServer server(table());
  for (const std::string_view bytes :
       {std::string_view("\x16\x03\x01\x02\x00\x01\x00", 7), std::string_view("hello there\r\n\r\n"),
        std::string_view("GET /hello HTTP/1.1\r\n\r\n"),
        std::string_view("GET /hello HTTP/9.9\r\nHost: t\r\n\r\n"),
        std::string_view("GET /hello HTTP/1.1\r\nHost: t\r\nHost: u\r\n\r\n"),
        std::string_view("GET hello HTTP/1.1\r\nHost: t\r\n\r\n"),
        std::string_view("GET /hello?a=%zz HTTP/1.1\r\nHost: t\r\n\r\n"),
        std::string_view("POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: 1\r\nTransfer-Encoding: "
                         "chunked\r\n\r\n0\r\n\r\n"),
        std::string_view("POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: x\r\n\r\n"),
        std::string_view("POST /echo HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")}) {
    Client client = server.client();
    EXPECT_EQ(client.ask(bytes).status, 400) << bytes;
    client.socket().shutdown(boost::asio::ip::tcp::socket::shutdown_send);
    EXPECT_TRUE(client.ended()) << bytes;
  }
}

TEST(Server, TooLargeIsSaidBeforeItIsRead) {
  TestServer server(table());
  EXPECT_EQ(server.client().get("/hello", "X: " + std::string(20'000, 'x') + "\r\n").status, 431);
  EXPECT_EQ(
      server.client().ask("POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: 9999999999\r\n\r\n").status,
      413);
  Client chunks = server.client();
  chunks.send("POST /echo HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\n");
  const std::string chunk = "10000\r\n" + std::string(0x10000, 'c') + "\r\n";
  for (int i = 0; i < 17; ++i) chunks.send(chunk);
  EXPECT_EQ(chunks.answer().status, 413);
}

TEST(Server, SlowIsCutOff) {
  TestServer server(table(), hasty());
  Client idle = server.client();
  EXPECT_TRUE(idle.ended());
  Client header = server.client();
  EXPECT_EQ(header.ask("GET /hello HT").status, 408);
  Client body = server.client();
  EXPECT_EQ(body.ask("POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: 100\r\n\r\nabc").status, 408);
  EXPECT_EQ(body.answer().status, 0);
}

TEST(Server, ATrickleIsCutOffThoughBytesKeepComing) {
  TestServer server(table(), hasty());
  Client client = server.client();
  client.send("POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: 1000\r\n\r\n");
  std::thread dripping([&] {
    for (int i = 0; i < 40; ++i) {
      boost::system::error_code failure;
      boost::asio::write(client.socket(), boost::asio::buffer("x", 1), failure);
      std::this_thread::sleep_for(20ms);
    }
  });
  EXPECT_EQ(client.answer().status, 408);
  dripping.join();
}

TEST(Server, ASlowReaderIsCutOff) {
  TestServer server(table(), hasty());
  Client client = server.client();
  client.send("GET /large HTTP/1.1\r\nHost: t\r\n\r\nGET /large HTTP/1.1\r\nHost: t\r\n\r\n");
  std::this_thread::sleep_for(1500ms);
  EXPECT_TRUE(client.ended());
}

TEST(Server, LargeBodiesArriveWhole) {
  TestServer server(table());
  Client client = server.client();
  EXPECT_EQ(client.get("/large").body.size(), 5'000'000u);
  const std::string body(900'000, 'b');
  EXPECT_EQ(client.ask("POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: 900000\r\n\r\n" + body).body, body);
  EXPECT_EQ(client.get("/hello").status, 200);
}

TEST(Server, MoreConnectionsThanAllowedAreToldToComeBack) {
  ServerOptions options;
  options.limits.connections_max = 2;
  TestServer server(table(), options);
  Client a = server.client(), b = server.client();
  EXPECT_EQ(a.get("/hello").status, 200);
  EXPECT_EQ(b.get("/hello").status, 200);
  Client c = server.client();
  const Answer refused = c.answer();
  EXPECT_EQ(refused.status, 503);
  EXPECT_TRUE(refused.headers.contains("retry-after"));
}

TEST(Server, OldAndClosingClientsAreLetGo) {
  TestServer server(table());
  Client old = server.client();
  EXPECT_EQ(old.ask("GET /hello HTTP/1.0\r\n\r\n").headers.at("connection"), "close");
  Client closing = server.client();
  EXPECT_EQ(closing.get("/hello", "Connection: close\r\n").headers.at("connection"), "close");
}

TEST(Server, StoppingFinishesWhatRuns) {
  TestServer server(table());
  Client running = server.client(), idle = server.client();
  EXPECT_EQ(idle.get("/hello").status, 200);
  running.send("GET /wait HTTP/1.1\r\nHost: t\r\n\r\n");
  std::this_thread::sleep_for(50ms);
  std::thread stopping([&] { server.server->stop(); });
  EXPECT_TRUE(idle.ended());
  const Answer answer = running.answer();
  EXPECT_EQ(answer.body, "waited");
  EXPECT_EQ(answer.headers.at("connection"), "close");
  running.socket().close();
  stopping.join();
}

TEST(Server, ForwardedHeadersCountOnlyFromTrustedProxies) {
  TestServer plain(table());
  EXPECT_EQ(plain.client().get("/peer", "X-Forwarded-For: 9.9.9.9\r\n").body, "127.0.0.1");
  ServerOptions options;
  options.trusted_proxies = {"127.0.0.0/8", "10.0.0.0/8"};
  TestServer behind(table(), options);
  EXPECT_EQ(behind.client().get("/peer", "X-Forwarded-For: 6.6.6.6, 9.9.9.9, 10.1.1.1\r\n").body, "9.9.9.9");
  EXPECT_EQ(behind.client().get("/peer").body, "127.0.0.1");
}

TEST(Server, HttpsOutsideIsSaid) {
  ServerOptions options;
  options.public_url = "https://desk.example.org";
  TestServer server(table(), options);
  EXPECT_TRUE(server.client().get("/hello").headers.contains("strict-transport-security"));
}

TEST(Server, PublicPostsAreLimitedForEachAddress) {
  ServerOptions options;
  options.rates.also_loopback = true;
  options.rates.public_posts_a_minute = 60;
  TestServer server(table(), options);
  Client client = server.client();
  int refused = 0;
  for (int i = 0; i < 15; ++i) {
    const Answer answer = client.ask("POST /echo HTTP/1.1\r\nHost: t\r\nContent-Length: 1\r\n\r\nx");
    if (answer.status == 429) ++refused;
  }
  EXPECT_GE(refused, 4);
  EXPECT_EQ(client.get("/hello").status, 200);
}

TEST(Server, ATakenPortIsSaid) {
  TestServer server(table());
  ServerOptions options;
  options.port = server.server->port();
  Server second(server.desk, server.routes, server.threads, server.metrics, options);
  const Result<void> started = second.start();
  ASSERT_FALSE(started.ok());
  EXPECT_NE(started.error().sentence.find("Cannot listen on 127.0.0.1"), std::string::npos);
}

TEST(Server, RequestsAreCounted) {
  TestServer server(table(), {}, 2);
  Client client = server.client();
  for (int i = 0; i < 3; ++i) client.get("/hello");
  client.get("/nowhere");
  std::string text;
  // Counted once it is written, which the client may see first.
  for (int i = 0; i < 200 && text.find("route=\"none\",status") == std::string::npos; ++i) {
    std::this_thread::sleep_for(5ms);
    text.clear();
    server.metrics.write(text);
  }
  EXPECT_NE(text.find(R"(heard_requests_total{method="GET",route="/hello",status="2xx"} 3)"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find(R"(route="none",status="4xx"} 1)"), std::string::npos);
  EXPECT_NE(text.find("heard_connections 1\n"), std::string::npos);
}

}  // namespace
}  // namespace heard::http
