#include "site/form_words.h"

namespace heard::site {

constinit const FormWords form_words_en{
    .complaint =
        {.title = "Make a complaint",
         .lead = "Something went wrong with us? Tell us, however small it is. A person reads it, whether "
                 "it was our fault or not.",
         .what = {.label = "What happened?",
                  .hint = "In your own words. When was it, and what did you expect?",
                  .missing = "Tell us what happened",
                  .brief = "What happened"},
         .order = {.label = "Is it about an order or a visit?",
                   .hint = "An order number, a day or a place helps us to find it. You can leave this empty.",
                   .missing = "Enter an order number, a day or a place",
                   .brief = "Order or visit"},
         .wish = {.label = "What would put it right for you?",
                  .hint = "You can leave this empty.",
                  .missing = "Tell us what would put it right",
                  .brief = "What would put it right"},
         .send = "Send complaint",
         .sent_title = "We have your complaint",
         .sent_next = "A person reads it and answers by close of the next business day.",
         .sent_next_no_time = "A person reads it and answers.",
         .sent_also =
             "Until then you need do nothing. On your own page you can add to it, ask about our answers, "
             "or ask us to look into it properly."},
    .giving_back =
        {.title = "Return something",
         .lead = "You want to give something back. That is no complaint, and you need not justify it here.",
         .what = {.label = "What would you like to return?",
                  .hint = "Which thing, and how many of it.",
                  .missing = "Tell us what you would like to return",
                  .brief = "To be returned"},
         .order = {.label = "Which order is it from?",
                   .hint = "The order number, or when and where you bought it. You can leave this empty.",
                   .missing = "Enter the order number, or when and where you bought it",
                   .brief = "Order"},
         .wish = {.label = "Is something wrong with it?",
                  .hint = "If so, tell us what. You need not give a reason and can leave this empty.",
                  .missing = "Tell us what is wrong with it",
                  .brief = "What is wrong with it"},
         .send = "Send return",
         .sent_title = "We have your return request",
         .sent_next =
             "A person answers by close of the next business day and tells you how to send or bring it "
             "back.",
         .sent_next_no_time = "A person answers and tells you how to send or bring it back.",
         .sent_also = "Please keep the thing and the receipt until then. On your own page you can write "
                      "to us at any time."},
    .files = {.label = "Do you have photos or files?",
              .hint = "Up to 5 files, 10 MB each, 20 MB together. You can leave this empty.",
              .missing = "Choose a file",
              .brief = "Photos or files"},
    .name = {.label = "What is your name?",
             .hint = "As you would like us to address you.",
             .missing = "Enter your name",
             .brief = "Name"},
    .email = {.label = "What is your email address?",
              .hint = "So that we can reach you if you lose the link to your page. You can leave this empty.",
              .missing = "Enter an email address like name@example.com, or leave it empty",
              .brief = "Email address"},
    .before_start =
        "Six short questions, one on a page. Nothing is sent before you have looked through your answers.",
    .start = "Begin",
    .other_forms = "Or is it something else?",
    .progress = "Question {0} of {1}",
    .next = "Continue",
    .back = "Back",
    .remove = "Remove {0}",
    .chosen_files = "Chosen so far",
    .check_title = "Look through your answers",
    .check_lead = "Nothing has been sent yet.",
    .change = "Change",
    .not_answered = "left empty",
    .later_title = "Go on later",
    .later_lead =
        "Your answers are kept at this address for 7 days. Whoever has it can read them, so keep it to "
        "yourself.",
    .too_long = "Shorten this to {0} characters",
    .too_quick = "That was very quick. Look through your answers once more, then send them",
    .over_title = "These answers are not here any more",
    .over_lead =
        "Answers that were not sent are kept for 7 days after the last change. Please begin once more, or "
        "write to "
        "us.",
};

}  // namespace heard::site
