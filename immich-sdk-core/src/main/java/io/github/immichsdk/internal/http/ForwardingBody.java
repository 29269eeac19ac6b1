package io.github.immichsdk.internal.http;

import io.github.immichsdk.transport.RequestBody;
import java.io.IOException;
import java.io.InputStream;

/** A request body that is another one, except for what a subclass changes. */
public abstract class ForwardingBody implements RequestBody {

    private final RequestBody body;

    /**
     * Wraps a body.
     *
     * @param body what every method forwards to
     */
    protected ForwardingBody(RequestBody body) {
        this.body = body;
    }

    @Override
    public String contentType() {
        return body.contentType();
    }

    @Override
    public long length() {
        return body.length();
    }

    @Override
    public boolean repeatable() {
        return body.repeatable();
    }

    @Override
    public boolean inMemory() {
        return body.inMemory();
    }

    @Override
    public InputStream open() throws IOException {
        return body.open();
    }

    @Override
    public String toString() {
        return body.toString();
    }
}
