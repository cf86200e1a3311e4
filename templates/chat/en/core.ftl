# What every flow says.
only-in-private = This is about your own documents, so I only do it where nobody else reads. Please write to me directly.
unreadable-photo = I can't read pictures. Please send the resume as a PDF or DOCX file: attach it as a document, not as a photo.
unreadable-voice = I can't listen to recordings. Please write it, or send a file.
unreadable-video = I can't watch videos. Please send a PDF or DOCX file, or write it.
unreadable-other = I can't read this. Send me your resume as a PDF or DOCX file, or a job description as text. /help shows what I can do.
unreadable-command = I don't know this command. /help shows what I can do.
step-over = That step is over, so this button does nothing any more. Here is how to go on:
button-help = What can you do?
button-start = Where am I?
button-cancel = Cancel
limit-wait = { $minutes ->
    [one] That was a lot at once. Please try again in a minute.
   *[other] That was a lot at once. Please try again in { $minutes } minutes.
}
already-at-it = I'm already at it: it comes in a moment.
line-full = Very many people are waiting for me at this moment, so I can't take this on. Please try again in a few minutes: nothing of yours is lost.
line-place = You are number { $place } in line.
as-is = { $text }
list = { $before }, { $next }
day = { $day } { $month } { $year }
month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
# What Telegram shows on the bot's page: at most 120 characters.
bot-about = Your career desk: send your resume and a job description, and get a resume that fits, score and letter.
start-hello = Hello, I'm Upward! I score your resume against a job, show what to fix and tailor it, with nothing made up. Only you see what you send: /privacy
start-what = <b>Upward</b> gets your resume ready for the job you want: I score it against the job description, show what to fix, and send you a tailored PDF – with nothing made up.
start-first = First step: send me your resume as a PDF or DOCX file. If you have none yet, I ask you a few questions and make one.
start-privacy = What you send is encrypted, and only you see it. /privacy says more, /delete removes it all.
start-public = This is about your own documents, so please write to me directly, where nobody else reads.
start-button-resume = Send my resume
start-button-job = Add a job description
start-button-tailor = Tailor my resume
start-button-roadmap = Learning roadmap
start-button-link = Link my account
start-button-history = My files
start-back = <b>Welcome back!</b> This is where you are:
start-resume = • Resume: { $name }
start-no-resume = • Resume: none yet
start-job = { $known ->
    [both] • Job: { $title }, { $company }
    [title] • Job: { $title }
    [company] • Job: at { $company }
   *[none] • Job: one without a title
}
start-no-job = • Job: none yet
start-track = • { $title }: { $percent } % finished, { $done } of { $of } modules
start-next-resume = Next: send me your resume as a PDF or DOCX file, or let me ask you a few questions and make one.
start-next-job = Next: paste the description of a job you want, or send its link.
start-next-tailor = Next: tailor your resume to this job, or send me another one.

# What people type instead of pressing a button; separated by commas.
typed-yes = yes, y, save, ok, okay, sure, correct, right, it is right, all right
typed-no = no, n, nope, wrong
typed-none = no, none, skip, no more
typed-cancel = cancel, stop, quit
typed-help = help
