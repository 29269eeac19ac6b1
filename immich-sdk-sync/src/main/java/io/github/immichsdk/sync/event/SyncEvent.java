package io.github.immichsdk.sync.event;

/**
 * One event of the stream. Each entity has an interface with the records {@code Upsert} and, if the server reports deletions,
 * {@code Delete}, such as {@link AssetEvent.Upsert} and {@link AssetEvent.Delete}. {@link ControlEvent} has the events of the
 * stream itself, and {@link UnknownEvent} is for types that this SDK does not know.
 *
 * <p>An upsert contains the whole row, never a difference, and may arrive again: replace the row that you have under its ID. A
 * record is the same for all server versions; {@link #type()} returns the version, and fields that only some versions have are
 * nullable. Unknown fields are in {@code additionalProperties()}, together with dates that could not be read.
 */
public sealed interface SyncEvent
        permits AlbumAssetEvent,
                AlbumEvent,
                AlbumUserEvent,
                AssetEditEvent,
                AssetEvent,
                AssetExifEvent,
                AssetFaceEvent,
                AssetMetadataEvent,
                AssetOcrEvent,
                AuthUserEvent,
                ControlEvent,
                MemoryAssetEvent,
                MemoryEvent,
                PartnerEvent,
                PersonEvent,
                StackEvent,
                UnknownEvent,
                UserEvent,
                UserMetadataEvent {

    /** {@return the line as received} */
    SyncLine line();

    /** {@return the type as the server writes it, such as {@code PartnerAssetBackfillV2}} */
    default String type() {
        return line().type();
    }

    /** {@return the acknowledgement to send after the event is processed} */
    default String ack() {
        return line().ack();
    }
}
