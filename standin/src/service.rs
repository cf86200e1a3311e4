//! The service as a process of its own: started, asked to end, killed and started again, and what it costs.

mod usage;

use std::{
    ffi::OsString,
    fs::{self, File, OpenOptions},
    io,
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus, Stdio},
    time::{Duration, Instant},
};

use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value;

pub use usage::{Meter, Usage};

/// How often something is looked at that tells nobody when it happens.
const LOOK: Duration = Duration::from_millis(50);

/// A program that serves a data folder. It is killed when this is dropped.
#[derive(Debug)]
pub struct Service {
    program: PathBuf,
    folder: PathBuf,
    settings: Vec<(String, OsString)>,
    child: Option<Child>,
    ready: Value,
}

impl Service {
    /// Returns the service of a program, such as `upward-bots`, that keeps everything in this folder. Nothing is started.
    pub fn new(program: impl Into<PathBuf>, folder: impl Into<PathBuf>) -> Self {
        let folder = folder.into();
        let home = ("UPWARD_HOME".to_owned(), folder.join("home").into());
        Self {
            program: program.into(),
            folder,
            settings: vec![home],
            child: None,
            ready: Value::Null,
        }
    }

    /// Sets a variable of its environment.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<OsString>) -> Self {
        self.settings.push((name.to_owned(), value.into()));
        self
    }

    /// Starts it and waits until it serves.
    ///
    /// # Errors
    /// When it cannot be started, ends at once, or does not serve within the limit.
    pub async fn start(&mut self, limit: Duration) -> io::Result<()> {
        self.kill()?;
        let told = self.folder.join("ready");
        let log = OpenOptions::new()
            .create(true)
            .append(true)
            .open(self.log_path())?;
        let child = Command::new(&self.program)
            .args(["run", "--json"])
            .current_dir(&self.folder)
            .env_clear()
            .env("TMPDIR", &self.folder)
            .envs(self.settings.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::null())
            .stdout(File::create(&told)?)
            .stderr(log)
            .spawn()?;
        let child = self.child.insert(child);
        let end = Instant::now() + limit;
        loop {
            let text = fs::read_to_string(&told)?;
            if let Some(ready) = text
                .lines()
                .next()
                .and_then(|line| serde_json::from_str(line).ok())
            {
                self.ready = ready;
                return Ok(());
            }
            if let Some(status) = child.try_wait()? {
                return Err(io::Error::other(format!("the service ended: {status}")));
            }
            if Instant::now() > end {
                return Err(io::ErrorKind::TimedOut.into());
            }
            tokio::time::sleep(LOOK).await;
        }
    }

    /// Kills it (`kill -9`), if it runs.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn kill(&mut self) -> io::Result<()> {
        if let Some(mut child) = self.child.take() {
            child.kill()?;
            child.wait()?;
        }
        Ok(())
    }

    /// Asks it to end (`SIGTERM`), waits until it has, and returns how; nothing when it does not run.
    ///
    /// # Errors
    /// When it does not end within the limit; it is killed then.
    pub async fn stop(&mut self, limit: Duration) -> io::Result<Option<ExitStatus>> {
        let Some(mut child) = self.child.take() else {
            return Ok(None);
        };
        kill_process(Pid::from_child(&child), Signal::TERM)?;
        let end = Instant::now() + limit;
        while Instant::now() < end {
            if let Some(status) = child.try_wait()? {
                return Ok(Some(status));
            }
            tokio::time::sleep(LOOK).await;
        }
        child.kill()?;
        child.wait()?;
        Err(io::ErrorKind::TimedOut.into())
    }

    /// Returns its process, if it was started and not killed.
    #[must_use]
    pub fn pid(&self) -> Option<u32> {
        self.child.as_ref().map(Child::id)
    }

    /// Returns where its REST listener is reached, without a slash at the end; nothing where it has none.
    #[must_use]
    pub fn http(&self) -> Option<String> {
        let address = self.ready.get("http")?.as_str()?;
        Some(format!("http://{address}"))
    }

    /// Returns the socket on which its owner reaches it.
    #[must_use]
    pub fn socket(&self) -> Option<&Path> {
        self.ready.get("socket")?.as_str().map(Path::new)
    }

    /// Returns its data folder.
    #[must_use]
    pub fn home(&self) -> PathBuf {
        self.folder.join("home")
    }

    /// Returns what all that were started have logged.
    ///
    /// # Errors
    /// When it was never started.
    pub fn log(&self) -> io::Result<String> {
        fs::read(self.log_path()).map(|log| String::from_utf8_lossy(&log).into_owned())
    }

    fn log_path(&self) -> PathBuf {
        self.folder.join("log")
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        // Nothing is left to do when the system refuses.
        let _ = self.kill();
    }
}
