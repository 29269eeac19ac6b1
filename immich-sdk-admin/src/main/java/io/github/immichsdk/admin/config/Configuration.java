package io.github.immichsdk.admin.config;

import io.github.immichsdk.api.Experimental;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.json.JsonIn;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Reads and changes the configuration of a server. For administrators. Each method costs one request, unless stated otherwise.
 * Thread-safe.
 *
 * <pre>{@code
 * SystemConfig config = admin.config().get();
 * System.out.println(config.number("trash.days") + " days in the trash");
 * admin.config().update(now -> now.set("trash.days", 60).set("server.loginPageMessage", "Welcome"));
 * }</pre>
 */
public final class Configuration {

    static {
        InternalAccess.makes(Configuration.class, Configuration::new);
    }

    private final CallExecutor calls;

    private Configuration(CallExecutor calls) {
        this.calls = calls;
    }

    /**
     * {@return the current configuration; needs {@code systemConfig.read}}
     *
     * @see io.github.immichsdk.api.Operations#GET_CONFIG
     */
    public SystemConfig get() {
        return calls.execute(read(Operations.GET_CONFIG));
    }

    /**
     * {@return the configuration of a new server of this version; needs {@code systemConfig.read}}
     *
     * @see io.github.immichsdk.api.Operations#GET_CONFIG_DEFAULTS
     */
    public SystemConfig defaults() {
        return calls.execute(read(Operations.GET_CONFIG_DEFAULTS));
    }

    /**
     * Reads the configuration, changes it, and writes it back as a whole; without a change, nothing is written. The server checks
     * the new values; if it rejects one, nothing is changed. A client, with all its views, does this one at a time; what another
     * program changes between the two requests is lost. Costs two requests; needs {@code systemConfig.read} and
     * {@code systemConfig.update}.
     *
     * @param change returns the new configuration
     * @return the configuration as the server stored it
     * @throws io.github.immichsdk.errors.ImmichStatusException with status 400 if the server rejects a value
     * @see io.github.immichsdk.api.Operations#UPDATE_CONFIG
     */
    public SystemConfig update(UnaryOperator<SystemConfig> change) {
        Objects.requireNonNull(change, "change");
        return calls.inTurn("config", Operations.UPDATE_CONFIG, () -> {
            SystemConfig before = get();
            SystemConfig after = change.apply(before);
            return after.equals(before)
                    ? before
                    : calls.execute(
                            read(Operations.UPDATE_CONFIG).json(after.fields()).inDryRun(() -> after));
        });
    }

    /**
     * Returns the part of the configuration that concerns users, such as the days until the trash is emptied and which work of
     * machine learning is enabled. Needs no administrator, and a server of 3.2 or newer.
     *
     * @return the settings, by path
     * @throws io.github.immichsdk.errors.ImmichUnsupportedException on an older server, before the request
     * @see io.github.immichsdk.api.Operations#GET_USER_CONFIG
     * @see io.github.immichsdk.api.Operations#GET_SERVER_VERSION
     */
    @Experimental
    public SystemConfig userConfig() {
        return calls.execute(read(Operations.GET_USER_CONFIG));
    }

    /**
     * Returns what {@link #userConfig} returns on a new server of this version. Needs a server of 3.2 or newer.
     *
     * @return the settings, by path
     * @throws io.github.immichsdk.errors.ImmichUnsupportedException on an older server, before the request
     * @see io.github.immichsdk.api.Operations#GET_USER_CONFIG_DEFAULTS
     * @see io.github.immichsdk.api.Operations#GET_SERVER_VERSION
     */
    @Experimental
    public SystemConfig userConfigDefaults() {
        return calls.execute(read(Operations.GET_USER_CONFIG_DEFAULTS));
    }

    /**
     * Returns the part of the configuration that the login page shows: which logins are enabled, its message and the theme. Needs
     * no credentials, and a server of 3.2 or newer; {@code server().config()} and {@code server().features()} contain most of it on all servers.
     *
     * @return the settings, by path
     * @throws io.github.immichsdk.errors.ImmichUnsupportedException on an older server, before the request
     * @see io.github.immichsdk.api.Operations#GET_PUBLIC_CONFIG
     * @see io.github.immichsdk.api.Operations#GET_SERVER_VERSION
     */
    @Experimental
    public SystemConfig publicConfig() {
        return calls.execute(read(Operations.GET_PUBLIC_CONFIG));
    }

    /**
     * Returns what {@link #publicConfig} returns on a new server of this version. Needs no credentials, and a server of 3.2 or
     * newer.
     *
     * @return the settings, by path
     * @throws io.github.immichsdk.errors.ImmichUnsupportedException on an older server, before the request
     * @see io.github.immichsdk.api.Operations#GET_PUBLIC_CONFIG_DEFAULTS
     * @see io.github.immichsdk.api.Operations#GET_SERVER_VERSION
     */
    @Experimental
    public SystemConfig publicConfigDefaults() {
        return calls.execute(read(Operations.GET_PUBLIC_CONFIG_DEFAULTS));
    }

    private static Call<SystemConfig> read(Operation operation) {
        return Call.<SystemConfig>to(operation).secretResponse().reading((JsonIn in) -> SystemConfig.of(in.map()));
    }

    /**
     * {@return the tokens and presets for the setting {@code storageTemplate.template}; needs {@code systemConfig.read}}
     *
     * @see io.github.immichsdk.api.Operations#GET_STORAGE_TEMPLATE_OPTIONS
     */
    public StorageTemplateOptions storageTemplateOptions() {
        return calls.execute(Call.<StorageTemplateOptions>to(Operations.GET_STORAGE_TEMPLATE_OPTIONS)
                .object(StorageTemplateOptions.class));
    }
}
