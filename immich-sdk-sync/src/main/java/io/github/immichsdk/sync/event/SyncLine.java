package io.github.immichsdk.sync.event;

import java.util.Objects;

/**
 * One line of the event stream as received.
 *
 * @param type the event type, such as {@code AssetV2} or {@code AlbumDeleteV1}
 * @param ack the acknowledgement to send after the event is processed; opaque, and sometimes of another type than the line
 * @param text the whole line as JSON, without its line end: {@code type}, {@code data}, {@code ack}, and fields that newer
 *     servers add
 */
public record SyncLine(String type, String ack, String text) {

    /** Checks that nothing is missing. */
    public SyncLine {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(ack, "ack");
        Objects.requireNonNull(text, "text");
    }

    /** Shows type and ack, but not the text, which may be long or personal. */
    @Override
    public String toString() {
        return type + " (" + ack + ")";
    }
}
