# Statistics, in words and pictures.
stats-head = <b>Your way so far</b> · { $from } to { $to }
stats-nothing = <b>There is nothing to show yet.</b> This fills it:
stats-nothing-span = <b>Nothing happened in this time.</b> Choose a longer one, or fill it:
stats-modules = <b>Learning:</b> { $modules ->
    [one] one module
   *[other] { $modules } modules
} finished, { $hours ->
    [one] one hour
   *[other] { $hours } hours
}
stats-track = • { $track }: { $percent } %
stats-score = <b>{ $position }:</b> score { $first } → { $last } (best { $best })
stats-score-one = <b>{ $position }:</b> score { $last }
stats-read = <b>{ $name }:</b> { $last } of 100 for how well software reads it
stats-fixes = <b>Improvements:</b> { $edits ->
    [one] one edit applied
   *[other] { $edits } edits applied
}
stats-fixes-gain = <b>Improvements:</b> { $edits ->
    [one] one edit applied
   *[other] { $edits } edits applied
}, { $gain } points gained on average
stats-practice = <b>Interviews:</b> { $answers ->
    [one] one answer
   *[other] { $answers } answers
}, { $mean } of 100 on average
stats-due = { $count ->
    [one] One question is due again.
   *[other] { $count } questions are due again.
}
stats-coding = <b>Coding:</b> { $count ->
    [one] one thing done
   *[other] { $count } things done
} in your accounts elsewhere
stats-applications = <b>Applications:</b> { $count } · { $stages }
stats-stage = { $stage ->
    [saved] saved
    [applied] applied
    [interview] in interviews
    [offer] with an offer
   *[rejected] turned down
}
stats-stage-count = { $count } { $stage }
stats-stages = { $before }, { $one }
stats-more = <b>Still empty:</b>
stats-streak = { $current ->
    [0] Your longest streak is { $longest ->
        [one] one day
       *[other] { $longest } days in a row
    }. Learn or practise today to begin a new one.
    [one] You did something today or yesterday. One more day makes it a streak.
   *[other] { $current } days in a row: keep it up! Your longest streak is { $longest } days.
}
stats-picture = { $chart ->
    [score] How your scores went
    [fixes] The improvements that you applied, week by week
    [modules] The modules that you finished, week by week
    [interviews] What your interview answers were worth
    [coding] What you did in your accounts elsewhere, day by day
   *[applications] How far your applications came
}, { $from } to { $to }
stats-empty-score = • Scores: send a resume and a job description, then /score.
stats-empty-modules = • Learning: tick a module with /roadmap or /done.
stats-empty-interviews = • Interviews: answer a question with /interview.
stats-empty-coding = • Coding: connect an account with /evidence.
stats-empty-fixes = • Improvements: tailor your resume to a job with /tailor.
stats-empty-applications = • Applications: note them in the app or terminal.
button-stats-score = Scores
button-stats-fixes = Improvements
button-stats-modules = Learning
button-stats-interviews = Interviews
button-stats-coding = Coding
button-stats-applications = Applications
button-stats-month = 4 weeks
button-stats-half = Half a year
button-stats-year = A year
