//! What can be wrong with a record or a text. `docs/faults.md` has an example of each.

/// Hands every code of a fault to a macro: name, slug, whether a JSON Schema finds the fault too (`schema`) or the checker alone
/// (`checker`), the names of its parameters in order, and the message with these in braces.
#[doc(hidden)]
#[macro_export]
macro_rules! fault_codes {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// What is wrong.
            growing FaultCode("code of a fault") {
                /// Bytes that are not UTF-8.
                InvalidUtf8 "invalid-utf8" checker [bytes]
                    "the bytes {bytes} are not UTF-8: save the text as UTF-8"
                /// A page that does not say its encoding, or says another than its letters have.
                GuessedEncoding "guessed-encoding" checker [encoding]
                    "the page does not say its encoding, or says another: it was read as {encoding}"
                /// A byte order mark before the text.
                ByteOrderMark "byte-order-mark" checker []
                    "a byte order mark stands before the text: leave it out"
                /// Nothing but white space.
                EmptyInput "empty-input" checker []
                    "there is nothing here but white space"
                /// A binary file.
                NotText "not-text" checker []
                    "this is a binary file: expected text"
                /// HTML in place of JSON.
                HtmlPage "html-page" checker []
                    "this is HTML: expected JSON"
                /// An archive of several files.
                WebArchive "web-archive" checker [form]
                    "this is {form}, an archive of several files: expected one page, as HTML or as text"
                /// A line of JSON Lines that is longer than allowed.
                LineTooLong "line-too-long" checker [limit]
                    "the line is longer than {limit} bytes: split it, or raise the limit"
                /// Text that is not JSON from here on.
                InvalidJson "invalid-json" checker [found expected]
                    "found {found}, expected {expected}"
                /// A feed whose XML is broken from here on.
                InvalidXml "invalid-xml" checker [problem]
                    "the XML is broken here: {problem}; what stands before was read"
                /// Values that are nested too deep.
                TooDeep "too-deep" checker [limit]
                    "nested deeper than {limit} levels"
                /// JSON that is not an object.
                NotAnObject "not-an-object" schema [found]
                    "this is a JSON {found}: expected an object with the members of the record"
                /// Half of a surrogate pair, of which no character can be made.
                LoneSurrogate "lone-surrogate" checker [escape]
                    "`{escape}` is half of a surrogate pair: write both halves"
                /// A member that is there a second time.
                DuplicateMember "duplicate-member" checker [member]
                    "`{member}` is there a second time: the first one counts"
                /// A value of another type.
                WrongType "wrong-type" schema [expected found]
                    "this is a JSON {found}, expected {expected}"
                /// A member that should be there.
                MissingMember "missing-member" schema [member]
                    "`{member}` is missing"
                /// A member that the record does not have.
                UnknownMember "unknown-member" schema [member]
                    "the record has no member `{member}`"
                /// A text that is not a slug of the vocabulary.
                UnknownTerm "unknown-term" schema [vocabulary text]
                    "unknown slug `{text}` in the vocabulary {vocabulary}"
                /// A name of several terms, where a slug should be.
                AmbiguousTerm "ambiguous-term" schema [vocabulary text candidates]
                    "`{text}` can mean several terms of the vocabulary {vocabulary}: write one of {candidates}"
                /// A text without a letter.
                BlankText "blank-text" schema []
                    "the text is blank: leave the member out where there is none"
                /// White space at an end of a text.
                UntrimmedText "untrimmed-text" schema []
                    "the text begins or ends with white space: leave it out"
                /// A character that no text has.
                ControlCharacter "control-character" schema [character]
                    "the text has the control character {character}: leave it out"
                /// A text that is too long.
                TextTooLong "text-too-long" schema [length limit]
                    "the text has {length} characters: at most {limit} are expected"
                /// An invalid address.
                InvalidUrl "invalid-url" schema [text]
                    "invalid address `{text}`: expected one such as `https://www.osce.org/policing`, with all other characters percent-encoded"
                /// An invalid language tag.
                InvalidLanguage "invalid-language" schema [text]
                    "invalid language tag `{text}`: expected one of BCP 47, such as `en` or `sr-Latn`"
                /// An invalid date.
                InvalidDate "invalid-date" schema [text]
                    "invalid date `{text}`: expected a day that exists, such as `2021-02-26`"
                /// A date before the Conference opened.
                DateTooEarly "date-too-early" checker [date earliest]
                    "{date} is before {earliest}, when the Conference on Security and Co-operation in Europe opened"
                /// An issue that is still to come.
                DateInFuture "date-in-future" checker [date today]
                    "{date} is after today, {today}"
                /// An end before the beginning.
                DatesOutOfOrder "dates-out-of-order" checker [first first_date second second_date]
                    "`{second}` ({second_date}) is before `{first}` ({first_date})"
                /// A term that is in the list already.
                DuplicateTerm "duplicate-term" schema [text first]
                    "`{text}` is in the list already, at {first}"
                /// An issuer that had not begun.
                IssuerNotBegun "issuer-not-begun" checker [structure date begun]
                    "`{structure}` and what came before it began on {begun}, after the issue on {date}"
                /// An issuer that had ended.
                IssuerClosed "issuer-closed" checker [structure date closed]
                    "`{structure}` and what followed it had ended on {closed}, before the issue on {date}"
                /// Another host than that of the structure.
                WrongHost "wrong-host" checker [structure expected found]
                    "`{structure}` works in `{expected}`, not in `{found}`"
                /// A structure that is not a field operation.
                NotAFieldOperation "not-a-field-operation" checker [structure kind]
                    "not a field operation: `{structure}` is of the kind {kind}"
                /// Text of a page that has no place in the record.
                UnreadText "unread-text" checker [text]
                    "`{text}` has no place in the record"
                /// A value of a page that another place in it contradicts.
                SourcesDiffer "sources-differ" checker [text]
                    "another place in the page has `{text}`"
                /// A value that another source of the same item contradicts.
                ConflictingValues "conflicting-values" checker [kept kept_in other other_in]
                    "`{kept}` ({kept_in}) and `{other}` ({other_in}) differ: the first is kept"
                /// A region of a page that is not a State.
                RegionNotAState "region-not-a-state" checker [text]
                    "`{text}` is not a State and is kept as text"
                /// A page without anything that could be a title.
                NoItem "no-item" checker []
                    "nothing here could be the title of an item"
                /// A page that is something else than a news item.
                NotAnItem "not-an-item" checker [seems]
                    "this is not a news item: it seems to be of the kind {seems}"
                /// A page in which nothing shows that it is a news item.
                NoSignOfAnItem "no-sign-of-an-item" checker []
                    "nothing here shows that this is a news item: there is no kind, dateline, day, issuer or field"
                /// The lead, written again as the first paragraph.
                LeadRepeated "lead-repeated" checker []
                    "the lead is repeated as the first paragraph and was left out of the body"
                /// What the text names and the tags miss.
                MentionedNotTagged "mentioned-not-tagged" checker [vocabulary slug words]
                    "the text names {words} ({vocabulary} `{slug}`), and no tag does"
                /// More faults than a report holds.
                TooManyFaults "too-many-faults" checker [limit]
                    "there are more than {limit} faults: the rest was not checked"
            }
        }
    };
}
