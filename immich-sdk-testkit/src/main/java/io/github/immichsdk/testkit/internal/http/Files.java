package io.github.immichsdk.testkit.internal.http;

import io.github.immichsdk.testkit.internal.state.Blob;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sends a file as the genuine server does: weak tags, one range, conditions. */
public final class Files {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d*)-(\\d*)");
    private static final String CACHE =
            "private, max-age=86400, no-transform, stale-while-revalidate=2592000, stale-if-error=2592000";

    private Files() {}

    /**
     * Sends a file, or the part of it that is asked for.
     *
     * @param name the name to save it under, or null to give none
     * @param three whether this is version 3, which responds differently to a range outside the file
     */
    public static FakeResponse send(
            FakeRequest request, Blob blob, String type, @Nullable String name, Instant modified, boolean three) {
        Instant seconds = modified.truncatedTo(ChronoUnit.SECONDS);
        String etag = "W/\"" + Long.toHexString(blob.size()) + "-" + Long.toHexString(modified.toEpochMilli()) + "\"";
        String match = request.header("If-Match");
        if (match != null && !match.trim().equals("*") && !match.contains(etag)) {
            return headers(failed(type, three), name, seconds, etag);
        }
        if (unchanged(request, etag, seconds)) {
            return headers(FakeResponse.empty(304), name, seconds, etag);
        }
        String asked = request.header("Range");
        Matcher range = RANGE.matcher(asked == null ? "" : asked.replace(" ", ""));
        String condition = request.header("If-Range");
        boolean current = condition == null || condition.equals(etag) || seconds.equals(date(condition));
        if (!range.matches()
                || !current
                || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return headers(FakeResponse.stream(200, type, blob.size(), blob::open), name, seconds, etag);
        }
        long size = blob.size();
        boolean suffix = range.group(1).isEmpty();
        long from = suffix ? Math.max(0, size - number(range.group(2))) : number(range.group(1));
        long to = suffix || range.group(2).isEmpty() ? size - 1 : Math.min(size - 1, number(range.group(2)));
        if (from >= size || from > to) {
            return headers(failed(type, three).with("Content-Range", "bytes */" + size), name, seconds, etag);
        }
        return headers(
                FakeResponse.stream(206, type, to - from + 1, () -> part(blob, from, to - from + 1))
                        .with("Content-Range", "bytes " + from + "-" + to + "/" + size),
                name,
                seconds,
                etag);
    }

    /** Says that a file cannot be sent, under the type that it would have been sent with. */
    public static FakeResponse failed(String type, boolean three) {
        byte[] body = ("{\"message\":\"" + (three ? "Not Found" : "Internal server error") + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        return FakeResponse.bytes(three ? 404 : 500, type + "; charset=utf-8", body);
    }

    private static long number(String digits) {
        return digits.length() > 15 ? Long.MAX_VALUE / 2 : Long.parseLong(digits);
    }

    private static InputStream part(Blob blob, long from, long length) {
        try {
            InputStream in = blob.open();
            in.skipNBytes(from);
            return new FilterInputStream(in) {
                private long remaining = length;

                @Override
                public int read() throws IOException {
                    return remaining-- > 0 ? super.read() : -1;
                }

                @Override
                public int read(byte[] buffer, int offset, int wanted) throws IOException {
                    if (remaining <= 0) {
                        return -1;
                    }
                    int read = super.read(buffer, offset, (int) Math.min(remaining, wanted));
                    remaining -= Math.max(0, read);
                    return read;
                }
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static boolean unchanged(FakeRequest request, String etag, Instant modified) {
        String tags = request.header("If-None-Match");
        if (tags != null) {
            return tags.contains(etag)
                    || tags.contains(etag.substring(2))
                    || tags.trim().equals("*");
        }
        String since = request.header("If-Modified-Since");
        Instant date = since == null ? null : date(since);
        return date != null && !modified.isAfter(date);
    }

    private static @Nullable Instant date(String text) {
        try {
            return ZonedDateTime.parse(text, HTTP_DATE).toInstant();
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** Adds the name under which a file is saved. */
    public static FakeResponse named(FakeResponse response, String name) {
        String coded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return response.with("Content-Disposition", "inline; filename*=UTF-8''" + coded);
    }

    private static FakeResponse headers(FakeResponse response, @Nullable String name, Instant modified, String etag) {
        response.with("Cache-Control", CACHE);
        if (name != null) {
            named(response, name);
        }
        return response.with("Accept-Ranges", "bytes")
                .with("Last-Modified", HTTP_DATE.format(modified))
                .with("ETag", etag);
    }
}
