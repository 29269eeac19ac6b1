package io.github.immichsdk.sync.event;

/**
 * One event of the stream, as one record for each version of each entity; {@link Unknown} stands for what this SDK has no
 * record for.
 *
 * <p>An event that is not a delete carries the whole row, never a difference, and may come again: put it in the place of what
 * is known under its id. What the same thing is called by several servers has a common interface, such as
 * {@link AssetEvent.Upsert}. Fields that this SDK does not know are in {@link #line()}.
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

    /** {@return the line as it came} */
    SyncLine line();

    /** {@return the type as the server writes it, such as {@code PartnerAssetBackfillV2}} */
    default String type() {
        return line().type();
    }

    /** {@return what to send back once the event is dealt with} */
    default String ack() {
        return line().ack();
    }
}
