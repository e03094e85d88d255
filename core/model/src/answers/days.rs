//! What was true on a day, and the days that a text writes.

#[doc(hidden)]
#[macro_export]
macro_rules! person {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// Somebody who held an office.
            Person {
                /// The name.
                name: Text;
                /// Since when.
                from: PeriodEnd;
                /// Until when.
                until: PeriodEnd;
                /// Whether it is certain that the office was held on the day asked; true where none was asked.
                certain: bool;
                /// Why it is not certain.
                doubt: Option<Doubt>;
                /// Whether a first-hand source carries the name and both dates.
                verified: bool;
            } asked {} sourced
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! chair {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// A term of a State in the Chair.
            Chair {
                /// The State.
                state: Country;
                /// Its first day.
                from: PartialDate;
                /// Its last day.
                until: PartialDate;
                /// Whether it is certain that the State held the Chair on the day asked; true where none was asked.
                certain: bool;
                /// Why it is not certain.
                doubt: Option<Doubt>;
                /// Whether first-hand sources carry both dates.
                verified: bool;
                /// Whether the day asked lies beyond what was reviewed; false where none was asked.
                beyond_review: bool;
            } asked {
                /// Who held, or may have held, the office on the day asked; all Chairpersons-in-Office of the term where none was asked.
                people: Vec<Person>;
                /// The others of the term, who did not hold it on the day asked.
                others: Vec<Person>;
            } sourced
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! troika {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// The outgoing, the present and the incoming Chair of a day; each is absent where there is none or it is not decided.
            Troika {
                /// The State that held the Chair before.
                outgoing: Option<Chair>;
                /// The State that holds it.
                chair: Option<Chair>;
                /// The State that will hold it next.
                incoming: Option<Chair>;
                /// Whether the day lies beyond what was reviewed.
                beyond_review: bool;
            } asked {} plain
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! office_holder {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// Somebody who heads, or headed, the Secretariat or an Institution.
            OfficeHolder {
                /// The structure.
                structure: Structure;
                /// The name.
                name: Text;
                /// The State whose national holds the office.
                state: Country;
                /// Since when; it can be the day of appointment.
                from: PartialDate;
                /// Until when; open while in office.
                until: PeriodEnd;
            } asked {} sourced
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! on_date {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// What holds on a day for certain, and what may hold on it.
            OnDate {
                /// What holds whatever the open points are.
                certain: Vec<T>;
                /// What a partial, unknown or unverified date leaves open.
                uncertain: Vec<T>;
                /// Why each of the uncertain is so, in their order.
                doubts: Vec<Doubt>;
                /// Whether the data has such facts at all: where it has none, that nothing is found says nothing.
                is_covered: bool;
                /// Whether the day lies beyond what was reviewed: then nothing is as certain as it sounds.
                beyond_review: bool;
            } asked {} plain
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! seat_on_date {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// Where a structure sat on a day.
            SeatOnDate {
                /// The city, where it is known.
                city: Option<Text>;
                /// The host country, as it was then; absent where there is none, as for what works in an area.
                country: Option<Country>;
                /// Whether that is certain.
                certain: bool;
                /// Why it is not certain.
                doubt: Option<Doubt>;
            } asked {} plain
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! date_range {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// The days that a date names: from its first to its last, which are the same where it names one.
            DateRange {
                /// The first day.
                first: Date;
                /// The last day; not before the first.
                last: Date;
            } asked {} plain
        }
    };
}
