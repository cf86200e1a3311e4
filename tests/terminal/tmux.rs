//! A terminal that a test types into and reads: tmux, with a server of its own.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long a test waits for what should be shown.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long a test waits before it looks again.
const BLINK: Duration = Duration::from_millis(10);
/// What the shell says when it waits.
pub const PROMPT: &str = "ready>";
/// Nothing but the program is to be seen, and esc is at once esc.
const SETTINGS: &str =
    "set -g status off\nset -g escape-time 0\nset -g default-command 'exec sh -i'\n";

/// A terminal. It is closed in the end, and what runs in it with it.
#[derive(Debug)]
pub struct Terminal {
    socket: PathBuf,
}

impl Terminal {
    /// Opens a terminal in a folder, with this environment and nothing else. A shell waits in it.
    pub fn open(
        folder: &Path,
        (columns, rows): (u16, u16),
        environment: &[(&str, String)],
    ) -> Self {
        let settings = folder.join("tmux.conf");
        fs::write(&settings, SETTINGS).unwrap();
        let socket = (0..).map(|number| folder.join(format!("tmux-{number}")));
        let socket = socket.into_iter().find(|path| !path.exists()).unwrap();
        let terminal = Self { socket };
        let mut command = terminal.command();
        command
            .env_clear()
            .arg("-f")
            .arg(&settings)
            .current_dir(folder);
        command.envs(environment.iter().map(|(name, value)| (name, value)));
        command
            .env("PS1", format!("{PROMPT} "))
            .env("SHELL", "/bin/sh");
        let (columns, rows) = (columns.to_string(), rows.to_string());
        run(command.args(["new-session", "-d", "-x", &columns, "-y", &rows]));
        terminal.shows(PROMPT);
        terminal
    }

    /// Starts Upward, and waits for its tabs.
    pub fn start(&self) {
        self.write("upward\n");
        self.shows("1 Home");
    }

    /// Presses keys, as Upward's file of keys writes them, with blanks between.
    pub fn keys(&self, keys: &str) {
        let keys = keys.split_whitespace().map(|key| match key {
            "space" => "Space".to_owned(),
            "enter" => "Enter".to_owned(),
            "esc" => "Escape".to_owned(),
            "tab" => "Tab".to_owned(),
            "backtab" => "BTab".to_owned(),
            "backspace" => "BSpace".to_owned(),
            "up" | "down" | "left" | "right" | "home" | "end" => {
                key[..1].to_uppercase() + &key[1..]
            }
            _ => key.replace("ctrl-", "C-").replace("alt-", "M-"),
        });
        run(self.command().args(["send-keys", "--"]).args(keys));
    }

    /// Types text.
    pub fn write(&self, text: &str) {
        run(self.command().args(["send-keys", "-l", "--", text]));
    }

    /// Pastes text as terminals do: told apart from what is typed, where the program wants that.
    pub fn paste(&self, text: &str) {
        let file = self.socket.with_extension("paste");
        fs::write(&file, text).unwrap();
        run(self.command().arg("load-buffer").arg(&file));
        run(self.command().args(["paste-buffer", "-p", "-r", "-d"]));
    }

    /// Gives the terminal another size.
    pub fn resize(&self, (columns, rows): (u16, u16)) {
        let (columns, rows) = (columns.to_string(), rows.to_string());
        run(self
            .command()
            .args(["resize-window", "-x", &columns, "-y", &rows]));
    }

    /// Returns what is to be seen.
    pub fn screen(&self) -> String {
        run(self.command().args(["capture-pane", "-p"]))
    }

    /// Returns what is to be seen, with its colours as escape sequences.
    pub fn colours(&self) -> String {
        run(self.command().args(["capture-pane", "-p", "-e"]))
    }

    /// Returns what tmux knows of the terminal, such as `#{alternate_on}`.
    pub fn tells(&self, format: &str) -> String {
        let told = run(self.command().args(["display-message", "-p", format]));
        told.trim_end().to_owned()
    }

    /// Returns the process that the shell waits for.
    pub fn program(&self) -> String {
        let shell = self.tells("#{pane_pid}");
        let found = run(Command::new("pgrep").args(["-P", &shell]));
        found.trim().to_owned()
    }

    /// Sends the program that the shell waits for a signal, such as `-TERM`.
    pub fn signal(&self, signal: &str) {
        run(Command::new("kill").args([signal, &self.program()]));
    }

    /// Waits until something is to be seen.
    pub fn shows(&self, text: &str) {
        self.waits(&format!("{text:?} to be seen"), |screen| {
            screen.contains(text)
        });
    }

    /// Waits until something is no longer to be seen.
    pub fn hides(&self, text: &str) {
        self.waits(&format!("{text:?} to be gone"), |screen| {
            !screen.contains(text)
        });
    }

    /// Waits until the screen is as it should be; returns how long that took.
    pub fn waits(&self, what: &str, holds: impl Fn(&str) -> bool) -> Duration {
        let begun = Instant::now();
        if !until(PATIENCE, || holds(&self.screen())) {
            let screen = self.screen();
            panic!("waited {PATIENCE:?} for {what}, and see:\n{screen}");
        }
        begun.elapsed()
    }

    /// Keeps what is to be seen as a text, for people to look at.
    pub fn save(&self, folder: &str, name: &str) {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(format!("{name}.txt")), self.screen()).unwrap();
    }

    fn command(&self) -> Command {
        let mut command = Command::new("tmux");
        command.arg("-S").arg(&self.socket).arg("-u");
        command
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // It may be gone already.
        let _ = self.command().arg("kill-server").output();
    }
}

/// Waits until something holds, for so long; returns whether it does.
pub fn until(patience: Duration, mut holds: impl FnMut() -> bool) -> bool {
    let begun = Instant::now();
    while !holds() {
        if begun.elapsed() > patience {
            return false;
        }
        sleep(BLINK);
    }
    true
}

/// Runs a command that must succeed, and returns what it prints.
pub fn run(command: &mut Command) -> String {
    let Output {
        status,
        stdout,
        stderr,
    } = match command.output() {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            panic!(
                "these tests need tmux: install it (apt-get install tmux, brew install tmux), and run them again"
            )
        }
        output => output.unwrap(),
    };
    assert!(
        status.success(),
        "{command:?}: {}",
        String::from_utf8_lossy(&stderr)
    );
    String::from_utf8(stdout).unwrap()
}
