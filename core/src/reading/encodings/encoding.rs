//! The encodings that are read, with their labels.

use super::tables;

/// An encoding of a page. ISO 8859-1 and -9 are those of Windows, which have their characters and more.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Encoding {
    Utf8,
    Windows1250,
    Windows1251,
    Windows1252,
    Windows1253,
    Windows1254,
    Iso8859_2,
    Iso8859_5,
    Koi8R,
    Koi8U,
}

/// What is known of an encoding.
struct Row {
    name: &'static str,
    /// In lower case.
    labels: &'static [&'static str],
    /// The characters of the bytes 0x80 to 0xff; none in UTF-8.
    upper_half: &'static str,
}

impl Encoding {
    /// Those with a byte a character. Where several read a text alike, the first of them is guessed.
    pub(super) const SINGLE_BYTE: [Self; 9] = [
        Self::Windows1252,
        Self::Windows1250,
        Self::Windows1254,
        Self::Iso8859_2,
        Self::Windows1251,
        Self::Koi8R,
        Self::Koi8U,
        Self::Iso8859_5,
        Self::Windows1253,
    ];

    /// The encoding of a label, as the Encoding Standard of the WHATWG has them.
    pub(super) fn of_label(label: &[u8]) -> Option<Self> {
        let label = label.trim_ascii();
        let has_label =
            |encoding: &Self| encoding.row().labels.iter().any(|it| label.eq_ignore_ascii_case(it.as_bytes()));
        [Self::Utf8].into_iter().chain(Self::SINGLE_BYTE).find(has_label)
    }

    /// Its name in that standard.
    pub(super) fn name(self) -> &'static str {
        self.row().name
    }

    /// The characters of the bytes 0x80 to 0xff, with U+FFFD for a byte that has no character.
    pub(super) fn upper_half(self) -> [char; 128] {
        let mut half = [char::REPLACEMENT_CHARACTER; 128];
        for (place, character) in half.iter_mut().zip(self.row().upper_half.chars()) {
            *place = character;
        }
        half
    }

    fn row(self) -> Row {
        let (name, upper_half, labels): (_, _, &[_]) = match self {
            // A label of UTF-16 that can be read a byte at a time is wrong, and the standard reads such a page as UTF-8.
            Self::Utf8 => (
                "UTF-8",
                "",
                &[
                    "unicode-1-1-utf-8",
                    "unicode11utf8",
                    "unicode20utf8",
                    "utf-8",
                    "utf8",
                    "x-unicode20utf8",
                    "utf-16",
                    "utf-16be",
                    "utf-16le",
                ],
            ),
            Self::Windows1250 => ("windows-1250", tables::WINDOWS_1250, &["cp1250", "windows-1250", "x-cp1250"]),
            Self::Windows1251 => ("windows-1251", tables::WINDOWS_1251, &["cp1251", "windows-1251", "x-cp1251"]),
            Self::Windows1252 => (
                "windows-1252",
                tables::WINDOWS_1252,
                &[
                    "ansi_x3.4-1968",
                    "ascii",
                    "cp1252",
                    "cp819",
                    "csisolatin1",
                    "ibm819",
                    "iso-8859-1",
                    "iso-ir-100",
                    "iso8859-1",
                    "iso88591",
                    "iso_8859-1",
                    "iso_8859-1:1987",
                    "l1",
                    "latin1",
                    "us-ascii",
                    "windows-1252",
                    "x-cp1252",
                ],
            ),
            Self::Windows1253 => ("windows-1253", tables::WINDOWS_1253, &["cp1253", "windows-1253", "x-cp1253"]),
            Self::Windows1254 => (
                "windows-1254",
                tables::WINDOWS_1254,
                &[
                    "cp1254",
                    "csisolatin5",
                    "iso-8859-9",
                    "iso-ir-148",
                    "iso8859-9",
                    "iso88599",
                    "iso_8859-9",
                    "iso_8859-9:1989",
                    "l5",
                    "latin5",
                    "windows-1254",
                    "x-cp1254",
                ],
            ),
            Self::Iso8859_2 => (
                "ISO-8859-2",
                tables::ISO_8859_2,
                &[
                    "csisolatin2",
                    "iso-8859-2",
                    "iso-ir-101",
                    "iso8859-2",
                    "iso88592",
                    "iso_8859-2",
                    "iso_8859-2:1987",
                    "l2",
                    "latin2",
                ],
            ),
            Self::Iso8859_5 => (
                "ISO-8859-5",
                tables::ISO_8859_5,
                &[
                    "csisolatincyrillic",
                    "cyrillic",
                    "iso-8859-5",
                    "iso-ir-144",
                    "iso8859-5",
                    "iso88595",
                    "iso_8859-5",
                    "iso_8859-5:1988",
                ],
            ),
            Self::Koi8R => ("KOI8-R", tables::KOI8_R, &["cskoi8r", "koi", "koi8", "koi8-r", "koi8_r"]),
            Self::Koi8U => ("KOI8-U", tables::KOI8_U, &["koi8-ru", "koi8-u"]),
        };
        Row { name, labels, upper_half }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_has_a_character_for_each_byte() {
        for encoding in Encoding::SINGLE_BYTE {
            assert_eq!(encoding.row().upper_half.chars().count(), 128, "{encoding:?}");
            assert!(!encoding.upper_half().iter().any(|c| c.is_control() || c.is_ascii()), "{encoding:?}");
        }
    }

    #[test]
    fn known_pairs() {
        let pairs = [
            (Encoding::Windows1250, 0x9a, 'š'),
            (Encoding::Windows1250, 0xf5, 'ő'),
            (Encoding::Windows1251, 0xb3, 'і'),
            (Encoding::Windows1251, 0xff, 'я'),
            (Encoding::Windows1251, 0x98, '\u{fffd}'),
            (Encoding::Windows1252, 0x80, '€'),
            (Encoding::Windows1252, 0xe9, 'é'),
            (Encoding::Windows1252, 0x81, '\u{fffd}'),
            (Encoding::Windows1253, 0xe1, 'α'),
            (Encoding::Windows1253, 0xa2, 'Ά'),
            (Encoding::Windows1254, 0xfd, 'ı'),
            (Encoding::Windows1254, 0xdd, 'İ'),
            (Encoding::Iso8859_2, 0xb9, 'š'),
            (Encoding::Iso8859_2, 0x93, '\u{fffd}'),
            (Encoding::Iso8859_5, 0xd0, 'а'),
            (Encoding::Iso8859_5, 0xff, 'џ'),
            (Encoding::Koi8R, 0xc1, 'а'),
            (Encoding::Koi8R, 0xa6, '╕'),
            (Encoding::Koi8U, 0xa6, 'і'),
        ];
        for (encoding, byte, character) in pairs {
            assert_eq!(encoding.upper_half()[byte - 0x80], character, "{encoding:?} {byte:#x}");
        }
    }

    #[test]
    fn labels_are_of_one_encoding_each() {
        let labels = [
            ("latin1", Some(Encoding::Windows1252)),
            (" ISO-8859-1\n", Some(Encoding::Windows1252)),
            ("us-ascii", Some(Encoding::Windows1252)),
            ("iso-8859-9", Some(Encoding::Windows1254)),
            ("CP1251", Some(Encoding::Windows1251)),
            ("koi8-r", Some(Encoding::Koi8R)),
            ("UTF-16", Some(Encoding::Utf8)),
            ("x-sjis", None),
            ("", None),
        ];
        for (label, encoding) in labels {
            assert_eq!(Encoding::of_label(label.as_bytes()), encoding, "{label}");
        }
        for encoding in Encoding::SINGLE_BYTE {
            assert!(encoding.row().labels.iter().all(|label| Encoding::of_label(label.as_bytes()) == Some(encoding)));
            assert_eq!(Encoding::of_label(encoding.name().as_bytes()), Some(encoding));
        }
    }
}
