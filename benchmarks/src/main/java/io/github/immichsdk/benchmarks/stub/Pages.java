package io.github.immichsdk.benchmarks.stub;

import io.github.immichsdk.benchmarks.data.AssetRows;
import io.github.immichsdk.benchmarks.data.MemorySink;
import io.github.immichsdk.benchmarks.data.Sink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes the pages of searches. Keeps those that it has compressed. Thread-safe. */
final class Pages {

    private static final int KEPT = 2000;

    private final AssetRows plain = AssetRows.ofSearch(false);
    private final AssetRows exif = AssetRows.ofSearch(true);
    private final Map<String, byte[]> compressed = new ConcurrentHashMap<>();

    void write(Search search, Scenario scenario, boolean gzip, Output out) throws IOException {
        if (gzip) {
            byte[] page = compressed(search, scenario);
            out.write(Response.head(
                    200, "Content-Type: " + Response.JSON, "Content-Encoding: gzip", "Content-Length: " + page.length));
            out.write(page);
        } else {
            int rows = search.rows();
            long length = before(search).length + after(search).length + Math.max(0, rows - 1);
            for (int row = 0; row < rows; row++) {
                length += rows(search).length(search.index(row));
            }
            out.write(Response.head(200, "Content-Type: " + Response.JSON, "Content-Length: " + length));
            body(search, scenario, out);
        }
    }

    private AssetRows rows(Search search) {
        return search.exif() ? exif : plain;
    }

    private void body(Search search, Scenario scenario, Sink out) throws IOException {
        out.write(before(search));
        byte[] comma = {','};
        AssetRows rows = rows(search);
        for (int row = 0; row < search.rows(); row++) {
            if (row > 0) {
                out.write(comma);
            }
            long index = search.index(row);
            rows.write(index, scenario.times().of(index), out);
        }
        out.write(after(search));
    }

    private byte[] compressed(Search search, Scenario scenario) throws IOException {
        String key = scenario.times().count() + " " + search;
        byte[] page = compressed.get(key);
        if (page == null) {
            page = compress(search, scenario);
            if (compressed.size() < KEPT) {
                compressed.put(key, page);
            }
        }
        return page;
    }

    private byte[] compress(Search search, Scenario scenario) throws IOException {
        MemorySink memory = new MemorySink();
        body(search, scenario, memory);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.DEFAULT_COMPRESSION);
            }
        }) {
            gzip.write(memory.toByteArray());
        }
        return bytes.toByteArray();
    }

    private static byte[] before(Search search) {
        return bytes("{\"albums\":{\"total\":0,\"count\":0,\"items\":[],\"facets\":[]},\"assets\":{\"total\":"
                + search.rows() + ",\"count\":" + search.rows() + ",\"items\":[");
    }

    private static byte[] after(Search search) {
        return bytes("],\"facets\":[],\"nextPage\":"
                + (search.additionalProperties() ? "\"" + (search.page() + 1) + "\"" : "null") + "}}");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
