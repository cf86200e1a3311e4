# The answer to a resume and a job description.
answer-step-resume = I'm reading your resume …
answer-step-posting = I'm reading the job description …
answer-step-score = I'm scoring your resume against the job …
answer-step-tailor = I'm choosing what of yours answers this job best …
answer-step-document = I'm setting the pages and reading the PDF back …
answer-for = { $titled ->
    [yes] { $offered ->
        [yes] <b>{ $title }</b>, { $company }
       *[no] <b>{ $title }</b>
    }
   *[no] { $offered ->
        [yes] <b>Your resume for { $company }</b>
       *[no] <b>Your resume for this job</b>
    }
}
answer-match = Match with the job: <b>{ $before }</b> of 100
answer-match-better = Match with the job: { $before } → <b>{ $after }</b> of 100 with the tailored resume
answer-match-less = Match with the job: { $before } → <b>{ $after }</b> of 100 with the tailored resume: what was left out counted for this job. “Review edits” puts it back.
answer-match-same = Match with the job: <b>{ $before }</b> of 100, before and after. Tailoring puts what counts first; the points below come from you.
answer-match-none = I couldn't compare the two: either the resume or the job description names too little. Check both with /resume and /job.
answer-health = How well software reads your resume: <b>{ $points }</b> of 100
answer-criterion = { $bar } { $name }: { $points } of { $most }
criterion = { $id ->
    [must-have] Required skills
    [nice-to-have] Preferred skills
    [title] Job title
    [years] Years of experience
    [degree] Degree
    [duties] Duties
    [text-layer] Text that can be read
    [reading-order] Reading order
    [contact] Name, e-mail and phone
    [headings] Headings that software knows
    [roles] Complete roles
    [layout] No tables, boxes or images
   *[other] { $label }
}
answer-fixes = <b>What helps most, if it is true</b>
answer-fix = { $number }. { $fix } { $part ->
    [parseHealth] <i>+{ $gain } for software that reads it</i>
   *[other] <i>+{ $gain }</i>{ $done ->
        [yes] {" "}✓ done in the tailored resume
       *[no] {""}
    }
}
answer-no-fixes = What your resume says, it says well: I found nothing to mend for this job.
answer-gaps = <b>What the job asks for and your resume doesn't show</b>
answer-gap = • { $required ->
    [yes] <b>{ $term }</b>, required
   *[no] { $term }
} (+{ $gain }) – { $way }
answer-gap-module = { $hours ->
    [one] learn it in “{ $module }”, 1 hour
   *[other] learn it in “{ $module }”, { $hours } hours
}
answer-gap-alone = no module of the roadmaps closes this
answer-gaps-more = { $count ->
    [one] … and one more: see all findings
   *[other] … and { $count } more: see all findings
}
answer-no-gaps = Your resume shows everything that the job asks for.
answer-tailored = { $applied ->
    [one] <b>Your tailored resume.</b> It has one edit. Every fact in it is yours, and I read the file back to check that nothing is lost.
   *[other] <b>Your tailored resume.</b> I made { $applied } of { $proposed } edits. Every fact in it is yours, and I read the file back to check that nothing is lost.
}
answer-nothing = <b>Your resume.</b> There is nothing to rephrase or reorder for this job: it already says what it can. Here it is in a clean layout.
answer-kept = <b>Your resume</b> as it was, since you kept everything. Press “Review edits” to decide again.
answer-pages = { $pages ->
    [one] It takes one page.
    [2] It takes 2 pages.
   *[other] It takes { $pages } pages. Most employers want one or two.
}
answer-done = Good luck with it! /history has everything again, and /job takes the next job description.
answer-button-tailor = Tailor my resume
answer-button-findings = All findings
answer-button-letter = Cover letter
answer-button-review = Review edits
answer-button-review-again = Review again
answer-button-one-page = Fit on one page
answer-button-done = Done
answer-button-before = ‹ Back
answer-button-next = Next ›
findings-head = <b>{ $name }</b>: { $points } of { $most } points (page { $number } of { $of })
findings-none = There is nothing to mend here.
findings-more = … and { $count } more
finding-match = ✓ { $term }
finding-shown = ✓ <b>{ $term }</b>: “{ $shown }”
finding-gap = ✗ <b>{ $term }</b>: your resume doesn't show it
finding-fix = → <b>{ $term }</b>: { $fix } <i>+{ $gain }</i>
finding-mend = → { $fix } <i>+{ $gain }</i>
finding-mend-only = → { $fix }
review-head = <b>Edit { $number } of { $of }</b>: { $kind ->
    [select] choose another of your own texts
    [order] change the order
    [rewrite] use the words of the job
   *[drop] leave it out
}, { $place }
review-original = <b>Now</b>
review-proposed = <b>Proposed</b>
review-reason = <b>Why:</b> { $reason }
review-sources = <b>Rests on</b>
review-source = • { $item }
answer-button-accept = Use it
answer-button-refuse = Keep mine
answer-button-accept-rest = Use all the rest
answer-button-finish = Finish here
review-over = { $accepted ->
    [one] You use one of { $of } edits. I'm making your version.
   *[other] You use { $accepted } of { $of } edits. I'm making your version.
}
review-none = You keep everything as it was, so there is nothing to change. You can go through the edits again, or take your resume as it is.
place-basics = { $field ->
    [summary] your summary
    [label] your headline
   *[other] your name and contact
}
place-entry = { $name }
place-point = { $name }, point { $number }
place-section = { $section ->
    [work] your experience
    [volunteer] your volunteering
    [education] your education
    [projects] your projects
    [skills] your skills
    [languages] your languages
    [certificates] your certificates
    [awards] your awards
    [publications] your publications
   *[other] your resume
}
