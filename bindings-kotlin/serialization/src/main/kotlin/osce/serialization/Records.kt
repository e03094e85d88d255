package osce.serialization

import kotlinx.serialization.KSerializer
import osce.FieldOperation
import osce.Meeting
import osce.NewsItem
import osce.Project

/**
 * Reads and writes a [NewsItem] as its canonical JSON, with what this version does not know.
 *
 * Terms and members that this version does not know are written back in their place, and numbers as they were written (`1.50`, `1e400`).
 * kotlinx.serialization does not hand over the text that it reads. So three things are not kept that [NewsItem.Companion.fromJson] and
 * [NewsItem.toJson] keep: white space inside an unknown member, the notation of its strings (`\u00e9` becomes `é`), and of several members
 * with one name all but the last.
 *
 * In a format that is not JSON a record is one member, `json`: the text that [NewsItem.toJson] gives, byte for byte.
 *
 * Reading throws a [kotlinx.serialization.SerializationException] with the message of the core where the JSON is not an object or has no
 * title. Other faults leave a record; see [NewsItem.check]. Writing throws one where the record holds what has no JSON, such as a partial date
 * that does not exist.
 *
 * ```kotlin
 * @Serializable
 * data class Feed(val items: List<@Serializable(NewsItemSerializer::class) NewsItem>)
 * ```
 */
public object NewsItemSerializer :
    KSerializer<NewsItem> by RecordSerializer("osce.NewsItem", NewsItem::toJson, NewsItem.Companion::fromJson)

/** Reads and writes a [Meeting] as its canonical JSON, as [NewsItemSerializer] does a piece of news. */
public object MeetingSerializer :
    KSerializer<Meeting> by RecordSerializer("osce.Meeting", Meeting::toJson, Meeting.Companion::fromJson)

/** Reads and writes a [Project] as its canonical JSON, as [NewsItemSerializer] does a piece of news. */
public object ProjectSerializer :
    KSerializer<Project> by RecordSerializer("osce.Project", Project::toJson, Project.Companion::fromJson)

/** Reads and writes a [FieldOperation] as its canonical JSON, as [NewsItemSerializer] does a piece of news. */
public object FieldOperationSerializer :
    KSerializer<FieldOperation> by RecordSerializer("osce.FieldOperation", FieldOperation::toJson, FieldOperation.Companion::fromJson)
