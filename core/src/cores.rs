//! Work that all cores do side by side.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread::{available_parallelism, scope};

/// The cores that this process may use.
///
/// Their threads live as long as the work: nothing is kept between two works, and nobody waits for threads that another work holds. To begin
/// a thread takes some 20 µs, so a work should take a millisecond.
#[derive(Clone, Copy, Debug)]
pub struct Cores(usize);

impl Cores {
    /// As many as the system says: those that the process is bound to, within the limits of its group.
    pub fn all() -> Self {
        Self(available_parallelism().map_or(1, usize::from))
    }

    pub fn count(self) -> usize {
        self.0
    }

    /// What works give, in their order. The cores take them one by one; this thread does `meanwhile`, and then takes some too, so that no core
    /// waits while it reads.
    pub fn share_out<T: Send>(
        self,
        count: usize,
        work: impl Fn(usize) -> T + Sync,
        meanwhile: impl FnOnce(),
    ) -> Vec<T> {
        let done: Vec<Mutex<Option<T>>> = (0..count).map(|_| Mutex::new(None)).collect();
        let keep = |number: usize| {
            let result = work(number);
            *done[number].lock().unwrap_or_else(PoisonError::into_inner) = Some(result);
        };
        let mut meanwhile = Some(meanwhile);
        self.run(count, &keep, &mut || meanwhile.take().map_or((), |meanwhile| meanwhile()));
        done.into_iter().filter_map(|result| result.into_inner().unwrap_or_else(PoisonError::into_inner)).collect()
    }

    /// The same where the results are kept by the work. Compiled once for all kinds of work.
    fn run(self, count: usize, work: &(dyn Fn(usize) + Sync), meanwhile: &mut dyn FnMut()) {
        let next = AtomicUsize::new(0);
        let take = || {
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                if number >= count {
                    break;
                }
                work(number);
            }
        };
        scope(|scope| {
            for _ in 1..self.0.min(count) {
                scope.spawn(take);
            }
            meanwhile();
            take();
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_in_the_order_of_the_works() {
        let mut is_done = false;
        for cores in [Cores(1), Cores(3), Cores::all()] {
            let squares = cores.share_out(1000, |number| number * number, || is_done = true);
            assert_eq!(squares, (0..1000).map(|number| number * number).collect::<Vec<_>>());
            assert!(cores.share_out(0, |number| number, || ()).is_empty());
        }
        assert!(is_done);
    }
}
