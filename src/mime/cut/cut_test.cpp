// Answers as the mail programs of customers write them; each line of a mail ends in one of the three places.
#include "mime/cut/cut.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "mime/html_text.h"

namespace heard::mime {
namespace {

struct Answer {
  const char* name;
  const char* text;
  const char* new_text;
};
void PrintTo(const Answer& answer, std::ostream* out) { *out << answer.name; }
class CutText_ : public testing::TestWithParam<Answer> {};

TEST_P(CutText_, leaves_what_was_newly_written) {
  EXPECT_EQ(cut_text(GetParam().text).new_text, GetParam().new_text);
}

INSTANTIATE_TEST_SUITE_P(
    Clients, CutText_,
    testing::Values(
        Answer{"gmail",
               "Thanks!\n\nOn Tue, Mar 3, 2026 at 10:00 AM Shop <shop@example.com> wrote:\n\n> Dear Ada\n> "
               "all is well\n",
               "Thanks!"},
        Answer{"gmail, broken line",
               "Thanks!\n\nOn Tue, Mar 3, 2026 at 10:00 AM Shop of Cups <\nshop@example.com> wrote:\n> Dear "
               "Ada\n",
               "Thanks!"},
        Answer{"no empty line before",
               "I will let you know then...\nOp 16 aug. 2026 05:13 schreef Shop <shop@example.com> "
               "het\nvolgende geschreven:\n> Beste\n",
               "I will let you know then..."},
        Answer{"german", "Danke.\n\nAm 03.03.2026 um 10:00 schrieb Laden <laden@example.de>:\n> Guten Tag\n",
               "Danke."},
        Answer{"outlook, german",
               "Danke.\n\nVon: Laden <laden@example.de>\nGesendet: Dienstag, 3. März 2026 10:00\nAn: "
               "Ada\nBetreff: AW: Tasse\n\nGuten Tag,\nalles gut.\n",
               "Danke."},
        Answer{"outlook, line above",
               "Danke.\n\n________________________________\nFrom: Shop\nSent: Tuesday\nTo: Ada\nSubject: Re: "
               "Cup\n\nDear Ada\n",
               "Danke."},
        Answer{"original message", "Fine.\n\n-----Original Message-----\nFrom: Shop\n\nDear Ada,\nyes.\n",
               "Fine."},
        Answer{"apple, quoted lead-in",
               "谢谢！\n\n> 在 2026年3月3日，上午10:00，店 <shop@example.com> 写道：\n> \n> 您好\n",
               "谢谢！"},
        Answer{"qq",
               "收到\n\n------------------ 原始邮件 ------------------\n发件人: "
               "\"店\"<shop@example.com>;\n发送时间: 2026年3月3日(星期二) 上午10:00\n收件人: "
               "\"阿达\"<ada@qq.com>;\n主题: 杯子\n\n您好\n",
               "收到"},
        Answer{"french",
               "Merci\n\nLe mar. 3 mars 2026 à 10:00, Boutique <b@example.fr> a écrit :\n> Bonjour\n",
               "Merci"},
        Answer{"russian", "Спасибо\n\nвт, 3 мар. 2026 г. в 10:00, Магазин <m@example.ru>:\n> Здравствуйте\n",
               "Спасибо"},
        Answer{"polish",
               "Dzięki\n\nwt., 3 mar 2026 o 10:00 Sklep <s@example.pl> napisał(a):\n> Dzień dobry\n",
               "Dzięki"},
        Answer{"phone",
               "Yes please.\n\nSent from my iPhone\n\nOn 3 Mar 2026, at 10:00, Shop <s@example.com> "
               "wrote:\n> Now?\n",
               "Yes please."},
        Answer{"phone, german", "Ja bitte.\n\nVon meinem iPhone gesendet\n", "Ja bitte."},
        Answer{"signature", "All good.\n\n-- \nAda Lovelace\nLondon\n", "All good."},
        Answer{"bottom", "On 3 Mar 2026 at 10:00, Shop wrote:\n> Which colour?\n\nBlue.\n", "Blue."},
        Answer{"inline",
               "On 3 Mar 2026 at 10:00, Shop wrote:\n> Which colour?\nBlue.\n> Which size?\nLarge.\n",
               "> Which colour?\nBlue.\n> Which size?\nLarge."},
        Answer{"inline with a greeting",
               "Hello,\n\nOn 3 Mar 2026 at 10:00, Shop wrote:\n> Which colour?\nBlue.\n",
               "Hello,\n\n> Which colour?\nBlue."},
        Answer{"nothing but a quotation", "> Which colour?\n", "> Which colour?"},
        Answer{"handed on",
               "---------- Forwarded message ----------\nFrom: Bob\nDate: Tue\nSubject: cup\nTo: Ada\n\nIt "
               "broke.\n",
               "It broke."}));

INSTANTIATE_TEST_SUITE_P(
    NoQuotations, CutText_,
    testing::Values(
        Answer{"a sentence with on", "On Monday it broke.\nI wrote:\nnothing came back",
               "On Monday it broke.\nI wrote:\nnothing came back"},
        Answer{"a sentence with my account", "Von meinem Konto wurde zweimal abgebucht.\nBitte prüfen.",
               "Von meinem Konto wurde zweimal abgebucht.\nBitte prüfen."},
        Answer{"one header", "Subject: is this a header?\nNo.", "Subject: is this a header?\nNo."},
        Answer{"dashes in a list", "-- one\n-- two\nThat is all", "-- one\n-- two\nThat is all"},
        Answer{"code", "Look:\n```\n# a\n####\n-- \n```\nbye", "Look:\n```\n# a\n####\n-- \n```\nbye"},
        Answer{"a handle", "Thanks @ada, it works.\nBest", "Thanks @ada, it works.\nBest"}));

TEST(Cut, loses_no_line) {
  const std::string_view text = "a\n\nOn 3 Mar 2026 at 10:00, Shop wrote:\n> b\n\n-- \nc\n";
  const CutText cut = cut_text(text);
  EXPECT_EQ(cut.new_text, "a");
  EXPECT_EQ(cut.quoted_text, "On 3 Mar 2026 at 10:00, Shop wrote:\n> b");
  EXPECT_EQ(cut.signature, "-- \nc");
}

CutText cut_html(const std::string& html) {
  const HtmlText said = html_text(parse_html(html));
  return cut_text(said.text, said.quotes, said.signatures);
}

TEST(Cut, hears_what_html_says_of_its_quotations) {
  EXPECT_EQ(
      cut_html("<div>Yes.</div><div class='gmail_quote'><div class='gmail_attr'>Whatever it says<br></div>"
               "<blockquote class='gmail_quote'>Dear Ada</blockquote></div>")
          .new_text,
      "Yes.");
  EXPECT_EQ(cut_html("<p>Yes.</p><div id='appendonsend'></div><hr><div id='divRplyFwdMsg'><b>From:</b> "
                     "Shop</div><p>Dear Ada</p>")
                .new_text,
            "Yes.");
  EXPECT_EQ(cut_html("<p>Yes.</p><div style='border:none;border-top:solid #E1E1E1 1.0pt'><p>Von: "
                     "Laden</p></div><p>Hallo</p>")
                .new_text,
            "Yes.");
  EXPECT_EQ(cut_html("<div>Yes.</div><div class=gmail_signature>Ada<br>London</div>").signature,
            "Ada\nLondon");
}

TEST(Cut, many_lines_cost_little_each) {
  std::string text = "words\n";
  for (int i = 0; i < 20'000; ++i) text += "On 3 Mar 2026 at 10:00, Shop wrote:\n====\n";
  text += "> q\n";
  EXPECT_EQ(cut_text(text).new_text, "words");
}

}  // namespace
}  // namespace heard::mime
