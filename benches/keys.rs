//! From a key to the frame that shows it, over the real loop: with a resume of 5,000 bullets, 10,000 postings and the
//! live score on. Prints the median, the 99th percentile and the slowest of each scene, in milliseconds.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

#[path = "keys/crowd.rs"]
mod crowd;
#[path = "keys/player.rs"]
mod player;

use std::time::Duration;

use player::Player;

/// The keys of a scene, after those that lead there.
struct Scene {
    name: &'static str,
    way: &'static str,
    keys: &'static str,
    times: usize,
}

const SCENES: [Scene; 7] = [
    Scene {
        name: "through the tabs",
        way: "",
        keys: "1 2 3 4 5 6 7 8 9 0",
        times: 30,
    },
    Scene {
        name: "down the roadmap",
        way: "2",
        keys: "j j j j j k",
        times: 50,
    },
    Scene {
        name: "down the resume",
        way: "3",
        keys: "j j j j j k page-down",
        times: 50,
    },
    Scene {
        name: "typing in a bullet",
        way: "3 / s y s t e m space 5 0 enter enter",
        keys: "a b c d e f space g h i",
        times: 40,
    },
    Scene {
        name: "down 10,000 postings",
        way: "esc esc 4",
        keys: "j j j page-down k",
        times: 50,
    },
    Scene {
        name: "searching 10,000 postings",
        way: "4 /",
        keys: "e n g i n e e r backspace backspace",
        times: 20,
    },
    Scene {
        name: "choosing among 10,000 postings",
        way: "esc esc 1 P",
        keys: "e n g backspace backspace backspace",
        times: 20,
    },
];

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let client = crowd::client().await;
        let mut player = Player::over(&client);
        player.rest(Duration::from_secs(5)).await;
        println!(
            "{:<32} {:>6} {:>8} {:>8} {:>8}",
            "key to frame, ms", "keys", "median", "p99", "slowest"
        );
        for scene in SCENES {
            player.press(scene.way).await;
            player.rest(Duration::from_secs(2)).await;
            let mut taken = Vec::new();
            for _ in 0..scene.times {
                taken.extend(player.press(scene.keys).await);
            }
            taken.sort_unstable();
            let at = |share: usize| taken[(taken.len() - 1) * share / 100].as_secs_f64() * 1000.0;
            println!(
                "{:<32} {:>6} {:>8.2} {:>8.2} {:>8.2}",
                scene.name,
                taken.len(),
                at(50),
                at(99),
                at(100)
            );
        }
    });
}
