#include "site/writing_words.h"

namespace heard::site {
namespace {

constinit const WritingWords writing_en{
    .title = "How often may we write?",
    .lead =
        "You decide, and it holds at once. Answers to what you write always reach you. This is about "
        "everything "
        "else: questions of ours, news and offers.",
    .all = "Everything",
    .all_hint =
        "Even then seldom: a question at most once a month, news every two weeks, never in the evening, at "
        "night, on Sundays or holidays.",
    .only_answers = "Only answers",
    .only_answers_hint = "Nothing but answers to what you write.",
    .paused = "Only answers for a while",
    .paused_hint = "Until the end of the day that you choose.",
    .until = "Until",
    .until_hint = "Year, month and day, such as 2027-03-31; a year ahead at most",
    .until_missing = "Choose the day until which only answers are to reach you",
    .until_over = "This day is over already. Choose a later one",
    .until_far = "This is more than a year away. Choose an earlier day",
    .offers = "You may send me offers, too",
    .offers_hint = "At most one a month, and none while a complaint of yours is open.",
    .save = "Save",
    .saved = "Saved. It holds from now on.",
    .off_title = "Only answers from now on?",
    .off_lead =
        "Nothing but answers to what you write will then reach you: no questions, no news, no offers.",
    .off_button = "Yes, only answers",
    .off_done_title = "Only answers from now on",
    .off_done_lead =
        "Nothing else of ours will reach you. You can change that at any time on the page of your "
        "conversation.",
    .question = "Did this settle it?",
    .question_hint = "One press is enough, and we ask no more than once.",
    .add_label = "Is there anything to add?",
    .add_hint = "You need not write anything. If you do, a person reads it and takes the matter up again.",
    .yes = "Yes, it is settled",
    .no = "No, not yet",
    .said_yes = "You told us that this settled it. Thank you.",
    .said_no = "You told us that this did not settle it. It is our turn again.",
};

constinit const WritingWords writing_de{
    .title = "Wie oft dürfen wir schreiben?",
    .lead =
        "Das bestimmen Sie, und es gilt sofort. Antworten auf das, was Sie schreiben, kommen immer bei Ihnen "
        "an. "
        "Hier geht es um alles andere: Fragen von uns, Neuigkeiten und Angebote.",
    .all = "Alles",
    .all_hint =
        "Auch dann selten: höchstens einmal im Monat eine Frage, alle zwei Wochen eine Neuigkeit, nie "
        "abends, "
        "nachts, an Sonn- und Feiertagen.",
    .only_answers = "Nur Antworten",
    .only_answers_hint = "Nichts als Antworten auf das, was Sie schreiben.",
    .paused = "Eine Zeit lang nur Antworten",
    .paused_hint = "Bis zum Ende des Tages, den Sie wählen.",
    .until = "Bis",
    .until_hint = "Jahr, Monat und Tag, etwa 2027-03-31; höchstens ein Jahr im Voraus",
    .until_missing = "Wählen Sie den Tag, bis zu dem nur Antworten kommen sollen",
    .until_over = "Dieser Tag ist schon vorbei. Wählen Sie einen späteren",
    .until_far = "Das ist über ein Jahr hin. Wählen Sie einen früheren Tag",
    .offers = "Sie dürfen mir auch Angebote schicken",
    .offers_hint = "Höchstens eines im Monat, und keines, solange eine Beschwerde von Ihnen offen ist.",
    .save = "Speichern",
    .saved = "Gespeichert. Es gilt ab jetzt.",
    .off_title = "Ab jetzt nur noch Antworten?",
    .off_lead =
        "Dann kommt von uns nichts als Antworten auf das, was Sie schreiben: keine Fragen, keine "
        "Neuigkeiten, "
        "keine Angebote.",
    .off_button = "Ja, nur Antworten",
    .off_done_title = "Ab jetzt nur noch Antworten",
    .off_done_lead =
        "Anderes kommt von uns nicht mehr. Sie können das jederzeit auf der Seite Ihres Gesprächs ändern.",
    .question = "Ist die Sache damit für Sie erledigt?",
    .question_hint = "Ein Klick genügt, und wir fragen nur dieses eine Mal.",
    .add_label = "Möchten Sie etwas hinzufügen?",
    .add_hint = "Sie müssen nichts schreiben. Wenn doch, liest es ein Mensch und nimmt die Sache wieder auf.",
    .yes = "Ja, erledigt",
    .no = "Nein, noch nicht",
    .said_yes = "Sie haben uns gesagt, dass die Sache damit erledigt ist. Danke.",
    .said_no = "Sie haben uns gesagt, dass die Sache damit nicht erledigt ist. Wir sind wieder dran.",
};

constinit const WritingWords writing_zh{
    .title = "联系频率",
    .lead =
        "多久联系您一次由您决定，立即生效。对您来信的答复始终会送达。这里说的是其他内容：我们的提问、消息和优"
        "惠。",
    .all = "全部",
    .all_hint = "即便如此也很少：提问每月最多一次，消息每两周最多一次，晚间、夜里、周日和节假日绝不打扰。",
    .only_answers = "只要答复",
    .only_answers_hint = "除了对您来信的答复，什么都不发。",
    .paused = "暂时只要答复",
    .paused_hint = "直到您选定的那一天结束。",
    .until = "截至",
    .until_hint = "年-月-日，例如 2027-03-31；最长一年",
    .until_missing = "请选择在哪一天之前只接收答复",
    .until_over = "这一天已经过去，请选择更晚的日期",
    .until_far = "这一天在一年之后，请选择更早的日期",
    .offers = "也可以给我发优惠信息",
    .offers_hint = "每月最多一次；您有投诉尚未办妥时绝不发送。",
    .save = "保存",
    .saved = "已保存，即刻生效。",
    .off_title = "今后只接收答复？",
    .off_lead = "此后我们只答复您的来信：不提问，不发消息，也不发优惠。",
    .off_button = "是的，只要答复",
    .off_done_title = "今后只发送答复",
    .off_done_lead = "其他内容不会再发给您。您随时可以在自己的对话页面上更改。",
    .question = "您的问题解决了吗？",
    .question_hint = "点一下即可，我们只问这一次。",
    .add_label = "还有什么要补充的吗？",
    .add_hint = "不写也可以。如果写了，会有同事阅读并重新受理。",
    .yes = "解决了",
    .no = "还没有",
    .said_yes = "您告诉我们问题已经解决，谢谢。",
    .said_no = "您告诉我们问题还没有解决。现在又轮到我们处理。",
};

}  // namespace

const WritingWords& writing_words_in(Language language) {
  switch (language) {
    case Language::de:
      return writing_de;
    case Language::zh:
      return writing_zh;
    case Language::en:
      break;
  }
  return writing_en;
}

}  // namespace heard::site
