//! Work that all cores do side by side.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// What works give, in their order. The cores take them one by one; this thread does `meanwhile`, and then takes some too, so that no
/// core waits while it reads.
pub(crate) fn share_out<T: Send>(count: usize, work: impl Fn(usize) -> T + Sync, meanwhile: impl FnOnce()) -> Vec<T> {
    let done: Vec<Mutex<Option<T>>> = (0..count).map(|_| Mutex::new(None)).collect();
    let keep = |number: usize| {
        let result = work(number);
        *done[number].lock().unwrap_or_else(PoisonError::into_inner) = Some(result);
    };
    let mut meanwhile = Some(meanwhile);
    run(count, &keep, &mut || meanwhile.take().map_or((), |meanwhile| meanwhile()));
    done.into_iter().filter_map(|result| result.into_inner().unwrap_or_else(PoisonError::into_inner)).collect()
}

/// The same where the results are kept by the work. Compiled once for all kinds of work.
fn run(count: usize, work: &(dyn Fn(usize) + Sync), meanwhile: &mut dyn FnMut()) {
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
    rayon::in_place_scope(|scope| {
        let others = rayon::current_num_threads() - 1;
        for _ in 0..others.min(count) {
            scope.spawn(|_| take());
        }
        meanwhile();
        take();
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_in_the_order_of_the_works() {
        let mut is_done = false;
        let squares = share_out(1000, |number| number * number, || is_done = true);
        assert_eq!(squares, (0..1000).map(|number| number * number).collect::<Vec<_>>());
        assert!(is_done);
        assert!(share_out(0, |number| number, || ()).is_empty());
    }
}
