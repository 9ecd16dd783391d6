//! Signals that would end the program have it end in order; a second one does not wait.

#[cfg(unix)]
mod unix {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::time::Duration;

    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::{Handle, Signals};

    use super::super::terminal;

    /// Watches over the signals until it is closed.
    #[derive(Debug, Clone, Default)]
    pub struct Watch {
        handle: Option<Handle>,
        /// Whether an editor has the terminal.
        lent: Arc<AtomicBool>,
        /// Whether Ctrl-C has arrived and is not looked at yet.
        interrupted: Arc<AtomicBool>,
    }

    impl Watch {
        /// Tells `send` of each signal, until it says `false`: then a signal ends the program at once.
        #[must_use]
        pub fn start(send: impl Fn(i32) -> bool + Send + 'static) -> Self {
            let mut watch = Self::default();
            // Set as the signal arrives; the thread below comes later.
            let flag = signal_hook::flag::register(SIGINT, Arc::clone(&watch.interrupted));
            let (Ok(_), Ok(mut signals)) = (flag, Signals::new([SIGTERM, SIGHUP, SIGINT])) else { return watch };
            watch.handle = Some(signals.handle());
            let mine = watch.clone();
            std::thread::spawn(move || {
                let mut told = false;
                for signal in &mut signals {
                    let lent = mine.lent.load(Ordering::SeqCst);
                    if signal == SIGINT {
                        mine.interrupted.store(false, Ordering::SeqCst);
                        if lent {
                            continue;
                        }
                    }
                    if told || !send(signal) {
                        terminal::give_back();
                        end_by(Some(signal));
                    }
                    told = true;
                }
            });
            watch
        }

        /// Does `work` while Ctrl-C is the business of another program, which has the terminal and gets it too.
        pub fn shelter<T>(&self, work: impl FnOnce() -> T) -> T {
            self.lent.store(true, Ordering::SeqCst);
            let done = work();
            // The Ctrl-C that ended an editor may still be on its way to the thread; it comes at once, if it comes.
            for _ in 0..500 {
                if !self.interrupted.load(Ordering::SeqCst) {
                    break;
                }
                std::thread::sleep(Duration::from_millis(1));
            }
            self.lent.store(false, Ordering::SeqCst);
            done
        }

        /// Watches no longer.
        pub fn close(&self) {
            if let Some(handle) = &self.handle {
                handle.close();
            }
        }
    }

    /// Ends as the signal would have ended it, so that whoever sent it sees so.
    pub fn end_by(signal: Option<i32>) {
        if let Some(signal) = signal {
            // If even that fails, the ordinary end of the program is near.
            let _ = signal_hook::low_level::emulate_default_handler(signal);
        }
    }
}

#[cfg(not(unix))]
mod elsewhere {
    /// Watches over nothing: there are no signals here.
    #[derive(Debug, Clone, Default)]
    pub struct Watch;

    impl Watch {
        /// Does nothing.
        #[must_use]
        pub fn start(_send: impl Fn(i32) -> bool + Send + 'static) -> Self {
            Self
        }
        /// Does `work`.
        pub fn shelter<T>(&self, work: impl FnOnce() -> T) -> T {
            work()
        }
        /// Does nothing.
        pub fn close(&self) {}
    }

    /// Does nothing.
    pub fn end_by(_signal: Option<i32>) {}
}

#[cfg(not(unix))]
pub use elsewhere::{Watch, end_by};
#[cfg(unix)]
pub use unix::{Watch, end_by};
