# What could not be done, and what to do next.
trouble = { $code ->
    [address] This is no address of a page. Please send it as your browser shows it, such as https://example.org/page.
    [ambiguous] That could mean several things. Please choose one from the list.
    [answers] Each question needs one answer. Please start the quiz again.
    [asked-elsewhere] Another question was asked at the same moment, perhaps in your other chat. Answer that one, or ask for a new one: /interview
    [bad-address] I can't use this web address. Copy it from your browser, where it begins with https:// – or paste the job description as text.
    [bomb] There is far too much packed into this file. Please export your resume again from the program you wrote it in, and send that.
    [brought] This track comes with me, so it can't be removed. /roadmap lets you choose another one.
    [busy] Many files are being read at this moment. Please send yours again in a minute.
    [busy-record] This was being changed twice at the same moment. Please press or send it again.
    [by-hand] These figures are entered by hand. Enter what your LeetCode profile page shows, or connect your user name with /evidence to have them fetched.
    [called-off] I stopped that. Nothing was changed.
    [carried-out] That was done already. /start shows where you are.
    [changed] This was changed in the meantime, perhaps in your other chat. Please look at it again and repeat your change.
    [changing] Your account is changing too fast to be copied. Please wait until I'm done with what I'm making, then try /export again.
    [claims] This name or title doesn't fit on a certificate: it takes up to 120 characters on one line. Please try a shorter one.
    [closed-account] Your account is being linked or deleted at this moment. Please try again in a minute.
    [code] This code isn't good: it was mistyped, already used, or is older than ten minutes. Get a new one with /link in your other chat, or with “upward account link” in the terminal.
    [confirmation] Nothing was deleted, since too much time has passed. Please begin again with /delete.
    [corrections] That's more corrections than a job description can have. Please leave some out.
    [crashed] This file is damaged in a way that I can't read past. Open it, save it anew, best as PDF, and send that.
    [damaged] This file is damaged or incomplete. Open it, save it anew, best as PDF, and send that.
    [deadline] This took too long, so I gave up. Please try again; a shorter document may help.
    [downgrade] This link leads to an unprotected page, which I don't open. Please paste the job description as text.
    [download] I couldn't get your file from the chat. Please send it once more.
    [empty] There is no text in it that I can read. Check that the file was saved completely. If its text is a picture, export it again from the program you wrote it in.
    [empty-answer] That was empty. Please say what you know, however little: a part of an answer counts too.
    [empty-resume] This resume says nothing yet. Add at least your name and what you did or learned: /resume
    [empty-track] This track has no modules. Please choose another one: /roadmap
    [encrypted] This file is protected by a password, so I can't open it. Save a copy without the password and send me that.
    [ended] That has ended already. /history shows what came of it.
    [evidence] I found neither an address nor a name in that. Please send one of them.
    [future] That day is still to come. Please give one that has passed, or none for today.
    [hours] That can't be: please give between 1 and 100 hours a week.
    [last-identity] This is the only chat your account has; without it nobody would find your account again. Link another one first with /link, or use /delete.
    [long-letter] The letter is too long. Please shorten it to about a page.
    [mistyped-code] This certificate code has a typing mistake. Compare it with the certificate, sign by sign, and send it again.
    [needs-browser] This page shows its text only in a browser. Open it there, copy the job description, and paste it here.
    [needs-login] This page wants a log-in first. Open it in your browser, copy the job description, and paste it here.
    [no-account] Your account was deleted or linked with another at this moment. /start shows where you are.
    [no-certificate] I find no certificate in this. Send its code, or the PDF as you got it.
    [no-chart] I have no such picture. /stats shows those that I have.
    [no-chat] This was asked in a chat that I can't answer in at the moment. Please ask again here.
    [no-evidence] Your resume has nothing yet that a letter could refer to. Add what you did in a job or project as short points, with /resume, and ask for the letter again.
    [no-module] This module isn't there any more. /roadmap shows those that are.
    [no-modules] This track has no modules. Please choose another one: /roadmap
    [no-name] I don't know your name yet, and this needs one. Write it on the first line of your resume and send it again: /resume
    [no-page] There is no page at this address; the job may have been taken down. Check the link in your browser, or paste the job description as text.
    [no-posting] This needs a job. Send me its description as text, file or link: /job
    [no-question] You have answered all questions of this kind for now. Choose another kind with /interview, or come back tomorrow.
    [no-quiz] This module has no quiz. Tick it with /done when you have finished it.
    [no-resume] This needs your resume. Send it as a PDF or DOCX file: /resume
    [no-such-edit] There is no such change any more. Please look at the list again: /tailor
    [no-such-locale] Documents can't be written in this language yet. /settings lets you choose another one for me to speak.
    [no-such-term] The job description doesn't name this. Please use the words that stand in it.
    [no-such-theme] There is no such look. Choose another one: /settings
    [no-track] This track isn't there any more. /roadmap shows those that are.
    [no-typesetter] I can't make documents here at the moment. Please tell whoever runs this bot.
    [no-version] There is no such version any more. /resume shows the newest.
    [not-a-posting] This doesn't read like a job description. Please send the part that says what the job is and what it asks for, or send a resume with /resume.
    [not-a-resume] This doesn't read like a resume: I find no work, education or contact details in it. Please check that it is the right file. If it is a job description, send it with /job.
    [not-connected] That account isn't connected any more. /evidence connects it again.
    [not-found] This isn't there any more. /history shows what is.
    [not-json] This file looks like JSON but can't be read. Please export it again, or send a PDF or DOCX.
    [not-shown] This site doesn't show the page to me. Open it in your browser, copy the job description, and paste it here.
    [not-started] You haven't started this track yet. Start it here: /roadmap
    [nothing-accepted] You haven't accepted any change yet, so there is nothing to apply. Accept at least one: /tailor
    [nothing-asked] I haven't asked you anything yet. Begin here: /interview
    [nothing-finished] You haven't finished a module yet, and this resume shows only finished ones. Tick one with /done, or choose another mode: /mode
    [nothing-to-draw] There is nothing to draw yet. Score a resume or tick a module, and look at /stats again.
    [nothing-to-undo] There is nothing to undo. /roadmap shows what you have ticked.
    [old-task] This was begun before I was updated. Please ask for it again.
    [own-code] This code is from this very account. Enter it in your other chat or in the terminal.
    [private-address] This link leads into a private network, where I don't look. Please paste the job description as text.
    [quiz] A passed quiz is noted by itself. Take it in the module: /roadmap
    [revoked] This certificate was revoked, so I don't send it any more. /certificate gets you a new one.
    [sandbox] I can't open files at the moment. Please try again in a few minutes; nothing of yours is lost.
    [scanned] This PDF is a picture of text, with no text for me to read. Export it as a PDF from the program you wrote it in, or run it through text recognition. I can also ask you questions and make a new one: /resume
    [setting] I can't take this as a setting: it has up to 64 characters on one line. /settings shows what you can choose.
    [site-busy] This site doesn't answer any more requests for now. Try again in a few minutes, or paste the job description as text.
    [site-failed] This site doesn't work properly at the moment. Try again in a few minutes, or paste the job description as text.
    [site-slow] This site takes too long to answer. Try again in a few minutes, or paste the job description as text.
    [stopping] I'm being restarted. Please try again in a minute; nothing of yours is lost.
    [store] I can't get at what I keep at the moment. Please try again in a few minutes; nothing of yours is lost.
    [text] This is too long. Please send it again, shorter and on one line.
    [timeout] This took too long, so I stopped waiting. Please try again; nothing is done twice.
    [token] This is no token that the service knows. Make a new one there, or connect without one: /evidence
    [too-complex] There is far more in this than a resume or a job description. Please send only those pages, best as a new PDF.
    [too-large] This is too large for me. A resume or job description is far smaller than 10 MB: please send only those pages, without large pictures.
    [too-little] That isn't enough for a certificate yet: it needs more than 80 % of the track. /roadmap shows what is left.
    [too-long] The text is too long for the page. Allow one more page, or choose the compact look in /settings.
    [too-many] That was too often.
    [too-many-moves] This application was moved too often to be moved again. Please add it anew.
    [too-many-pages] This PDF has more than 30 pages. Please send only those with your resume or the job description.
    [too-many-redirects] This link leads on and on without end. Open it in your browser, copy the address it ends at, and send that.
    [too-many-tracks] You have as many tracks of your own as I can keep. Remove one that is done, then try again.
    [too-much] This is more than can be kept in one piece. Please shorten it and send it again.
    [too-much-evidence] This module has as much proof as it can hold. Please remove a piece that says less, and add this one again.
    [too-much-memory] This file takes too much work to read. Save it anew without pictures, best as PDF, and send that.
    [too-much-text] There is far more text in this than in a resume or a job description. Please send only those pages.
    [too-slow] This file takes too long to read. Save it anew without pictures, best as PDF, and send that.
    [track-exists] You have a track of this name already. Please give this one another name.
    [unknown-code] I know no certificate by this code. Compare it with the certificate, sign by sign, and send it again.
    [unknown-task] I no longer know how to do this. Please ask for it again.
    [unmapped] The letters in this PDF can't be read by software – an employer's software can't either. Export it again from the program you wrote it in, or send it as DOCX.
    [unprintable] There is a sign in the text that I can't print, perhaps an emoji. Please leave it out and try again.
    [unreachable] I can't reach this site. Check the link, or paste the job description as text.
    [unreadable] I can't read this. Please check it, and send it again.
    [unsafe] This file holds things that no resume needs, so I don't open it. Save it anew, best as PDF, and send that.
    [unsupported-script] My PDF fonts don't have this script yet. Ask for DOCX, Markdown or text instead: those work in every script.
    [user] Nobody can be called that there. Please send the name that stands in the address of your profile page, without the address itself.
    [which-track] Several tracks could be meant. Choose one: /roadmap
    [wrong-type] I can't read this kind of file. Please send PDF, DOCX, ODT or plain text.
   *[other] { $kind ->
        [unavailable] Something I need isn't available right now. Please try again in a few minutes; nothing of yours is lost.
        [conflict] This was changed somewhere else in the meantime. Please look at it again and repeat your change.
        [not-found] This isn't there any more. /history shows what is.
       *[other] I can't work with this. Please check it and send it again, or see /help.
    }
}
trouble-wait = { $minutes ->
    [one] Please try again in a minute.
   *[other] Please try again in { $minutes } minutes.
}
trouble-fault = That was a fault of mine, and it is noted as { $reference }. Please try again. If it happens again, send this reference to whoever runs this bot.
file-gone = The file that belongs here is no longer kept. /history shows what is.
file-over-limit = The file that belongs here has { $size } MB, and this chat takes at most { $limit } MB from me. It is kept: join another chat or your terminal with /link, and ask for it there.
file-refused = This chat did not take the file that belongs here from me. It is kept: ask for it once more, or join another chat or your terminal with /link and ask for it there.
