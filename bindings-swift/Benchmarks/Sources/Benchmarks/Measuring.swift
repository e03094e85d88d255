import Foundation

/// With `--tiny` everything is done once, with little: it shows that all runs, and the times say nothing.
let isTiny = CommandLine.arguments.contains("--tiny")

/// Keeps a value that nothing reads, so that the call that made it is not left out.
@inline(never)
func keep<Value>(_ value: Value) {}

/// The median time of a body that makes so many calls, a call.
func each(_ calls: Int = 1, _ body: () -> Void) -> Duration {
    let clock = ContinuousClock()
    body()
    // A round of some milliseconds, so that the clock itself does not count.
    var bodies = 1
    while !isTiny, clock.measure({ for _ in 0..<bodies { body() } }) < .milliseconds(5) { bodies *= 2 }
    let rounds = (0..<(isTiny ? 1 : 15)).map { _ in clock.measure { for _ in 0..<bodies { body() } } }
    return rounds.sorted()[rounds.count / 2] / (bodies * calls)
}

/// The median time of a body that takes long.
func once(_ body: () -> Void) -> Duration {
    let rounds = (0..<(isTiny ? 1 : 5)).map { _ in ContinuousClock().measure(body) }
    return rounds.sorted()[rounds.count / 2]
}

func row(_ what: String, _ time: Duration, target: Duration? = nil) {
    let verdict = target.map { time <= $0 ? "  (target \(shown($0)))" : "  (target \(shown($0)): MISSED)" } ?? ""
    print(padded(shown(time)) + "  " + what + verdict)
}

func throughput(_ what: String, _ bytes: Int, _ time: Duration) {
    print(padded("\(Int(Double(bytes) / 1e6 / seconds(time))) MB/s") + "  " + what)
}

private func padded(_ text: String) -> String {
    String(repeating: " ", count: max(0, 12 - text.count)) + text
}

private func seconds(_ time: Duration) -> Double {
    Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
}

private func shown(_ time: Duration) -> String {
    let nanoseconds = seconds(time) * 1e9
    let (value, unit) =
        switch nanoseconds {
        case ..<1e3: (nanoseconds, "ns")
        case ..<1e6: (nanoseconds / 1e3, "µs")
        default: (nanoseconds / 1e6, "ms")
        }
    return String(format: value < 10 ? "%.1f" : "%.0f", value) + " " + unit
}
