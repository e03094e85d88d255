//! Which member it is: what rules know the members of the four records by. `NewsItem::MEMBERS.issued_on` names one, so that a rule of
//! a member that is not there does not compile.

use crate::vocabularies::closed_sets::RecordKind;

/// A member of a record.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) struct MemberId {
    record: RecordKind,
    position: u8,
}

impl MemberId {
    /// Where the member stands in its record, in canonical order.
    pub(crate) fn position(self) -> usize {
        self.position.into()
    }

    /// The record that it is a member of.
    pub(crate) fn record(self) -> RecordKind {
        self.record
    }
}

/// Declares for each record a struct with a field for each member.
macro_rules! members {
    ([] $(
        $(#[doc = $about:literal])+
        $name:ident($wire:literal) {
            $($(#[doc = $doc:literal])+ $member:ident: $kind:ident $(($of:ident))? $(, $required:ident)?; $json:literal)+
        } rust $example:tt
    )+) => {
        impl RecordKind {
            /// The members that every record has.
            pub(crate) const fn common(self) -> Common {
                match self {
                    $(RecordKind::$name => {
                        let $name { title, url, language, links, .. } = $name::new();
                        Common { title, url, language, links }
                    })+
                }
            }
        }

        $(
        #[allow(dead_code, reason = "not every member has rules of its own")]
        pub(crate) struct $name {
            $(pub(crate) $member: MemberId,)+
        }

        impl $name {
            pub(super) const fn new() -> Self {
                let mut next = 0;
                $(
                    let $member = MemberId { record: RecordKind::$name, position: next };
                    next += 1;
                )+
                assert!(next <= 32, "the walk has a bit for each member");
                Self { $($member),+ }
            }
        }
    )+ };
}

/// The members that every record has.
pub(crate) struct Common {
    pub(crate) title: MemberId,
    #[cfg_attr(not(feature = "html"), allow(dead_code, reason = "what the text of a page does not have"))]
    pub(crate) url: MemberId,
    pub(crate) language: MemberId,
    #[cfg_attr(not(feature = "html"), allow(dead_code, reason = "what the text of a page does not have"))]
    pub(crate) links: MemberId,
}

osce_model::records! { members }
