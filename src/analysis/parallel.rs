//! Work in pieces on all cores, with the same outcome however many there are.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::num::NonZero;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use super::watch::Watch;
use crate::error::Result;

/// How often the person who waits is asked whether to go on.
const ASK: Duration = Duration::from_millis(50);
/// How many of [`each`] are one piece of work.
const PIECE: usize = 256;

/// Whether the person wants it to stop. Work looks at it often, and when it is set returns whatever it has: nobody will
/// look at that.
#[derive(Debug, Default)]
pub(super) struct Stop(AtomicBool);

impl Stop {
    pub fn is_set(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

#[cfg(not(test))]
fn cores() -> usize {
    thread::available_parallelism().map_or(1, NonZero::get)
}

#[cfg(test)]
thread_local! {
    /// How many cores a test pretends to have.
    pub(super) static CORES: std::cell::Cell<Option<usize>> = const { std::cell::Cell::new(None) };
}

#[cfg(test)]
fn cores() -> usize {
    CORES.get().unwrap_or_else(|| thread::available_parallelism().map_or(1, NonZero::get))
}

/// Does the pieces `0..count` on all cores, and returns what came out in their order. `work` gets a state that
/// `state` made for its core. `progress` is told how many pieces are done, often enough that a person can stop it.
///
/// # Errors
/// What `progress` returns.
pub(super) fn in_pieces<S, T: Send>(
    count: usize,
    progress: &dyn Fn(usize) -> Result<()>,
    state: impl Fn() -> S + Sync,
    work: impl Fn(&mut S, usize, &Stop) -> T + Sync,
) -> Result<Vec<T>> {
    let (next, stop) = (AtomicUsize::new(0), Stop::default());
    let cores = cores().min(count);
    let mut out: Vec<Option<T>> = (0..count).map(|_| None).collect();
    let (send, receive) = channel();
    thread::scope(|scope| -> Result<()> {
        for _ in 0..cores {
            let send = send.clone();
            let (next, stop, state, work) = (&next, &stop, &state, &work);
            scope.spawn(move || {
                let mut state = state();
                loop {
                    let piece = next.fetch_add(1, Ordering::Relaxed);
                    if piece >= count || stop.is_set() || send.send((piece, work(&mut state, piece, stop))).is_err() {
                        return;
                    }
                }
            });
        }
        drop(send);
        let mut done = 0;
        loop {
            match receive.recv_timeout(ASK) {
                Ok((piece, result)) => {
                    out[piece] = Some(result);
                    done += 1;
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Ok(()),
            }
            progress(done).inspect_err(|_| stop.0.store(true, Ordering::Relaxed))?;
        }
    })?;
    Ok(out.into_iter().flatten().collect())
}

/// What `of` gives for each of so many, on all cores. `progress` is told how many are done.
///
/// # Errors
/// What `progress` returns.
pub(super) fn each<T: Send>(
    count: usize,
    progress: &dyn Fn(usize) -> Result<()>,
    of: impl Fn(usize) -> T + Sync,
) -> Result<Vec<T>> {
    let pieces = in_pieces(
        count.div_ceil(PIECE),
        &|piece| progress((piece * PIECE).min(count)),
        || (),
        |(), piece, stop| {
            let some = piece * PIECE..((piece + 1) * PIECE).min(count);
            some.take_while(|_| !stop.is_set()).map(&of).collect::<Vec<T>>()
        },
    )?;
    let mut out = Vec::with_capacity(count);
    for piece in pieces {
        progress(count)?;
        out.extend(piece);
    }
    Ok(out)
}

/// The things of each piece `0..count`, all in their order: sorted on all cores, then merged.
///
/// # Errors
/// What `progress` returns.
pub(super) fn sorted<T: Ord + Send>(
    count: usize,
    progress: &dyn Fn() -> Result<()>,
    of: impl Fn(usize, &Stop) -> Vec<T> + Sync,
) -> Result<Vec<T>> {
    let pieces = in_pieces(
        count,
        &|_| progress(),
        || (),
        |(), piece, stop| {
            let mut some = of(piece, stop);
            some.sort_unstable();
            some
        },
    )?;
    let watch = Watch::new(progress);
    let mut out = Vec::with_capacity(pieces.iter().map(Vec::len).sum());
    let mut rest: Vec<_> = pieces.into_iter().map(Vec::into_iter).collect();
    let mut heads: BinaryHeap<_> =
        rest.iter_mut().enumerate().filter_map(|(piece, rest)| Some(Reverse((rest.next()?, piece)))).collect();
    while let Some(Reverse((first, piece))) = heads.pop() {
        watch.step(count)?;
        out.push(first);
        heads.extend(rest[piece].next().map(|next| Reverse((next, piece))));
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::{Error, Kind};
    use std::time::Instant;

    #[test]
    fn pieces_come_back_in_their_order() {
        for count in [0, 1, 7, 300] {
            let out = in_pieces(count, &|_| Ok(()), || 0, |_, piece, _| piece * piece).expect("nobody stops it");
            assert_eq!(out, (0..count).map(|p| p * p).collect::<Vec<_>>());
        }
    }

    #[test]
    fn each_and_sorted_keep_order() {
        for count in [0, 1, 255, 256, 1000] {
            let out = each(count, &|_| Ok(()), |i| 3 * i).expect("nobody stops it");
            assert_eq!(out, (0..count).map(|i| 3 * i).collect::<Vec<_>>());
        }
        let pieces = [vec![5, 1, 5], vec![], vec![9, 0], vec![5]];
        let out = sorted(4, &|| Ok(()), |piece, _| pieces[piece].clone()).expect("nobody stops it");
        assert_eq!(out, [0, 1, 5, 5, 5, 9]);
    }

    #[test]
    fn stopping_is_heard_in_the_middle_of_a_piece() {
        let begun = Instant::now();
        let stop = |_| if begun.elapsed() > Duration::from_millis(20) { Err(Error::cancelled()) } else { Ok(()) };
        let busy = |(): &mut (), _: usize, stop: &Stop| while !stop.is_set() && begun.elapsed().as_secs() < 5 {};
        let error = in_pieces(3, &stop, || (), busy).expect_err("it was stopped");
        assert_eq!(error.kind, Kind::Cancelled);
        assert!(begun.elapsed() < Duration::from_secs(1));
    }
}
