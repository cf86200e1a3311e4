# Cover letters.
letter-step = I'm writing your letter from your own lines …
letter-subject = <b>{ $text }</b>
letter-text = { $text }
letter-read = <b>Please read it first.</b> Every claim in it comes from your resume; take it as a PDF or DOCX when it says what you mean.
letter-language = I write letters in English, and in German for German postings.
letter-sources = What its paragraphs rest on:
letter-rests = { $number }. { $place }
letter-and = { $all }; { $next }
letter-manager-ask = Whom should the letter address? Send the name, such as “Dr. Ines Marlow”.
letter-button-manager = Address someone
letter-button-warmer = Warmer tone
letter-button-formal = More formal tone
