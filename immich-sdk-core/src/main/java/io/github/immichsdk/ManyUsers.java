package io.github.immichsdk;

import io.github.immichsdk.config.Credentials;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.internal.checks.Copies;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Runs the same work for several users of one server, one after the other. If it fails for one user, the others still run.
 *
 * <pre>{@code
 * ManyUsers.on(url, keys)
 *         .run(immich -> immich.search().count(AssetQuery.all()))
 *         .forEach(System.out::println); // Ada: 12031
 * }</pre>
 *
 * <p>Immutable. No result or message contains a key or token.
 */
public final class ManyUsers {

    private final String server;
    private final List<Credentials> credentials;
    private final UnaryOperator<ImmichClientBuilder> setUp;

    private ManyUsers(String server, List<Credentials> credentials, UnaryOperator<ImmichClientBuilder> setUp) {
        this.server = server;
        this.credentials = credentials;
        this.setUp = setUp;
    }

    /**
     * Selects the users by their API keys.
     *
     * @param server the server's address
     * @param apiKeys one key per user, in the order to process
     * @return the users
     * @throws IllegalArgumentException if a key is malformed; the message gives its position, not its value
     */
    public static ManyUsers on(String server, Collection<String> apiKeys) {
        Objects.requireNonNull(apiKeys, "apiKeys");
        List<Credentials> checked = new ArrayList<>(apiKeys.size());
        for (String key : apiKeys) {
            try {
                checked.add(Credentials.apiKey(key));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "key " + (checked.size() + 1) + " of " + apiKeys.size() + ": " + e.getMessage(), e);
            }
        }
        return of(server, checked);
    }

    /**
     * Selects the users by credentials of any kind.
     *
     * @param server the server's address
     * @param credentials one per user, in the order to process
     * @return the users
     */
    public static ManyUsers of(String server, Collection<Credentials> credentials) {
        Copies.requireNoNulls("credentials", credentials);
        return new ManyUsers(
                Objects.requireNonNull(server, "server"), List.copyOf(credentials), UnaryOperator.identity());
    }

    /**
     * Configures the clients, for example as dry runs.
     *
     * @param change receives each user's builder, with server and credentials set
     * @return the users, with the configured clients
     */
    public ManyUsers client(UnaryOperator<ImmichClientBuilder> change) {
        Objects.requireNonNull(change, "change");
        return new ManyUsers(server, credentials, builder -> change.apply(setUp.apply(builder)));
    }

    /**
     * Runs the work for each user in turn. Besides the work, costs one request per user to read the name; needs
     * {@code user.read}, and continues without the name where that is missing.
     *
     * @param <T> the type of the work's result
     * @param work what to do with the user's client, which is closed afterwards
     * @return the results, one entry per user, in order
     */
    public <T> List<UserResult<T>> run(Function<ImmichClient, T> work) {
        Objects.requireNonNull(work, "work");
        List<UserResult<T>> results = new ArrayList<>(credentials.size());
        for (Credentials credential : credentials) {
            results.add(one(credential, results.size() + 1, work));
        }
        return List.copyOf(results);
    }

    private <T> UserResult<T> one(Credentials credential, int number, Function<ImmichClient, T> work) {
        String label = "user " + number;
        try (ImmichClient immich = setUp.apply(
                        ImmichClient.builder().server(server).credentials(credential))
                .build()) {
            label = name(immich, label);
            return new UserResult<>(label, work.apply(immich), null);
        } catch (RuntimeException e) {
            return new UserResult<>(label, null, e);
        }
    }

    private static String name(ImmichClient immich, String otherwise) {
        try {
            return immich.users().me().name();
        } catch (ImmichException e) {
            // the work itself may not need what this needs, and if it does, it will say so
            return otherwise;
        }
    }

    /**
     * The result of the work for one user.
     *
     * @param <T> the type of the work's result
     * @param user the user's name, or a number if it could not be read
     * @param value the work's result; null if it failed
     * @param failure why it failed; null if it did not
     */
    public record UserResult<T>(
            String user, @Nullable T value, @Nullable RuntimeException failure) {
        /** Checks that nothing is missing. */
        public UserResult {
            Objects.requireNonNull(user, "user");
        }

        /** {@return whether the work succeeded} */
        public boolean succeeded() {
            return failure == null;
        }

        /** {@return one line: the user, and the value or the message of the failure} */
        @Override
        public String toString() {
            return user + ": " + (failure == null ? String.valueOf(value) : "failed: " + failure.getMessage());
        }
    }
}
