#include "desk/promise/promise_words.h"
#include "language/said_in.h"

namespace heard::desk {

const PromiseWording& promise_wording(Tongue language) {
  static constexpr PromiseWording english{.an_answer = "an answer",
                                          .full_answer = "A full answer to your complaint",
                                          .near_subject = "Promised by {time}: {what}",
                                          .near_lead =
                                              "{name} was promised by {time}: {what}.\n\n"
                                              "If it will not be done by then, tell them before: a new time "
                                              "that is told in time is no broken promise. "
                                              "(Conversation {number})",
                                          .late_answer =
                                              "I promised you an answer by {due}. I do not have it yet, and "
                                              "I am sorry about that. You will hear from us "
                                              "by {time}, even if it is only how far we are.",
                                          .late_thing =
                                              "I promised you by {due}: {what}. It is not done yet, and I am "
                                              "sorry about that. You will hear from us by "
                                              "{time}, even if it is only how far we are."};
  static constexpr PromiseWording german{.an_answer = "eine Antwort",
                                         .full_answer = "Vollständige Antwort auf Ihre Beschwerde",
                                         .near_subject = "Zugesagt bis {time}: {what}",
                                         .near_lead =
                                             "{name} wurde bis {time} zugesagt: {what}.\n\n"
                                             "Wird es bis dahin nichts, bitte vorher melden: Eine neue Zeit, "
                                             "die rechtzeitig gemeldet ist, ist keine "
                                             "gebrochene Zusage. (Gespräch {number})",
                                         .late_answer =
                                             "Ich hatte Ihnen bis {due} eine Antwort zugesagt. Sie liegt mir "
                                             "noch nicht vor, das tut mir leid. Bis "
                                             "{time} hören Sie von uns, auch wenn es nur der Stand ist.",
                                         .late_thing =
                                             "Ich hatte Ihnen bis {due} zugesagt: {what}. Es ist noch nicht "
                                             "erledigt, das tut mir leid. Bis {time} hören "
                                             "Sie von uns, auch wenn es nur der Stand ist."};
  static constexpr PromiseWording chinese{
      .an_answer = "答复",
      .full_answer = "对您投诉的完整答复",
      .near_subject = "承诺将于{time}到期：{what}",
      .near_lead =
          "已答应{name}，最迟{time}：{what}"
          "。\n\n如果届时无法完成，请提前告知对方：按时告知的新时间不算未兑现。"
          "（对话 {number}）",
      .late_answer =
          "原答应{due}前答复您，目前还没有结果，很抱歉。最迟{time}我们会再联系您，哪怕只是告知进展。",
      .late_thing =
          "原答应您{due}前：{what}。目前还没有完成，很抱歉。最迟{time}我们会再联系您，哪怕只是告知进展。"};
  return language::said_in(language, english, german, chinese);
}

std::string_view spoken_tag(Tongue language) {
  return language == Tongue::zh ? "zh-Hans" : name_of(language);
}

}  // namespace heard::desk
