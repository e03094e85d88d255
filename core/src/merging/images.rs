//! Which addresses are those of one picture.

/// The folders in which sites keep smaller copies of their pictures.
const FOLDERS_OF_COPIES: [&str; 2] = ["/imagecache/", "/styles/"];

/// Endings of pictures that another one may follow, where a copy has another format.
const ENDINGS: [&str; 5] = [".jpg", ".jpeg", ".png", ".gif", ".tiff"];

/// The name of the file of a picture, which its copies have too.
pub(super) fn file_name(url: &str) -> String {
    let path = url.split(['?', '#']).next().unwrap_or(url);
    let name = path.rsplit('/').next().unwrap_or(path).to_ascii_lowercase();
    // 'course.jpg.webp'
    let original = name.rsplit_once('.').map(|(original, _)| original);
    let original = original.filter(|original| ENDINGS.iter().any(|ending| original.ends_with(ending)));
    let name = original.unwrap_or(&name);
    if name.is_empty() { url.to_owned() } else { name.to_owned() }
}

/// Whether an address is that of a smaller copy.
pub(super) fn is_copy(url: &str) -> bool {
    FOLDERS_OF_COPIES.iter().any(|folder| url.contains(folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_have_the_name_of_their_picture() {
        let copies = [
            "https://www.osce.org/files/images/Course.jpg",
            "https://www.osce.org/sites/default/files/imagecache/10_large_gallery/images/course.jpg",
            "https://www.osce.org/sites/default/files/styles/wide/public/2021-02/course.jpg.webp?itok=x",
        ];
        assert!(copies.iter().all(|copy| file_name(copy) == "course.jpg"));
        assert_eq!(copies.map(is_copy), [false, true, true]);
        assert_eq!(file_name("https://www.osce.org/"), "https://www.osce.org/");
    }
}
