//! The closed sets: each with what one of its values is called, and the values with their slugs.

/// Hands every closed set to a macro.
///
/// A `growing` set may get values in a minor version; a `fixed` one does not. What stands in brackets is what the message of an unknown
/// word calls a value. The order of the values is the order in which they are listed, compared and numbered in the tables.
#[doc(hidden)]
#[macro_export]
macro_rules! closed_sets {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// One of the five vocabularies.
            fixed Vocabulary("vocabulary") {
                /// The fields of work.
                FieldOfWork "field-of-work"
                /// The countries.
                Country "country"
                /// The structures.
                Structure "structure"
                /// The series of meetings.
                MeetingSeries "meeting-series"
                /// The kinds of news.
                NewsKind "news-kind"
            }

            /// A language in which terms have names.
            growing Language("language of the names") {
                /// English (en), official.
                English "en"
                /// French (fr), official.
                French "fr"
                /// German (de), official.
                German "de"
                /// Italian (it), official.
                Italian "it"
                /// Russian (ru), official.
                Russian "ru"
                /// Spanish (es), official.
                Spanish "es"
                /// Albanian (sq).
                Albanian "sq"
                /// Armenian (hy).
                Armenian "hy"
                /// Azerbaijani (az).
                Azerbaijani "az"
                /// Belarusian (be).
                Belarusian "be"
                /// Bosnian (bs).
                Bosnian "bs"
                /// Bulgarian (bg).
                Bulgarian "bg"
                /// Catalan (ca).
                Catalan "ca"
                /// Croatian (hr).
                Croatian "hr"
                /// Czech (cs).
                Czech "cs"
                /// Danish (da).
                Danish "da"
                /// Dutch (nl).
                Dutch "nl"
                /// Estonian (et).
                Estonian "et"
                /// Finnish (fi).
                Finnish "fi"
                /// Georgian (ka).
                Georgian "ka"
                /// Greek (el).
                Greek "el"
                /// Hungarian (hu).
                Hungarian "hu"
                /// Icelandic (is).
                Icelandic "is"
                /// Irish (ga).
                Irish "ga"
                /// Kazakh (kk).
                Kazakh "kk"
                /// Kyrgyz (ky).
                Kyrgyz "ky"
                /// Latvian (lv).
                Latvian "lv"
                /// Lithuanian (lt).
                Lithuanian "lt"
                /// Luxembourgish (lb).
                Luxembourgish "lb"
                /// Macedonian (mk).
                Macedonian "mk"
                /// Maltese (mt).
                Maltese "mt"
                /// Mongolian (mn).
                Mongolian "mn"
                /// Montenegrin (cnr).
                Montenegrin "cnr"
                /// Norwegian Bokmål (nb); the tag `no` means it too.
                Norwegian "nb"
                /// Norwegian Nynorsk (nn).
                Nynorsk "nn"
                /// Polish (pl).
                Polish "pl"
                /// Portuguese (pt).
                Portuguese "pt"
                /// Romanian (ro).
                Romanian "ro"
                /// Serbian (sr).
                Serbian "sr"
                /// Slovak (sk).
                Slovak "sk"
                /// Slovenian (sl).
                Slovenian "sl"
                /// Swedish (sv).
                Swedish "sv"
                /// Tajik (tg).
                Tajik "tg"
                /// Turkish (tr).
                Turkish "tr"
                /// Turkmen (tk).
                Turkmen "tk"
                /// Ukrainian (uk).
                Ukrainian "uk"
                /// Uzbek (uz).
                Uzbek "uz"
            }

            /// What a name is to its term. A former name is one whose last period has ended.
            growing NameKind("kind of name") {
                /// The label: the OSCE's own, one a language.
                Preferred "preferred"
                /// The long or official form.
                Formal "formal"
                /// A form in common use.
                Common "common"
                /// An abbreviation.
                Abbreviation "abbreviation"
                /// A code of ISO 3166; it belongs to no language.
                Code "code"
            }

            /// How a text has a name: as the data has it, or in another form in which people write it.
            growing MatchForm("form of a match") {
                /// As the data has it, but for case, accents, punctuation and the Organization's token.
                AsNamed "as-named"
                /// With a remark of its own in brackets: its abbreviation, another name, an article, its host or seat.
                Brackets "brackets"
                /// With the last part first, and a comma: 'Moldova, Republic of'.
                Inverted "inverted"
                /// With the Organization's name in full.
                Organization "organization"
                /// Behind the possessive of the Organization or of a structure above it: "the Secretariat's ...".
                Possessive "possessive"
                /// With words that are spelled or abbreviated in another way: 'Center', 'Dept.'.
                Spelling "spelling"
                /// With another preposition before the place, or the place first: 'OSCE Skopje Mission'.
                Place "place"
                /// With a number or a year: '22nd Economic and Environmental Forum'.
                Edition "edition"
                /// By the place, the year or the number of one event: 'Istanbul Summit'.
                Event "event"
            }

            /// Where the spelling of a name comes from.
            growing NameOrigin("origin of a name") {
                /// A page or document of the OSCE.
                Osce "osce"
                /// The Unicode Common Locale Data Repository.
                Cldr "cldr"
                /// Another source, which the name lists.
                Other "other"
            }

            /// What is known of a date.
            growing DateStatus("status of a date") {
                /// The day is known.
                Exact "exact"
                /// The year or the month is known.
                Partial "partial"
                /// There is no end yet.
                Open "open"
                /// It is not known.
                Unknown "unknown"
            }

            /// What a question about a day answers.
            fixed Certainty("answer about a day") {
                /// It holds on that day, whatever the open points are.
                Yes "yes"
                /// It does not hold on that day, whatever the open points are.
                No "no"
                /// The data does not decide it: a partial, unknown or unverified date stands in the way.
                Uncertain "uncertain"
            }

            /// Why it is not certain what held on a day.
            growing Doubt("doubt about a day") {
                /// The year or the month of a beginning or an end is known, and the day lies in it.
                Partial "partial"
                /// A beginning or an end is not known.
                Unknown "unknown"
                /// No first-hand source carries the date of a beginning or an end, and the day lies within twelve months of it.
                Unverified "unverified"
                /// The name is not dated, and the term had another one on the day.
                Undated "undated"
            }

            /// Whether a State holds the Chair on a day.
            fixed ChairStatus("status of the Chair") {
                /// A State holds it.
                Held "held"
                /// It lies after the last term that is decided.
                NotDecided "not-decided"
                /// It lies before the first term.
                BeforeFirst "before-first"
            }

            /// What a State is to the Organization today.
            growing CountryStatus("status of a country") {
                /// One of the participating States.
                ParticipatingState "participating-state"
                /// An Asian Partner for Co-operation.
                AsianPartner "asian-partner"
                /// A Mediterranean Partner for Co-operation.
                MediterraneanPartner "mediterranean-partner"
                /// A State that took part and has ceased to exist.
                FormerParticipatingState "former-participating-state"
            }

            /// A scheme of country codes.
            growing CodeScheme("scheme of codes") {
                /// ISO 3166-1 alpha-2.
                Alpha2 "alpha-2"
                /// ISO 3166-1 alpha-3.
                Alpha3 "alpha-3"
                /// ISO 3166-1 numeric, three digits.
                Numeric "numeric"
                /// ISO 3166-3, for what is no longer a country.
                Iso3166Part3 "iso-3166-3"
            }

            /// What a structure is.
            growing StructureKind("kind of structure") {
                /// The Chairpersonship and the Troika.
                Chair "chair"
                /// Summit, Ministerial Council, Permanent Council, Forum for Security Co-operation.
                DecisionMakingBody "decision-making-body"
                /// The Secretariat and the Secretary General.
                Secretariat "secretariat"
                /// A department or office of the Secretariat.
                Department "department"
                /// A unit or section.
                Unit "unit"
                /// A programme of the Secretariat.
                Programme "programme"
                /// An Institution.
                Institution "institution"
                /// A field operation.
                FieldOperation "field-operation"
                /// The Parliamentary Assembly.
                ParliamentaryAssembly "parliamentary-assembly"
                /// A body related to the Organization.
                RelatedBody "related-body"
                /// A personal representative of the Chairperson-in-Office.
                PersonalRepresentative "personal-representative"
                /// A group of Partners for Co-operation.
                PartnerGroup "partner-group"
                /// A group of the navigation.
                Group "group"
                /// An entry of the navigation that is perhaps not a structure.
                NavigationEntry "navigation-entry"
            }

            /// A dimension of security, as the Organization speaks of them.
            growing SecurityDimension("dimension") {
                /// The politico-military dimension.
                PoliticoMilitary "politico-military"
                /// The economic and environmental dimension.
                EconomicEnvironmental "economic-environmental"
                /// The human dimension.
                Human "human"
                /// Work that cuts across the dimensions.
                CrossDimensional "cross-dimensional"
            }

            /// Where a field of work was met.
            growing FieldLevel("level of a field of work") {
                /// In the navigation of the site.
                Navigation "navigation"
                /// On pages alone, narrower than an entry of the navigation, which is its broadest term where the site says which.
                Topic "topic"
            }

            /// How a concept of another scheme relates to a field of work. A judgement of this project.
            growing MappingRelation("relation of concepts") {
                /// The same.
                Exact "exact"
                /// Near enough to stand for it in most uses.
                Close "close"
                /// Of the same subject.
                Related "related"
            }

            /// Where a meeting series stands in the navigation.
            growing SeriesLevel("level of a meeting series") {
                /// An entry of the navigation.
                Navigation "navigation"
                /// A series of which an entry of the navigation is the group.
                Member "member"
            }

            /// What a dated event is.
            growing EventKind("kind of event") {
                /// A meeting of the Heads of State or Government.
                Summit "summit"
                /// A meeting of the Ministerial Council.
                MinisterialCouncil "ministerial-council"
                /// An informal meeting of the ministers.
                InformalMinisterialMeeting "informal-ministerial-meeting"
            }

            /// Which of the four records one is.
            growing RecordKind("kind of record") {
                /// A piece of news.
                NewsItem "news-item"
                /// A meeting.
                Meeting "meeting"
                /// A project.
                Project "project"
                /// A field operation.
                FieldOperation "field-operation"
            }

            /// How severe a check is with what this version does not know.
            fixed Profile("profile") {
                /// Unknown terms and members are errors: for those who write records.
                Strict "strict"
                /// Unknown terms and members are warnings: for those who read records that may be newer than their program.
                Lenient "lenient"
            }

            /// How much a fault weighs.
            fixed Severity("severity") {
                /// Good to know.
                Info "info"
                /// Probably wrong; the record is valid all the same.
                Warning "warning"
                /// Wrong: the record is not valid.
                Error "error"
            }

            /// What mends a fault.
            growing FaultAction("action of a fault") {
                /// Nothing that is known.
                NoAction "none"
                /// Write another value.
                Replace "replace"
                /// Give the member another name.
                Rename "rename"
                /// Take the member or the element out.
                Remove "remove"
                /// Put the value into a list.
                Wrap "wrap"
                /// Take the white space at the ends off.
                Trim "trim"
                /// Write the terms of the text one by one.
                Split "split"
            }

            /// How a page of the OSCE's sites is laid out: which lines it has, and in which order.
            ///
            /// The site was built anew several times, and its sub-sites on their own; the text of a page shows when and where it was
            /// taken. A layout decides what kind of record a page is and what can be asked of it: where a layout has no line for the
            /// issuer, a missing one is not an error.
            growing PageLayout("layout") {
                /// A list of news items, each with 'Publishing date:' and further lines.
                Listing "listing"
                /// A news item of the site of 2025: kind, title, lead, 'Issued on:', 'Issued by:', 'Fields of work:', 'Regions:', body.
                Item2025 "item-2025"
                /// A news item of a structure's own site: kind, title, 'Date:', 'Place:', 'Source:', 'Fields of work:', body.
                ItemSubSite "item-sub-site"
                /// A news item of the older site: title, a line of city and date, body.
                ItemOld "item-old"
                /// A news item without any line about it: title and body.
                ItemPlain "item-plain"
                /// A news item of the Russian site of 2011: 'Новости', title, date, body.
                ItemRu2011 "item-ru-2011"
                /// A story or a resource of the older site: 'Stories' or 'Resources', title, date, body.
                StoryOld "story-old"
                /// An event of the older site: title, 'When', 'Where', 'Organized by', body.
                EventOld "event-old"
                /// An event of the newer site: title, type, 'Date:', 'Location:', 'Source:', 'About', body.
                EventNew "event-new"
                /// The page of a closed field operation: its name with '(closed)', and what it was.
                ClosedOperationPage "closed-operation-page"
                /// A list of the reports of the Special Monitoring Mission to Ukraine, each with 'Report type:'.
                SmmReportListing "smm-report-listing"
            }

            /// What a page is about that is not a news item.
            growing PageSubject("subject of a page") {
                /// What a structure was set up for.
                Mandate "mandate"
                /// Who somebody is, and what they do.
                About "about"
                /// The page of a structure, a field of work or a State.
                Section "section"
                /// A vacancy.
                Vacancy "vacancy"
                /// What a server says in place of a page.
                ErrorPage "error-page"
                /// A question about cookies in place of a page.
                CookieWall "cookie-wall"
                /// A document, such as a decision.
                Document "document"
                /// A project.
                Project "project"
            }

            /// What an input holds, and so what reads it.
            growing InputForm("form of an input") {
                /// The JSON of one record.
                Json "json"
                /// A record a line.
                JsonLines "json-lines"
                /// The text of a page, and whatever is nothing else.
                Page "page"
                /// The text of a listing.
                Listing "listing"
                /// A page as HTML.
                Html "html"
                /// A listing as HTML.
                HtmlListing "html-listing"
                /// A feed: RSS or Atom.
                Feed "feed"
            }

            /// How the terms of a vocabulary are written in a schema.
            growing SchemaForm("form of a schema") {
                /// Each term is a constant with its label and a description: for readers and for documentation.
                Full "full"
                /// The terms are one enumeration: for generators of code.
                Compact "compact"
            }
        }
    };
}

/// Hands the closed sets of columns to a macro that Rust and Python alone have.
#[doc(hidden)]
#[macro_export]
macro_rules! table_sets {
    ($apply:ident $($with:tt)*) => {
        $apply! { [$($with)*]
            /// What there is as a table beside the vocabularies.
            fixed FactTable("table") {
                /// The terms of States in the Chair.
                Chair "chair"
                /// The heads of the Secretariat and the Institutions.
                OfficeHolder "office-holder"
                /// The Summits and the meetings of the Ministerial Council.
                Event "event"
                /// The names of all terms.
                Name "name"
            }

            /// What the lookup of a text of a column comes to.
            growing LookupStatus("status of a lookup") {
                /// It names a term.
                Found "found"
                /// Several terms have the name.
                Ambiguous "ambiguous"
                /// The name is known, but was not in use on the day asked.
                NotValidOn "not-valid-on"
                /// No name is like the text.
                NotFound "not-found"
                /// It names an area, or a State, of the naming policy: no term stands for it.
                Area "area"
                /// There is no text.
                Empty "empty"
            }
        }
    };
}
