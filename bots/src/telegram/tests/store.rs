use super::*;
use crate::testing::fragile::Switch;

#[tokio::test]
async fn what_comes_while_the_store_is_down_is_not_confirmed_and_answered_once() {
    let switch = Switch::default();
    let telegram = Standin::start(TOKEN).await.unwrap();
    let scene = Scene::over(telegram, switch.desk()).await;
    let person = scene.person(42).await;
    until(|| scene.telegram.pending() == 0 && scene.talk.is_quiet()).await;

    switch.put_down(true);
    let before = scene.telegram.calls("getUpdates").len();
    person.send_photo(vec![1]);
    until(|| scene.telegram.calls("getUpdates").len() > before + 2).await;
    assert_eq!(scene.telegram.pending(), 1);
    assert_eq!(count(&person.chat(), "read pictures"), 0);

    switch.put_down(false);
    person.say("/frobnicate");
    let is_answered = |chat: &Chat| count(chat, "this command") == 1;
    let chat = person.wait_for(is_answered).await.unwrap();
    assert_eq!(count(&chat, "read pictures"), 1, "{chat}");
}
