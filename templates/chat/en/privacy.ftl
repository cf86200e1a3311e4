# What is kept, and who sees it.
privacy = <b>What I keep, and who sees it</b>
privacy-what = <b>What:</b> what you send me, what I make of it, what you learn and answer, and your user number in this chat, so that I know you again.
privacy-where = <b>Where:</b> with whoever runs this bot, encrypted with a key that is only for you. Files are never stored unencrypted, and nothing you write goes into logs.
privacy-who = <b>Who sees it:</b> you alone. I share it with nobody and sell nothing, and no AI model gets to read it.
privacy-elsewhere = <b>Beyond me:</b> our messages also pass through the chat's own service. If you send a link, I open that page; if you connect GitHub, LeetCode or Codeforces, I ask there for what is public about you.
privacy-long = <b>How long:</b> until you delete it. Which messages came, without what they say, is forgotten after two days.
privacy-you = /export sends you all of it. /delete removes all of it, for good.
privacy-button-export = Send me everything
privacy-button-delete = Delete everything
