//! The tokens, beside those of html5gum, a tokenizer that has the tests of the standard.

use html5gum::emitters::default::{DefaultEmitter, Token as Theirs};
use html5gum::{Spanned, Tokenizer};
use proptest::prelude::*;

use super::elements::Element;
use super::tokens::{Token, each};

/// A token as a text; texts are joined.
#[derive(Default)]
struct Shown {
    tokens: Vec<String>,
    text: String,
}

impl Shown {
    fn add(&mut self, token: String) {
        if !self.text.is_empty() {
            self.tokens.push(format!("text {:?}", std::mem::take(&mut self.text)));
        }
        self.tokens.push(token);
    }
}

fn ours(html: &str) -> Vec<String> {
    let mut shown = Shown::default();
    let mut end_of_last = 0;
    each(html, &mut |token| match token {
        Token::Start(tag) => {
            let names = ["a", "href", "b", "=", "=a"];
            let attributes: Vec<String> =
                names.iter().filter_map(|name| Some(format!("{name}={:?}", tag.attribute(name)?))).collect();
            shown.add(format!("start {:?} {attributes:?}", tag.element));
        }
        Token::End(element) => shown.add(format!("end {element:?}")),
        Token::Text(text, start, end) => {
            assert!(start >= end_of_last && start < end && html.get(start..end).is_some());
            end_of_last = end;
            shown.text.push_str(text);
        }
        Token::Comment(text) => shown.add(format!("comment {text:?}")),
    });
    shown.add("end".to_owned());
    shown.tokens
}

fn theirs(html: &str) -> Vec<String> {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let mut shown = Shown::default();
    let mut emitter = DefaultEmitter::<()>::new_with_span();
    emitter.naively_switch_states(true);
    for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
        match token {
            Theirs::StartTag(tag) => {
                let value = |name: &&str| tag.attributes.get(name.as_bytes()).map(|Spanned { value, .. }| text(value));
                let names = ["a", "href", "b", "=", "=a"];
                let attributes: Vec<String> =
                    names.iter().filter_map(|name| Some(format!("{name}={:?}", value(name)?))).collect();
                shown.add(format!("start {:?} {attributes:?}", Element::of(&tag.name)));
            }
            Theirs::EndTag(tag) => shown.add(format!("end {:?}", Element::of(&tag.name))),
            Theirs::String(string) => shown.text.push_str(&text(&string)),
            Theirs::Comment(comment) => shown.add(format!("comment {:?}", text(&comment))),
            Theirs::Doctype(_) | Theirs::Error(_) => {}
        }
    }
    shown.add("end".to_owned());
    shown.tokens
}

#[test]
fn tokens_of_the_oddest_pages() {
    for html in [
        "<!DOCTYPE html><html lang=de><body class='a b'>A &amp; B < C <3 a<b>c</b >d</>e</ f>g<?xml?>h<![CDATA[i]]>j",
        "<!--><!---><!----><!--a--><!--b--!><!--c--!--><!-- <!-- d --><!--e--",
        "<p a=1 b='2' href=\"3\" a=4/>x<p =a=1><p a = b/c><p a=><p/a/b><p a='&lt;&copy=1'",
        "<title>a &amp; <b></titleb></TITLE ><textarea></p></textarea><style>a{}</styl></style>",
        "<script><!-- <script></script> --></script>a<script><!--></script>b<script><!--<script> </script></script>",
        "<script>a</script/>b<noscript><p></noscript><plaintext>a<b></plaintext>",
        "a<",
        "a</",
        "a<!",
        "a<!-",
        "<a",
        "<a b",
        "<a b=",
        "<a b='",
        "</a",
        "<title>a",
        "<title>a</title",
        "<script><!--",
    ] {
        assert_eq!(ours(html), theirs(html), "{html}");
    }
}

/// What a browser gives as text, and is not a text of the page.
#[test]
fn choices_and_stand_ins_are_not_text() {
    let text = |html: &str| crate::reading::visible_text(html);
    assert_eq!(
        text("<p>Met <select><option>English</option><option>Russian</option></select> in May.</p>"),
        "Met in May."
    );
    assert_eq!(text("<p>Met.<object><p>No picture.</p></object></p><p>Left.</p>"), "Met.\n\nLeft.");
}

/// What html5gum, which does not know of drawings, reads otherwise.
#[test]
fn elements_of_drawings_may_end_in_their_own_tag() {
    let shown =
        |html: &str| ours(html).into_iter().filter(|token| token.starts_with("text")).collect::<Vec<_>>().concat();
    assert_eq!(shown("<svg><title/></svg><h1>Course ends</h1>"), r#"text "Course ends""#);
    assert_eq!(shown("<svg><style/><script/><path/></svg><h1>A</h1>"), r#"text "A""#);
    assert_eq!(shown("<svg><title>A &lt;b></title></svg>"), r#"text "A <b>""#);
    assert_eq!(shown("<svg><p>A</p><title/>B<i>C"), r#"text "A"text "B<i>C""#);
    assert_eq!(shown("<svg/><title/>B<i>C"), r#"text "B<i>C""#);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn tokens_of_any_page(parts in prop::collection::vec(prop_oneof![
        "[<>&;/='\"!?a \n-]{1,4}",
        prop::sample::select(vec![
            "<!--", "-->", "--!>", "<script>", "</script>", "<script", "</script", "<title>", "</title>", "<TextArea ", "</textarea>",
            "<style>", "</style/", "<p>", "</p>", "<a href=", "&amp;", "&notit;", "&copy", "&#x80;", "&#8", "]]>", "<![CDATA[", "<!doctype",
            "é", "\u{1f600}", "<iframe>", "</iframe>", "&CounterClockwiseContourIntegral;", "href", "=a",
        ]).prop_map(str::to_owned),
    ], 0..30)) {
        let html = parts.concat();
        prop_assert_eq!(ours(&html), theirs(&html), "{}", html);
    }
}
