// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "Newsroom",
    platforms: [.iOS(.v15), .macOS(.v12)],
    products: [.library(name: "NewsList", targets: ["NewsList"])],
    dependencies: [.package(name: "OSCE", path: "../../bindings-swift")],
    targets: [
        .executableTarget(name: "Newsroom", dependencies: ["OSCE"]),
        // The model of a screen, and the screen itself where SwiftUI is available.
        .target(name: "NewsList", dependencies: ["OSCE"]),
        .executableTarget(name: "ListNews", dependencies: ["NewsList", "OSCE"]),
    ],
    swiftLanguageModes: [.v6]
)
