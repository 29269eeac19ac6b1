package io.github.immichsdk.examples.browse;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Recognizes the pictures that browsers show, by their first bytes: what a server says of a file may be wrong. */
final class PictureType {

    private PictureType() {}

    /** {@return the media type; empty if it is no such picture} */
    static Optional<String> of(byte[] start) {
        String text = new String(start, 0, Math.min(start.length, 16), StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00FF\u00D8\u00FF")) {
            return Optional.of("image/jpeg");
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return Optional.of("image/webp");
        }
        if (text.startsWith("\u0089PNG\r\n\u001A\n")) {
            return Optional.of("image/png");
        }
        if (text.startsWith("GIF8")) {
            return Optional.of("image/gif");
        }
        if (text.startsWith("ftypavif", 4) || text.startsWith("ftypavis", 4)) {
            return Optional.of("image/avif");
        }
        return Optional.empty();
    }
}
