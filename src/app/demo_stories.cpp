#include "app/demo_stories.h"

#include <array>

namespace heard::app {
namespace {

constexpr int hour = 60;
constexpr int day = 24 * hour;

constexpr std::array grinder = {
    Line{Who::customer, 6 * day,
         "Hello, my hand grinder from you has started to slip. The handle turns but nothing is ground any "
         "more. I have had it for "
         "four months. What can we do? Order 20418."},
    Line{Who::lin, 6 * day - 5 * hour,
         "Dear Chiara,\n\nthank you for writing, and for the order number. That sounds like the axle pin. I "
         "have asked the workshop "
         "for the part and will write to you in two days with the date it leaves here.\n\nLin"},
    Line{Who::customer, 2 * day,
         "The two days are long over and I have not heard anything. Is the part on its way?"},
    Line{Who::note_by_lin, 2 * day - hour,
         "Workshop says the pins come in two days at the earliest. I was off that day, sorry. Chiara has the "
         "dog, Bruno, who "
         "was in the shop with her at Easter."},
    Line{Who::customer, 40,
         "This is the third time I am writing. I grind coffee for my mother every morning and now I cannot. "
         "Please just tell me when."},
};

constexpr std::array gas_smell = {
    Line{Who::customer, 25,
         "What sort of rubbish do you idiots sell?! The camping stove I collected last week hisses and "
         "there is a GAS SMELL in my kitchen "
         "even when it is turned off. Is this thing dangerous or what?"},
};

constexpr std::array wrong_beans = {
    Line{Who::customer, 3 * hour,
         "Hi there, I ordered the Ethiopian as whole beans but the bag says ground for filter. I only have "
         "an espresso machine. Can I "
         "swap it? I have not opened it."},
};

constexpr std::array german = {
    Line{Who::customer, 5 * hour,
         "Guten Tag, bieten Sie die Milchkanne auch in 600 ml an? Im Laden stand nur die kleine. Ich käme am "
         "Samstag wieder in die "
         "Stadt. Viele Grüße, Uwe Petersen"},
};

constexpr std::array chinese = {
    Line{Who::customer, 7 * hour,
         "您好,我想给办公室订五公斤咖啡豆,每个月一次。有没有企业价格?需要发票。谢谢!"},
};

constexpr std::array gift = {
    Line{Who::customer, 50,
         "Could you wrap the pour-over set as a gift and put in a card that says \"For mornings that start "
         "slowly\"? Order 20551, it should "
         "arrive before the 5th."},
};

constexpr std::array praise = {
    Line{Who::customer, 26 * hour,
         "Just wanted to say: the young man who showed me how to clean the machine last week took half an "
         "hour with me. It works like "
         "new. Thank you!"},
    Line{Who::jonas, 25 * hour,
         "Dear Mrs Whitfield,\n\nthank you, that made our morning. That was Ben, and I have read your words "
         "to him.\n\nJonas"},
};

constexpr std::array subscription = {
    Line{Who::customer, 2 * day + 3 * hour,
         "I would like to pause my subscription for December, we are away. How do I do that?"},
    Line{Who::lin, 2 * day + 2 * hour,
         "Dear Tom,\n\ndone: no bag in December, the next one leaves here on 4 January. If you are away "
         "longer, just answer this "
         "message.\n\nLin"},
};

constexpr std::array descaler = {
    Line{Who::customer, 3 * day,
         "Which descaler should I use for the lever machine? The booklet only says \"a suitable product\"."},
    Line{Who::jonas, 3 * day - 2 * hour,
         "Dear Priya,\n\ncitric acid, 30 g to a litre of water, twice a year with your water. Please no "
         "vinegar: it eats the seals. "
         "We have bags of it, but the pharmacy's is the same.\n\nJonas"},
    Line{Who::customer, 3 * day - 4 * hour, "Perfect, thank you, the pharmacy is next door."},
};

constexpr std::array cracked = {
    Line{Who::customer, 4 * day, "The carafe arrived with a crack in the base.. I need one for Sunday."},
    Line{Who::mara, 4 * day - 30,
         "Dear Mr Okafor,\n\nI am sorry, that must have happened on the way. A new carafe leaves here today "
         "by express and reaches you on "
         "Saturday. Please just throw the broken one away.\n\nMara"},
    Line{Who::customer, 2 * day + 8 * hour,
         "It came on Saturday, all in one piece. Thanks for not making me send the old one back."},
};

constexpr std::array hours_question = {
    Line{Who::customer, 8 * day,
         "Are you open on the 2nd? It is a holiday here but maybe not where you are."},
    Line{Who::lin, 8 * day - hour, "Dear Ana,\n\nyes, from 10 to 14 as on every Saturday.\n\nLin"},
};

constexpr std::array invoice = {
    Line{Who::customer, 9 * hour,
         "Our bookkeeper needs the invoice for order 20377 again, with the company name on it: Lindqvist & "
         "Daughters AB. Thank you."},
    Line{Who::note_by_jonas, 8 * hour,
         "Accounts can reissue it once the VAT number is on file. Asked for it below."},
    Line{Who::jonas, 8 * hour - 5,
         "Dear Mrs Lindqvist,\n\ngladly. So that the invoice is right at once: could you send me your VAT "
         "number? You will have it the "
         "same day.\n\nJonas"},
};

constexpr std::array stories = {
    Story{"Chiara Moretti", "chiara.moretti@example.com", "Hand grinder slips, order 20418", grinder,
          Who::lin},
    Story{"R. Becker", "r.becker@example.net", "Camping stove", gas_smell},
    Story{"Noor Haddad", "noor@example.org", "Wrong grind, bag unopened", wrong_beans},
    Story{"Uwe Petersen", "uwe.petersen@example.de", "Milchkanne 600 ml", german},
    Story{"王丽", "wangli@example.cn", "办公室咖啡豆", chinese},
    Story{"Grace Kim", "grace.kim@example.com", "Gift wrapping for order 20551", gift},
    Story{"Eleanor Whitfield", "e.whitfield@example.co.uk", "Thank you", praise, Who::jonas, Then::settled},
    Story{"Tom Ellery", "tom.ellery@example.com", "Pausing in December", subscription, Who::lin},
    Story{"Priya Nair", "priya.nair@example.com", "Which descaler?", descaler, Who::jonas, Then::settled},
    Story{"Daniel Okafor", "d.okafor@example.com", "Cracked carafe", cracked, Who::mara, Then::settled},
    Story{"Ana Silva", "ana.silva@example.com", "Open on the 2nd?", hours_question, Who::lin, Then::settled},
    Story{"Karin Lindqvist", "karin@lindqvist.example", "Invoice for order 20377", invoice, Who::jonas},
};

}  // namespace

std::span<const Story> demo_stories() { return stories; }

}  // namespace heard::app
