# What every flow says.
only-in-private = This is about your own documents, so I only do it where nobody else reads. Please write to me directly.
unreadable-photo = I can't read pictures. Please send the resume as a PDF or DOCX file: attach it as a document, not as a photo.
unreadable-voice = I can't listen to recordings. Please write it, or send a file.
unreadable-video = I can't watch videos. Please send a PDF or DOCX file, or write it.
unreadable-other = I can't read this. Send me your resume as a PDF or DOCX file, or a job description as text. /help shows what I can do.
unreadable-command = I don't know this command. /help shows what I can do.
step-over = That step is over, so this button does nothing any more. Here is how to go on:
button-help = What can you do?
button-cancel = Cancel
limit-wait = { $minutes ->
    [one] That was a lot at once. Please try again in a minute.
   *[other] That was a lot at once. Please try again in { $minutes } minutes.
}
line-full = Very many people are waiting for me at this moment, so I can't take this on. Please try again in a few minutes: nothing of yours is lost.
line-place = You are number { $place } in line.
quoted = “{ $what }”
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
