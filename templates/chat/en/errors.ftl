# What could not be done, and what to do next.
trouble = { $code ->
    [download] I couldn't get your file from the chat. Please send it once more.
    [too-large] This file is too large for me. Please send one of at most 20 MB: a resume of a few pages is far smaller.
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
