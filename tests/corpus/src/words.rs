//! The words of made-up news, in two languages.

use crate::random::Random;

/// A language of the corpus.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tongue {
    /// English, with typographic quotes and apostrophes.
    English,
    /// Russian, with guillemets and dashes.
    Russian,
}

impl Tongue {
    /// Its tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Russian => "ru",
        }
    }

    /// A place.
    pub fn place(self) -> &'static str {
        match self {
            Self::English => "Vienna",
            Self::Russian => "Вена",
        }
    }

    /// A sentence.
    pub fn sentence(self, random: &mut Random) -> &'static str {
        random.one_of(if self == Self::English { ENGLISH } else { RUSSIAN })
    }

    /// A title; each number has its own.
    pub fn title(self, number: usize, random: &mut Random) -> String {
        match self {
            Self::English => format!("{} number {number} for {} ends", random.one_of(EVENTS), random.one_of(GUESTS)),
            Self::Russian => format!("Завершился курс номер {number} для {}", random.one_of(RUSSIAN_GUESTS)),
        }
    }
}

const ENGLISH: &[&str] = &[
    "The officers, who came from three of the Organization’s participating States, practised how to secure digital evidence and how to ask for it abroad.",
    "“It takes time, money and patience,” one of the speakers said, adding that the first results would be published next spring.",
    "Participants compared how their countries’ services handle requests from the public and what they do when a complaint turns out to be justified.",
    "A second round is planned for the autumn, when the group will visit a border crossing and a school.",
    "The handbook, which was drafted by local experts over the past year, is available in five languages and is free of charge.",
    "Several delegations asked for more time to study the draft – “the second one this year” – and proposed to return to it at one of the next meetings.",
    "The course was organized together with the Ministry of the Interior and the host country’s police academy.",
    "The recommendations cover training, equipment and the exchange of information between the authorities concerned.",
];
const RUSSIAN: &[&str] = &[
    "Сотрудники учились сохранять «цифровые» доказательства и запрашивать их за рубежом.",
    "Участники встречи обсудили вопросы подготовки следующего заседания и поблагодарили принимающую сторону.",
    "Пособие, которое местные специалисты готовили в течение года, издано на пяти языках и распространяется бесплатно.",
    "Несколько делегаций попросили предоставить им больше времени для изучения проекта – он будет рассмотрен позднее.",
    "Вторая часть курса запланирована на осень, когда группа посетит пограничный переход и школу.",
    "Рекомендации касаются обучения, оборудования и обмена сведениями между ведомствами.",
];
const EVENTS: &[&str] = &["Course", "Workshop", "Seminar", "Round table"];
const GUESTS: &[&str] = &["police officers", "young journalists", "local judges", "border guards"];
const RUSSIAN_GUESTS: &[&str] = &["сотрудников полиции", "молодых журналистов", "местных судей"];
