package osce.serialization

import java.nio.file.Path
import kotlin.io.path.readText
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive

/** The repository. */
internal val root: Path = Path.of(System.getProperty("osce.root")).toRealPath()

internal fun cases(file: String): List<JsonObject> =
    Json.parseToJsonElement(root.resolve("tests/vectors/$file").readText()).jsonObject.getValue("cases").jsonArray.map { it.jsonObject }

internal fun JsonObject.text(name: String): String = getValue(name).jsonPrimitive.content
