# What the commands do: at most 100 characters each, since Discord shows no more.
help = <b>What I can do</b>
help-command = { $name } – { $does }
help-hint = You can also just send me a resume as PDF or DOCX, or paste a job description.
# How it goes in Discord, where nothing reaches the bot but commands and forms.
how-resume = Type <b>/resume</b> and attach the file in its field <b>resume-file</b>.
how-job = Type <b>/job</b>: its fields take a text, a link or a file.
command-start = what this is, and what to do first
command-help = all commands
command-resume = send your resume, or choose one
command-job = send a job description: text, file or link
command-score = score your resume against the job
command-tailor = tailor your resume to the job, as a PDF
command-letter = write a cover letter for the job
command-roadmap = your learning roadmap, week by week
command-done = tick a module as done
command-mode = make a resume from what you learn
command-interview = practise interview questions
command-evidence = connect GitHub, LeetCode or Codeforces
command-stats = your progress and scores as pictures
command-certificate = get a certificate for a track
command-history = what I made for you, to get it again
command-link = one account here, in the other chat and in the terminal
command-settings = language and look
command-privacy = what is kept and who sees it
command-export = get everything that is kept about you
command-delete = delete everything that is kept about you
command-cancel = stop what is under way
cancel-nothing = Nothing is under way. /help shows what I can do.
cancel-left = All right, we leave that. /help shows what I can do.
cancel-stopped = Stopped.
cancel-works = { $count ->
    [one] I stopped what I was doing. Nothing was sent or lost.
   *[other] I stopped all { $count } things I was doing. Nothing was sent or lost.
}
# What a command takes, shown beside its field in Discord: at most 100 characters each.
field-resume-file = your resume as a PDF or DOCX file
field-job-file = the job description as a file
field-job-text = the job description as text, or a link to it
field-resume = one of your resumes
field-job = one of your job descriptions
field-track = a learning track
field-module = a module that you have finished
field-text-letter = whom the letter addresses, such as Dr. Ines Marlow
field-text-evidence = a service and what you are called there, such as: github octocat
field-text-link = the code that the other chat or the terminal showed you
