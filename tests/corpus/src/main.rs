//! Writes a file of the corpus: `corpus lines FORM COUNT SEED`, `corpus text NAME BYTES`; or pages into a folder: `corpus pages FOLDER COUNT
//! SEED`.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use osce_corpus::lines::{Form, lines};
use osce_corpus::pages::pages;
use osce_corpus::texts::Text;

fn main() -> io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let number = |text: &str| text.parse().expect("a number");
    let written = match arguments[..] {
        ["lines", form, count, seed] => {
            let form = Form::ALL.into_iter().find(|known| known.name() == form).expect("a form of lines");
            lines(form, number(count), number(seed) as u64)
        }
        ["text", name, bytes] => {
            let text = Text::ALL.into_iter().find(|known| known.name() == name).expect("a text");
            text.of(number(bytes)).into_bytes()
        }
        ["pages", folder, count, seed] => {
            fs::create_dir_all(folder)?;
            for (number, page) in pages(number(count), number(seed) as u64).iter().enumerate() {
                fs::write(Path::new(folder).join(format!("{number:06}.txt")), page)?;
            }
            Vec::new()
        }
        _ => panic!("corpus lines FORM COUNT SEED | corpus text NAME BYTES | corpus pages FOLDER COUNT SEED"),
    };
    io::stdout().write_all(&written)
}
