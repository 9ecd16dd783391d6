//! Takes the terminal, and gives it back always: by guard, by panic hook, and by signal.

use std::io::{self, Stdout, stdout};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

use crossterm::cursor::{Hide, Show};
use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture, Event as Raw,
};
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use crossterm::{event, execute};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;

/// The terminal while samspel has it.
pub type Screen = Terminal<CrosstermBackend<Stdout>>;

/// How often the reader looks whether it should pause.
const LOOK: Duration = Duration::from_millis(100);

/// Whether the terminal is taken; giving it back twice would write into the shell.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// Gives the terminal back when it goes out of scope.
#[derive(Debug)]
pub struct Guard(());

impl Guard {
    /// Takes the terminal. The guard exists before the first step, so that a failure half-way is undone as well.
    ///
    /// # Errors
    /// When the terminal does not obey.
    pub fn take(mouse: bool) -> io::Result<Self> {
        let guard = Self(());
        take(mouse)?;
        Ok(guard)
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        give_back();
    }
}

fn take(mouse: bool) -> io::Result<()> {
    TAKEN.store(true, Ordering::SeqCst);
    enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste, Hide)?;
    set_mouse(mouse)
}

/// Lends the terminal to another program for as long as `work` takes.
///
/// # Errors
/// When the terminal does not obey afterwards: the second of the two.
pub fn lend<T>(mouse: bool, work: impl FnOnce() -> T) -> (T, io::Result<()>) {
    give_back();
    (work(), take(mouse))
}

/// Clears the screen, so that the next frame draws all of it. `Terminal::clear` would ask the terminal where its cursor
/// is, which not every terminal answers, and would lose the answer to the reader.
///
/// # Errors
/// When the terminal does not obey.
pub fn clear(screen: &mut Screen) -> io::Result<()> {
    let size = screen.size()?;
    screen.resize(Rect::new(0, 0, size.width, size.height))
}

/// Whether the terminal reports the mouse.
///
/// # Errors
/// When the terminal does not obey.
pub fn set_mouse(on: bool) -> io::Result<()> {
    if on { execute!(stdout(), EnableMouseCapture) } else { execute!(stdout(), DisableMouseCapture) }
}

/// Gives the terminal back as it was. Does nothing where it is not taken.
pub fn give_back() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    // Each step on its own: a terminal that refuses one may still obey the next, and there is nobody left to tell.
    let _ = execute!(stdout(), DisableMouseCapture);
    let _ = execute!(stdout(), DisableBracketedPaste);
    let _ = execute!(stdout(), LeaveAlternateScreen, Show);
    let _ = disable_raw_mode();
}

/// Has a panic give the terminal back before it speaks. A lane's panic stays silent: it becomes an error on screen.
pub fn install_panic_hook() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        if std::thread::current().name().is_some_and(|n| n.starts_with(super::worker::LANE)) {
            return;
        }
        give_back();
        before(info);
    }));
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reading {
    On,
    Asked,
    Paused,
    Ended,
}

/// The thread that reads keys, which can be paused while an editor has the terminal.
#[derive(Debug, Clone)]
pub struct Reader(Arc<(Mutex<Reading>, Condvar)>);

impl Reader {
    /// Starts reading; everything read goes to `send`, until it says `false`.
    #[must_use]
    pub fn start(send: impl Fn(io::Result<Raw>) -> bool + Send + 'static) -> Self {
        let reader = Self(Arc::new((Mutex::new(Reading::On), Condvar::new())));
        let mine = reader.clone();
        std::thread::spawn(move || {
            while mine.may_read() {
                let read = match event::poll(LOOK) {
                    Ok(false) => continue,
                    Ok(true) => event::read(),
                    Err(e) => Err(e),
                };
                let failed = read.is_err();
                if !send(read) || failed {
                    mine.set(Reading::Ended);
                    return;
                }
            }
        });
        reader
    }

    /// Whether to read on; waits while it is paused.
    fn may_read(&self) -> bool {
        let (state, news) = &*self.0;
        let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            match *state {
                Reading::On => return true,
                Reading::Ended => return false,
                Reading::Asked => {
                    *state = Reading::Paused;
                    news.notify_all();
                }
                Reading::Paused => state = news.wait(state).unwrap_or_else(PoisonError::into_inner),
            }
        }
    }

    fn set(&self, new: Reading) {
        *self.0.0.lock().unwrap_or_else(PoisonError::into_inner) = new;
        self.0.1.notify_all();
    }

    /// Stops reading, and waits until it has stopped: a key meant for the editor must not come here.
    pub fn pause(&self) {
        self.set(Reading::Asked);
        let (state, news) = &*self.0;
        let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
        while *state == Reading::Asked {
            state = news.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Reads on, after throwing away what was typed for the editor and came too late.
    pub fn resume(&self) {
        while event::poll(Duration::ZERO).unwrap_or(false) {
            if event::read().is_err() {
                break;
            }
        }
        self.set(Reading::On);
    }

    /// Stops for good.
    pub fn end(&self) {
        self.set(Reading::Ended);
    }
}
