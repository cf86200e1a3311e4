//! A bot of a few lines: a plain client of the API.

use serde_json::{Value, json};
use upward_standin::telegram::{Person, Telegram};

pub const TOKEN: &str = "12345:AAHtest-token";

pub struct Bot {
    pub http: reqwest::Client,
    pub url: String,
}

/// Starts the stand-in, and a bot that a person has already written to.
pub async fn start() -> (Telegram, Bot, Person) {
    let telegram = Telegram::start(TOKEN).await.unwrap();
    let bot = Bot::new(&telegram);
    let person = telegram.person(42, "en", "Asha");
    person.say("hello");
    (telegram, bot, person)
}

impl Bot {
    pub fn new(telegram: &Telegram) -> Self {
        Self {
            http: reqwest::Client::new(),
            url: telegram.url(),
        }
    }

    pub fn method(&self, method: &str) -> String {
        format!("{}/bot{TOKEN}/{method}", self.url)
    }

    pub async fn call(&self, method: &str, body: Value) -> Value {
        self.http
            .post(self.method(method))
            .json(&body)
            .send()
            .await
            .unwrap()
            .json()
            .await
            .unwrap()
    }

    pub async fn ok(&self, method: &str, body: Value) -> Value {
        let answer = self.call(method, body).await;
        assert_eq!(answer["ok"], true, "{answer}");
        answer["result"].clone()
    }

    /// Returns the code and the description of a refusal.
    pub async fn refused(&self, method: &str, body: Value) -> (i64, String) {
        let answer = self.call(method, body).await;
        assert_eq!(answer["ok"], false, "{answer}");
        (
            answer["error_code"].as_i64().unwrap(),
            answer["description"].as_str().unwrap().to_owned(),
        )
    }

    pub async fn bad(&self, method: &str, body: Value) -> String {
        let (code, description) = self.refused(method, body).await;
        assert_eq!(code, 400, "{description}");
        description
            .strip_prefix("Bad Request: ")
            .unwrap()
            .to_owned()
    }

    /// Sends a text to person 42 and returns the identifier of the message.
    pub async fn send(&self, text: &str) -> i64 {
        self.ok("sendMessage", json!({ "chat_id": 42, "text": text }))
            .await["message_id"]
            .as_i64()
            .unwrap()
    }

    pub async fn updates(&self, offset: i64) -> Vec<Value> {
        self.ok("getUpdates", json!({ "offset": offset, "timeout": 5 }))
            .await
            .as_array()
            .unwrap()
            .clone()
    }

    pub async fn upload(
        &self,
        method: &str,
        fields: &[(&str, &str)],
        name: &str,
        bytes: Vec<u8>,
    ) -> Value {
        let mut form = reqwest::multipart::Form::new();
        for (field, value) in fields {
            form = form.text((*field).to_owned(), (*value).to_owned());
        }
        let part = reqwest::multipart::Part::bytes(bytes).file_name(name.to_owned());
        let request = self
            .http
            .post(self.method(method))
            .multipart(form.part("part-1", part));
        request.send().await.unwrap().json().await.unwrap()
    }
}
