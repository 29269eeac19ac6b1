package io.github.immichsdk.conformance;

import static java.util.Map.entry;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.downloads.HlsStream;
import io.github.immichsdk.downloads.HlsVariant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The calls of the SDK that stream a video. */
final class PlaybackCalls {

    private static final String ID = Sample.ID;

    static final Map<String, Function<ImmichClient, @Nullable Object>> ALL = Map.ofEntries(
            entry("getMainPlaylist", c -> {
                try (HlsStream video = c.downloads().hls(ID)) {
                    return video.mainPlaylist();
                }
            }),
            entry("getMediaPlaylist", c -> {
                try (HlsStream video = c.downloads().hls(ID)) {
                    return video.playlist(video.variants().get(0));
                }
            }),
            entry("getSegment", c -> {
                try (HlsStream video = c.downloads().hls(ID);
                        InputStream in = segment(video)) {
                    return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }),
            entry("endSession", c -> {
                c.downloads().hls(ID).close();
                return "";
            }));

    private PlaybackCalls() {}

    private static InputStream segment(HlsStream video) {
        HlsVariant variant = video.variants().get(0);
        return video.segment(variant, video.segments(variant).get(0));
    }
}
