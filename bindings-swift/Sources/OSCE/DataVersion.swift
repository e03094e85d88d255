/// The version of the data, which is that of the package.
public let dataVersion = coreDataVersion()
