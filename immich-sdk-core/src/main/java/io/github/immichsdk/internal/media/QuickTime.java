package io.github.immichsdk.internal.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The head of a movie: how long it is, when it was made, and Apple's keys. */
final class QuickTime {

    /** 1904, from where its seconds count. */
    private static final long EPOCH = -2_082_844_800L;

    private static final String CONTENT_ID = "com.apple.quicktime.content.identifier";
    private static final String CREATED = "com.apple.quicktime.creationdate";
    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[XXX][XX]");

    private QuickTime() {}

    static CaptureMoment moment(Boxes boxes, Boxes.Box movie) throws IOException {
        Boxes.Box head = boxes.find(movie, "mvhd");
        Duration duration = null;
        Instant taken = null;
        if (head != null) {
            ByteBuffer values = boxes.contents(head);
            boolean large = values.get(0) == 1;
            int width = large ? 8 : 4;
            long created = FilePieces.number(values, 4, width);
            long scale = FilePieces.number(values, 4 + 2 * width, 4);
            long length = FilePieces.number(values, 8 + 2 * width, width);
            taken = created == 0 ? null : Instant.ofEpochSecond(EPOCH + created);
            duration = scale == 0 || length < 0 ? null : Duration.ofMillis((long) (1000.0 * length / scale));
        }
        Map<String, String> keys = keys(boxes, movie);
        Instant named = instant(keys.get(CREATED));
        return new CaptureMoment(keys.get(CONTENT_ID), named == null ? taken : named, true, duration);
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text, WITH_OFFSET).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Map<String, String> keys(Boxes boxes, Boxes.Box movie) throws IOException {
        Boxes.Box meta = boxes.find(movie, "meta");
        if (meta == null) {
            return Map.of();
        }
        Boxes.Box names = boxes.find(meta, "keys");
        if (names == null && meta.end() - meta.start() > 4) {
            // MP4 has four bytes of version before the boxes, MOV has not
            meta = new Boxes.Box(meta.type(), meta.start() + 4, meta.end());
            names = boxes.find(meta, "keys");
        }
        Boxes.Box list = boxes.find(meta, "ilst");
        if (names == null || list == null) {
            return Map.of();
        }
        List<Boxes.Box> entries = boxes.in(names.start() + 8, names.end(), null);
        Map<String, String> values = new HashMap<>();
        for (Boxes.Box item : boxes.in(list.start(), list.end(), null)) {
            byte[] number = item.type().getBytes(StandardCharsets.ISO_8859_1);
            int index = ByteBuffer.wrap(number).getInt() - 1;
            Boxes.Box data = boxes.find(item, "data");
            if (index >= 0 && index < entries.size() && data != null && data.end() - data.start() <= 1024) {
                ByteBuffer value = boxes.contents(data);
                byte[] text = new byte[Math.max(0, value.limit() - 8)];
                value.get(8, text);
                String name = Boxes.text(boxes.contents(entries.get(index)), 0, (int)
                        (entries.get(index).end() - entries.get(index).start()));
                values.put(name, new String(text, StandardCharsets.UTF_8).strip());
            }
        }
        return values;
    }
}
