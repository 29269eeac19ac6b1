package io.github.immichsdk.testkit.internal.state;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account. */
public final class User {
    public final UUID id;
    public final Instant createdAt;
    public String email;
    public String name;
    public String password;
    public String avatarColor;
    public boolean admin;
    public boolean shouldChangePassword = true;
    public boolean onboarded;
    public String oauthId = "";
    public String profileImagePath = "";
    public @Nullable String pinCode;
    public @Nullable String storageLabel;
    public @Nullable Long quota;
    public long usage;
    public Instant updatedAt;
    public Instant profileChangedAt;
    public @Nullable Instant deletedAt;

    /** A job removes the user with all data. Until then it is listed, and no request finds it. */
    public boolean removing;

    public byte @Nullable [] profileImage;
    /** From 3.2 on: the group that shares people. The group of a new user has the ID of the user. */
    public @Nullable UUID clusterGroup;

    /** What the user changed in the preferences, group by group. */
    public final Map<String, @Nullable Object> preferences = new LinkedHashMap<>();

    User(UUID id, Instant now, String email, String name, String password, String avatarColor) {
        this.id = id;
        this.createdAt = now;
        this.updatedAt = now;
        this.profileChangedAt = now;
        this.email = email;
        this.name = name;
        this.password = password;
        this.avatarColor = avatarColor;
    }
}
