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
            int y2) {}

    public final UUID id;
    public final User owner;
    public final Instant createdAt;
    public String name = "";
    public @Nullable String birthDate;
    public boolean hidden;
    public boolean favorite;
    public @Nullable String color;
    public Instant updatedAt;

    Person(UUID id, User owner, Instant now) {
        this.id = id;
        this.owner = owner;
        this.createdAt = now;
        this.updatedAt = now;
    }
}
