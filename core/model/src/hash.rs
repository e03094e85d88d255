//! The hashes of the index of names: the generator lays the tables out by them, and the lookup finds its way by them.

const MULTIPLIER: u64 = 0x9e37_79b9_7f4a_7c15;

/// The hash of a name in normal form.
#[inline]
pub fn of_name(name: &[u8]) -> u32 {
    let mut hash = name.len() as u64;
    for chunk in name.chunks_exact(8) {
        hash = mix(hash, first_eight(chunk));
    }
    // The last bytes, together with some that were mixed in before: one load instead of a loop.
    let last = match (name.last_chunk::<8>(), name.first_chunk::<4>(), name.last_chunk::<4>()) {
        (Some(eight), ..) => u64::from_le_bytes(*eight),
        (_, Some(first), Some(last)) => {
            u64::from(u32::from_le_bytes(*first)) << 32 | u64::from(u32::from_le_bytes(*last))
        }
        _ => first_eight(name),
    };
    upper_half(mix(hash, last))
}

/// Words one after another, as a number that another word can be added to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Words(u64);

impl Words {
    /// A word, by its length and its first eight bytes in lower case.
    #[inline]
    pub fn of_word(first_eight: u64, length: usize) -> Self {
        Self(first_eight ^ (length as u64) << 56)
    }

    /// The first bytes of a single word; zeros where it is shorter.
    pub fn first_four(self) -> [u8; 4] {
        let [first, second, third, fourth, ..] = self.0.to_le_bytes();
        [first, second, third, fourth]
    }

    /// The words of a normal form.
    pub fn of(text: &[u8]) -> Option<Self> {
        let words = text.split(|byte| *byte == b' ').map(|word| Self::of_word(first_eight(word), word.len()));
        words.reduce(Self::and)
    }

    /// The same with another word behind them.
    #[inline]
    #[must_use]
    pub fn and(self, word: Self) -> Self {
        Self(mix(self.0, word.0))
    }

    /// Their hash.
    #[inline]
    pub fn hash(self) -> u32 {
        upper_half(self.0)
    }

    /// Their place in a bitmap of 65,536.
    #[inline]
    pub fn place(self) -> usize {
        (self.hash() >> 16) as usize
    }
}

/// The first eight bytes of a word as a number, the first byte lowest; zeros where it is shorter.
#[inline]
pub fn first_eight(word: &[u8]) -> u64 {
    if let Some(eight) = word.first_chunk::<8>() {
        return u64::from_le_bytes(*eight);
    }
    word.iter().rev().fold(0, |number, &byte| number << 8 | u64::from(byte))
}

#[inline]
fn mix(hash: u64, number: u64) -> u64 {
    let product = (hash.rotate_left(23) ^ number).wrapping_mul(MULTIPLIER);
    product ^ product >> 29
}

#[inline]
fn upper_half(hash: u64) -> u32 {
    (hash.wrapping_mul(MULTIPLIER) >> 32) as u32
}
