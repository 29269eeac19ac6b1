package io.github.immichsdk.api;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the server's API and its properties, which determine retries, dry runs, error messages, the permission
 * check and the documentation.
 *
 * <p>{@link Operations} has a constant for each, for example {@link Operations#CREATE_ALBUM}. Immutable; equal by identity.
 */
public final class Operation {

    private final String id;
    private final String method;
    private final String path;
    private final Effect effect;
    private final ResponseType responseType;
    private final List<PermissionSince> permissions;
    private final Set<CredentialKind> credentials;
    private final boolean adminOnly;
    private final boolean slow;
    private final boolean raw;
    private final ServerVersion since;
    private final @Nullable ServerVersion until;

    /** The permission that an API key needs on servers from a version on; null if any key is sufficient. */
    private record PermissionSince(
            ServerVersion since, @Nullable Permission permission) {}

    private Operation(Draft draft) {
        this.id = draft.id;
        this.method = draft.method;
        this.path = draft.path;
        this.effect = draft.effect;
        this.responseType = draft.responseType;
        this.permissions = List.copyOf(draft.permissions);
        this.credentials = Set.copyOf(draft.credentials);
        this.adminOnly = draft.adminOnly;
        this.slow = draft.slow;
        this.raw = draft.raw;
        this.since = draft.since;
        this.until = draft.until;
    }

    /**
     * Creates an operation from a row of the table of operations.
     *
     * @param cells id, method, path, permission, credentials, access, since, until, effect, response and time, in the format
     *     of the table
     * @return the operation
     */
    static Operation row(String... cells) {
        Draft draft = new Draft(
                cells[0],
                cells[1],
                cells[2],
                Effect.valueOf(cells[8].replace('-', '_').toUpperCase(Locale.ROOT)),
                ResponseType.valueOf(cells[9].toUpperCase(Locale.ROOT)));
        for (String step : cells[3].split(",")) {
            int from = step.indexOf('>');
            String name = step.substring(from + 1);
            draft.permissions.add(new PermissionSince(
                    from < 0 ? ServerVersion.V1_144 : ServerVersion.of(step.substring(0, from)),
                    name.equals("-") || name.equals("?") ? null : Permission.of(name)));
        }
        for (String credential : cells[4].split(",")) {
            draft.credentials.add(
                    switch (credential) {
                        case "public" -> CredentialKind.NONE;
                        case "key" -> CredentialKind.API_KEY;
                        case "session" -> CredentialKind.SESSION;
                        case "link" -> CredentialKind.SHARED_LINK;
                        default -> throw new IllegalArgumentException(cells[0] + ": " + credential);
                    });
        }
        draft.adminOnly = cells[5].equals("admin");
        draft.since = ServerVersion.of(cells[6]);
        draft.until = cells[7].equals("-") ? null : ServerVersion.of(cells[7]);
        draft.slow = cells[10].equals("slow");
        return new Operation(draft);
    }

    /**
     * Creates an operation for a raw call, of which only method and path are known: a GET counts as a read, anything else as
     * creating something new. Its ID is the method and the path template, such as {@code GET /albums/{id}}; in the template,
     * IDs are replaced by names in braces.
     *
     * @param method the HTTP method
     * @param path the path below {@code /api}, with its values
     * @param responseType how the response is read
     * @return the operation; not registered
     */
    public static Operation raw(String method, String path, ResponseType responseType) {
        Objects.requireNonNull(responseType, "responseType");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(path, "path");
        boolean reads = method.equals("GET") || method.equals("HEAD");
        String template = PathTemplates.of(method, path);
        Draft draft = new Draft(
                method + " " + template, method, template, reads ? Effect.READS : Effect.CREATES, responseType);
        draft.raw = true;
        draft.credentials = EnumSet.allOf(CredentialKind.class);
        return new Operation(draft);
    }

    /**
     * {@return the operation's ID in the server's OpenAPI file, such as {@code createAlbum}; for a raw call, its method and path
     * template, such as {@code GET /albums/{id}}}
     */
    public String id() {
        return id;
    }

    /** {@return the HTTP method} */
    public String method() {
        return method;
    }

    /** {@return the path below {@code /api}, with names in braces, such as {@code /albums/{id}}} */
    public String path() {
        return path;
    }

    /** {@return the effect of a second attempt} */
    public Effect effect() {
        return effect;
    }

    /** {@return the kind of response on success} */
    public ResponseType responseType() {
        return responseType;
    }

    /**
     * Returns the permission that an API key needs on the newest servers.
     *
     * @return the permission; null if any key is sufficient, if the operation does not accept keys, or if the permission is
     *     unknown
     */
    public @Nullable Permission permission() {
        return permissions.isEmpty()
                ? null
                : permissions.get(permissions.size() - 1).permission();
    }

    /**
     * Returns the permission that an API key needs on a server. Costs no request.
     *
     * @param version the server's version
     * @return the permission; null if any key is sufficient, if the operation does not accept keys, or if the permission is
     *     unknown
     */
    public @Nullable Permission permission(ServerVersion version) {
        Objects.requireNonNull(version, "version");
        Permission needed = null;
        for (PermissionSince step : permissions) {
            if (version.atLeast(step.since())) {
                needed = step.permission();
            }
        }
        return needed;
    }

    /** {@return the accepted kinds of credentials; with {@link CredentialKind#NONE} it needs none} */
    public Set<CredentialKind> credentials() {
        return credentials;
    }

    /** {@return whether only an administrator may call it} */
    public boolean adminOnly() {
        return adminOnly;
    }

    /**
     * {@return whether its response may take minutes on a healthy server: it waits for machine learning, processes a whole
     * library, transfers a file, or is unknown}
     */
    public boolean slow() {
        return slow
                || responseType == ResponseType.BYTES
                || responseType == ResponseType.LINES
                || effect == Effect.BULK_DELETES
                || raw;
    }

    /** {@return the first server version that has it} */
    public ServerVersion since() {
        return since;
    }

    /** {@return the first server version that no longer has it; null if no version has removed it} */
    public @Nullable ServerVersion until() {
        return until;
    }

    /** {@return whether it belongs to a raw call, of which only method and path are known} */
    public boolean isRaw() {
        return raw;
    }

    /**
     * Checks whether a server has this operation.
     *
     * @param version the server's version
     * @return true if it does
     */
    public boolean existsIn(ServerVersion version) {
        Objects.requireNonNull(version, "version");
        return version.atLeast(since) && (until == null || !version.atLeast(until));
    }

    /** {@return method and path, such as {@code GET /albums/{id}}} */
    @Override
    public String toString() {
        return method + " " + path;
    }

    /** An operation being described. */
    private static final class Draft {

        private final String id;
        private final String method;
        private final String path;
        private final Effect effect;
        private final ResponseType responseType;
        private final List<PermissionSince> permissions = new ArrayList<>();
        private EnumSet<CredentialKind> credentials = EnumSet.noneOf(CredentialKind.class);
        private boolean adminOnly;
        private boolean slow;
        private boolean raw;
        private ServerVersion since = ServerVersion.V1_144;
        private @Nullable ServerVersion until;

        private Draft(String id, String method, String path, Effect effect, ResponseType responseType) {
            this.id = id;
            this.method = method;
            this.path = path;
            this.effect = effect;
            this.responseType = responseType;
        }
    }
}
