//! The letters by which a language shows, beside those of ASCII.

/// The letters of a language that are not in ASCII, in lower case.
pub(in crate::reading) struct Alphabet {
    /// The tags of the languages that are written so.
    pub(in crate::reading) languages: &'static [&'static str],
    /// Those that most words need.
    pub(in crate::reading) usual: &'static str,
    /// The others.
    pub(in crate::reading) rare: &'static str,
}

const fn alphabet(languages: &'static [&'static str], usual: &'static str, rare: &'static str) -> Alphabet {
    Alphabet { languages, usual, rare }
}

/// The alphabets of the OSCE's region that an encoding here has.
pub(in crate::reading) const ALPHABETS: &[Alphabet] = &[
    alphabet(&["fr"], "éèàêçîôûùâ", "ëïœüÿæñ"),
    alphabet(&["de", "lb"], "äöüß", "éë"),
    alphabet(&["it"], "àèéìòù", "îº"),
    alphabet(&["es"], "áéíóúñ", "üªº"),
    alphabet(&["ca"], "àèéíòóúç", "ïüªº"),
    alphabet(&["pt"], "áâãàçéêíóôõú", "üªº"),
    alphabet(&["nl"], "ëéï", "èêöüóáç"),
    alphabet(&["da", "nb", "nn", "no"], "æøå", "éèêóòôà"),
    alphabet(&["sv", "fi"], "äåö", "éüšž"),
    alphabet(&["et"], "äõöü", "šž"),
    alphabet(&["is"], "áðéíóúþæö", "ý"),
    alphabet(&["ga"], "áéíóú", ""),
    alphabet(&["sq"], "ëç", ""),
    alphabet(&["tr"], "ışçğüöİ", "âîû"),
    alphabet(&["pl"], "ąćęłńóśźż", ""),
    alphabet(&["cs"], "áčéěířšůýž", "úďňťó"),
    alphabet(&["sk"], "áčéíšťúýž", "äďĺľňóôŕ"),
    alphabet(&["hu"], "áéíóöőúüű", ""),
    alphabet(&["ro"], "ăâîşţ", ""),
    alphabet(&["bs", "hr", "sh", "sr", "sl"], "čćšžđ", ""),
    alphabet(&["ru"], "оеаинтсрвлкдм", "пуяыьгзбчйхжшюцщэфъё"),
    alphabet(&["uk"], "оаинвіртескдл", "мпуяьгзбчйхжшюцщєїфґ"),
    alphabet(&["be"], "аніоеыцясрлкд", "вумптўьгзбчйхжшюэфё"),
    alphabet(&["bg"], "аеоитнрсвдлкм", "пуяьгзбчйхжшюцщфъ"),
    alphabet(&["sr", "mk"], "аоеинртсјувкд", "млпћзбгњчшжцљхфђџѓќѕ"),
    alphabet(&["el"], "αοιετσνηρπκςίόάέ", "υμλωήύώθδγχφβξζψϊϋΐΰ"),
];
