# What could not be done, and what to do next.
trouble = { $code ->
    [download] I couldn't get your file from the chat. Please send it once more.
    [too-large] This file is too large for me. Please send one of at most 20 MB: a resume of a few pages is far smaller.
    [no-track] This track isn't there any more. /roadmap shows those that are.
    [no-module] This module isn't there any more. /roadmap shows those that are.
    [address] This is no address of a page. Please send it as your browser shows it, such as https://example.org/page.
    [evidence] I found neither an address nor a name in that. Please send one of them.
    [too-much-evidence] This module has as much proof as it can hold. Please remove a piece that says less, and add this one again.
    [text] This is too long. Please send it again, shorter and on one line.
    [user] Nobody can be called that there. Please send the name that stands in the address of your profile page, without the address itself.
    [not-connected] That account isn't connected any more. /evidence connects it again.
    [by-hand] These figures were entered by hand, so there is nobody to ask. Connect your user name with /evidence to have them fetched.
    [no-question] You have answered all questions of this kind for now. Choose another kind with /interview, or come back tomorrow.
    [empty-answer] That was empty. Please say what you know, however little: a part of an answer counts too.
    [asked-elsewhere] Another question was asked in another chat at the same moment. /interview asks the next one.
   *[other] { $kind ->
        [unavailable] Something I need isn't available right now. Please try again in a minute.
        [conflict] This was changed somewhere else in the meantime. Please look at it again and repeat your change.
        [not-found] This isn't there any more. /history shows what is.
        [internal] That was a fault of mine, and it is noted. Please try again; if it happens again, tell whoever runs this bot.
       *[other] I can't work with this. Please check it and send it again, or see /help.
    }
}
trouble-fault = That was a fault of mine, and it is noted as { $reference }. Please try again; if it happens again, tell whoever runs this bot this reference.
file-gone = The file that belongs here is no longer kept. /history shows what is.
