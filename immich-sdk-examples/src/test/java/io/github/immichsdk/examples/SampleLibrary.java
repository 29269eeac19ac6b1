package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClient;
import java.io.IOException;

/** What {@code browse --fake} shows. */
public final class SampleLibrary implements AutoCloseable {

    private final DemoServer place;

    private SampleLibrary(DemoServer place) {
        this.place = place;
    }

    /** {@return a server in memory with the drawn pictures} */
    public static SampleLibrary open() throws IOException {
        return new SampleLibrary(SampleGallery.server());
    }

    /** {@return a client that may change it} */
    public ImmichClient client() {
        return place.user().build();
    }

    @Override
    public void close() {
        place.close();
    }
}
