// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "Newsroom",
    platforms: [.macOS(.v12)],
    dependencies: [.package(name: "OSCE", path: "../../bindings-swift")],
    targets: [.executableTarget(name: "Newsroom", dependencies: ["OSCE"])],
    swiftLanguageModes: [.v6]
)
