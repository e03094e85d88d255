/** Asks what an app asks, and prints the answers: R8 must not change them. */
@file:UseSerializers(NewsItemSerializer::class, CountrySerializer::class, OrUnknownSerializer::class)

package osce.shrunk

import java.io.File
import java.time.LocalDate
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.UseSerializers
import kotlinx.serialization.json.Json
import osce.CheckOptions
import osce.Country
import osce.FieldOfWork
import osce.Language
import osce.LinesOptions
import osce.LookupException
import osce.NewsItem
import osce.OsceException
import osce.OrUnknown
import osce.PartialDate
import osce.Profile
import osce.Structure
import osce.at
import osce.chairOn
import osce.checkLines
import osce.checkedLines
import osce.label
import osce.lineage
import osce.lookup
import osce.mentions
import osce.readHtml
import osce.serialization.CountrySerializer
import osce.serialization.NewsItemSerializer
import osce.serialization.OrUnknownSerializer
import osce.suggest
import osce.text

@Serializable
private data class Feed(val items: List<NewsItem>, val home: Country? = null, val filter: List<OrUnknown<FieldOfWork>> = emptyList())

fun main() {
    val day = LocalDate.of(2026, 1, 15)
    val found = lookup("OSCE Mission to Serbia and Montenegro")
    println("${found.term.slug}, until ${found.validUntil?.text}")
    println(suggest("finl").first().name)
    println(Country.FINLAND.label(Language.RUSSIAN))
    println(Structure.MISSION_TO_SERBIA.lineage.map { it.slug })
    println(chairOn(LocalDate.of(2008, 1, 1))?.state)
    val text = "The OSCE Mission to Moldova discussed policing."
    println(mentions(text).map { text.at(it.span) })
    println(readHtml("<h1>Foresters plan a map</h1><p>Issued on: 17 June 2025</p>", options = CheckOptions(day)).report.text)

    try {
        lookup("Filand")
    } catch (error: LookupException) {
        println("${error is osce.NotFoundException}: ${error.message}")
    }
    try {
        PartialDate.parse("1994-13")
    } catch (error: OsceException) {
        println("${error is OsceException.NotADate}: ${error.message}")
    }

    val feed = """{"items":[{"kind":"podcast","title":"A title","fields_of_work":["quantum","policing"],"mood":1.50}],"home":"fi","filter":["policing","outer-space"]}"""
    println(Json.encodeToString(Json.decodeFromString<Feed>(feed)) == feed)
    println(Json.decodeFromString<Feed>(feed).filter.map { it.known })
    try {
        Json.decodeFromString<Feed>("""{"items":[],"home":"finland"}""")
    } catch (error: SerializationException) {
        println(error.message)
    }

    val file = File.createTempFile("news", ".jsonl").apply { deleteOnExit() }
    file.writeText("{\"title\":\"A title\"}\n{}\n")
    checkedLines(file.path, LinesOptions(CheckOptions(day, Profile.LENIENT))).use { lines ->
        for (line in lines) println("${line.number}: ${line.report.text}")
        println(lines.batch.faultsByCode)
    }
    println(checkLines(file.inputStream()).invalid)
}
