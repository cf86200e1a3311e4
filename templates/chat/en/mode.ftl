# Resumes from the roadmap.
mode = <b>Which resume shall I make from what you learn?</b>
mode-study = <b>Study</b>: tells only the modules you have finished, and grows with each one you tick.
mode-fast = <b>Fast</b>: tells a whole track at once; what you haven't finished is marked as in progress, with its date.
mode-analyzer = <b>Analyzer</b>: adds what you learned to your resume, scores it against your job, and says which modules to learn next.
mode-button-study = Study
mode-button-fast = Fast
mode-button-analyzer = Analyzer
mode-which-track = Which track shall it tell?
mode-button-track = { $title }
mode-made-study = <b>Your study resume</b> tells what you have finished.
mode-made-fast = <b>Your fast resume</b> tells the whole track. What isn't finished is marked as in progress.
mode-made-analyzer = <b>Your resume with what you learned</b>, against your job.
mode-score = Match with the job: <b>{ $score }</b> of 100
mode-score-since = Match with the job: { $before } → <b>{ $score }</b> of 100 with what you learned since
mode-modules = { $count ->
    [one] It tells one finished module:
   *[other] It tells { $count } finished modules:
}
mode-module = { $evidence ->
    [0] • { $title }
    [one] • { $title }, with one piece of evidence
   *[other] • { $title }, with { $evidence } pieces of evidence
}
mode-more = … and { $count } more
mode-suggestions = <b>Learn next</b>, the most points per hour first:
mode-suggestion = { $hours ->
    [one] • { $title }: 1 hour, +{ $gain }
   *[other] • { $title }: { $hours } hours, +{ $gain }
}
mode-projected = { $count ->
    [one] With it: <b>{ $score }</b> of 100
   *[other] With all { $count } of them: <b>{ $score }</b> of 100
}
mode-no-suggestions = No module of the roadmaps would raise this score: learn what the job itself names, or pick another job with /job.
mode-no-name = ⚠ It has no name and no contact yet. Send me your resume, or make one with /resume, and then ask for this one again.
mode-kept = It is kept with your resumes: /resume. Take it as a file:
mode-button-roadmap = My roadmap
