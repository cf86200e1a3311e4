//! The menu of commands and the bot's description, in each language.

use teloxide::RequestError;
use teloxide::payloads::{SetMyCommandsSetters, SetMyShortDescriptionSetters};
use teloxide::requests::Requester;
use teloxide::types::BotCommand;

use super::Telegram;
use super::pause::Pauses;
use super::trouble::Failure;
use crate::dialogue::Verb;
use crate::words::{Language, Words, say};

impl Telegram {
    /// Has Telegram show the commands to everybody in their language, in English where the chats do not speak it.
    pub(super) async fn put_menus(&self, words: &Words) {
        let everybody = (Language::default(), None);
        let each = Language::ALL.map(|language| (language, Some(language.code())));
        for (language, code) in std::iter::once(everybody).chain(each) {
            let mut pauses = Pauses::default();
            while let Err(error) = self.put_menu(words, language, code).await {
                let failure = Failure::of(&error);
                tracing::warn!(
                    why = failure.name(),
                    "the menu of commands could not be put"
                );
                if failure == Failure::Refused {
                    break;
                }
                pauses.wait(failure.after()).await;
            }
        }
    }

    async fn put_menu(
        &self,
        words: &Words,
        language: Language,
        code: Option<&str>,
    ) -> Result<(), RequestError> {
        let command =
            |verb: Verb| BotCommand::new(verb.name(), words.plain(language, &say(&verb.does())));
        let mut menu = self.bot().set_my_commands(Verb::ALL.map(command));
        let mut about = self.bot().set_my_short_description();
        about = about.short_description(words.plain(language, &say("bot-about")));
        if let Some(code) = code {
            menu = menu.language_code(code);
            about = about.language_code(code);
        }
        menu.await?;
        about.await.map(drop)
    }
}
