package io.github.immichsdk.sync;

import io.github.immichsdk.internal.json.JsonShapeException;
import io.github.immichsdk.internal.json.Reading;
import io.github.immichsdk.internal.json.RecordReader;
import io.github.immichsdk.internal.json.UnfinishedRecord;
import io.github.immichsdk.sync.event.SyncEvent;
import io.github.immichsdk.sync.event.SyncLine;
import io.github.immichsdk.sync.event.UnknownEvent;
import io.github.immichsdk.sync.internal.EventType;
import io.github.immichsdk.sync.internal.SyncTypeTable;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads each line as the record of its type, straight from its tokens. */
final class EventDecoder implements LineDecoder<SyncEvent> {

    private final Reading reading = Reading.lines();

    @Override
    public ReceivedEvent<SyncEvent> decode(byte[] bytes, int from, int to) {
        Fields fields = reading.line(bytes, from, to, in -> new Fields(null).read(in));
        if (fields.dataBeforeType) {
            // no known server writes lines in this order, but it is legal: with the type known, the data can be read
            String type = fields.type();
            fields = reading.line(bytes, from, to, in -> new Fields(type).read(in));
        }
        SyncLine line =
                new SyncLine(fields.type(), fields.ack(), new String(bytes, from, to - from, StandardCharsets.UTF_8));
        return new ReceivedEvent<>(line.type(), line.ack(), fields.event(line));
    }

    /** The fields of one line. */
    private static final class Fields {

        private final @Nullable String knownType;
        private @Nullable String type;
        private @Nullable String ack;
        private @Nullable UnfinishedRecord<? extends SyncEvent> data;
        private @Nullable Map<String, @Nullable Object> unknownData;
        private boolean dataBeforeType;

        Fields(@Nullable String knownType) {
            this.knownType = knownType;
        }

        Fields read(Reading in) {
            for (String name = in.nextField(); name != null; name = in.nextField()) {
                switch (name) {
                    case "type" -> type = text(in, name, type);
                    case "ack" -> ack = text(in, name, ack);
                    case "data" -> data(in);
                    default -> in.skip();
                }
            }
            return this;
        }

        private static String text(Reading in, String name, @Nullable String before) {
            if (before != null) {
                throw twice(name);
            }
            String text = in.textOrNull();
            if (text == null || text.isEmpty()) {
                throw MapDecoder.noText(name);
            }
            return text;
        }

        private static JsonShapeException twice(String name) {
            return new JsonShapeException("$." + name, "expected one value, found two");
        }

        private void data(Reading in) {
            if (data != null || unknownData != null || dataBeforeType) {
                throw twice("data");
            }
            String known = type == null ? knownType : type;
            if (known == null) {
                dataBeforeType = true;
                in.skip();
                return;
            }
            if (!in.atObject()) {
                in.skip();
                return;
            }
            try {
                EventType eventType = SyncTypeTable.event(known);
                if (eventType != null) {
                    data = RecordReader.of(eventType.record()).start(in);
                } else {
                    unknownData = map(in.plain());
                }
            } catch (JsonShapeException e) {
                throw e.below(".data");
            }
        }

        @SuppressWarnings("unchecked") // an object is a map whose keys are strings
        private static Map<String, @Nullable Object> map(@Nullable Object object) {
            return Collections.unmodifiableMap((Map<String, @Nullable Object>) object);
        }

        String type() {
            if (type == null) {
                throw MapDecoder.noText("type");
            }
            return type;
        }

        String ack() {
            if (ack == null) {
                throw MapDecoder.noText("ack");
            }
            return ack;
        }

        SyncEvent event(SyncLine line) {
            UnfinishedRecord<? extends SyncEvent> unfinished = data;
            if (unfinished == null) {
                EventType eventType = SyncTypeTable.event(line.type());
                if (eventType == null) {
                    return new UnknownEvent(line, unknownData == null ? Map.of() : unknownData);
                }
                unfinished = RecordReader.of(eventType.record()).startEmpty();
            }
            try {
                return unfinished.with(line);
            } catch (JsonShapeException e) {
                throw e.below("$.data");
            }
        }
    }
}
