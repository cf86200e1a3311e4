# Taking everything along, and deleting it.
export = Here is everything I keep about you, in one file.
export-inside = Inside: your resumes with every version, jobs, letters, documents, scores, certificates and progress, as files that people and programs can read. README.txt explains them.
export-after = The file is not encrypted, so keep it safe. Nothing was deleted here.
kept-nothing = • nothing but your settings
kept-resumes = { $count ->
    [one] • 1 resume, with all its versions
   *[other] • { $count } resumes, with all their versions
}
kept-postings = { $count ->
    [one] • 1 job description
   *[other] • { $count } job descriptions
}
kept-letters = { $count ->
    [one] • 1 letter
   *[other] • { $count } letters
}
kept-documents = { $count ->
    [one] • 1 document
   *[other] • { $count } documents
}
kept-reports = { $count ->
    [one] • 1 score with what it is made of
   *[other] • { $count } scores with what they are made of
}
kept-certificates = { $count ->
    [one] • 1 certificate
   *[other] • { $count } certificates
}
kept-tracks = { $count ->
    [one] • your progress on 1 track
   *[other] • your progress on { $count } tracks
}
delete = <b>Delete everything?</b>
delete-lost = You would lose, for good:
delete-linked = It would be gone in all chats that are linked: { $faces }.
delete-copy = Take a copy along first? It comes as one file.
delete-button-ask = Delete everything …
delete-button-copy = Send me a copy
delete-button-keep = Keep everything
delete-button-delete = Yes, delete for good
delete-sure = <b>Are you sure?</b> There is no way back, for me neither. { $typed ->
    [yes] Press the button, or type { $word }.
   *[no] Press the button.
}
delete-kept = Nothing was deleted.
delete-done = Everything I kept about you is deleted, and the key it was encrypted with is destroyed. Nothing of it remains with me.
delete-chat = { $chat ->
    [telegram] The messages in this chat belong to Telegram: to remove them too, open the chat's menu and choose “Delete chat”.
    [discord] The messages in this chat belong to Discord: those that only you can see go by themselves, and others can be closed or deleted in the message's menu.
   *[other] What was shown on this screen stays there until you close it.
}
delete-anew = If you ever want to begin anew: /start
