package io.github.immichsdk.config;

import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichFileException;
import io.github.immichsdk.internal.files.OwnFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads a secret, such as an API key or a password, from a file that only its owner can access.
 *
 * <pre>{@code
 * ImmichClient immich = ImmichClient.builder()
 *         .server(url)
 *         .apiKey(SecretFile.read(keyFile))
 *         .build();
 * }</pre>
 */
public final class SecretFile {

    // a secret is some hundred bytes; whatever is larger is another file, and is not read into memory
    private static final int LIMIT = 64 * 1024;

    private SecretFile() {}

    /**
     * Reads a secret.
     *
     * @param file a text file in UTF-8 that only its owner can access (permissions {@code 0600}); where the file system has no such
     *     permissions, any file
     * @return its text, without the line break at its end
     * @throws ImmichFileException if it does not exist, is a link, a directory, a pipe or a device, is empty, is larger than 64 kB, is
     *     not text, or if other users have access to it; the message never shows its content
     */
    public static String read(Path file) {
        Objects.requireNonNull(file, "file");
        try {
            Optional<String> others = OwnFiles.exists(file) ? OwnFiles.accessOfOthers(file) : Optional.empty();
            if (others.isPresent()) {
                throw failure(
                        "the secret in " + file + " is not read, since other users have access to the file ("
                                + others.get() + "). Restrict it (chmod 600 " + file
                                + "); if others may have read it, replace the secret",
                        new AccessDeniedException(file.toString()));
            }
            return text(file);
        } catch (IOException e) {
            throw failure(
                    "the secret in " + file + " cannot be read (" + e + "); check the path and its permissions", e);
        }
    }

    private static String text(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Channels.newInputStream(OwnFiles.reading(file))) {
            bytes = in.readNBytes(LIMIT + 1);
        }
        if (bytes.length > LIMIT) {
            throw unusable(file, "it is larger than 64 kB");
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw unusable(file, "it is not text in UTF-8");
        }
        String secret = withoutLineBreak(text.startsWith("\uFEFF") ? text.substring(1) : text);
        if (secret.isBlank()) {
            throw unusable(file, "it is empty");
        }
        return secret;
    }

    private static String withoutLineBreak(String line) {
        int end = line.length();
        if (line.endsWith("\n")) {
            end--;
        }
        if (end > 0 && line.charAt(end - 1) == '\r') {
            end--;
        }
        return line.substring(0, end);
    }

    private static ImmichFileException unusable(Path file, String why) {
        return failure(
                "the secret in " + file + " is not read: " + why + ". Write the secret as its only line",
                new IOException(why));
    }

    private static ImmichFileException failure(String text, IOException cause) {
        return new ImmichFileException(text, FailedCall.none(), cause);
    }
}
