#include "app/command_line.h"

#include <fmt/format.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>
#include <CLI/CLI.hpp>

#include <cstdlib>
#include <iostream>

#include "app/describe.h"
#include "app/doctor.h"
#include "app/errand_socket.h"
#include "app/import_mail.h"
#include "app/opened.h"
#include "app/read_mail.h"
#include "app/receive.h"
#include "app/refuse.h"
#include "app/restore.h"
#include "app/serving.h"
#include "app/take_backup.h"

namespace heard::app {
namespace {

constexpr int wrong_usage = 2;

struct Told {
  Config config;
  Errand errand;
  bool password_stdin = false;
  std::string file;
  std::string passphrase_file;
  std::string format;
  std::string bytes;  // that go with the errand
  int fails_with = 1;
  std::function<int(Told&)> act;
};

void add_place(CLI::App& command, Told& told) {
  command.add_option("--config", told.config.config_file, "configuration file (TOML)");
  command.add_option("--data", told.config.data, "data folder")->capture_default_str();
  command.add_option("--database", told.config.database,
                     "postgresql://… ; without it SQLite in the data folder");
}

Result<std::string> do_errand(Told& told) {
  if (told.config.database.empty()) {
    if (auto done = hand_over(told.config.data, told.errand, told.bytes)) return std::move(*done);
  }
  HEARD_TRY(const auto house, open_house(told.config));
  Result<std::string> done = run_errand(*house->desk, told.errand, std::move(told.bytes));
  house->store->stop();
  return done;
}

int errand(Told& told) {
  if (told.password_stdin) {
    std::string line;
    std::getline(std::cin, line);
    told.errand.password = line;
  }
  if (const Result<void> read = read_config_file(told.config); !read.ok()) return refuse(read.error());
  const Result<std::string> done = do_errand(told);
  if (!done.ok()) return refuse(done.error());
  fmt::print("{}\n", *done);
  return 0;
}

int serving(Told& told, bool practice) {
  if (const Result<void> read = read_config_file(told.config); !read.ok()) return refuse(read.error());
  return serve(told.config, practice);
}

void add_serve(CLI::App& app, Told& told) {
  CLI::App* command = app.add_subcommand("serve", "serves the desk and the customers' pages");
  add_place(*command, told);
  command->add_option("--listen", told.config.listen, "HOST:PORT")->capture_default_str();
  command->add_flag("--test-clock", told.config.test_clock, "for tests: lets the clock be moved over HTTP");
  command->add_option("--test-pictures-port", told.config.test_pictures_port,
                      "for tests: fetches pictures of mails from this port of this machine, too");
  command->callback([&told] { told.act = [](Told& t) { return serving(t, false); }; });
}

void add_demo(CLI::App& app, Told& told) {
  CLI::App* command = app.add_subcommand("demo", "serves a practice shop with believable customers");
  command->add_option("--data", told.config.data, "data folder, empty or an earlier practice shop")
      ->capture_default_str();
  command->add_option("--listen", told.config.listen, "HOST:PORT")->capture_default_str();
  command->add_flag("--test-clock", told.config.test_clock, "for tests: lets the clock be moved over HTTP");
  command->callback([&told] { told.act = [](Told& t) { return serving(t, true); }; });
}

void add_person_add(CLI::App& person, Told& told) {
  CLI::App* command =
      person.add_subcommand("add", "adds somebody; without a password prints an invitation link");
  add_place(*command, told);
  command->add_option("--email", told.errand.email, "email address")->required();
  command->add_option("--name", told.errand.name, "the name customers see")->required();
  command->add_option("--role", told.errand.role, "agent, supervisor or admin")
      ->required()
      ->check(CLI::IsMember({"agent", "supervisor", "admin"}));
  command->add_flag("--password-stdin", told.password_stdin, "reads the password from standard input");
  command->callback([&told] {
    told.errand.kind = ErrandKind::person_add;
    told.act = errand;
  });
}

void add_person_second_factor_off(CLI::App& person, Told& told) {
  CLI::App* command = person.add_subcommand(
      "second-factor-off", "for somebody who has lost their device and whom no other owner can let in");
  add_place(*command, told);
  command->add_option("--email", told.errand.email, "whose: their email address")->required();
  command->callback([&told] {
    told.errand.kind = ErrandKind::second_factor_off;
    told.act = errand;
  });
}

void add_person(CLI::App& app, Told& told) {
  CLI::App* person = app.add_subcommand("person", "people who work the desk");
  person->require_subcommand(1);
  add_person_add(*person, told);
  add_person_second_factor_off(*person, told);
}

void add_token(CLI::App& app, Told& told) {
  CLI::App* token = app.add_subcommand("token", "API tokens of scripts");
  token->require_subcommand(1);
  CLI::App* command = token->add_subcommand("add", "prints a new token, alone and once");
  add_place(*command, told);
  command->add_option("--person", told.errand.email, "whose: their email address")->required();
  command->add_option("--name", told.errand.name, "what it is for")->required();
  command->add_option("--scope", told.errand.scope, "read or write (the default)")
      ->check(CLI::IsMember({"read", "write"}));
  command->callback([&told] {
    told.errand.kind = ErrandKind::token_add;
    told.act = errand;
  });
}

void add_verify(CLI::App& app, Told& told) {
  CLI::App* command = app.add_subcommand("verify", "replays the log and compares it with the data");
  add_place(*command, told);
  command->callback([&told] {
    told.errand.kind = ErrandKind::verify;
    told.act = errand;
  });
}

int doctor(Told& asked) {
  if (const Result<void> read = read_config_file(asked.config); !read.ok()) return refuse(read.error());
  const Findings found = examine(asked.config);
  fmt::print("{}\n", report_of(found));
  return anything_bad(found) ? 1 : 0;
}

void add_doctor(CLI::App& app, Told& told) {
  CLI::App* command =
      app.add_subcommand("doctor", "says what is wrong with this installation and how to mend it");
  add_place(*command, told);
  command->add_option("--listen", told.config.listen, "HOST:PORT at which it is served")
      ->capture_default_str();
  command->callback([&told] { told.act = doctor; });
}

using Act = Result<std::string> (*)(const Config&, const std::string&, const std::string&);

int with_backup(Told& told, Act act) {
  if (const Result<void> read = read_config_file(told.config); !read.ok()) return refuse(read.error());
  const Result<std::string> done = act(told.config, told.file, told.passphrase_file);
  if (!done.ok()) return refuse(done.error());
  fmt::print("{}\n", *done);
  return 0;
}

void add_backup(CLI::App& app, Told& told) {
  CLI::App* command =
      app.add_subcommand("backup", "puts everything aside in one file, also while it is served");
  add_place(*command, told);
  command->add_option("file", told.file, "the file to write")->required();
  command->add_option(
      "--passphrase-file", told.passphrase_file,
      "a file whose first line is a passphrase: the backup is sealed and holds the secrets too");
  command->callback([&told] { told.act = [](Told& t) { return with_backup(t, back_up); }; });
}

void add_restore(CLI::App& app, Told& told) {
  CLI::App* command =
      app.add_subcommand("restore", "brings a backup back, into an empty folder or an empty database");
  add_place(*command, told);
  command->add_option("file", told.file, "the backup")->required();
  command->add_option("--passphrase-file", told.passphrase_file, "of a backup that is sealed");
  command->callback([&told] { told.act = [](Told& t) { return with_backup(t, restore); }; });
}

void add_key(CLI::App& app, Told& told) {
  CLI::App* key = app.add_subcommand("key", "the secret key");
  key->require_subcommand(1);
  CLI::App* command = key->add_subcommand(
      "rotate", "makes a new secret key and seals secrets anew; links given before stay good");
  add_place(*command, told);
  command->add_flag("--end-earlier", told.errand.end_earlier,
                    "for a key that others may have: every link given before ends, too");
  command->callback([&told] {
    told.errand.kind = ErrandKind::key_rotate;
    told.act = errand;
  });
}

void add_read_mail(CLI::App& app, Told& told) {
  CLI::App* command =
      app.add_subcommand("read-mail", "prints as JSON what Heard makes of one raw mail; keeps nothing");
  command->add_option("file", told.file, "the mail (without it: standard input)");
  command->callback([&told] { told.act = [](Told& t) { return print_read_mail(t.file); }; });
}

int receive(Told& told) {
  const auto refuse_mail = [](const Error& error) {
    refuse(error);
    return receive_exit(error);
  };
  if (const Result<void> read = read_config_file(told.config); !read.ok()) return refuse_mail(read.error());
  Result<std::string> raw = read_raw_mail(told.file);
  if (!raw.ok()) return refuse_mail(raw.error());
  told.bytes = std::move(raw).value();
  told.errand.bytes = static_cast<std::int64_t>(told.bytes.size());
  const Result<std::string> done = do_errand(told);
  if (!done.ok()) return refuse_mail(done.error());
  fmt::print("{}\n", *done);
  return 0;
}

void add_receive(CLI::App& app, Told& told) {
  CLI::App* command = app.add_subcommand(
      "receive", "takes one raw mail, for a mail server's pipe; exit 75: it should be tried again");
  add_place(*command, told);
  command->add_option("--inbox", told.errand.inbox, "the inbox's name, or its mailbox's address")->required();
  command->add_option("file", told.file, "the mail (without it: standard input)");
  command->callback([&told] {
    told.errand.kind = ErrandKind::receive;
    told.fails_with = try_again;
    told.act = receive;
  });
}

// Handed to the serving process mail by mail; without one the house is opened once for all of them.
Result<std::string> do_import(Told& told) {
  std::unique_ptr<Opened> house;
  const DoErrand act = [&](const Errand& errand, std::string bytes) -> Result<std::string> {
    if (!house && told.config.database.empty())
      if (auto done = hand_over(told.config.data, errand, bytes)) return std::move(*done);
    if (!house) {
      HEARD_TRY(house, open_house(told.config));
    }
    return run_errand(*house->desk, errand, std::move(bytes));
  };
  Result<std::string> done =
      import_mail(told.format, told.file, told.errand.inbox.value_or(std::string()), act);
  if (house) house->store->stop();
  return done;
}

int import_all(Told& told) {
  if (const Result<void> read = read_config_file(told.config); !read.ok()) return refuse(read.error());
  const Result<std::string> done = do_import(told);
  if (!done.ok()) return refuse(done.error());
  fmt::print("{}\n", *done);
  return 0;
}

void add_import(CLI::App& app, Told& told) {
  CLI::App* command = app.add_subcommand(
      "import", "takes the mail of an earlier mail program; nothing is taken twice, sent or answered");
  add_place(*command, told);
  command->add_option("format", told.format, "mbox or maildir")
      ->required()
      ->check(CLI::IsMember({"mbox", "maildir"}));
  command->add_option("path", told.file, "the file, or the folder with cur and new in it")->required();
  command->add_option("--inbox", told.errand.inbox, "the inbox's name, or its mailbox's address")->required();
  command->callback([&told] { told.act = import_all; });
}

void add_descriptions(CLI::App& app, Told& told) {
  app.add_subcommand("openapi", "prints the description of the API")->callback([&told] {
    told.act = [](Told&) { return print_openapi(); };
  });
  app.add_subcommand("typescript", "prints the types of the API for the web desk")->callback([&told] {
    told.act = [](Told&) { return print_typescript(); };
  });
}

}  // namespace

int run(int argc, char** argv) {
  // Standard output belongs to what a command was asked for; the log has standard error.
  spdlog::set_default_logger(spdlog::stderr_color_mt("heard"));
  spdlog::set_pattern("%Y-%m-%dT%H:%M:%S.%fZ %^%l%$ %v", spdlog::pattern_time_type::utc);
  CLI::App app("Heard: a customer-care desk. The customer is not always right. The customer is always heard.",
               "heard");
  app.require_subcommand(1);
  Told told;
  add_serve(app, told);
  add_demo(app, told);
  add_person(app, told);
  add_token(app, told);
  add_verify(app, told);
  add_doctor(app, told);
  add_key(app, told);
  add_backup(app, told);
  add_restore(app, told);
  add_read_mail(app, told);
  add_receive(app, told);
  add_import(app, told);
  add_descriptions(app, told);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : wrong_usage;
  }
  try {
    return told.act(told);
  } catch (const std::exception& impossible) {
    refuse(broken(impossible.what()));
    return told.fails_with;
  }
}

}  // namespace heard::app
