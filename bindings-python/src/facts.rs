//! The facts of the terms, as instances of the dataclasses of `osce._facts`.

use chrono::NaiveDate;
use osce::{Chair, Country, FieldOfWork, Language, MeetingSeries, Structure, Term};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyModule, PyTuple};

use crate::partial_date::{PartialDate, period_end, read_period_end};
use crate::term::{AnyTerm, CertaintyMember, LanguageMember, Member, member, members};
use crate::words::Word;

/// Makes instances of the dataclasses.
pub struct Facts<'py> {
    py: Python<'py>,
    classes: &'py Bound<'py, PyModule>,
}

impl<'py> Facts<'py> {
    pub fn new(py: Python<'py>) -> PyResult<Self> {
        static CLASSES: PyOnceLock<Py<PyModule>> = PyOnceLock::new();
        let classes = CLASSES.get_or_try_init(py, || py.import("osce._facts").map(Bound::unbind))?.bind(py);
        Ok(Self { py, classes })
    }

    fn make(&self, class: &str, values: impl pyo3::call::PyCallArgs<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.classes.getattr(class)?.call1(values)
    }

    fn tuple(&self, values: impl IntoIterator<Item = PyResult<Bound<'py, PyAny>>>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(self.py, values.into_iter().collect::<PyResult<Vec<_>>>()?)
    }

    fn sources(&self, sources: Vec<osce::Source>) -> PyResult<Bound<'py, PyTuple>> {
        let source = |source: osce::Source| {
            let urls = PyTuple::new(self.py, source.urls())?;
            self.make("Source", (source.key(), source.title(), urls, source.is_osce()))
        };
        self.tuple(sources.into_iter().map(source))
    }

    fn fact<T>(
        &self,
        fact: osce::Fact<T>,
        value: impl FnOnce(T) -> PyResult<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let sources = self.sources(fact.sources())?;
        self.make("Fact", (value(fact.value)?, fact.verified, fact.basis, sources))
    }

    fn date(&self, fact: Option<osce::Fact<osce::PartialDate>>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let value = |date| Ok(Bound::new(self.py, PartialDate(date))?.into_any());
        fact.map(|fact| self.fact(fact, value)).transpose()
    }

    fn text(&self, fact: Option<osce::Fact<&'static str>>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let value = |text: &str| Ok(text.into_pyobject(self.py)?.into_any());
        fact.map(|fact| self.fact(fact, value)).transpose()
    }

    fn name(&self, name: osce::Name) -> PyResult<Bound<'py, PyAny>> {
        let period = |period: osce::Period| {
            self.make("Period", (period_end(self.py, period.start)?, period_end(self.py, period.end)?))
        };
        let periods = self.tuple(name.periods().into_iter().map(period))?;
        let values = (
            name.text(),
            LanguageMember(name.language()),
            name.kind().slug(),
            periods,
            name.is_verified(),
            name.is_generic(),
            name.origin().slug(),
            self.sources(name.sources())?,
            AnyTerm(name.term()),
        );
        self.make("Name", values)
    }

    fn name_on_date(&self, on: osce::NameOnDate) -> PyResult<Bound<'py, PyAny>> {
        self.make("NameOnDate", (self.name(on.name)?, on.certain))
    }

    fn label(&self, label: osce::Label) -> PyResult<Bound<'py, PyAny>> {
        self.make("Label", (label.text, LanguageMember(label.language)))
    }

    /// A term of a State in the Chair.
    pub fn chair(&self, chair: Chair) -> PyResult<Bound<'py, PyAny>> {
        let person = |person: osce::Person| {
            let [from, until] = [period_end(self.py, person.from)?, period_end(self.py, person.until)?];
            self.make("Person", (person.name, from, until, person.verified, self.sources(person.sources())?))
        };
        let values = (
            member(self.py, chair.state)?,
            PartialDate(chair.from),
            PartialDate(chair.until),
            self.tuple(chair.people().into_iter().map(person))?,
            chair.certain,
            chair.verified,
            self.sources(chair.sources())?,
        );
        self.make("Chair", values)
    }

    pub fn troika(&self, troika: osce::Troika) -> PyResult<Bound<'py, PyAny>> {
        let chair = |chair: Option<Chair>| chair.map(|chair| self.chair(chair)).transpose();
        self.make("Troika", (chair(troika.outgoing)?, chair(troika.chair)?, chair(troika.incoming)?))
    }

    pub fn office_holder(&self, holder: osce::OfficeHolder) -> PyResult<Bound<'py, PyAny>> {
        let values = (
            member(self.py, holder.structure)?,
            holder.name,
            member(self.py, holder.state)?,
            PartialDate(holder.from),
            period_end(self.py, holder.until)?,
            self.sources(holder.sources())?,
        );
        self.make("OfficeHolder", values)
    }

    /// What holds on a day for certain, and what may hold on it.
    pub fn on_date<T>(
        &self,
        on: osce::OnDate<T>,
        value: impl Fn(T) -> PyResult<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let certain = self.tuple(on.certain.into_iter().map(&value))?;
        self.make("OnDate", (certain, self.tuple(on.uncertain.into_iter().map(&value))?))
    }

    pub fn coverage(&self, coverage: osce::Coverage) -> PyResult<Bound<'py, PyAny>> {
        self.make("Coverage", (coverage.labelled, coverage.terms))
    }

    fn of_term(&self, term: Term) -> PyResult<Bound<'py, PyDict>> {
        let facts = PyDict::new(self.py);
        facts.set_item("names", self.tuple(term.names().into_iter().map(|name| self.name(name)))?)?;
        facts.set_item("parent", term.parent().map(AnyTerm))?;
        facts.set_item("children", members(self.py, term.children())?)?;
        facts.set_item("ancestors", members(self.py, term.ancestors())?)?;
        facts.set_item("top", AnyTerm(term.top()))?;
        facts.set_item("unverified", PyTuple::new(self.py, term.unverified())?)?;
        facts.set_item("sources", self.sources(term.sources())?)?;
        match term {
            Term::FieldOfWork(field) => self.add_field_of_work(field, &facts),
            Term::Country(country) => self.add_country(country, &facts),
            Term::Structure(structure) => self.add_structure(structure, &facts),
            Term::MeetingSeries(series) => self.add_meeting_series(series, &facts),
            Term::NewsKind(_) => Ok(()),
        }?;
        Ok(facts)
    }

    fn add_field_of_work(&self, field: FieldOfWork, facts: &Bound<'py, PyDict>) -> PyResult<()> {
        let mapping = |mapping: osce::Mapping| {
            let sources = self.sources(mapping.sources())?;
            let relation = mapping.relation().slug();
            self.make("Mapping", (mapping.scheme(), mapping.id(), mapping.uri(), mapping.label(), relation, sources))
        };
        let dimensions = |dimensions: Vec<osce::Dimension>| {
            Ok(PyTuple::new(self.py, dimensions.into_iter().map(osce::Dimension::slug))?.into_any())
        };
        facts.set_item("level", field.level().slug())?;
        facts.set_item("dimensions", self.fact(field.dimensions(), dimensions)?)?;
        facts.set_item("mappings", self.tuple(field.mappings().into_iter().map(mapping))?)?;
        facts.set_item("parent_is_verified", field.parent_is_verified())
    }

    fn add_country(&self, country: Country, facts: &Bound<'py, PyDict>) -> PyResult<()> {
        let code = |code: osce::Code| self.make("Code", (code.scheme.slug(), code.text, code.former));
        let codes = |codes: Vec<osce::Code>| Ok(self.tuple(codes.into_iter().map(code))?.into_any());
        let texts = |texts: Vec<&str>| Ok(PyTuple::new(self.py, texts)?.into_any());
        facts.set_item("status", country.status().slug())?;
        facts.set_item("codes", self.fact(country.codes(), codes)?)?;
        facts.set_item("alpha2", country.alpha2())?;
        facts.set_item("alpha3", country.alpha3())?;
        facts.set_item("numeric", country.numeric())?;
        facts.set_item("wikidata", self.fact(country.wikidata(), texts)?)?;
        facts.set_item("admitted", self.date(country.admitted())?)?;
        facts.set_item("participated_until", self.date(country.participated_until())?)?;
        facts.set_item("helsinki_final_act_signed", self.date(country.helsinki_final_act_signed())?)?;
        facts.set_item("paris_charter_signed", self.date(country.paris_charter_signed())?)?;
        facts.set_item("partner_since", self.date(country.partner_since())?)?;
        facts.set_item("partner_until", self.date(country.partner_until())?)?;
        facts.set_item("successors", members(self.py, country.successors())?)?;
        facts.set_item("predecessors", members(self.py, country.predecessors())?)?;
        facts.set_item("chairs", self.tuple(country.chairs().into_iter().map(|chair| self.chair(chair)))?)
    }

    fn add_structure(&self, structure: Structure, facts: &Bound<'py, PyDict>) -> PyResult<()> {
        facts.set_item("kind", structure.kind().slug())?;
        facts.set_item("full_label", structure.full_label())?;
        facts.set_item("country", structure.country().map(Member))?;
        facts.set_item("area", structure.area())?;
        facts.set_item("seat", self.text(structure.seat())?)?;
        facts.set_item("established", self.date(structure.established())?)?;
        facts.set_item("work_begun", self.date(structure.work_begun())?)?;
        facts.set_item("mandate_until", self.date(structure.mandate_until())?)?;
        facts.set_item("closed", self.fact(structure.closed(), |end| period_end(self.py, end))?)?;
        facts.set_item("last_seen", structure.last_seen().map(PartialDate))?;
        facts.set_item("in_navigation", structure.in_navigation())?;
        facts.set_item("is_computed", structure.is_computed())?;
        facts.set_item("predecessors", members(self.py, structure.predecessors())?)?;
        facts.set_item("successors", members(self.py, structure.successors())?)?;
        facts.set_item("related", members(self.py, structure.related())?)?;
        facts.set_item("lineage", members(self.py, structure.lineage())?)
    }

    fn add_meeting_series(&self, series: MeetingSeries, facts: &Bound<'py, PyDict>) -> PyResult<()> {
        let bodies = |bodies: Vec<Structure>| Ok(members(self.py, bodies)?.into_any());
        let event = |event: osce::Event| {
            let values = (
                event.id(),
                event.kind().slug(),
                member(self.py, event.series())?,
                event.number(),
                event.city(),
                event.country().map(Member),
                event.start(),
                event.end(),
                event.document(),
                PyTuple::new(self.py, event.unverified())?,
                self.sources(event.sources())?,
            );
            self.make("Event", values)
        };
        facts.set_item("level", series.level().slug())?;
        facts.set_item("convened_by", self.fact(series.convened_by(), bodies)?)?;
        facts.set_item("cadence", self.text(series.cadence())?)?;
        facts.set_item("first_held", self.date(series.first_held())?)?;
        facts.set_item("events", self.tuple(series.events().into_iter().map(event))?)
    }
}

/// All facts of a term by the names of the properties of its enum.
#[pyfunction]
#[pyo3(signature = (term: "osce._terms.Term") -> "dict[str, typing.Any]")]
pub fn facts(py: Python<'_>, term: AnyTerm) -> PyResult<Bound<'_, PyDict>> {
    Facts::new(py)?.of_term(term.0)
}

/// The preferred label of a term in a language.
#[pyfunction]
pub fn label(term: AnyTerm, language: Word<Language>) -> Option<&'static str> {
    term.0.label(language.0)
}

/// The preferred label of a term in a language or else in English.
#[pyfunction]
#[pyo3(signature = (term: "osce._terms.Term", language: "str") -> "osce._facts.Label")]
pub fn label_or_english(py: Python<'_>, term: AnyTerm, language: Word<Language>) -> PyResult<Bound<'_, PyAny>> {
    Facts::new(py)?.label(term.0.label_or_english(language.0))
}

/// The name of a term in a language on a day.
#[pyfunction]
#[pyo3(signature = (term: "osce._terms.Term", day: "datetime.date", language: "str") -> "osce._facts.NameOnDate | None")]
pub fn label_on(
    py: Python<'_>,
    term: AnyTerm,
    day: NaiveDate,
    language: Word<Language>,
) -> PyResult<Option<Bound<'_, PyAny>>> {
    let facts = Facts::new(py)?;
    term.0.label_on(day, language.0).map(|on| facts.name_on_date(on)).transpose()
}

/// All names of a term on a day.
#[pyfunction]
#[pyo3(signature = (term: "osce._terms.Term", day: "datetime.date") -> "tuple[osce._facts.NameOnDate, ...]")]
pub fn names_on(py: Python<'_>, term: AnyTerm, day: NaiveDate) -> PyResult<Bound<'_, PyTuple>> {
    let facts = Facts::new(py)?;
    facts.tuple(term.0.names_on(day).into_iter().map(|on| facts.name_on_date(on)))
}

/// Whether a period holds on a day.
#[pyfunction]
#[pyo3(signature = (start: "PartialDate | str", end: "PartialDate | str", day: "datetime.date") -> "osce._terms.Certainty")]
pub fn period_holds_on(start: Bound<'_, PyAny>, end: Bound<'_, PyAny>, day: NaiveDate) -> PyResult<CertaintyMember> {
    let period = osce::Period { start: read_period_end(&start)?, end: read_period_end(&end)? };
    Ok(CertaintyMember(period.holds_on(day)))
}

/// Whether a name of a term, by its text and language, is in use on a day.
#[pyfunction]
pub fn name_holds_on(term: AnyTerm, text: &str, language: Word<Language>, day: NaiveDate) -> PyResult<CertaintyMember> {
    let mut names = term.0.names().into_iter();
    let name = names.find(|name| name.text() == text && name.language() == language.0);
    let message = || pyo3::exceptions::PyValueError::new_err(format!("`{text}` is no name of `{}`", term.0));
    name.map(|name| CertaintyMember(name.holds_on(day))).ok_or_else(message)
}

/// Whether a State participates on a day.
#[pyfunction]
pub fn is_participating_on(country: Member<Country>, day: NaiveDate) -> CertaintyMember {
    CertaintyMember(country.0.is_participating_on(day))
}

/// Whether a State is a Partner for Co-operation on a day.
#[pyfunction]
pub fn is_partner_on(country: Member<Country>, day: NaiveDate) -> CertaintyMember {
    CertaintyMember(country.0.is_partner_on(day))
}

/// Whether a structure is at work on a day.
#[pyfunction]
pub fn active_on(structure: Member<Structure>, day: NaiveDate) -> CertaintyMember {
    CertaintyMember(structure.0.active_on(day))
}

/// Whether a language is official in the Organization.
#[pyfunction]
pub fn is_official(language: Word<Language>) -> bool {
    language.0.is_official()
}

/// The country with an ISO 3166 code.
#[pyfunction]
pub fn country_from_code(code: &str) -> Option<Member<Country>> {
    Country::from_code(code).map(Member)
}

/// What a structure or a country says of itself, as a record.
#[pyfunction]
#[pyo3(signature = (term: "osce._terms.Term") -> "dict[str, typing.Any]")]
pub fn describe(py: Python<'_>, term: AnyTerm) -> PyResult<Bound<'_, PyAny>> {
    match term.0 {
        Term::Country(country) => crate::json::to_python(py, &country.describe()),
        Term::Structure(structure) => crate::json::to_python(py, &structure.describe()),
        other => Err(pyo3::exceptions::PyTypeError::new_err(format!("there is no description of `{other}`"))),
    }
}
