package io.github.immichsdk.benchmarks.plain;

import io.github.immichsdk.benchmarks.plain.Records.AssetPage;
import io.github.immichsdk.benchmarks.plain.Records.Event;
import io.github.immichsdk.benchmarks.plain.Records.Found;
import io.github.immichsdk.benchmarks.plain.Records.Stack;
import io.github.immichsdk.benchmarks.plain.Records.User;
import io.github.immichsdk.benchmarks.program.Arguments;
import io.github.immichsdk.benchmarks.program.Threads;
import java.io.InputStream;
import tools.jackson.databind.MappingIterator;

/** Reads, as a plain program does. */
final class PlainReads {

    private PlainReads() {}

    static long events(Arguments args) throws Exception {
        Http http = new Http(args);
        long count = 0;
        try (InputStream in = http.post("/sync/stream", "{\"types\":[\"AssetsV2\"]}");
                MappingIterator<Event> events =
                        Records.JSON.readerFor(Event.class).readValues(in)) {
            while (events.hasNext()) {
                Event event = events.next();
                if (event.type().equals("AssetV2")) {
                    count++;
                }
            }
        }
        return count;
    }

    static long assets(Arguments args) throws Exception {
        Http http = new Http(args);
        long count = 0;
        String page = "1";
        while (page != null) {
            String body = "{\"withExif\":true,\"size\":1000,\"visibility\":\"timeline\",\"page\":" + page + "}";
            try (InputStream in = http.post("/search/metadata", body)) {
                AssetPage assets =
                        Records.JSON.readerFor(Found.class).<Found>readValue(in).assets();
                count += assets.items().size();
                page = assets.nextPage();
            }
        }
        return count;
    }

    static long stacks(Arguments args) throws Exception {
        Http http = new Http(args);
        long count = 0;
        try (InputStream in = http.get("/stacks");
                MappingIterator<Stack> stacks =
                        Records.JSON.readerFor(Stack.class).readValues(in)) {
            while (stacks.hasNext()) {
                count += stacks.next().assets().size() == 3 ? 1 : 0;
            }
        }
        return count;
    }

    static long calls(Arguments args) throws Exception {
        Http http = new Http(args);
        var user = Records.JSON.readerFor(User.class);
        return Threads.each(args, number -> {
            try (InputStream in = http.get("/users/me")) {
                return user.<User>readValue(in).name().equals("Ada") ? 1 : 0;
            }
        });
    }
}
