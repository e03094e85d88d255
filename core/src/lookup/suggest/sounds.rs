//! Which letters people take for one another, because they sound alike.

/// The vowels: each is like every other.
const VOWELS: &str = "aeiouyаеёийоуыэюя";

/// Consonants that sound alike.
const CONSONANTS: [&str; 11] = ["bpvfw", "cgkqx", "csxz", "dt", "ghj", "mn", "lr", "бпвф", "гкх", "дт", "жзсцчшщ"];

/// What a letter costs that is not alike, or should not be there: two edits, for nobody hears it.
const UNLIKE: u32 = 2;

/// The cost of the edits that make a name of a text. A letter that sounds like the right one costs one; so does a letter left out, doubled, or in
/// the place of its neighbour; any other letter costs more, because it makes another name: 'Almería' of 'Algeria'.
pub(super) fn cost(text: &str, name: &str) -> u32 {
    let (text, name): (Vec<char>, Vec<char>) = (text.chars().collect(), name.chars().collect());
    let mut rows = [vec![0; name.len() + 1], (0..).take(name.len() + 1).collect(), vec![0; name.len() + 1]];
    for (row, &letter) in text.iter().enumerate() {
        let [before, above, here] = &mut rows;
        here[0] = above[0] + extra(&text, row);
        for (column, &wanted) in name.iter().enumerate() {
            let changed = above[column] + substitution(letter, wanted);
            let added = above[column + 1] + extra(&text, row);
            let left_out = here[column] + 1;
            let mut least = changed.min(added).min(left_out);
            if row > 0 && column > 0 && letter == name[column - 1] && text[row - 1] == wanted {
                least = least.min(before[column - 1] + 1);
            }
            here[column + 1] = least;
        }
        rows.rotate_left(1);
    }
    rows[1][name.len()]
}

fn substitution(letter: char, wanted: char) -> u32 {
    if letter == wanted {
        0
    } else if are_alike(letter, wanted) {
        1
    } else {
        UNLIKE
    }
}

/// What a letter of a text costs that the name lacks.
fn extra(text: &[char], at: usize) -> u32 {
    let letter = text[at];
    let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|beside| text.get(beside));
    let is_heard = !matches!(letter, ' ' | 'h' | 'ь') && !VOWELS.contains(letter);
    if is_heard && !beside.into_iter().any(|beside| *beside == letter) { UNLIKE } else { 1 }
}

fn are_alike(one: char, other: char) -> bool {
    let both_in = |set: &str| set.contains(one) && set.contains(other);
    both_in(VOWELS) || CONSONANTS.iter().any(|set| both_in(set))
}
