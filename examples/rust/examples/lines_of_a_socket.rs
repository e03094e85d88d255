//! JSON Lines from an asynchronous source, checked while they come: no thread waits, and nothing is held but the beginning of one line.
//!
//! ```text
//! cargo run --release --example lines_of_a_socket -- 127.0.0.1:9000    listens; send lines with: nc 127.0.0.1 9000 < news.jsonl
//! ```
//!
//! Each connection is answered with its faults, a line each, and the count.

use std::time::SystemTime;

use chrono::{DateTime, NaiveDate, Utc};
use osce::CheckOptions;
use osce::reading::{LineChecker, LinesOptions};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let address = std::env::args().nth(1).unwrap_or_else(|| "127.0.0.1:9000".to_owned());
    let listener = tokio::net::TcpListener::bind(&address).await?;
    println!("listening on {}", listener.local_addr()?);
    loop {
        let (mut socket, _) = listener.accept().await?;
        tokio::spawn(async move {
            let (input, output) = socket.split();
            let today = DateTime::<Utc>::from(SystemTime::now()).date_naive();
            if let Err(error) = answer(input, output, today).await {
                eprintln!("{error}");
            }
        });
    }
}

/// Reads to the end of the input, and writes each fault as soon as its line has come.
async fn answer(
    mut input: impl AsyncRead + Unpin,
    mut output: impl AsyncWrite + Unpin,
    today: NaiveDate,
) -> std::io::Result<()> {
    let mut checker = LineChecker::new(LinesOptions::new(CheckOptions::new(today)));
    let (mut buffer, mut faults) = (vec![0; 1 << 16], String::new());
    loop {
        let length = input.read(&mut buffer).await?;
        // A line is checked in some microseconds: less than it takes to hand it to another thread.
        let note = |line: osce::reading::CheckedLine<'_>| {
            if !line.is_clean() {
                faults.extend([line.report().to_string(), "\n".to_owned()]);
            }
        };
        match length {
            0 => checker.finish(note),
            _ => checker.push(&buffer[..length], note),
        }
        output.write_all(faults.as_bytes()).await?;
        faults.clear();
        if length == 0 {
            let batch = checker.batch();
            let count = format!("{} lines, {} valid\n", batch.lines, batch.valid);
            output.write_all(count.as_bytes()).await?;
            return output.flush().await;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[tokio::test]
    async fn faults_are_written_while_lines_come() {
        let (mut client, server) = tokio::io::duplex(64);
        let (input, output) = tokio::io::split(server);
        let task = tokio::spawn(answer(input, output, NaiveDate::default()));
        client.write_all(b"{\"title\": \"Course en").await.unwrap();
        client.write_all(b"ds\"}\n{}\n{\"titl").await.unwrap();
        client.shutdown().await.unwrap();
        let mut answer = String::new();
        client.read_to_string(&mut answer).await.unwrap();
        task.await.unwrap().unwrap();
        assert!(answer.starts_with("1:"), "{answer}");
        assert!(answer.contains("3:7 error invalid-json"), "{answer}");
        assert!(answer.ends_with("3 lines, 0 valid\n"), "{answer}");
    }

    #[tokio::test]
    async fn a_task_is_cancelled_between_lines() {
        let (mut client, server) = tokio::io::duplex(64);
        let (input, output) = tokio::io::split(server);
        client.write_all(b"{\"title\": \"A\"}\n").await.unwrap();
        let never_ends = answer(input, output, NaiveDate::default());
        assert!(tokio::time::timeout(Duration::from_millis(50), never_ends).await.is_err());
        // The server is dropped, so that its client sees the end.
        let mut answer = String::new();
        client.read_to_string(&mut answer).await.unwrap();
        assert!(answer.contains("missing-member"), "{answer}");
    }
}
