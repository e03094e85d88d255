//! Every value of every closed set and vocabulary of the core has its copy at the border, in the same place.

use std::fmt::Debug;

fn walk<C, M>(core: impl IntoIterator<Item = C>, copies: &[M])
where
    C: Copy + Debug + PartialEq + From<M>,
    M: Copy + Debug + PartialEq + From<C>,
{
    let core: Vec<C> = core.into_iter().collect();
    assert_eq!(core.len(), copies.len());
    for (value, copy) in core.into_iter().zip(copies) {
        assert_eq!(format!("{value:?}"), format!("{copy:?}"));
        assert_eq!(M::from(value), *copy);
        assert_eq!(C::from(*copy), value);
    }
}

macro_rules! walks {
    ($($copy:ident = $core:ident)+) => { $( walk(osce::$core::ALL.iter().copied(), osce_ffi::$copy::ALL); )+ };
}

#[test]
fn every_value_has_its_copy() {
    walks! {
        FieldOfWork = FieldOfWork
        Country = Country
        Structure = Structure
        MeetingSeries = MeetingSeries
        NewsKind = NewsKind
        Vocabulary = Vocabulary
        Language = Language
        NameKind = NameKind
        NameOrigin = NameOrigin
        Certainty = Certainty
        CountryStatus = CountryStatus
        CodeScheme = CodeScheme
        StructureKind = StructureKind
        SecurityDimension = Dimension
        FieldLevel = FieldLevel
        MappingRelation = MappingRelation
        SeriesLevel = SeriesLevel
        EventKind = EventKind
        RecordKind = RecordKind
        Profile = Profile
        Severity = Severity
        PageLayout = Layout
        InputForm = InputForm
        SchemaForm = SchemaForm
        FaultCode = FaultCode
    }
}

#[test]
fn every_subject_of_a_schema_has_its_copy() {
    let copies = osce_ffi::RecordKind::ALL.iter().copied().map(osce_ffi::SchemaSubject::Record);
    let copies = copies.chain(osce_ffi::Vocabulary::ALL.iter().copied().map(osce_ffi::SchemaSubject::Vocabulary));
    let others = [
        osce_ffi::SchemaSubject::CountryDescription,
        osce_ffi::SchemaSubject::StructureDescription,
        osce_ffi::SchemaSubject::Report,
        osce_ffi::SchemaSubject::Match,
        osce_ffi::SchemaSubject::Mention,
    ];
    let copies: Vec<osce::SchemaSubject> = copies.chain(others).map(Into::into).collect();
    assert_eq!(copies, osce::SchemaSubject::all().collect::<Vec<_>>());
}
