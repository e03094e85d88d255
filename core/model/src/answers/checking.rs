//! What a record carries along, and what a check finds.

#[doc(hidden)]
#[macro_export]
macro_rules! unresolved_term {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// A term that this version does not know, or a text where a slug should be: kept, and written back in its place.
            UnresolvedTerm {
                /// Where it stood, as a JSON Pointer.
                path: String;
                /// The vocabulary whose slug was expected.
                vocabulary: Vocabulary;
                /// The text.
                text: String;
            } asked {} plain
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! extra_member {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// A member or an element that the type has no place for - unknown, of another type, there a second time - as raw JSON.
            ExtraMember {
                /// Where it stood, as a JSON Pointer.
                path: String;
                /// Its JSON, byte for byte.
                json: String;
            } asked {} plain
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! fault_param {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// A value in the message of a fault.
            FaultParam {
                /// Its name.
                name: Text;
                /// The value.
                value: String;
            } asked {} plain
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! fault {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// One thing that is wrong: what, where, and what to write instead.
            Fault {
                /// What is wrong.
                code: FaultCode;
                /// How much it weighs.
                severity: Severity;
                /// Where, as a JSON Pointer in the names of the wire; a missing member's pointer names it. Empty: the whole input.
                path: String;
                /// The line of the input, from 1, where text came in.
                line: Option<Number>;
                /// The column, from 1, in Unicode scalar values.
                column: Option<Number>;
            } asked {
                /// The values in the message by the names of the code's parameters, in their order.
                params: Vec<FaultParam>;
                /// The same in words, with what was expected.
                message: String;
                /// What to write instead, where that is known: a slug, a name, a date.
                suggestion: Option<String>;
                /// What mends it, at its path.
                action: FaultAction;
                /// What to write, as JSON: another value, another name, the elements of a list.
                value: Option<String>;
                /// Whether it can be mended without a person: there is one candidate, and nothing is lost.
                is_safe: bool;
            } plain
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! report {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// All that is wrong with a record, in the order of the input.
            Report {
                /// The faults. There are at most 1,000; where there were more, the last says so.
                faults: Vec<Fault>;
            } asked {
                /// Whether the record is valid: no fault is an error.
                is_valid: bool;
            } plain
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! checked {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// A record that was checked: the item, what is wrong with it, and what it was read from.
            Checked {
                /// The kind of record.
                kind: RecordKind;
                /// What it was read from.
                form: InputForm;
                /// The item; absent only where the input is not an object or has no title.
                item: Option<T>, skip "Option::is_none";
                /// What is wrong.
                report: Report;
                /// The input. Bytes that are not UTF-8 are replaced by U+FFFD.
                raw: String;
            } asked {} plain
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! checked_line {
    ($apply:ident ($Bytes:ty) $($with:tt)*) => {
        $apply! { [$($with)*]
            /// A line that was checked.
            CheckedLine {
                /// Its number in the input, from 1.
                number: Total;
                /// The line without its end; of a line that is too long the beginning.
                raw: $Bytes;
            } asked {
                /// What is wrong with it.
                report: Report;
            } plain
        }
    };
    // The caller may say how it holds the input.
    ($apply:ident $($with:tt)*) => {
        $crate::checked_line! { $apply (Bytes) $($with)* }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! batch_report {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// What a batch came to.
            BatchReport {
                /// The lines that are not blank.
                lines: Total;
                /// Those without an error.
                valid: Total;
                /// Those with one.
                invalid: Total;
                /// How often each code was met.
                faults_by_code: Counts;
            } asked {} plain
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! repair {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// A fault that was mended, and how.
            Repair {
                /// The fault, in its place when it was mended: what was mended before may have moved it.
                fault: Fault;
                /// The JSON that it is about: a value, or the name of a member.
                before: String;
                /// What stands there now, as JSON; the elements of a list where one was split. Nothing where it was taken out.
                after: Option<String>;
            } asked {} plain
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! fixed {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// The JSON of a record that was mended as far as that needs no person.
            Fixed {
                /// The JSON now.
                json: String;
                /// What was mended, in order.
                applied: Vec<Repair>;
                /// What is still wrong.
                left: Report;
            } asked {} plain
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! fixed_lines {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// What mending JSON Lines came to.
            FixedLines {
                /// Lines in which something was mended.
                mended: Total;
                /// How often a fault of a code was mended.
                applied_by_code: Counts;
                /// What the lines are now.
                left: BatchReport;
            } asked {} plain
        }
    };
}
