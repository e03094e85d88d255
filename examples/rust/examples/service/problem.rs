//! The answer to a request that the service refuses: a problem (RFC 9457).

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use osce::checking::{Fault, Report};
use serde::Serialize;

/// A problem. Its type is `about:blank`: the status says what kind it is, and `faults` what is wrong.
#[derive(Serialize)]
pub struct Problem {
    title: &'static str,
    status: u16,
    detail: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    faults: Vec<Fault>,
}

impl Problem {
    /// A problem without a record.
    pub fn new(status: StatusCode, detail: String) -> Self {
        let title = status.canonical_reason().unwrap_or_default();
        Self { title, status: status.as_u16(), detail, faults: Vec::new() }
    }

    /// A record with errors. The detail has the faults for people, a line each; `faults` has them for programs.
    pub fn of_report(report: &Report) -> Self {
        let problem = Self::new(StatusCode::UNPROCESSABLE_ENTITY, report.to_string());
        Self { faults: report.faults.clone(), ..problem }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let json = serde_json::to_string(&self).unwrap_or_default();
        (status, [(header::CONTENT_TYPE, "application/problem+json")], json).into_response()
    }
}
