#include "desk/asking/question_text.h"

#include "desk/telling/alert_letter.h"
#include "language/said_in.h"

namespace heard::desk {
namespace {

struct Asking {
  std::string_view text;
  std::string_view again;
  std::string_view promised;
  std::string_view how_often;
};

const Asking& asking_in_words(Tongue language) {
  static constexpr Asking english{
      .text =
          "Hello,\n\n"
          "you wrote to us, and as far as we can see the matter is settled. One question: did this settle "
          "it?\n\n"
          "Yes or no, with one press:\n{page}#settled\n\n"
          "Or simply answer this mail. You need not do anything, and we do not ask again.\n\n"
          "{shop}\n\nYour number: {number}",
      .again =
          "Hello,\n\n"
          "some days ago you told us of a problem, and we put it right. We said that we would ask again: is "
          "all well now?\n\n"
          "Yes or no, with one press:\n{page}#settled\n\n"
          "Or simply answer this mail. You need not do anything, and we do not ask again.\n\n"
          "{shop}\n\nYour number: {number}",
      .promised = "We ask whether all is well",
      .how_often = "How often may we write? You decide:\n{url}"};
  static constexpr Asking german{
      .text =
          "Guten Tag,\n\n"
          "Sie haben uns geschrieben, und soweit wir sehen, ist die Sache erledigt. Eine Frage dazu: Ist sie "
          "es auch für Sie?\n\n"
          "Ja oder nein, mit einem Klick:\n{page}#settled\n\n"
          "Oder antworten Sie einfach auf diese Mail. Sie müssen nichts tun, und wir fragen nicht noch "
          "einmal.\n\n"
          "{shop}\n\nIhre Nummer: {number}",
      .again =
          "Guten Tag,\n\n"
          "vor einigen Tagen haben Sie uns von einem Problem berichtet, und wir haben es behoben. Wie "
          "versprochen fragen wir nach: Ist noch alles in Ordnung?\n\n"
          "Ja oder nein, mit einem Klick:\n{page}#settled\n\n"
          "Oder antworten Sie einfach auf diese Mail. Sie müssen nichts tun, und wir fragen nicht noch "
          "einmal.\n\n"
          "{shop}\n\nIhre Nummer: {number}",
      .promised = "Wir fragen nach, ob alles in Ordnung ist",
      .how_often = "Wie oft dürfen wir schreiben? Das bestimmen Sie:\n{url}"};
  static constexpr Asking chinese{
      .text =
          "您好！\n\n"
          "您之前联系过我们，在我们看来事情已经办妥。只想问一句：您的问题解决了吗？\n\n"
          "点一下即可回答：\n{page}#settled\n\n"
          "也可以直接回复本邮件。您无需做任何事，我们不会再次询问。\n\n"
          "{shop}\n\n您的编号：{number}",
      .again =
          "您好！\n\n"
          "几天前您向我们反映了一个问题，我们已经处理。按照约定回访一句：现在一切都好吗？\n\n"
          "点一下即可回答：\n{page}#settled\n\n"
          "也可以直接回复本邮件。您无需做任何事，我们不会再次询问。\n\n"
          "{shop}\n\n您的编号：{number}",
      .promised = "我们会回访，确认一切都好",
      .how_often = "多久联系您一次，由您决定：\n{url}"};
  return language::said_in(language, english, german, chinese);
}

}  // namespace

std::string question_text(const QuestionSays& says) {
  const Asking& asking = asking_in_words(says.language);
  return filled(says.again ? asking.again : asking.text, {{"{page}", std::string(says.page_url)},
                                                          {"{shop}", std::string(says.shop)},
                                                          {"{number}", std::to_string(says.number)}});
}

std::string_view follow_up_words(Tongue language) { return asking_in_words(language).promised; }

std::string how_often_text(Tongue language, std::string_view url) {
  return filled(asking_in_words(language).how_often, {{"{url}", std::string(url)}});
}

}  // namespace heard::desk
