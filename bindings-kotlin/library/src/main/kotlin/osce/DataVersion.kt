package osce

/** The version of the data, which is that of the library. */
public val dataVersion: String by lazy(::coreDataVersion)
