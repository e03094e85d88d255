//! A normal form with what the index says of it.

use osce_model::rows::fold_flag;

#[allow(clippy::struct_excessive_bools, reason = "each is a flag of the row")]
pub struct Fold {
    pub text: String,
    /// The names with this normal form, best first.
    pub names: Vec<usize>,
    /// The bits of [`fold_flag`] but the commas and full stops.
    pub flags: u16,
    /// A comma, or a full stop, may stand between the words in running text.
    pub comma: bool,
    pub stop: bool,
    /// The names are of one term and need no token of the Organization.
    pub single: bool,
    /// May be met in running text at all.
    pub met: bool,
    /// Only with a capital at its beginning.
    pub capital: bool,
}

impl Fold {
    /// Whether it is of an organization, and of no term.
    pub fn is_organization(&self) -> bool {
        self.flags & (fold_flag::ORGANIZATION | fold_flag::OTHER_ORGANIZATION) != 0
    }
}
