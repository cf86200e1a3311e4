# The roadmap, and ticking modules. Names of tracks and modules and what is taught are in English as they come.
roadmap-text = { $title }
tracks-all = <b>The tracks</b>
tracks-first = You haven't started a track yet. Each one takes you week by week to a job, and what you finish goes into your resume. Choose one to see what it is:
track-unknown = I know no track called “{ $name }”. These are the ones there are:
track-open = <b>{ $title }</b> · { $weeks ->
    [one] one week
   *[other] { $weeks } weeks
} · { $hours } hours
track-started = <b>{ $title }</b> · { $percent } % done · { $hours } hours in all
track-modules = { $modules ->
    [one] One module.
   *[other] { $modules } modules.
}
track-needs = <b>What you need:</b> { $needs }
track-hours = How many hours a week do you have for it? You can change that later by starting it again.
track-begun = You have started <b>{ $title }</b>, with { $hours ->
    [one] one hour
   *[other] { $hours } hours
} a week.
track-finish = At that pace you will be done by { $day }.
track-empty = This track has no weeks, so there is nothing to learn in it. /roadmap shows the others.
week-head = { $track } · week { $week } of { $weeks }
week-title = <b>{ $title }</b>
week-module = { $box } { $number }. { $title } · { $hours } h
week-module-known = { $box } { $number }. { $title } · known from other modules
week-share = <b>{ $percent } %</b> done ({ $done } of { $of } modules) · { $hours ->
    [0] nothing left to do
    [one] one hour left
   *[other] { $hours } hours left
}
week-not-started = You haven't started this track; you are only looking.
week-finish = At your pace you will be done by { $day }.
week-next = <b>Next:</b> { $modules }
week-all-done = Every module is done or skipped. Well done! /certificate turns it into a certificate, /mode into a resume.
weeks-head = <b>{ $track }</b>: { $weeks ->
    [one] its only week
   *[other] all { $weeks } weeks; you are in week { $present }
}. Press one to open it.
box-open = ☐
box-learning = ◐
box-done = ☑
box-skipped = ⏭
ticked-done = ☑ <b>{ $title }</b> is done. Well done!
ticked-open = ☐ <b>{ $title }</b> is open again. Your study resume says nothing of it until you tick it.
ticked-skipped = ⏭ You skip <b>{ $title }</b>. It no longer counts, neither as done nor as to be done.
ticked-learning = ◐ You are learning <b>{ $title }</b>. Tick it when you have finished.
ticked-resume = { $more ->
    [0] Your study resume can now say: “{ $line }”
    [one] Your study resume can now say: “{ $line }”, and one line more.
   *[other] Your study resume can now say: “{ $line }”, and { $more } lines more.
}
ticked-skills = Your study resume can now name: { $skills }.
ticked-besides = { $count ->
    [one] With it you know all that this module teaches, so it counts as done too: { $modules }.
   *[other] With it you know all that these modules teach, so they count as done too: { $modules }.
}
ticked-unmet = { $count ->
    [one] It builds on a module that you haven't ticked: { $modules }. Tick that too if you know it.
   *[other] It builds on modules that you haven't ticked: { $modules }. Tick them too if you know them.
}
module-head = { $box } <b>{ $title }</b> · { $hours ->
    [one] one hour
   *[other] { $hours } hours
}
module-skills = <b>Teaches:</b> { $skills }
module-needs = <b>Builds on:</b> { $modules }
module-known = You know it already from: { $modules }.
module-proofs = { $count ->
    [one] One thing shows that you have learned it.
   *[other] { $count } things show that you have learned it.
}
module-resources = <b>Where to learn it</b>
module-resource = • { $title }: { $url }
module-resource-note = • { $title }: { $url } ({ $note })
step-head = <b>{ $title }</b> · step { $step } of { $steps }
project-head = <b>Build this: { $title }</b>
project-criteria = <b>It is finished when</b>
project-criterion = • { $criterion }
quiz-head = { $title } · question { $question } of { $questions }
quiz-question = <b>{ $question }</b>
quiz-option = <b>{ $letter }</b> { $option }
quiz-unclear = That is none of the answers. Press a letter, or write it, such as A. I ask once more:
quiz-perfect = <b>All { $of } right!</b> You have passed the quiz of “{ $title }”, and that stands with the module as proof.
quiz-passed = <b>{ $right } of { $of } right:</b> you have passed the quiz of “{ $title }”, and that stands with the module as proof. These were wrong:
quiz-failed = <b>{ $right } of { $of } right.</b> That isn't enough for “{ $title }” yet: four in five pass. These were wrong:
quiz-wrong = ✗ { $question }
quiz-right = <b>Right:</b> { $answer }
quiz-more-wrong = { $count ->
    [one] One more was wrong. Take the quiz again to find out which.
   *[other] { $count } more were wrong. Take the quiz again to find out which.
}
quiz-read = <b>Read again</b>
proof-none = Nothing shows yet that you have learned <b>{ $title }</b>. Add your project's repository, a certificate, or any page. It is what you can point at in an interview.
proof-head = What shows that you have learned <b>{ $title }</b>:
proof-both = • { $kind }: { $title }, { $url } ({ $day })
proof-name = • { $kind }: { $title } ({ $day })
proof-address = • { $kind }: { $url } ({ $day })
proof-repository = Repository
proof-certificate = Certificate
proof-link = Page
proof-quiz = Quiz passed
proof-added = Added.
proof-removed = Removed.
proof-ask-repository = Please send me the address of the repository, such as github.com/you/project.
proof-ask-certificate = Please send me the name of the certificate, with its address if it has one.
proof-ask-page = Please send me the address of the page, with a few words about it if you like.
stop-ask = Do you really want to leave <b>{ $title }</b>? What you have ticked stays ticked, and you can start it again at any time.
stop-done = You have left the track. What you ticked is kept.
done-ask = Which module have you finished? Write its name, or a few words of it. /roadmap shows them all.
done-ask-next = Which module have you finished? Press it, or write the name of another one.
done-several = Which of these do you mean by “{ $name }”?
done-unknown = I know no module called “{ $name }”. Write other words of its name, or find it with /roadmap.
done-button-write = Write its name
done-share = <b>{ $track }</b>: { $percent } % done, { $hours ->
    [0] nothing left to do
    [one] one hour left
   *[other] { $hours } hours left
}.
done-certificate = You have finished more than 80 % of { $track }: that is enough for a certificate.
button-tick = { $box } { $title }
button-about = About { $number }
button-tick-undo = Undo
button-tick-again = Tick it again
button-module-done = ☑ Done
button-module-begin = ◐ I'm learning it
button-module-skip = ⏭ Skip it
button-module-reopen = ☐ Open it again
button-module-steps = Study plan
button-module-project = Project
button-module-quiz = Quiz
button-quiz-again = Take it again
button-module-proof = Proof
button-proof-repository = Add a repository
button-proof-certificate = Add a certificate
button-proof-page = Add a page
button-withdraw = Remove { $name }
button-module-page = About the module
button-module-back = ‹ Back to the module
button-step-before = ‹ Step before
button-step-after = Next step ›
button-week = { $week }. { $title }
button-week-done = ☑ { $week }. { $title }
button-week-before = ‹ Week { $week }
button-week-after = Week { $week } ›
button-week-back = ‹ Back to week { $week }
button-week-more = More of this week
button-weeks = All weeks
button-tracks = All tracks
button-start-track = Start: { $hours } h a week
button-start-this = Start this track
button-look-inside = Look inside
button-stop-track = Leave this track
button-stop-sure = Yes, leave it
button-stop-not = No, go on
button-to-roadmap = Roadmap
button-to-stats = My statistics
button-track-certificate = Get the certificate
