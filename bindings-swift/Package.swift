// swift-tools-version: 6.0
import PackageDescription

// On Apple's systems the core comes as an XCFramework (bindings-swift/build-xcframework), on Linux as a library that
// pkg-config finds (bindings-swift/build-linux).
#if os(Linux)
let core: Target = .systemLibrary(name: "OsceFFI", path: "Sources/OsceFFI", pkgConfig: "osce-ffi")
#else
let core: Target = .binaryTarget(name: "OsceFFI", path: "build/OsceFFI.xcframework")
#endif

let package = Package(
    name: "OSCE",
    platforms: [.iOS(.v15), .macOS(.v12)],
    products: [.library(name: "OSCE", targets: ["OSCE"])],
    targets: [
        core,
        .target(name: "OSCE", dependencies: ["OsceFFI"]),
        .testTarget(name: "OSCETests", dependencies: ["OSCE"]),
    ],
    swiftLanguageModes: [.v6]
)
