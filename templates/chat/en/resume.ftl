# Taking a resume.
resume-first = First I need your resume. Send it as a PDF or DOCX file, or let me ask you some questions.
resume-send = Send me your resume as a PDF or DOCX file. You have none yet? Then let me ask you some questions.
resume-choose = These are your resumes. Choose one, or send a new one as a PDF or DOCX file.
resume-unknown = I keep no resume called “{ $name }” for you. You have these:
resume-chosen = From now on I work with <b>{ $name }</b>.
resume-still-read = I'm still reading your resume, and go on with it as soon as I'm done.
file-which = Is <b>{ $name }</b> your resume, or the description of a job?
file-is-job = <b>{ $name }</b> reads like a job description, so I take it as one.
button-my-resume = My resume
button-a-job = A job description
button-neither = Neither
button-build-resume = Answer questions instead
button-tailor = Tailor it to the job
button-other-job = Another job
button-see-correct = See and correct it
read-parsing = I'm finding your jobs, schools and skills …
# What was read.
line = { $text }
read-heading = <b>This is what I read.</b>
read-heading-yours = <b>This is your resume now.</b>
read-name = <b>{ $name }</b>
read-work = <b>Work</b>
read-education = <b>Education</b>
read-entry = • { $what } ({ $when })
read-entry-undated = • { $what }
read-from-to = { $start } – { $end }
read-since = { $start } – now
read-month = { $month } { $year }
read-more = { $count ->
    [one] … and one more
   *[other] … and { $count } more
}
read-skills = { $more ->
    [0] <b>Skills:</b> { $skills }
   *[other] <b>Skills:</b> { $skills } and { $more } more
}
read-projects = <b>Projects:</b> { $names } ({ $count })
read-no-name = ⚠ I found no name. Please add it: press “Correct”.
read-no-contact = ⚠ I found neither an e-mail address nor a phone number. Nobody could answer you: press “Correct” to add them.
read-no-entries = ⚠ I found no job, project or school. Press “Correct” to add some.
read-noticed = { $code ->
    [hidden-text] ⚠ The file holds text that nobody can see. I left it out; recruiters' software may not.
    [damaged-page] ⚠ A page of the file is damaged, so something may be missing.
    [incomplete] ⚠ The file breaks off, so something may be missing at its end.
   *[other] ⚠ I couldn't read some entries, and left them out.
}
read-right = Is it right? You can also just go on and send me a job description.
read-waits = Your resume isn't saved yet. Save it, correct it, or send me the description of a job you want.
read-over = That resume is saved or gone already. /resume shows what is kept.
read-discarded = All right, I've forgotten it. Send me another file, or let me ask you some questions.
button-save = Save
button-save-go = Save and go on
button-save-apart = Save as another resume
button-correct = Correct
button-not-mine = Not my resume
button-discard = Don't save
saved = I saved your resume as <b>{ $name }</b>.
saved-version = I saved it as version { $version } of <b>{ $name }</b>. The versions before are kept, too.
saved-next = Now send me the description of a job you want: paste it, or send a link or a file.
saved-as-read = I saved your resume as it is: <b>{ $name }</b>. To correct it, use /resume.
saved-earlier = I saved the resume that you sent before, as I read it: <b>{ $name }</b>. The new one waits for you to say that it is right.
# Setting it right.
correct-what = What shall I correct?
correct-entry = What shall I correct about this one?
correct-says = { $part }: { $text }
button-correct-done = Done
button-remove = Remove it
button-back = Back
button-as-it-was = Leave it as it was
button-again = Try again
entry-work = Job: { $name }
entry-project = Project: { $name }
entry-education = School: { $name }
add-work = Add a job
add-project = Add a project
add-education = Add a school
part-name = Name
part-email = E-mail
part-phone = Phone
part-place = Place
part-headline = Headline
part-summary = Summary
part-skills = Skills
part-work-title = Job title
part-work-place = Company
part-work-dates = Dates
part-work-points = What you did
part-project-title = Project
part-project-points = What you did
part-education-title = Degree
part-education-place = School
part-education-dates = Dates
ask-now = { $ask }
    Now it says: { $now }
ask-name = What is your full name?
ask-email = What is your e-mail address?
ask-phone = What is your phone number, with the country's code?
ask-place = Where do you live? City and country will do.
ask-headline = What are you, or what do you want to be? For example: Backend Engineer
ask-summary = Who are you as a professional, in two or three sentences?
ask-skills = Which skills do you have? Write them with commas between: Python, SQL, Git
ask-work-title = What was your job? Your newest first, and internships count. For example: Software Intern
ask-work-another = And the job before that? What was it?
ask-work-place = At which company?
ask-work-dates = From when to when? For example: Jun 2024 - Aug 2024, or Jun 2024 - now
ask-work-points = What did you do there? A line for each thing, with numbers where you have some.
ask-project-title = Which project have you made? Give me its name.
ask-project-another = And another project?
ask-project-points = What is it, what did you do, and with which tools? A line for each thing.
ask-education-title = What do or did you study? For example: BSc in Computer Science
ask-education-another = And another degree or course?
ask-education-place = At which school or university?
ask-education-dates = From when to when? For example: 2022 - 2026
wrong-email = That isn't an e-mail address. It should look like name@example.org.
wrong-phone = That isn't a phone number. It should look like +44 20 7946 0958.
wrong-dates = I can't read these dates. Write them like this: Jun 2024 - Aug 2024, or Jun 2024 - now.
wrong-empty = There is nothing in it. Please write it again.
wrong-long = That is too long: at most { $most } characters fit here. Please write it shorter.
wrong-many = More than { $most } don't fit. Remove one first.
# Question by question.
build-begins = Let's make your resume together. It takes about five minutes, and you can skip every question.
button-answer = Answer
button-skip = Skip
button-enough = That's enough
no-more-work = No more jobs
no-more-project = No more projects
no-more-education = No more schools
