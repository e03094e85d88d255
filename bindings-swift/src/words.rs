//! The closed sets of the core: kinds, levels, severities and the like, each with its words.

use std::collections::HashMap;

use crate::errors::OsceError;
use crate::mirror::closed_set;

closed_set! {
    /// One of the five vocabularies.
    Vocabulary = osce::Vocabulary {
        /// The fields of work.
        FieldOfWork
        /// The countries.
        Country
        /// The structures.
        Structure
        /// The series of meetings.
        MeetingSeries
        /// The kinds of news.
        NewsKind
    }
}

closed_set! {
    /// A language in which terms have names.
    Language = osce::Language {
        /// English (`en`), official.
        English
        /// French (`fr`), official.
        French
        /// German (`de`), official.
        German
        /// Italian (`it`), official.
        Italian
        /// Russian (`ru`), official.
        Russian
        /// Spanish (`es`), official.
        Spanish
        /// Ukrainian (`uk`): single names, and field names of pages.
        Ukrainian
        /// Bosnian (`bs`): field names of pages.
        Bosnian
    }
}

closed_set! {
    /// What kind of name a name is.
    NameKind = osce::NameKind {
        /// The label: the OSCE's own, one a language.
        Preferred
        /// The long or official form.
        Formal
        /// A form in common use.
        Common
        /// An abbreviation.
        Abbreviation
        /// A code of ISO 3166; it belongs to no language.
        Code
    }
}

closed_set! {
    /// Where a name is from.
    NameOrigin = osce::NameOrigin {
        /// A page or document of the OSCE.
        Osce
        /// The Unicode Common Locale Data Repository.
        Cldr
        /// Another source; see `Name::sources`.
        Other
    }
}

closed_set! {
    /// What a question about a day answers.
    Certainty = osce::Certainty {
        /// It holds on that day, whatever the open points are.
        Yes
        /// It does not hold on that day, whatever the open points are.
        No
        /// The data does not decide it: a partial, unknown or unverified date stands in the way.
        Uncertain
    }
}

closed_set! {
    /// What a State is to the Organization.
    CountryStatus = osce::CountryStatus {
        /// One of the participating States.
        ParticipatingState
        /// An Asian Partner for Co-operation.
        AsianPartner
        /// A Mediterranean Partner for Co-operation.
        MediterraneanPartner
        /// A State that took part and is no more.
        FormerParticipatingState
    }
}

closed_set! {
    /// A scheme of codes for countries.
    CodeScheme = osce::CodeScheme {
        /// ISO 3166-1 alpha-2.
        Alpha2
        /// ISO 3166-1 alpha-3.
        Alpha3
        /// ISO 3166-1 numeric, three digits.
        Numeric
        /// ISO 3166-3, for what is no longer a country.
        Iso3166Part3
    }
}

closed_set! {
    /// What kind of structure a structure is.
    StructureKind = osce::StructureKind {
        /// The Chairpersonship and the Troika.
        Chair
        /// Summit, Ministerial Council, Permanent Council, Forum for Security Co-operation.
        DecisionMakingBody
        /// The Secretariat and the Secretary General.
        Secretariat
        /// A department or office of the Secretariat.
        Department
        /// A unit or section.
        Unit
        /// A programme of the Secretariat.
        Programme
        /// An Institution.
        Institution
        /// A field operation.
        FieldOperation
        /// The Parliamentary Assembly.
        ParliamentaryAssembly
        /// A body related to the Organization.
        RelatedBody
        /// A personal representative of the Chairperson-in-Office.
        PersonalRepresentative
        /// A group of Partners for Co-operation.
        PartnerGroup
        /// A group of the navigation.
        Group
        /// An entry of the navigation that may be no structure.
        NavigationEntry
    }
}

closed_set! {
    /// A dimension of security.
    SecurityDimension = osce::Dimension {
        /// The politico-military dimension.
        PoliticoMilitary
        /// The economic and environmental dimension.
        EconomicEnvironmental
        /// The human dimension.
        Human
        /// Work that cuts across the dimensions.
        CrossDimensional
    }
}

closed_set! {
    /// Where a field of work is met.
    FieldLevel = osce::FieldLevel {
        /// In the navigation of the site.
        Navigation
        /// On pages alone, narrower than an entry of the navigation; `FieldOfWork::top` rolls it up.
        Topic
    }
}

closed_set! {
    /// How a concept of another scheme relates to a field of work.
    MappingRelation = osce::MappingRelation {
        /// The same.
        Exact
        /// Near enough to stand for it in most uses.
        Close
        /// Of the same subject.
        Related
    }
}

closed_set! {
    /// Where a series of meetings is met.
    SeriesLevel = osce::SeriesLevel {
        /// An entry of the navigation.
        Navigation
        /// A series of which an entry of the navigation is the group.
        Member
    }
}

closed_set! {
    /// What kind of event an event is.
    EventKind = osce::EventKind {
        /// A meeting of the Heads of State or Government.
        Summit
        /// A meeting of the Ministerial Council.
        MinisterialCouncil
        /// An informal meeting of the ministers.
        InformalMinisterialMeeting
    }
}

closed_set! {
    /// A kind of record.
    RecordKind = osce::RecordKind {
        /// A `NewsItem`.
        NewsItem
        /// A `Meeting`.
        Meeting
        /// A `Project`.
        Project
        /// A `FieldOperation`.
        FieldOperation
    }
}

closed_set! {
    /// How unknown terms and members count.
    Profile = osce::Profile {
        /// Unknown terms and members are errors: for those who write records.
        Strict
        /// Unknown terms and members are warnings: for those who read records that may be newer than their program.
        Lenient
    }
}

closed_set! {
    /// How grave a fault is.
    Severity = osce::Severity {
        /// Good to know.
        Info
        /// Probably wrong; the record is valid all the same.
        Warning
        /// Wrong: the record is not valid.
        Error
    }
}

closed_set! {
    /// How a page is laid out.
    PageLayout = osce::Layout {
        /// A list of news items, each with `Publishing date:` and further lines.
        Listing
        /// A news item of the site of 2025: kind, title, lead, `Issued on:`, `Issued by:`, `Fields of work:`, `Regions:`,
        /// body.
        Item2025
        /// A news item of a structure's own site: kind, title, `Date:`, `Place:`, `Source:`, `Fields of work:`, body.
        ItemSubSite
        /// A news item of the older site: title, a line of city and date, body.
        ItemOld
        /// A news item without any line about it: title and body.
        ItemPlain
        /// A news item of the Russian site of 2011: `Новости`, title, date, body.
        ItemRu2011
        /// A story or a resource of the older site: `Stories` or `Resources`, title, date, body.
        StoryOld
        /// An event of the older site: title, `When`, `Where`, `Organized by`, body.
        EventOld
        /// An event of the newer site: title, type, `Date:`, `Location:`, `Source:`, `About`, body.
        EventNew
        /// The page of a closed field operation: its name with `(closed)`, and what it was.
        ClosedOperationPage
        /// A list of the reports of the Special Monitoring Mission to Ukraine, each with `Report type:`.
        SmmReportListing
    }
}

closed_set! {
    /// What an input holds.
    InputForm = osce::InputForm {
        /// The JSON of one record.
        Json
        /// A record a line.
        JsonLines
        /// The text of a page, and what is nothing else.
        Page
        /// The text of a listing.
        Listing
    }
}

closed_set! {
    /// How a schema writes the terms of a vocabulary.
    SchemaForm = osce::SchemaForm {
        /// Each term is a `const` with its label and a description: for readers and for documentation.
        Full
        /// The terms are one `enum`: for generators of code.
        Compact
    }
}

closed_set! {
    /// The code of a fault; what each means stands in `docs/faults.md`.
    FaultCode = osce::FaultCode {
        /// Bytes that are no UTF-8.
        InvalidUtf8
        /// A byte order mark before the text.
        ByteOrderMark
        /// Nothing but white space.
        EmptyInput
        /// A binary file.
        NotText
        /// HTML in place of text or JSON.
        HtmlPage
        /// A line of JSON Lines that is longer than allowed.
        LineTooLong
        /// No JSON from here on.
        InvalidJson
        /// Values in values in values.
        TooDeep
        /// JSON that is no object.
        NotAnObject
        /// Half of a surrogate pair, of which no character can be made.
        LoneSurrogate
        /// A member that is there a second time.
        DuplicateMember
        /// A value of another type.
        WrongType
        /// A member that should be there.
        MissingMember
        /// A member that the record does not have.
        UnknownMember
        /// A text that is no slug of the vocabulary.
        UnknownTerm
        /// A name of several terms, where a slug should be.
        AmbiguousTerm
        /// A text without a letter.
        BlankText
        /// White space at an end of a text.
        UntrimmedText
        /// A character that no text has.
        ControlCharacter
        /// A text that is too long.
        TextTooLong
        /// No address of a page.
        InvalidUrl
        /// No language tag.
        InvalidLanguage
        /// No date.
        InvalidDate
        /// A date before the Conference opened.
        DateTooEarly
        /// An issue that is still to come.
        DateInFuture
        /// An end before the beginning.
        DatesOutOfOrder
        /// A term that is in the list already.
        DuplicateTerm
        /// An issuer that was not there yet.
        IssuerNotBegun
        /// An issuer that was there no more.
        IssuerClosed
        /// Another host than that of the structure.
        WrongHost
        /// A structure that is no field operation.
        NotAFieldOperation
        /// Text of a page that has no place in the record.
        UnreadText
        /// A region of a page that is no State.
        RegionNotAState
        /// A page without anything that could be a title.
        NoItem
        /// The lead, written again as the first paragraph.
        LeadRepeated
        /// What the text names and the tags miss.
        MentionedNotTagged
        /// More faults than a report holds.
        TooManyFaults
    }
}

/// The words of every closed set of a list, by the name of the set.
macro_rules! slugs {
    ($($name:ident = $core:ident),+ $(,)?) => {
        [$((stringify!($name), $name::ALL.iter().map(|value| osce::$core::from(*value).slug().to_owned()).collect())),+]
    };
}

/// The words of the closed sets, each in the order of its values, by the name of the set.
#[uniffi::export]
pub fn core_words() -> HashMap<String, Vec<String>> {
    let sets: [(&str, Vec<String>); 18] = slugs![
        Vocabulary = Vocabulary,
        NameKind = NameKind,
        NameOrigin = NameOrigin,
        Certainty = Certainty,
        CountryStatus = CountryStatus,
        CodeScheme = CodeScheme,
        StructureKind = StructureKind,
        SecurityDimension = Dimension,
        FieldLevel = FieldLevel,
        MappingRelation = MappingRelation,
        SeriesLevel = SeriesLevel,
        EventKind = EventKind,
        RecordKind = RecordKind,
        Profile = Profile,
        Severity = Severity,
        PageLayout = Layout,
        InputForm = InputForm,
        SchemaForm = SchemaForm,
    ];
    sets.into_iter().map(|(name, words)| (name.to_owned(), words)).collect()
}

/// A language.
#[derive(Clone, PartialEq, Eq, Debug, uniffi::Record)]
pub struct LanguageFacts {
    /// The language.
    pub language: Language,
    /// Its code (ISO 639-1, a BCP 47 language tag).
    pub code: String,
    /// Its name in English.
    pub english_name: String,
    /// Whether it is an official language of the Organization.
    pub is_official: bool,
}

/// Every language, in order.
#[uniffi::export]
pub fn core_languages() -> Vec<LanguageFacts> {
    let facts = |language: &osce::Language| LanguageFacts {
        language: (*language).into(),
        code: language.code().to_owned(),
        english_name: language.english_name().to_owned(),
        is_official: language.is_official(),
    };
    osce::Language::ALL.iter().map(facts).collect()
}

/// The language of a BCP 47 tag, by its first subtag.
#[uniffi::export]
pub fn core_language_of_tag(tag: String) -> Result<Option<Language>, OsceError> {
    Ok(osce::Language::from_tag(&tag).map(Into::into))
}

/// What a code of faults says.
#[derive(Clone, PartialEq, Eq, Debug, uniffi::Record)]
pub struct FaultCodeFacts {
    /// The code.
    pub code: FaultCode,
    /// Its word.
    pub slug: String,
    /// Whether the JSON Schema finds it too.
    pub in_schema: bool,
    /// The names of its parameters, in order.
    pub params: Vec<String>,
}

/// Every code of faults, in order.
#[uniffi::export]
pub fn core_fault_codes() -> Vec<FaultCodeFacts> {
    let facts = |code: &osce::FaultCode| FaultCodeFacts {
        code: (*code).into(),
        slug: code.slug().to_owned(),
        in_schema: code.in_schema(),
        params: code.params().iter().map(|name| (*name).to_owned()).collect(),
    };
    osce::FaultCode::ALL.iter().map(facts).collect()
}
