package io.github.immichsdk.sync;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichUnsupportedException;
import io.github.immichsdk.internal.checks.Copies;
import io.github.immichsdk.internal.checks.TextChecks;
import io.github.immichsdk.sync.internal.RequestName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The types to request from the event stream: kinds, which are translated to the names of the server's version, or the server's
 * own names. Types that the server does not support fail before the request: the server would refuse them in mid-stream, by
 * falling silent.
 *
 * <p>Immutable.
 */
public final class SyncTypes {

    /** From this version on, names that this SDK does not know are sent: the server may know them. */
    private static final ServerVersion NEWER_THAN_KNOWN = new ServerVersion(3, 3, 0);

    private static final SyncTypes ALL = new SyncTypes(EnumSet.allOf(SyncKind.class), List.of(), true);

    private final Set<SyncKind> kinds;
    private final List<String> names;
    private final boolean onlySupported;

    private SyncTypes(Set<SyncKind> kinds, List<String> names, boolean onlySupported) {
        this.kinds = kinds;
        this.names = names;
        this.onlySupported = onlySupported;
    }

    /** {@return all kinds that the server supports} */
    public static SyncTypes all() {
        return ALL;
    }

    /**
     * Requests kinds. The server's version must support all of them.
     *
     * @param kinds at least one
     * @return the types
     */
    public static SyncTypes of(SyncKind... kinds) {
        Copies.requireNoNulls("kinds", kinds);
        return of(Arrays.asList(kinds));
    }

    /**
     * Requests kinds. The server's version must support all of them.
     *
     * @param kinds at least one
     * @return the types
     */
    public static SyncTypes of(Collection<SyncKind> kinds) {
        Copies.requireNoNulls("kinds", kinds);
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("kinds: expected at least one kind, got none");
        }
        return new SyncTypes(EnumSet.copyOf(kinds), List.of(), false);
    }

    /**
     * Requests types by the server's own names, such as {@code AssetsV2}. The server's version must accept all of them.
     *
     * @param names at least one
     * @return the types
     */
    public static SyncTypes named(String... names) {
        Copies.requireNoNulls("names", names);
        return named(Arrays.asList(names));
    }

    /**
     * Requests types by the server's own names, such as {@code AssetsV2}. The server's version must accept all of them.
     *
     * @param names at least one
     * @return the types
     */
    public static SyncTypes named(Collection<String> names) {
        Copies.requireNoNulls("names", names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("names: expected at least one name such as AssetsV2, got none");
        }
        for (String name : names) {
            if (!name.matches("[A-Za-z][A-Za-z0-9]*")) {
                throw new IllegalArgumentException(
                        "names: expected a name such as AssetsV2, got " + TextChecks.quoted(name));
            }
        }
        return new SyncTypes(EnumSet.noneOf(SyncKind.class), List.copyOf(new LinkedHashSet<>(names)), false);
    }

    /**
     * Omits kinds that a server does not support, such as OCR before 3.0. Has no effect on names.
     *
     * @return types that never fail for an unsupported kind
     */
    public SyncTypes onlySupported() {
        return new SyncTypes(kinds, names, true);
    }

    /**
     * Returns the names to send to a server.
     *
     * @param version the server's version
     * @return the names, at least one unless {@link #onlySupported()} leaves none
     * @throws ImmichUnsupportedException if the server would refuse one of them
     */
    public List<String> namesFor(ServerVersion version) {
        Objects.requireNonNull(version, "version");
        List<String> requested = new ArrayList<>(kinds.size() + names.size());
        for (SyncKind kind : kinds) {
            String name = kind.nameIn(version);
            if (name != null) {
                requested.add(name);
            } else if (!onlySupported) {
                throw unsupported(
                        kind + " is not in the event stream of a server of version " + version + ": it needs version "
                                + kind.names().get(kind.names().size() - 1).since() + " or newer",
                        version);
            }
        }
        for (String name : names) {
            check(name, version);
            requested.add(name);
        }
        return List.copyOf(requested);
    }

    private static void check(String text, ServerVersion version) {
        for (SyncKind kind : SyncKind.values()) {
            for (RequestName name : kind.names()) {
                if (name.text().equals(text)) {
                    if (!name.acceptedBy(version)) {
                        String instead = kind.nameIn(version);
                        throw unsupported(
                                "a server of version " + version + " refuses " + text
                                        + (instead == null ? "" : ": request " + instead + " or SyncKind." + kind),
                                version);
                    }
                    return;
                }
            }
        }
        if (!version.atLeast(NEWER_THAN_KNOWN)) {
            throw unsupported(
                    text + " is not a type of a server of version " + version + "; its types are "
                            + Arrays.stream(SyncKind.values())
                                    .flatMap(kind -> kind.names().stream())
                                    .filter(name -> name.acceptedBy(version))
                                    .map(RequestName::text)
                                    .collect(Collectors.joining(", ")),
                    version);
        }
    }

    private static ImmichUnsupportedException unsupported(String text, ServerVersion version) {
        return new ImmichUnsupportedException(text, FailedCall.notSent(Operations.GET_SYNC_STREAM), version, null);
    }

    /** {@return the requested kinds and names} */
    @Override
    public String toString() {
        return names.isEmpty() ? kinds.toString() : names.toString();
    }
}
