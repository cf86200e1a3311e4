# Taking a posting.
posting-first = Now I need the job you want. Paste its description, or send it as a link or a file.
posting-ask = Paste the whole description of the job, or send it as a link or a file.
posting-choose = These are the jobs you sent me. Choose one, or send a new one: paste its description, or send a link or a file.
posting-unknown = I keep no job called “{ $name }” for you. Choose one of these, or send a new one:
posting-short = That is very short for a job description. Paste the whole text, with what is asked for, or send it as a link or a file.
posting-neither = All right. Send me a resume or a job description whenever you like; /help shows what else I can do.
pasted-more = There was more of it: I'm reading it as a whole.
posting-fetching = I'm opening the page …
text-which = Is this the description of a job?
button-paste-job = Paste the description
posting-title = <b>{ $title }</b>
posting-title-company = <b>{ $title }</b>, { $company }
posting-untitled = <b>A job without a title</b>
posting-required = { $more ->
    [0] <b>Required:</b> { $terms }
   *[other] <b>Required:</b> { $terms } and { $more } more
}
posting-preferred = { $more ->
    [0] <b>Welcome:</b> { $terms }
   *[other] <b>Welcome:</b> { $terms } and { $more } more
}
posting-years = { $years ->
    [one] <b>Experience:</b> at least a year
   *[other] <b>Experience:</b> at least { $years } years
}
posting-no-terms = It names no skills that I know. If something is missing here, paste the whole description.
talk = I'm better at resumes than at small talk. Send me your resume as a PDF or DOCX file, or paste the description of a job you want. /help shows what else I can do.
# Pages that hold no posting.
page-trouble = { $code ->
    [too-complex] This page holds far more than one job description. Open the one you mean, and paste its text.
    [wrong-type] There is no text at this address that I can read. Please paste the job description as text.
    [not-a-posting] I find no job description on this page. Check that the link leads to one job, or paste its description.
   *[other] This page is far larger than a job description. Please paste the job description as text.
}
