#include "desk/their_page/matters_letter.h"

#include "desk/telling/alert_letter.h"
#include "language/said_in.h"

namespace heard::desk {
namespace {

struct CodeWords {
  std::string_view subject;
  std::string_view text;
};

const CodeWords& words_of(Tongue language) {
  static constexpr CodeWords english{.subject = "Your code for {shop}",
                                     .text =
                                         "Hello,\n\n"
                                         "your code is {code}. It is good for 10 minutes and opens "
                                         "everything you wrote to us about from this "
                                         "address.\n\n"
                                         "You did not ask for a code? Then somebody else did, and without "
                                         "this mail it is of no use to them. "
                                         "You need do nothing.\n\n"
                                         "{shop}"};
  static constexpr CodeWords german{
      .subject = "Ihr Code für {shop}",
      .text =
          "Guten Tag,\n\n"
          "Ihr Code ist {code}. Er gilt 10 Minuten und öffnet alles, wozu Sie uns von dieser Adresse "
          "geschrieben haben.\n\n"
          "Sie haben keinen Code verlangt? Dann war es jemand anderes, und ohne diese Mail nützt er nichts. "
          "Sie müssen nichts tun.\n\n"
          "{shop}"};
  static constexpr CodeWords chinese{
      .subject = "您在 {shop} 的验证码",
      .text =
          "您好！\n\n"
          "您的验证码是 {code}，10 分钟内有效，可打开您用此邮箱联系我们的全部事项。\n\n"
          "如果不是您本人获取的，可能是他人所为；没有这封邮件，验证码对其毫无用处，您无需理会。\n\n"
          "{shop}"};
  return language::said_in(language, english, german, chinese);
}

}  // namespace

Letter matters_letter(Tongue language, std::string_view code, std::string_view shop) {
  const CodeWords& words = words_of(language);
  const std::string name(shop);
  Letter letter{.kind = LetterKind::matters_code};
  letter.subject = Text<1000>::cut(filled(words.subject, {{"{shop}", name}}));
  letter.text =
      Text<letter_bytes_max>::cut(filled(words.text, {{"{code}", std::string(code)}, {"{shop}", name}}));
  return letter;
}

}  // namespace heard::desk
