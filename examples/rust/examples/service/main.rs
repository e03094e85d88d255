//! A service that takes news: a posted record is answered in its canonical form, or with what is wrong with it.
//!
//! ```text
//! cargo run --release --example service                   on 127.0.0.1:8080
//! cargo run --release --example service -- 127.0.0.1:9000
//!
//! curl --json '{"title": "Course ends", "kind": "pres-release"}' 127.0.0.1:8080/news
//! curl --data-binary @examples/newsroom/news.jsonl 127.0.0.1:8080/news/lines
//! curl 127.0.0.1:8080/openapi.json
//! ```
//!
//! Faults are answered as `application/problem+json` (RFC 9457), each with its code, its JSON Pointer and what to write instead.

mod open_api;
mod problem;

use std::time::SystemTime;

use axum::body::{Body, Bytes};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use chrono::{DateTime, Utc};
use futures_util::StreamExt as _;
use osce::reading::{LineChecker, LinesOptions};
use osce::{CheckOptions, NewsItem, check_json};

use problem::Problem;

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let address = std::env::args().nth(1).unwrap_or_else(|| "127.0.0.1:8080".to_owned());
    let listener = tokio::net::TcpListener::bind(&address).await?;
    println!("http://{}", listener.local_addr()?);
    axum::serve(listener, service()).await
}

fn service() -> Router {
    Router::new()
        .route("/news", post(take))
        .route("/news/lines", post(count))
        .route("/openapi.json", get(async || Json(open_api::description())))
}

/// The library has no clock: the service says which day it is.
fn options() -> CheckOptions {
    CheckOptions::new(DateTime::<Utc>::from(SystemTime::now()).date_naive())
}

/// Takes a record. Whatever the bytes are, what is wrong with them stands in the report.
async fn take(body: Result<Bytes, axum::extract::rejection::BytesRejection>) -> Result<Response, Problem> {
    let body = body.map_err(|error| Problem::new(error.status(), error.body_text()))?;
    let checked = check_json::<NewsItem>(&body, &options());
    match checked.item {
        Some(item) if checked.report.is_valid() => {
            Ok(([(header::CONTENT_TYPE, "application/json")], item.to_json()).into_response())
        }
        _ => Err(Problem::of_report(&checked.report)),
    }
}

/// Counts the faults of JSON Lines of any length while they come. Nothing is held but the beginning of one line.
async fn count(body: Body) -> Result<Response, Problem> {
    let mut checker = LineChecker::new(LinesOptions::new(options()));
    let mut chunks = body.into_data_stream();
    while let Some(chunk) = chunks.next().await {
        let chunk = chunk.map_err(|error| Problem::new(axum::http::StatusCode::BAD_REQUEST, error.to_string()))?;
        checker.push(&chunk, |_| {});
    }
    checker.finish(|_| {});
    Ok(Json(checker.batch()).into_response())
}

#[cfg(test)]
mod tests {
    use axum::http::{Request, StatusCode};
    use serde_json::{Value, json};
    use tower::ServiceExt as _;

    use super::*;

    /// The status, the content type and the JSON of an answer.
    async fn ask(method: &str, path: &str, body: impl Into<Body>) -> (StatusCode, String, Value) {
        let request = Request::builder().method(method).uri(path).body(body.into()).unwrap();
        let response = service().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        let content_type = parts.headers[header::CONTENT_TYPE].to_str().unwrap().to_owned();
        (parts.status, content_type, serde_json::from_slice(&bytes).unwrap())
    }

    const RIGHT: &str = r#"{ "title": "Course ends", "kind": "news", "body": "It was the third.",
        "issued_on": "2019-05-15", "issued_by": ["secretariat"] }"#;

    #[tokio::test]
    async fn a_valid_record_comes_back_in_canonical_form() {
        let (status, content_type, answer) = ask("POST", "/news", RIGHT).await;
        assert_eq!((status, content_type.as_str()), (StatusCode::OK, "application/json"));
        assert_eq!(answer["issued_by"], json!(["secretariat"]));
    }

    #[tokio::test]
    async fn what_is_wrong_is_a_problem_with_its_places() {
        let (status, content_type, problem) = ask("POST", "/news", RIGHT.replace("news", "pres-release")).await;
        assert_eq!((status, content_type.as_str()), (StatusCode::UNPROCESSABLE_ENTITY, "application/problem+json"));
        assert_eq!(problem["status"], 422);
        let fault = &problem["faults"][0];
        let suggestion = &fault["suggestion"];
        assert_eq!(
            (&fault["code"], &fault["path"], suggestion),
            (&json!("unknown-term"), &json!("/kind"), &json!("press-release"))
        );
        assert!(problem["detail"].as_str().unwrap().contains("write `press-release`"), "{problem}");
    }

    #[tokio::test]
    async fn hostile_bodies_are_problems_too() {
        let bodies = [String::new(), "\u{0}".to_owned(), "[".repeat(100_000), "{\"title\":\"\\ud800\"}".to_owned()];
        for body in bodies {
            let (status, _, problem) = ask("POST", "/news", body).await;
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(!problem["faults"].as_array().unwrap().is_empty());
        }
        let (status, content_type, _) = ask("POST", "/news", "x".repeat(10 << 20)).await;
        assert_eq!((status, content_type.as_str()), (StatusCode::PAYLOAD_TOO_LARGE, "application/problem+json"));
    }

    #[tokio::test]
    async fn lines_are_counted_while_they_come() {
        let lines = format!("{}\n{{}}\n", RIGHT.replace('\n', " "));
        let chunks = lines.into_bytes().chunks(7).map(|chunk| Ok(Bytes::copy_from_slice(chunk))).collect::<Vec<_>>();
        let body = Body::from_stream(futures_util::stream::iter::<Vec<std::io::Result<Bytes>>>(chunks));
        let (status, _, batch) = ask("POST", "/news/lines", body).await;
        assert_eq!(status, StatusCode::OK);
        assert_eq!((&batch["lines"], &batch["valid"], &batch["invalid"]), (&json!(2), &json!(1), &json!(1)));
    }

    #[tokio::test]
    async fn a_stream_that_breaks_off_is_a_problem() {
        let chunks: Vec<std::io::Result<Bytes>> =
            vec![Ok("{\"title\"".into()), Err(std::io::Error::other("the line is dead"))];
        let (status, _, problem) =
            ask("POST", "/news/lines", Body::from_stream(futures_util::stream::iter(chunks))).await;
        assert_eq!(status, StatusCode::BAD_REQUEST);
        assert!(problem["detail"].as_str().unwrap().contains("the line is dead"), "{problem}");
    }

    /// Every reference leads to a component: validators and generators of clients look nowhere else.
    #[tokio::test]
    async fn the_description_has_the_schemas_that_it_refers_to() {
        let (_, _, description) = ask("GET", "/openapi.json", Body::empty()).await;
        assert_eq!(description["openapi"], "3.1.0");
        let text = description.to_string();
        let references: Vec<&str> =
            text.split("\"$ref\":\"#").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert!(references.contains(&"/components/schemas/FieldOfWork"), "{references:?}");
        for reference in references {
            assert!(reference.starts_with("/components/schemas/"), "{reference}");
            assert!(description.pointer(reference).is_some(), "{reference}");
        }
        assert!(!text.contains("$defs") && !text.contains("$id"));
        assert_eq!(description["components"]["schemas"]["NewsItem"]["properties"]["issued_on"]["format"], "date");
    }
}
