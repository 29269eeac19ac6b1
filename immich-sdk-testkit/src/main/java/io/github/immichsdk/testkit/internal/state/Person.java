package io.github.immichsdk.testkit.internal.state;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person in pictures. */
public final class Person {
    /** A face in a picture. */
    public record Face(
            UUID id,
            Asset asset,
            @Nullable Person person,
            int imageWidth,
            int imageHeight,
            int x1,
            int y1,
            int x2,
            int y2,
            boolean hidden) {

        /** {@return the face as that of another person, or of none} */
        public Face of(@Nullable Person other) {
            return new Face(id, asset, other, imageWidth, imageHeight, x1, y1, x2, y2, hidden);
        }

        /** {@return the face, hidden from lists} */
        public Face hide() {
            return new Face(id, asset, person, imageWidth, imageHeight, x1, y1, x2, y2, true);
        }
    }

    public final UUID id;
    public final User owner;
    public final Instant createdAt;
    public String name = "";
    public @Nullable String birthDate;
    public boolean hidden;
    public boolean favorite;
    public @Nullable String color;
    /** Whether the server has generated their picture. */
    public boolean thumbnail;

    public Instant updatedAt;

    Person(UUID id, User owner, Instant now) {
        this.id = id;
        this.owner = owner;
        this.createdAt = now;
        this.updatedAt = now;
    }
}
