package io.github.immichsdk.api;

import io.github.immichsdk.internal.checks.TextChecks;
import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version of an Immich server, such as 2.7.5. Ordered by its three numbers; a pre-release counts as the version it
 * leads to, since it has that version's API.
 *
 * @param major the first number
 * @param minor the second number
 * @param patch the third number
 * @param prerelease what follows the numbers, such as {@code rc.1}; null for a release
 */
public record ServerVersion(
        int major, int minor, int patch, @Nullable String prerelease)
        implements Comparable<ServerVersion>, Serializable {

    // comes first, since the constants below are parsed with it
    private static final Pattern TEXT = Pattern.compile("v?(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})(?:-([0-9A-Za-z.-]+))?");

    /** The oldest version that this SDK supports. */
    public static final ServerVersion V1_144 = new ServerVersion(1, 144, 0);

    /** The first 2.x; its API is that of 1.144. */
    public static final ServerVersion V2 = new ServerVersion(2, 0, 0);

    /** Edited faces and edits in the sync stream, login to shared links. */
    public static final ServerVersion V2_6 = new ServerVersion(2, 6, 0);

    /** The major version that renamed, removed and retyped many fields. */
    public static final ServerVersion V3 = new ServerVersion(3, 0, 0);

    /** Structured search filters. */
    public static final ServerVersion V3_2 = new ServerVersion(3, 2, 0);

    /**
     * Creates the version of a release.
     *
     * @param major the first number
     * @param minor the second number
     * @param patch the third number
     */
    public ServerVersion(int major, int minor, int patch) {
        this(major, minor, patch, null);
    }

    /**
     * Parses a version: {@code 3.0.3}, {@code v3.0.3} or {@code 3.1.0-rc.1}.
     *
     * @param text the version
     * @return the version
     * @throws IllegalArgumentException if the text is not a version
     */
    public static ServerVersion of(String text) {
        Objects.requireNonNull(text, "text");
        Matcher found = TEXT.matcher(text.strip());
        if (!found.matches()) {
            throw new IllegalArgumentException(
                    "server version: expected three numbers such as 3.0.3, got " + TextChecks.quoted(text));
        }
        return new ServerVersion(
                Integer.parseInt(found.group(1)),
                Integer.parseInt(found.group(2)),
                Integer.parseInt(found.group(3)),
                found.group(4));
    }

    /**
     * Checks whether this version is at least another one.
     *
     * @param other the version to compare with
     * @return true if this one is not older
     */
    public boolean atLeast(ServerVersion other) {
        Objects.requireNonNull(other, "other");
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(ServerVersion other) {
        int byMajor = Integer.compare(major, other.major);
        int byMinor = byMajor != 0 ? byMajor : Integer.compare(minor, other.minor);
        return byMinor != 0 ? byMinor : Integer.compare(patch, other.patch);
    }

    /** Compares all four parts, unlike {@link #compareTo}, which ignores the pre-release. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ServerVersion that
                && major == that.major
                && minor == that.minor
                && patch == that.patch
                && Objects.equals(prerelease, that.prerelease);
    }

    @Override
    public int hashCode() {
        return Objects.hash(major, minor, patch, prerelease);
    }

    /** {@return the version as a string, such as {@code 3.0.3}} */
    @Override
    public String toString() {
        return major + "." + minor + "." + patch + (prerelease == null ? "" : "-" + prerelease);
    }
}
