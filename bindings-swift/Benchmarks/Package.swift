// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "OSCE", path: "..")],
    targets: [.executableTarget(name: "Benchmarks", dependencies: ["OSCE"])],
    swiftLanguageModes: [.v6]
)
