# Practising interview questions. Questions and what strong answers hold are in English as they come.
interview-kinds = <b>Interview practice.</b> I ask, you answer in your own words, and I tell you what it is worth, what you covered and what was missing. Answer in English: the questions come from English interviews.
interview-track = The questions suit the track { $track }.
interview-due = { $count ->
    [one] One question that you answered before is due again.
   *[other] { $count } questions that you answered before are due again.
}
interview-choose = What shall I ask you?
interview-question = <b>{ $ask }</b>
interview-head = Question { $number } · { $kind } · { $difficulty } · about { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}
interview-head-again = Once more · { $kind } · { $difficulty } · about { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}
interview-matter = { $matter ->
    [due] You answered it before, and it is due again.
    [gap] The job asks for this, and your resume doesn't show it.
    [posting] The job asks for this.
    [resume] Your resume shows this, so you will be asked about it.
    [track] Whoever learned what your track teaches is asked it.
   *[general] Most interviews of this kind ask it.
}
interview-answer = Just write your answer; the clock runs, but being late costs nothing.
interview-kind = { $kind ->
    [technical] technical
    [algorithms] algorithms
    [behavioural] behavioural
    [design] system design
   *[hr] HR
}
interview-difficulty = { $difficulty ->
    [easy] easy
    [medium] medium
   *[hard] hard
}
interview-score = <b>{ $score } of 100</b>
interview-time = You took { $minutes ->
    [0] less than a minute
    [one] one minute
   *[other] { $minutes } minutes
}; { $limit ->
    [one] one minute
   *[other] { $limit } minutes
} would be right.
interview-made = <b>Covered</b>
interview-missing = <b>Missing</b>
interview-better = <b>Say it better</b>
interview-point-made = ✓ { $point }
interview-point-partly = ◐ { $point } (only in part)
interview-point-missing = ✗ { $point }
interview-advice = • { $advice }
interview-foreign = This doesn't look like English. I can only judge English answers well, so don't trust the score.
interview-follow-up = <b>The interviewer would ask next:</b> { $question }
interview-returns = I will ask you this again from { $day } on.
interview-hint = Hint { $number } of { $count }: a strong answer says this: { $point }.
interview-hint-last = That was the last hint. Now write your answer, or have another question.
interview-begun = { $count ->
    [one] You began an answer and didn't send it:
   *[other] You began { $count } answers and didn't send them:
}
interview-begun-one = • { $ask }
interview-continue = You wrote so far: “{ $text }”. Send me the rest, and I put it behind that.
interview-stopped = <b>That was good practice.</b>
interview-stopped-first = All right. You haven't answered any question yet; /interview starts whenever you like.
interview-answers = { $count ->
    [one] You have answered one question so far.
   *[other] You have answered { $count } questions so far.
}
interview-mean = Your last answers were worth { $last } of 100 on average.
interview-trend = Your last answers were worth { $last } of 100 on average; the ones before { $before }.
interview-by-kind = • { $kind }: { $mean } of 100 ({ $count ->
    [one] one answer
   *[other] { $count } answers
})
interview-streak = { $days ->
    [one] You have practised today or yesterday: do it again tomorrow, and it becomes a streak.
   *[other] You have practised { $days } days in a row; the most you ever did is { $longest }.
}
interview-next-due = The next question is due again on { $day }.
interview-all-asked = You have had all questions of this kind for now. Choose another kind, or come back tomorrow.
button-interview-due = Mixed questions
button-interview-technical = Technical
button-interview-algorithms = Algorithms
button-interview-behavioural = Behavioural
button-interview-design = System design
button-interview-hr = HR
button-interview-answer = Write the answer
button-interview-next = Next question
button-interview-other = Another question
button-interview-again = Answer again
button-interview-hint = Hint
button-interview-stop = Stop
button-interview-kinds = Other kinds
button-interview-continue = Go on: { $ask }
button-interview-practise = Practise on
interview-write = Your answer, as you would say it:
