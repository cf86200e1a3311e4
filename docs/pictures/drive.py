"""A terminal of tmux that a script types into and looks at."""

import os
import shutil
import subprocess
import tempfile
import threading
import time
from pathlib import Path

NAMED = {"enter": "Enter", "esc": "Escape", "space": "Space", "tab": "Tab", "backtab": "BTab", "down": "Down", "up": "Up", "left": "Left", "right": "Right"}


class Terminal:
    """A terminal of somebody who has nothing yet, with a shell in it."""

    def __init__(self, program, columns, lines):
        self.columns, self.lines = columns, lines
        self.folder = tempfile.TemporaryDirectory(prefix="upward-pictures-")
        home = Path(self.folder.name)
        settings = home / "tmux.conf"
        settings.write_text("set -g status off\nset -g escape-time 0\nset -g default-command 'exec sh -i'\n")
        self.environment = {
            "PATH": f"{program.parent}:{os.environ['PATH']}", "HOME": str(home), "UPWARD_HOME": str(home / ".upward"),
            "UPWARD_IDLE": "1", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8", "PS1": "$ ", "SHELL": "/bin/sh",
        }
        samples = Path(__file__).resolve().parent.parent.parent / "samples"
        shutil.copy(samples / "resume.pdf", home)
        self.tmux("-f", str(settings), "new-session", "-d", "-x", str(columns), "-y", str(lines), "-c", str(home))

    def tmux(self, *words, text=None):
        command = ["tmux", "-S", str(Path(self.folder.name) / "tmux"), "-u", *words]
        done = subprocess.run(command, env=self.environment, check=True, capture_output=True, text=True, input=text)
        return done.stdout

    def upward(self, *words):
        """Runs a command of Upward beside the terminal, and returns what it prints."""
        program = shutil.which("upward", path=self.environment["PATH"])
        done = subprocess.run([program, *words], env=self.environment, capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"{words}: {done.stderr}")
        return done.stdout

    def keys(self, keys):
        """Presses keys, as the file of keys writes them, with blanks between."""
        if not keys:
            return
        self.tmux("send-keys", "--", *(NAMED.get(key, key.replace("ctrl-", "C-")) for key in keys.split()))

    def start(self):
        """Starts Upward, and waits for its tabs."""
        self.type("upward", 0)
        self.keys("enter")
        self.shows("Home")

    def type(self, text, each=0.06):
        """Types text, with so many seconds between letters."""
        for letter in text:
            self.tmux("send-keys", "-l", "--", letter)
            time.sleep(each)

    def paste(self, text):
        self.tmux("load-buffer", "-", text=text)
        self.tmux("paste-buffer", "-p", "-r", "-d")

    def screen(self):
        """Returns what is to be seen, with its colours."""
        return self.tmux("capture-pane", "-p", "-e", "-N").removesuffix("\n")

    def shows(self, text, patience=30):
        """Waits until something is to be seen."""
        end = time.monotonic() + patience
        while text not in self.tmux("capture-pane", "-p"):
            if time.monotonic() > end:
                raise SystemExit(f"waited for {text!r}, and see:\n" + self.tmux("capture-pane", "-p"))
            time.sleep(0.02)

    def close(self):
        self.tmux("kill-server")
        time.sleep(2)  # the process that keeps the data leaves by itself
        self.folder.cleanup()


class Recording:
    """What is to be seen in a terminal over a while: seconds and screens, each as long as it stood."""

    def __init__(self, terminal, each=0.08):
        self.screens, self.terminal, self.each = [], terminal, each
        self.begun, self.going = time.monotonic(), True
        self.thread = threading.Thread(target=self.run)
        self.thread.start()

    def run(self):
        while self.going:
            screen = self.terminal.screen()
            if not self.screens or self.screens[-1][1] != screen:
                self.screens.append((time.monotonic() - self.begun, screen))
            time.sleep(self.each)

    def end(self):
        """Returns the screens; the last pair is the end."""
        self.going = False
        self.thread.join()
        first = self.screens[0][0]
        screens = [(second - first, screen) for second, screen in self.screens]
        return [*screens, (time.monotonic() - self.begun - first, self.screens[-1][1])]
