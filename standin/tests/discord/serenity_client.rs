//! A real client library gets along with the stand-in.

use std::{sync::Arc, time::Duration};

use serenity::{
    all::{
        ActionRowComponent, AutocompleteChoice, Command, CommandInteraction, CommandOptionType,
        ComponentInteraction, CreateActionRow, CreateAttachment, CreateAutocompleteResponse,
        CreateButton, CreateCommand, CreateCommandOption, CreateEmbed, CreateInputText,
        CreateInteractionResponse, CreateInteractionResponseFollowup,
        CreateInteractionResponseMessage, CreateMessage, CreateModal, CreateSelectMenu,
        CreateSelectMenuKind, CreateSelectMenuOption, EditAttachments, EditInteractionResponse,
        InputTextStyle, InstallationContext, Interaction, InteractionContext, ModalInteraction,
        ResolvedValue,
    },
    async_trait,
    client::{ClientBuilder, Context, EventHandler},
    http::{Http, HttpBuilder},
    model::gateway::{GatewayIntents, Ready},
};
use upward_standin::discord::{Answer, Discord, Given, Place};

const LIMIT: Duration = Duration::from_secs(20);

/// A small bot: it sends back what it gets, and asks for a name in a modal.
struct Echo;

#[async_trait]
impl EventHandler for Echo {
    async fn ready(&self, ctx: Context, _: Ready) {
        let file =
            CreateCommandOption::new(CommandOptionType::Attachment, "file", "What to send back")
                .required(true);
        let track = CreateCommandOption::new(CommandOptionType::String, "track", "A track")
            .set_autocomplete(true);
        let everywhere = |command: CreateCommand| {
            command
                .integration_types(vec![InstallationContext::Guild, InstallationContext::User])
                .contexts(vec![
                    InteractionContext::Guild,
                    InteractionContext::BotDm,
                    InteractionContext::PrivateChannel,
                ])
        };
        let commands = vec![
            everywhere(
                CreateCommand::new("echo")
                    .description("Sends a file back")
                    .add_option(file),
            ),
            everywhere(
                CreateCommand::new("roadmap")
                    .description_localized("de", "Ein Weg")
                    .description("A way")
                    .add_option(track),
            ),
        ];
        Command::set_global_commands(&ctx.http, commands)
            .await
            .unwrap();
    }

    async fn interaction_create(&self, ctx: Context, interaction: Interaction) {
        match interaction {
            Interaction::Command(command) => echo(&ctx, command).await,
            Interaction::Component(component) => component_used(&ctx, component).await,
            Interaction::Modal(modal) => greet(&ctx, modal).await,
            Interaction::Autocomplete(command) => complete(&ctx, command).await,
            _ => {}
        }
    }
}

async fn echo(ctx: &Context, command: CommandInteraction) {
    command.defer_ephemeral(ctx).await.unwrap();
    let options = command.data.options();
    let Some(ResolvedValue::Attachment(file)) = options.first().map(|option| &option.value) else {
        return;
    };
    let bytes = file.download().await.unwrap();
    let buttons = CreateActionRow::Buttons(vec![
        CreateButton::new("name").label("Name"),
        CreateButton::new_link("https://upward.example").label("Help"),
    ]);
    let options = vec![
        CreateSelectMenuOption::new("Plain", "plain"),
        CreateSelectMenuOption::new("Serif", "serif"),
    ];
    let themes = CreateActionRow::SelectMenu(CreateSelectMenu::new(
        "theme",
        CreateSelectMenuKind::String { options },
    ));
    let embed = CreateEmbed::new()
        .title("Score")
        .field("Before", "62.0", true);
    let edit = EditInteractionResponse::new()
        .content("Here it is.")
        .embed(embed)
        .components(vec![buttons, themes])
        .attachments(
            EditAttachments::new().add(CreateAttachment::bytes(bytes, file.filename.clone())),
        );
    let edited = command.edit_response(ctx, edit).await.unwrap();
    assert_eq!(edited.attachments.len(), 1);
    let more = CreateInteractionResponseFollowup::new()
        .content("And the letter.")
        .ephemeral(true)
        .add_file(CreateAttachment::bytes(*b"Dear all", "letter.txt"));
    command.create_followup(ctx, more).await.unwrap();
    command
        .user
        .direct_message(ctx, CreateMessage::new().content("Done."))
        .await
        .unwrap();
    assert_eq!(command.get_response(ctx).await.unwrap().id, edited.id);
}

async fn component_used(ctx: &Context, component: ComponentInteraction) {
    let response = if component.data.custom_id == "name" {
        let input = CreateInputText::new(InputTextStyle::Short, "Your name", "name");
        let modal =
            CreateModal::new("named", "Name").components(vec![CreateActionRow::InputText(input)]);
        CreateInteractionResponse::Modal(modal)
    } else {
        let message = CreateInteractionResponseMessage::new()
            .content("Serif it is.")
            .components(Vec::new());
        CreateInteractionResponse::UpdateMessage(message)
    };
    component.create_response(ctx, response).await.unwrap();
}

async fn greet(ctx: &Context, modal: ModalInteraction) {
    let parts = modal.data.components.iter().flat_map(|row| &row.components);
    let name = parts.filter_map(|part| match part {
        ActionRowComponent::InputText(input) => input.value.clone(),
        _ => None,
    });
    let text = format!("Hello {}.", name.collect::<String>());
    let message = CreateInteractionResponseMessage::new()
        .content(text)
        .ephemeral(true);
    modal
        .create_response(ctx, CreateInteractionResponse::Message(message))
        .await
        .unwrap();
}

async fn complete(ctx: &Context, command: CommandInteraction) {
    let typed = command
        .data
        .autocomplete()
        .map(|option| option.value.to_owned())
        .unwrap_or_default();
    let choices = ["backend", "data"]
        .into_iter()
        .filter(|track| track.starts_with(&typed));
    let choices = choices.map(AutocompleteChoice::from).collect();
    let response = CreateAutocompleteResponse::new().set_choices(choices);
    command
        .create_response(ctx, CreateInteractionResponse::Autocomplete(response))
        .await
        .unwrap();
}

/// Starts the bot in a task of its own.
async fn start(discord: &Discord) -> Arc<Http> {
    let http = HttpBuilder::new("token")
        .proxy(discord.url())
        .ratelimiter_disabled(true)
        .build();
    let mut client = ClientBuilder::new_with_http(http, GatewayIntents::empty())
        .event_handler(Echo)
        .await
        .unwrap();
    let http = Arc::clone(&client.http);
    tokio::spawn(async move { client.start_autosharded().await.unwrap() });
    discord.connected(LIMIT).await.unwrap();
    http
}

fn file() -> Given {
    Given::file("Jane Doe.pdf", "application/pdf", &b"%PDF-1.7 Jane"[..])
}

#[tokio::test(flavor = "multi_thread")]
async fn a_command_with_a_file_is_answered_with_a_file() {
    let discord = Discord::start("token").await.unwrap();
    start(&discord).await;
    for place in [
        Place::BotDm,
        Place::Server,
        Place::Private,
        Place::OtherServer,
    ] {
        let jane = discord.person(7, "en-GB", "Jane").at(place);
        let asked = jane.command("echo", &[("file", file())]).unwrap();
        let seen = asked
            .wait_for(LIMIT, |seen| seen.messages.len() == 2)
            .await
            .unwrap();
        assert_eq!(seen.answer.unwrap().0, Answer::Deferred);
        assert!(seen.messages.iter().all(|message| message.ephemeral));
        let [original, letter] = &seen.messages[..] else {
            panic!("two messages")
        };
        assert_eq!(original.text(), "Here it is.\nScore\nBefore\n62.0");
        assert_eq!(original.files[0].name, "Jane_Doe.pdf");
        assert_eq!(original.files[0].bytes, &b"%PDF-1.7 Jane"[..]);
        assert_eq!(original.buttons(), ["Name", "Help"]);
        assert_eq!(letter.files[0].bytes, &b"Dear all"[..]);

        let pressed = jane.press(original.id, "Name").unwrap();
        pressed
            .wait_for(LIMIT, |seen| seen.modal.is_some())
            .await
            .unwrap();
        let named = jane.submit(&pressed, &[("name", "Jane")]).unwrap();
        named
            .wait_for(LIMIT, |seen| seen.says("Hello Jane."))
            .await
            .unwrap();

        let chosen = jane.select(original.id, "theme", &["serif"]).unwrap();
        let seen = chosen
            .wait_for(LIMIT, |seen| seen.answer.is_some())
            .await
            .unwrap();
        assert_eq!(seen.messages[0].id, original.id);
        assert_eq!(seen.messages[0].content, "Serif it is.");
        assert!(seen.messages[0].buttons().is_empty());
        // A library that always sends the list of files takes them away with an update that has none.
        assert!(seen.messages[0].files.is_empty());
    }
    let jane = discord.person(7, "en-GB", "Jane");
    let direct = jane
        .wait_for_direct(LIMIT, |messages| messages.len() == 4)
        .await
        .unwrap();
    assert_eq!(direct[0].content, "Done.");
    assert_eq!(discord.refused(), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_option_completes_itself() {
    let discord = Discord::start("token").await.unwrap();
    start(&discord).await;
    let jane = discord.person(7, "de", "Jane");
    let choices = jane
        .autocomplete("roadmap", "track", "ba")
        .unwrap()
        .choices()
        .await
        .unwrap();
    assert_eq!(choices, [("backend".to_owned(), "backend".into())]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_outlives_its_connection() {
    let discord = Discord::start("token").await.unwrap();
    start(&discord).await;
    let jane = discord.person(7, "hi", "Jane");
    let faults: [fn(&Discord); 4] = [
        |discord| discord.close_gateway(4000),
        Discord::reconnect_gateway,
        |discord| discord.invalidate_sessions(true),
        Discord::break_gateway,
    ];
    for (number, fault) in (1..).zip(faults) {
        fault(&discord);
        let asked = jane.command("echo", &[("file", file())]).unwrap();
        discord.resumed(number, LIMIT).await.unwrap();
        // The act was made while nobody was connected: the resume brings it, if in time or not.
        asked
            .wait_for(LIMIT, |seen| seen.answer.is_some() || seen.failed)
            .await
            .unwrap();
        let asked = jane.command("echo", &[("file", file())]).unwrap();
        asked
            .wait_for(LIMIT, |seen| seen.messages.len() == 2)
            .await
            .unwrap();
    }
    assert_eq!(discord.calls("GET /gateway/bot"), 1);
    discord.invalidate_sessions(false);
    discord.identified(2, LIMIT).await.unwrap();
    let asked = jane.command("echo", &[("file", file())]).unwrap();
    asked
        .wait_for(LIMIT, |seen| seen.messages.len() == 2)
        .await
        .unwrap();
}
