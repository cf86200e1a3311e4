# Accounts elsewhere that show what a person can.
evidence-head = <b>Your accounts elsewhere</b>
evidence-none = Connect an account, and I read from it what you have built and solved. It shows which modules you know already, and it goes into your statistics.
evidence-privacy = I read only what is public on your profile there, and only when you ask. Nothing is posted, and you can disconnect at any time.
evidence-line = <b>{ $service }</b>: { $user }, { $state }
evidence-line-by-hand = <b>{ $service }</b>: entered by hand, { $state }
evidence-state-never = not asked yet
evidence-state-day = as of { $day }
evidence-state-failing = as of { $day }, could not be refreshed
evidence-state-nothing = could not be reached
evidence-ask-github = What is your user name on GitHub? I read the list of your public repositories, the languages in them, and the days on which you did something in public. No password or token is needed, and please never send me one.
evidence-ask-leetcode = What is your user name on LeetCode? I read how many problems you solved, your contest rating, and the days of your last solutions, as your public profile shows them. No password is needed, and please never send me one.
evidence-ask-codeforces = What is your handle on Codeforces? I read your rating, your contests, and the problems you solved, as your public profile shows them. No password is needed, and please never send me one.
evidence-secret = That looks like a token or password, so I did not keep or use it. Please delete your message, withdraw the token where you made it, and send me only your user name.
evidence-figures = <b>{ $service }</b> · { $user }
evidence-figures-by-hand = <b>{ $service }</b> · entered by hand
evidence-as-of = As of { $day }.
evidence-partial = Some figures could not be had this time; the rest is as it stands there.
evidence-repositories = { $own ->
    [0] No public repository of your own yet
    [one] One public repository of your own
   *[other] { $own } public repositories of your own
}{ $stars ->
    [0] {""}
    [one] , with one star
   *[other] , with { $stars } stars
}
evidence-languages = Written in: { $languages }
evidence-contributions = { $count ->
    [one] One contribution in the last year
   *[other] { $count } contributions in the last year
}
evidence-days = { $days ->
    [0] No public activity of late
    [one] Active on one day of late
   *[other] Active on { $days } days of late
}
evidence-solved = { $total ->
    [one] One problem solved
   *[other] { $total } problems solved
}: { $easy } easy, { $medium } medium, { $hard } hard
evidence-solved-unrated = { $total ->
    [one] One problem solved
   *[other] { $total } problems solved
}
evidence-rating = Contest rating: { $rating }
evidence-rating-highest = Contest rating: { $rating }, at best { $highest }
evidence-contests = { $contests ->
    [one] One rated contest
   *[other] { $contests } rated contests
}
evidence-proves = { $count ->
    [one] <b>Your accounts show that you know this module:</b>
   *[other] <b>Your accounts show that you know these modules:</b>
}
evidence-proves-one = • { $title }
evidence-proves-hint = Tick what is right; I never do it by myself.
evidence-problem = { $code ->
    [unknown-user] { $service } knows nobody called “{ $user }”. Check the spelling, and connect it again with “Other name”.
    [limited] { $service } takes no more requests for now.
    [resting] { $service } failed or was asked too often, so it is left alone for a while.
    [unreachable] { $service } can't be reached.
    [slow] { $service } takes too long to answer.
    [torn] { $service } broke off in the middle of its answer.
    [faulty] { $service } has a fault of its own.
    [token] { $service } no longer takes the token that you gave in the app or terminal. Give it a new one there.
    [too-large] { $service } shows more than I can read.
    [refused] { $service } doesn't let me read this at the moment.
   *[other] { $service } answered in a way that I don't understand.
}
evidence-wait = { $minutes ->
    [one] Try again in a minute.
   *[other] Try again in { $minutes } minutes.
}
evidence-retry = Try again in a few minutes.
evidence-kept = What follows is what it showed on { $day }.
evidence-nothing-kept = There are no figures from it yet.
evidence-connected = All right: your account <b>{ $user }</b> on { $service }.
evidence-forget = Do you want to disconnect { $service }? Its figures are deleted here; nothing changes there.
evidence-forgotten = { $service } is disconnected, and its figures are deleted here.
evidence-hand-ask = How many problems have you solved on LeetCode? Write easy, medium and hard, and your contest rating if you have one, such as: 80 45 6 1540
evidence-hand-unclear = I need three numbers for easy, medium and hard, and a fourth for the contest rating if you have one. For example: 80 45 6 1540
button-evidence-connect = Connect { $service }
button-evidence-show = { $service }
button-evidence-refresh = Refresh
button-evidence-rename = Other name
button-evidence-forget = Disconnect
button-evidence-forget-sure = Yes, disconnect
button-evidence-keep = No, keep it
button-evidence-tick = ☐ { $title }
button-evidence-hand = Enter by hand
button-evidence-all = All accounts
