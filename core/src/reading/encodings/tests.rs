//! Texts in each encoding, declared and not, and whatever else bytes may be.

use std::borrow::Cow;

use proptest::prelude::*;

use super::encoding::Encoding::{self, *};
use super::{Decoded, decode};

/// Invented news of at least 200 letters, with the encodings in which its language was written before UTF-8.
const NEWS: &[(&str, &[Encoding], &str)] = &[
    (
        "en",
        &[Windows1252, Windows1250, Windows1254],
        "The Mission’s experts met “young voters” in the town hall on Monday – for the third time this year. Ms. Müller said that the \
         workshop had shown how local councils can answer questions in public, and that the next one would be held in a village school \
         near the lake, where forty teachers have asked for it.",
    ),
    (
        "fr",
        &[Windows1252],
        "La Présidente a déclaré vendredi à Vienne que la coopération entre les États participants reste nécessaire. Les délégués ont été \
         invités à présenter leurs idées sur l'éducation, la sécurité des élèves et la façon dont les journaux sont lus. Le prochain \
         atelier aura lieu en août, peut-être même plus tôt, où l'hôtel de ville le permettra.",
    ),
    (
        "de",
        &[Windows1252, Windows1250, Iso8859_2],
        "Die Beobachterinnen und Beobachter prüften am Dienstag zwölf Wahllokale außerhalb der Stadt. Für die Gemeinden sei es eine \
         große Hilfe, erklärte die Leiterin später, dass Bürgerinnen Fragen stellen können. Am Abend öffnete das Büro eine Ausstellung \
         über Frauen, die Brücken bauen und Straßen schützen.",
    ),
    (
        "it",
        &[Windows1252],
        "La libertà di stampa è più forte quando le città ascoltano i giornalisti, ha detto martedì la rappresentante. Perciò il progetto \
         continuerà finché ci sarà la possibilità di formare nuovi cronisti. Un'attività simile si terrà lunedì in una scuola, dove già \
         l'anno scorso si è parlato di verità e di responsabilità.",
    ),
    (
        "es",
        &[Windows1252],
        "La misión visitó el miércoles una pequeña oficina de información en las montañas. ¿Cómo pueden los niños aprender más sobre la \
         participación pública? Según los organizadores, también habrá una sesión para jóvenes periodistas. El año próximo la región \
         ofrecerá cursos sobre ríos, bosques y energía, añadió la señora Núñez.",
    ),
    (
        "pt",
        &[Windows1252],
        "A missão concluiu na terça-feira a observação das eleições municipais. Não há razão para adiar a formação, disse a porta-voz, \
         porque as instituições já começaram a trabalhar em três províncias. Também será possível ouvir opiniões de associações de \
         mulheres e de jovens.",
    ),
    (
        "sv",
        &[Windows1252],
        "Vid mötet i måndags frågade många åhörare hur små städer kan få hjälp. Ordföranden svarade att rådgivare redan är på väg till \
         länen och att nästa övning hålls på våren. Där får även äldre väljare lära sig hur röster räknas och varför det är så viktigt att \
         någon ser på.",
    ),
    (
        "da",
        &[Windows1252],
        "På mødet i går spurgte både borgmestre og lærere, hvordan små byer får bedre råd. Formanden svarede, at rådgivere allerede er på \
         vej, og at næste øvelse holdes på øen før sommeren. Også ældre vælgere må være med, når de første stemmer tælles, sagde hun og \
         lukkede mødet.",
    ),
    (
        "is",
        &[Windows1252],
        "Á fundinum í gær spurðu margir íbúar hvernig litlir bæir gætu fengið ráðgjöf. Formaðurinn sagði að fræðslan hæfist í næstu viku \
         og að allir væru velkomnir. Það er mikilvægt að ungt fólk læri hvernig atkvæði eru talin, bætti hún við, því að þá treystir það \
         úrslitunum betur.",
    ),
    (
        "et",
        &[Windows1252],
        "Esmaspäeval küsisid õpetajad, kuidas väikesed külad saaksid rohkem nõu. Juhataja vastas, et nõustajad on juba teel ja järgmine \
         õppus toimub sügisel. Ka vanemad inimesed võivad tulla ja näha, kuidas hääli loetakse ning miks see kõigile tähtis on, lisas ta \
         pärast kohtumist.",
    ),
    (
        "sq",
        &[Windows1252, Windows1250, Iso8859_2],
        "Prania vizitoi të hënën një shkollë të vogël në veri të vendit. Mësuesit thanë se nxënësit kanë nevojë për më shumë libra dhe se \
         këshilli bashkiak do t'i ndihmojë këtë vit. Çdo javë do të ketë një bisedë për mjedisin, për lumenjtë dhe për punën e të rinjve \
         në komunë.",
    ),
    (
        "tr",
        &[Windows1254],
        "Misyon pazartesi günü dağ köylerindeki öğretmenlerle görüştü. İstanbul'dan gelen uzmanlar, gençlerin çevre ve güvenlik konularında \
         bilgi almasının önemli olduğunu söyledi. Gelecek yıl aynı çalışma üç şehirde daha yapılacak. Şimdiye kadar kırk kişi başvurdu, \
         çoğu kadın ve öğrenci.",
    ),
    (
        "pl",
        &[Windows1250, Iso8859_2],
        "Misja odwiedziła we wtorek niewielką szkołę na wschodzie kraju. Nauczyciele powiedzieli, że uczniowie chcą więcej rozmawiać o \
         środowisku i bezpieczeństwie. Następne spotkanie odbędzie się jesienią, gdy źródła finansowania zostaną już znalezione. Żaden \
         mieszkaniec nie będzie pominięty, dodał przewodniczący.",
    ),
    (
        "cs",
        &[Windows1250, Iso8859_2],
        "Mise v úterý navštívila malou školu na východě země. Učitelé řekli, že žáci chtějí více mluvit o životním prostředí a o \
         bezpečnosti. Příští setkání proběhne na podzim, až budou známy všechny výsledky. Žádný obyvatel nebude opomenut, dodala \
         předsedkyně, a poděkovala těm, kdo přišli.",
    ),
    (
        "sk",
        &[Windows1250, Iso8859_2],
        "Misia v utorok navštívila malú školu na východe krajiny. Učitelia povedali, že žiaci chcú viac hovoriť o životnom prostredí a o \
         bezpečnosti. Ďalšie stretnutie bude na jeseň, keď budú známe všetky výsledky. Nikto nezostane bokom, dodala predsedníčka, a \
         poďakovala ľuďom, ktorí prišli včas.",
    ),
    (
        "hu",
        &[Windows1250, Iso8859_2],
        "A küldöttség kedden egy kis iskolába látogatott az ország keleti részén. A tanárok elmondták, hogy a diákok többet szeretnének \
         beszélni a környezetről és a biztonságról. A következő találkozó ősszel lesz, amikor már minden eredmény ismert. Senki sem \
         marad ki, tette hozzá az elnöknő, és megköszönte a tűzoltók segítségét.",
    ),
    (
        "ro",
        &[Windows1250, Iso8859_2],
        "Misiunea a vizitat marţi o şcoală mică din estul ţării. Învăţătorii au spus că elevii vor să discute mai mult despre mediu şi \
         despre siguranţă. Următoarea întâlnire va avea loc în toamnă, când toate rezultatele vor fi cunoscute. Nimeni nu va fi lăsat \
         deoparte, a adăugat preşedinta.",
    ),
    (
        "sr-Latn",
        &[Windows1250, Iso8859_2],
        "Misija je u utorak posetila malu školu na istoku zemlje. Nastavnici su rekli da učenici žele više da razgovaraju o životnoj \
         sredini i bezbednosti. Sledeći sastanak biće održan na jesen, kad već budu poznati svi rezultati. Niko neće biti izostavljen, \
         dodala je predsednica i zahvalila građanima.",
    ),
    (
        "sl",
        &[Windows1250, Iso8859_2],
        "Misija je v torek obiskala majhno šolo na vzhodu države. Učitelji so povedali, da želijo učenci več govoriti o okolju in \
         varnosti. Naslednje srečanje bo jeseni, ko bodo znani že vsi izidi. Nihče ne bo izpuščen, je dodala predsednica in se zahvalila \
         občanom, ki so prišli peš čez most.",
    ),
    (
        "sr-Cyrl",
        &[Windows1251, Iso8859_5],
        "Мисија је у уторак посетила малу школу на истоку земље. Наставници су рекли да ученици желе више да разговарају о животној \
         средини и безбедности. Следећи састанак биће одржан на јесен, кад већ буду познати сви резултати. Нико неће бити изостављен, \
         додала је председница и захвалила грађанима.",
    ),
    (
        "mk",
        &[Windows1251, Iso8859_5],
        "Мисијата во вторникот посети мало училиште на истокот од земјата. Наставниците рекоа дека учениците сакаат повеќе да зборуваат \
         за животната средина и безбедноста. Следната средба ќе биде наесен, кога веќе ќе бидат познати сите резултати. Никој нема да \
         биде изоставен, додаде претседателката.",
    ),
    (
        "ru",
        &[Windows1251, Koi8R, Koi8U, Iso8859_5],
        "Во вторник миссия посетила небольшую школу на востоке страны. Учителя рассказали, что ученики хотят чаще говорить об окружающей \
         среде и безопасности. Следующая встреча пройдёт осенью, когда будут известны все итоги. Никто не останется в стороне, добавила \
         председатель и поблагодарила жителей посёлка.",
    ),
    (
        "uk",
        &[Windows1251, Koi8U, Iso8859_5],
        "У вівторок місія відвідала невелику школу на сході країни. Учителі розповіли, що учні хочуть частіше говорити про довкілля та \
         безпеку. Наступна зустріч відбудеться восени, коли вже будуть відомі всі підсумки. Ніхто не залишиться осторонь, додала голова \
         й подякувала мешканцям, які прийшли пішки. Її помічниця роздала книжки.",
    ),
    (
        "be",
        &[Windows1251, Iso8859_5],
        "У аўторак місія наведала невялікую школу на ўсходзе краіны. Настаўнікі расказалі, што вучні хочуць часцей гаварыць пра навакольнае \
         асяроддзе і бяспеку. Наступная сустрэча адбудзецца ўвосень, калі ўжо будуць вядомыя ўсе вынікі. Ніхто не застанецца ўбаку, \
         дадала старшыня і падзякавала жыхарам.",
    ),
    (
        "bg",
        &[Windows1251, Iso8859_5, Koi8R],
        "Във вторник мисията посети малко училище в източната част на страната. Учителите разказаха, че учениците искат по-често да говорят \
         за околната среда и сигурността. Следващата среща ще бъде през есента, когато вече ще са известни всички резултати. Никой няма да \
         бъде забравен, добави председателката.",
    ),
    (
        "el",
        &[Windows1253],
        "Την Τρίτη η αποστολή επισκέφθηκε ένα μικρό σχολείο στα ανατολικά της χώρας. Οι δάσκαλοι είπαν ότι οι μαθητές θέλουν να μιλούν πιο \
         συχνά για το περιβάλλον και την ασφάλεια. Η επόμενη συνάντηση θα γίνει το φθινόπωρο, όταν θα είναι γνωστά όλα τα αποτελέσματα. \
         Κανείς δεν θα μείνει έξω, πρόσθεσε η πρόεδρος.",
    ),
];

/// A text in an encoding, which has its characters.
fn encoded(text: &str, encoding: Encoding) -> Vec<u8> {
    let half = encoding.upper_half();
    let byte = |character: char| {
        let at = || half.iter().position(|it| *it == character && it != &char::REPLACEMENT_CHARACTER);
        let upper = || at().map(|at| u8::try_from(at + 0x80).expect("half of 256"));
        u8::try_from(character).ok().filter(u8::is_ascii).or_else(upper)
    };
    text.chars().map(|it| byte(it).unwrap_or_else(|| panic!("{encoding:?} does not have '{it}'"))).collect()
}

fn page(attributes: &str, text: &str) -> String {
    format!(
        "<!doctype html>\n<html{attributes}>\n<head><title>OSCE</title></head>\n<body><p>{text}</p></body>\n</html>\n"
    )
}

#[test]
fn undeclared_news_is_read_right() {
    for (language, encodings, text) in NEWS {
        assert!(text.chars().filter(|it| it.is_alphabetic()).count() >= 200, "{language}");
        // Templates name a wrong language at times.
        for named in ["", language, "en", "fr", "de", "it", "es", "ru"] {
            let attributes = format!(" lang=\"{named}\"");
            for encoding in *encodings {
                let page = page(&attributes, text);
                let bytes = encoded(&page, *encoding);
                let Decoded { text, guess, .. } = decode(&bytes);
                assert_eq!(text, page, "{language}{attributes} in {encoding:?} as {guess:?}");
                assert!(guess.is_some_and(|name| name != "UTF-8"));
            }
        }
    }
}

#[test]
fn the_named_language_decides_of_few_letters() {
    let read = |language: &str| {
        let page = page(&format!(" lang={language}"), "Srpski građani");
        let bytes = encoded(&page, Windows1250);
        let decoded = decode(&bytes);
        (decoded.text == page, decoded.guess)
    };
    assert_eq!(read("sr-Latn"), (true, Some("windows-1250")));
    assert_eq!(read("is"), (false, Some("windows-1252")));
}

#[test]
fn a_guess_has_a_name() {
    for (language, encoding) in
        [("fr", Windows1252), ("pl", Iso8859_2), ("ru", Koi8R), ("ru", Iso8859_5), ("uk", Koi8U)]
    {
        let (_, _, text) = NEWS.iter().find(|(it, _, _)| *it == language).expect("news");
        assert_eq!(decode(&encoded(text, encoding)).guess, Some(encoding.name()), "{language}");
    }
}

#[test]
fn declared_news_is_read_as_declared() {
    for (language, encodings, text) in NEWS {
        for encoding in *encodings {
            let name = encoding.name();
            for meta in [
                format!("<meta charset={name}>"),
                format!("<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset={name}'>"),
            ] {
                let page = format!("<!-- saved -->{meta}{text}");
                let bytes = encoded(&page, *encoding);
                let decoded = decode(&bytes);
                assert_eq!((&*decoded.text, decoded.guess), (&*page, None), "{language} in {encoding:?}");
            }
        }
    }
}

#[test]
fn what_the_bytes_contradict_is_not_believed() {
    let decoded = |bytes: &[u8]| {
        let Decoded { text, guess, .. } = decode(bytes);
        (text.into_owned(), guess)
    };
    let utf8 = "<meta charset=windows-1252>Côte d’Ivoire";
    assert_eq!(decoded(utf8.as_bytes()), (utf8.into(), None));
    let western = "<meta charset=utf-8>Côte d’Ivoire";
    assert_eq!(decoded(&encoded(western, Windows1252)), (western.into(), Some("windows-1252")));
    // One that is not known here, and one that would show in the first byte.
    assert_eq!(decoded("<meta charset=x-sjis>é".as_bytes()), ("<meta charset=x-sjis>é".into(), None));
    assert_eq!(decoded("<meta charset=utf-16>é".as_bytes()), ("<meta charset=utf-16>é".into(), None));
}

#[test]
fn damaged_utf8_stays_utf8() {
    let bytes = b"<meta charset=utf-8>Tha\xc3\xaft \xe9t\xc3\xa9 cut \xc3\xa9\xe2\x80";
    let decoded = decode(bytes);
    assert_eq!((&*decoded.text, decoded.guess), ("<meta charset=utf-8>Thaït \u{fffd}té cut é\u{fffd}", None));
}

#[test]
fn nothing_is_guessed_of_ascii() {
    for text in ["", "plain", "<meta charset=koi8-r>plain"] {
        let decoded = decode(text.as_bytes());
        assert!(matches!(decoded.text, Cow::Borrowed(it) if it == text));
        assert_eq!(decoded.guess, None);
    }
}

#[test]
fn bytes_without_a_character() {
    let decoded = decode(b"<meta charset=windows-1251>\xd0\x98\xd0");
    assert_eq!(decoded.text, "<meta charset=windows-1251>Р\u{fffd}Р");
}

#[test]
fn a_byte_order_mark_decides() {
    let text = "<meta charset=koi8-r>Ночь 🎉";
    let marked = |units: Vec<[u8; 2]>| decode(&units.concat()).text.into_owned();
    let units = || "\u{feff}".encode_utf16().chain(text.encode_utf16());
    assert_eq!(marked(units().map(u16::to_le_bytes).collect()), text);
    assert_eq!(marked(units().map(u16::to_be_bytes).collect()), text);
    let utf8 = format!("\u{feff}{text}");
    assert_eq!((&*decode(utf8.as_bytes()).text, decode(utf8.as_bytes()).guess), (text, None));
    // Half a pair of surrogates, and half a unit.
    assert_eq!(decode(b"\xff\xfe\x3d\xd8a\0b").text, "\u{fffd}a\u{fffd}");
}

proptest! {
    #[test]
    fn any_bytes_are_some_text(
        start in prop::sample::select(vec!["", "<meta charset=", "<meta charset=koi8-r>", "<html lang=tr", "<?xml "]),
        bytes in prop::collection::vec(any::<u8>(), 0..400),
        mark in prop::sample::select(vec![&b""[..], b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf"]),
    ) {
        let page = [mark, start.as_bytes(), &bytes].concat();
        let decoded = decode(&page);
        // A byte is at most one character, and that at most three bytes.
        prop_assert!(decoded.text.len() <= 3 * page.len());
    }

    #[test]
    fn any_tags_are_some_text(page in "([<>!/?='\"; -]|meta|html|charset|content|http-equiv|lang|koi8-r|é|[a-z]){0,60}") {
        prop_assert_eq!(&decode(page.as_bytes()).text, &page);
    }

    #[test]
    fn utf8_is_read_as_it_is(text in "[^\u{feff}]\\PC{0,200}") {
        prop_assert_eq!(&decode(text.as_bytes()).text, &text);
    }

    #[test]
    fn what_is_declared_is_read_back(
        encoding in prop::sample::select(Encoding::SINGLE_BYTE.to_vec()),
        places in prop::collection::vec(0..128_usize, 0..200),
    ) {
        let half = encoding.upper_half();
        // A small letter between them keeps them from being UTF-8 by accident.
        let text: String = places.iter().filter(|at| half[**at] != '\u{fffd}').flat_map(|at| [half[*at], 'a']).collect();
        let page = format!("<meta charset={}>{text}", encoding.name());
        let bytes = encoded(&page, encoding);
        prop_assert_eq!(&decode(&bytes).text, &page);
    }
}
