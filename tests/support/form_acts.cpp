// Complaints and returns in a story: "Ada begins a complaint", "Ada answers what: It broke.", "Ada adds the
// photo: x", "Ada sends the form".
#include "app/run_now.h"
#include "desk/door/forms.h"
#include "tests/support/teller.h"

namespace heard::test {
namespace {

using app::run_now;

// As the page composes it, without its labels.
std::string said_in(const FormDraft& draft) {
  std::string said = draft.what.str();
  for (const std::string_view more : {draft.about_order.view(), draft.wish.view()})
    if (!more.empty()) said.append("\n\n").append(more);
  return said;
}

}  // namespace

std::optional<Findings> Teller::form_act(const std::string& name, const std::string& verb,
                                         const std::string& words) {
  Sender& sender = customers_[name];
  if (verb == "begins a complaint" || verb == "begins a return") {
    sender.came_as = verb == "begins a complaint" ? CameAs::complaint : CameAs::giving_back;
    const auto begun = run_now(desk::begin_form(house_.desk, sender.came_as));
    if (begun.ok()) sender.form = *begun;
    return outcome(begun);
  }
  if (verb.starts_with("answers ")) {
    FormStep step{};
    if (!value_of(verb.substr(8), step)) return Findings{"there is no such question: " + verb};
    return outcome(run_now(desk::answer_form(house_.desk, sender.came_as, sender.form, step, words)));
  }
  if (verb == "adds the photo") {
    std::vector<desk::ArrivedFile> files{{.name = "photo.jpg", .media_type = "image/jpeg", .bytes = words}};
    return outcome(run_now(desk::add_form_files(house_.desk, sender.came_as, sender.form, std::move(files))));
  }
  if (verb == "takes the form for a return") {
    sender.came_as = CameAs::giving_back;
    return outcome(run_now(desk::form_view(house_.desk, sender.came_as, sender.form)));
  }
  if (verb == "looks at the form")
    return outcome(run_now(desk::form_view(house_.desk, sender.came_as, sender.form)));
  if (verb != "sends the form") return std::nullopt;
  const auto view = run_now(desk::form_view(house_.desk, sender.came_as, sender.form));
  if (!view.ok()) return outcome(view);
  const auto sent =
      run_now(desk::send_form(house_.desk, sender.came_as, sender.form, said_in(view->draft), Tongue::en));
  if (!sent.ok()) return outcome(sent);
  if (!sent->draft.conversation) return Findings{"it was sent and is nowhere"};
  if (!sent->draft.what.empty() || !sent->files.empty()) return Findings{"its words are there twice"};
  if (!sender.conversation || *sender.conversation != *sent->draft.conversation)
    numbered_[std::to_string(numbered_.size() + 1)] = *sent->draft.conversation;
  sender.conversation = sent->draft.conversation;
  current_ = *sent->draft.conversation;
  return Findings{};
}

}  // namespace heard::test
