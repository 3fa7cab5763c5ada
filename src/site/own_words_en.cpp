#include "site/own_words.h"

namespace heard::site {

constinit const OwnWords own_words_en{
    .clear = "Clear",
    .cleared = "You marked this as clear.",
    .not_clear = "Take that back",
    .question = "I have a question about this",
    .about_answer = "Your question is about our answer of {0}:",
    .about_all = "Write about everything instead",
    .state_settled_by_them =
        "You told us that this is settled. If something is missing after all, write below: any word from you "
        "takes it up again.",
    .state_looked_into =
        "You asked us on {0} to look into this properly. It is our turn, and everybody at our desk sees that "
        "you asked.",
    .end_title = "How is it for you?",
    .settled = "This is settled",
    .settled_hint = "Then we do nothing more. Any word from you takes it up again.",
    .look_properly = "Please look into this properly",
    .look_properly_hint =
        "For when our answers are not enough. It becomes our turn, and everybody at our desk sees that you "
        "asked.",
    .matters = "All your matters",
    .matters_lead =
        "This link opens one conversation. To see all of yours, have a code sent to the email address that "
        "you gave us.",
    .send_code = "Send me a code",
    .code_sent =
        "If we have an address for you that is yours alone, a mail with a code of six digits is on its way "
        "there. The code is good for 10 minutes.",
    .code_again = "Send another code",
    .code_label = "Code from the mail",
    .code_hint = "Six digits",
    .code_missing = "Enter the code of six digits",
    .code_wrong =
        "This code does not open anything: it is not the right one, older than 10 minutes, or was tried too "
        "often. Look again, or have another one sent",
    .open_matters = "Show all my matters",
    .back_to_one = "Back to this conversation",
    .no_mail_title = "No code can be sent just now",
    .no_mail_lead = "Mail does not leave us at the moment. Your conversation is open all the same.",
    .matters_list_lead = "Everything you wrote to us about from this address, newest first.",
    .matters_over_title = "Please ask for a code again",
    .matters_over_lead =
        "All your matters stay open for half an hour after the code. Open one of your links and ask for a "
        "new code there.",
    .leave_matters = "Done: lock this again",
    .matter_ours = "our turn",
    .matter_theirs = "answered",
    .matter_settled = "settled",
    .too_many_title = "That was a lot at once",
    .too_many_lead = "Please wait a while before you ask for another code. Earlier ones may still be good.",
};

}  // namespace heard::site
