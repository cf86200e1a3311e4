# What is kept, and who sees it.
privacy = <b>Was ich aufbewahre, und wer es sieht</b>
privacy-what = <b>Was:</b> was du mir schickst, was ich daraus mache, was du lernst und antwortest, und deine Nutzernummer in diesem Chat, damit ich dich wiedererkenne.
privacy-where = <b>Wo:</b> bei dem, der diesen Bot betreibt, verschlüsselt mit einem Schlüssel nur für dich. Dateien werden nie unverschlüsselt gespeichert, und nichts, was du schreibst, steht in Protokollen.
privacy-who = <b>Wer es sieht:</b> nur du. Ich teile es mit niemandem und verkaufe nichts, und kein KI-Modell bekommt es zu lesen.
privacy-elsewhere = <b>Außerhalb von mir:</b> Unsere Nachrichten laufen auch über den Dienst dieses Chats. Schickst du einen Link, öffne ich die Seite; verbindest du GitHub, LeetCode oder Codeforces, frage ich dort ab, was über dich öffentlich ist.
privacy-long = <b>Wie lange:</b> bis du es löschst. Welche Nachrichten kamen, ohne ihren Inhalt, ist nach zwei Tagen vergessen.
privacy-you = /export schickt dir alles. /delete löscht alles, endgültig.
privacy-button-export = Schick mir alles
privacy-button-delete = Alles löschen
