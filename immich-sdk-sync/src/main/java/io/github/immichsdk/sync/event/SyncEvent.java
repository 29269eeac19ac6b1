package io.github.immichsdk.sync.event;

/**
 * One event of the stream. There is one record for each version of each entity, and {@link Unknown} for events without a
 * record.
 *
 * <p>An event that is not a delete contains the whole row, never a difference, and may arrive again: replace the row that you
 * have under its ID. Records of the same entity for different server versions have a common interface, such as
 * {@link AssetEvent.Upsert}. Unknown fields are in {@link #line()}.
 */
public sealed interface SyncEvent
        permits AlbumEvent,
                AssetEditEvent,
                AssetEvent,
                AssetExifEvent,
                AssetFaceEvent,
                AssetMetadataEvent,
                AssetOcrEvent,
                ControlEvent,
                MemoryEvent,
                PartnerEvent,
                PersonEvent,
                StackEvent,
                Unknown,
                UserEvent {

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
