package io.github.immichsdk.testkit;

import io.github.immichsdk.internal.checks.TextChecks;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The Immich versions that the fake server emulates.
 */
public enum FakeVersion {
    /** Immich 1.144.1, the last line of version 1. */
    V1_144_1("1.144.1"),
    /** Immich 2.7.5, the last line of version 2. */
    V2_7_5("2.7.5"),
    /** Immich 3.0.3. */
    V3_0_3("3.0.3"),
    /** Immich 3.1.0, which has the API of 3.0.3. */
    V3_1_0("3.1.0"),
    /** Immich 3.2.2. No genuine server of it is recorded: the fake server knows its operations and fields only. */
    V3_2_2("3.2.2");

    private final String number;

    FakeVersion(String number) {
        this.number = number;
    }

    /**
     * Returns the version as the server itself writes it.
     *
     * @return three numbers with dots, for instance {@code 3.0.3}
     */
    public String number() {
        return number;
    }

    /**
     * Compares versions.
     *
     * @param other a version
     * @return whether this is that version or a newer one
     */
    public boolean isAtLeast(FakeVersion other) {
        Objects.requireNonNull(other, "other");
        return compareTo(other) >= 0;
    }

    /**
     * Finds a version by its number.
     *
     * @param number three numbers with dots; a leading {@code v} is allowed
     * @return the version with that number
     * @throws IllegalArgumentException if the fake server does not emulate that version; the message lists the emulated
     *     versions
     */
    public static FakeVersion of(String number) {
        Objects.requireNonNull(number, "number");
        String plain = number.startsWith("v") ? number.substring(1) : number;
        return Arrays.stream(values())
                .filter(version -> version.number.equals(plain))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("number: expected a version that FakeImmich emulates, got "
                                + TextChecks.quoted(number) + "; choose one of "
                                + Arrays.stream(values())
                                        .map(FakeVersion::number)
                                        .collect(Collectors.joining(", "))));
    }
}
