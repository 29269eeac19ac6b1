package io.github.immichsdk.internal.json;

import io.github.immichsdk.transport.RequestBody;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A request body of JSON, kept as bytes so that each sending is the same; its text is the JSON, for the dry run's list. */
final class JsonBody implements RequestBody {

    private final byte[] bytes;
    private final byte[] shown;

    JsonBody(byte[] bytes, byte[] shown) {
        this.bytes = bytes;
        this.shown = shown;
    }

    @Override
    public String contentType() {
        return "application/json";
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public boolean inMemory() {
        return true;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public String toString() {
        return new String(shown, StandardCharsets.UTF_8);
    }
}
