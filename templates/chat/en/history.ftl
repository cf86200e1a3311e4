# What was made, to get it again.
history = <b>What I made for you</b>, newest first:
history-hint = Press a number and I send that file again – also when my message with it has vanished.
history-nothing = I haven't made any files for you yet. Send me your resume and a job description, and the first one is a minute away.
history-file = <b>{ $number }</b> { $name }, { $day }
history-certificate = <b>{ $number }</b> Certificate: { $title }, { $day }
history-button-file = { $number } · { $kind }
history-button-certificate = { $number } · Certificate
history-button-scores = My scores
history-button-files = My files
history-button-newer = ‹ Newer
history-button-older = Older ›
history-button-score = Score again
history-button-first = Score my resume
history-button-report = { $number }
history-again = Here it is again:
history-scores = <b>Your scores</b>, newest first. Press a number to see what I said:
history-no-scores = I haven't scored anything for you yet. With a resume and a job description it takes a few seconds.
history-report = { $known ->
    [match] <b>{ $number }</b> { $match } match – { $job }, { $day }
    [health] <b>{ $number }</b> { $health } readability – { $job }, { $day }
   *[both] <b>{ $number }</b> { $match } match, { $health } readability – { $job }, { $day }
}
history-job = { $title }
history-no-job = no job
history-scored = <b>Scored on { $day }</b>
history-scores-were = { $known ->
    [match] Match with the job: <b>{ $match }</b> of 100
    [health] How well software reads your resume: <b>{ $health }</b> of 100
   *[both] Match with the job: <b>{ $match }</b> of 100. How well software reads your resume: <b>{ $health }</b> of 100.
}
history-fixes = The best fixes were:
history-fix = • { $fix } (+{ $gain })
