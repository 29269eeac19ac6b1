package io.github.immichsdk.internal.json;

import io.github.immichsdk.internal.http.ForwardingBody;
import io.github.immichsdk.transport.RequestBody;
import java.nio.charset.StandardCharsets;

/** A request body of JSON in memory. Its text is the JSON as a dry run may show it. */
final class JsonBody extends ForwardingBody {

    private final byte[] shown;

    JsonBody(byte[] bytes, byte[] shown) {
        super(RequestBody.of(bytes, "application/json"));
        this.shown = shown;
    }

    @Override
    public String toString() {
        return new String(shown, StandardCharsets.UTF_8);
    }
}
