# What to mend, and why an edit is proposed. The engine says the same in English: a test holds the two together.
advice-columns = Set the document in one column; readers that go line by line mix its { $columns } columns.
advice-drawing-order = The file stores its text in another order than it shows it; export it again from its source.
advice-unmapped-letters = { $letters } characters have no meaning to software; write the document again with common fonts, from a word processor or by 'upward render'.
advice-image-of-text = The pages are images with hardly any text; export the document as text instead of scanning it.
advice-hidden-text = Remove the text that people cannot see; it is not counted here, and elsewhere it can be taken for fraud.
advice-unknown-heading = Software may not know the heading '{ $heading }'; use a common one if its content fits there.
advice-no-experience = Give what belongs there a section of its own under the heading 'Experience'; none was found.
advice-no-education = Give what belongs there a section of its own under the heading 'Education'; none was found.
advice-no-skills = Give what belongs there a section of its own under the heading 'Skills'; none was found.
advice-no-name = Write your name as plain text { $margins ->
    [yes] in the body of the first page, not in the page's header or footer
   *[no] at the top of the first page
}; none was found.
advice-no-email = Write your e-mail address as plain text { $margins ->
    [yes] in the body of the first page, not in the page's header or footer
   *[no] at the top of the first page
}; none was found.
advice-no-phone = Write your phone number as plain text { $margins ->
    [yes] in the body of the first page, not in the page's header or footer
   *[no] at the top of the first page
}; none was found.
advice-tables = Write what stands in tables as plain lines; many readers mix the cells.
advice-text-boxes = Move the text out of text boxes into the body; many readers skip them.
advice-spaced-letters = Write words without spaces between their letters; 'S K I L L S' is not found as 'Skills'.
advice-margins = Move what stands in the page's header or footer into the body; many readers skip it.
advice-images = Remove images; no text in them is read.
advice-role = Write the { $missing ->
    [title] title
    [employer] employer
    [dates] first and last month
    [title-employer] title and the employer
    [title-dates] title and the first and last month
    [employer-dates] employer and the first and last month
   *[all] title and the employer and the first and last month
} of { $role } on lines of their own, dates such as 'Mar 2021 - Jun 2023'; they could not be read.
advice-role-named = '{ $name }'
advice-role-number = role { $number }
advice-date-format = Write all dates of your roles in one format, with months, such as 'Mar 2021 - Jun 2023'.
advice-headline = Write '{ $title }' as your headline: of the titles you have held it is the nearest to the posting's.
advice-undated-role = Date the role that shows '{ $shown }': undated, it counts less.
advice-undated-project = Date the project that shows '{ $shown }': undated, it counts less.
advice-undated-certificate = Date the certificate that shows '{ $shown }': undated, it counts less.
advice-show = '{ $shown }' is only named. Show it { $room }.
advice-name = '{ $shown }' only implies '{ $asked }'. If you used { $asked } itself, name it { $room }.
room-languages = on a line of its own in a section of languages
room-project = in a project in which you used it, with its dates
room-used = in a bullet of the role or project in which you used it
room-such = in a bullet of the role or project in which you used it, '{ $name }' say
room-entry = in a bullet of '{ $name }'
topic-either = { $before } or { $next }
topic-skill-years = { $years } years of { $name }
topic-title = '{ $title }' as a title
topic-years = { $shown } of { $asked } years of experience
why-headline = of your headlines and the titles you have held, this one answers the posting best: +{ $gain }
why-summary = of your summaries, this one answers the posting best: +{ $gain }
why-spelling = the posting writes { $spellings }
why-spelt = '{ $posting }' for '{ $own }'
why-first = puts first what { $answers ->
    [skills] answers { $list }
    [duties] shares { $list } with the duties
   *[none] answers the posting
}
why-idle = to save space: answers nothing that the posting asks for
why-repeated = to save space: { $answers ->
    [skills] answers { $list }
   *[duties] shares { $list } with the duties
}, and other lines do so as well
why-weaker = to save space: { $answers ->
    [skills] answers { $list }
   *[duties] shares { $list } with the duties
}, but less than the lines that stay
why-skill = '{ $name }' ({ $demand ->
    [must] must
    [nice] nice
   *[other] named
})
why-word = '{ $word }'
