// For the tests of this folder: a Dovecot of their own, started by tests/servers/dovecot.py, whose
// certificates come from an authority that SSL_CERT_FILE names.
#pragma once

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>

#include "channel/email/imap.h"

namespace heard::channel::email {

// Talks with the program over two pipes.
class DovecotPlace {
 public:
  explicit DovecotPlace(const std::string& more = "") {
    std::string name = std::filesystem::temp_directory_path() / "heard-dovecot-XXXXXX";
    folder_ = mkdtemp(name.data());
    std::array<int, 2> to{}, from{};
    EXPECT_EQ(pipe(to.data()), 0);
    EXPECT_EQ(pipe(from.data()), 0);
    child_ = fork();
    if (child_ == 0) {
      dup2(to[0], 0);
      dup2(from[1], 1);
      for (const int end : {to[0], to[1], from[0], from[1]}) close(end);
      const std::string program = std::string(HEARD_SOURCE_DIR) + "/tests/servers/dovecot.py";
      execlp("python3", "python3", program.c_str(), folder_.c_str(), more.c_str(), nullptr);
      _exit(127);
    }
    close(to[0]);
    close(from[1]);
    to_ = fdopen(to[1], "w");
    from_ = fdopen(from[0], "r");
    for (std::string line = hear(); !line.empty() && known_["ready"] != "yes"; line = hear()) {
      const std::size_t at = line.find('=');
      known_[line.substr(0, at)] = line.substr(at + 1);
      if (known_["ready"] == "yes") break;
    }
    EXPECT_EQ(known_["ready"], "yes") << "dovecot did not start";
    setenv("SSL_CERT_FILE", known_["authority"].c_str(), 1);
  }
  ~DovecotPlace() {
    std::fclose(to_);
    std::fclose(from_);
    waitpid(child_, nullptr, 0);
    std::filesystem::remove_all(folder_);
  }
  DovecotPlace(const DovecotPlace&) = delete;
  DovecotPlace& operator=(const DovecotPlace&) = delete;

  [[nodiscard]] MailSignIn sign_in(const std::string& host = "localhost",
                                   MailSecurity security = MailSecurity::tls) {
    const std::string port = known_[security == MailSecurity::tls ? "tls_port" : "port"];
    return {
        .place = {.host = host, .port = static_cast<std::uint16_t>(std::stoi(port)), .security = security},
        .user = known_["user"],
        .password = Secret(known_["password"])};
  }
  void deliver(const std::string& raw, const std::string& folder = "INBOX") {
    const std::string path = folder_ + "/mail-to-deliver";
    std::ofstream(path, std::ios::binary) << raw;
    say("deliver " + folder + " " + path);
  }
  // A mail with these words in it.
  void deliver_words(const std::string& words, const std::string& folder = "INBOX") {
    deliver("From: Ann <ann@example.org>\r\nTo: shop@shop.example\r\nSubject: " + words +
                "\r\nMessage-ID: <" + words + "@example.org>\r\n\r\n" + words + "\r\n",
            folder);
  }
  void stop() { say("stop"); }
  void start() { say("start"); }
  [[nodiscard]] std::string mail_folder() { return known_["mail"]; }
  [[nodiscard]] std::string log() const {
    std::ifstream file(folder_ + "/dovecot.log");
    return {std::istreambuf_iterator<char>(file), {}};
  }

 private:
  std::string hear() {
    std::array<char, 512> line{};
    if (std::fgets(line.data(), line.size(), from_) == nullptr) return {};
    std::string text = line.data();
    text.pop_back();
    return text;
  }
  void say(const std::string& words) {
    std::fprintf(to_, "%s\n", words.c_str());
    std::fflush(to_);
    EXPECT_EQ(hear(), "done");
  }

  std::string folder_;
  pid_t child_ = 0;
  std::FILE* to_ = nullptr;
  std::FILE* from_ = nullptr;
  std::map<std::string, std::string> known_;
};

inline bool has_dovecot() { return std::filesystem::exists("/usr/sbin/dovecot"); }

class WithDovecot : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    std::signal(SIGPIPE, SIG_IGN);
    if (has_dovecot()) place_ = std::make_unique<DovecotPlace>();
  }
  static void TearDownTestSuite() { place_.reset(); }
  void SetUp() override {
    if (!place_) GTEST_SKIP() << "dovecot is not installed";
  }
  static DovecotPlace& dovecot() { return *place_; }

 private:
  static inline std::unique_ptr<DovecotPlace> place_;
};

}  // namespace heard::channel::email
