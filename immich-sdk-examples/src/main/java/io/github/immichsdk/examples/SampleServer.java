package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.testkit.FakeImmich;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Puts pictures into a server in memory, so that there is something to work on. */
final class SampleServer {

    private SampleServer() {}

    /** Uploads drawn pictures, one of them twice, and trashes one; gives the other user one of their own. */
    static void fill(DemoServer place, FakeImmich fake) throws IOException {
        try (ImmichClient immich = place.user().build();
                SampleFolder pictures = SampleFolder.draw()) {
            List<String> copies = new ArrayList<>();
            for (Path picture : pictures.files()) {
                String id = immich.uploads().upload(picture).id();
                if (picture.endsWith("IMG_2001.jpg")) {
                    copies.add(id);
                } else if (picture.endsWith("IMG_2003.jpg")) {
                    immich.assets().trash(List.of(id));
                }
            }
            place.seesTheSameIn(copies);
            fake.seed().as(fake.user2()).photo("IMG_7001.jpg", Instant.parse("2026-07-04T18:00:00Z"));
        }
    }
}
