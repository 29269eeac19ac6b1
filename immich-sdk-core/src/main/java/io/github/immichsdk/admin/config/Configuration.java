package io.github.immichsdk.admin.config;

import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.json.JsonIn;
import java.util.function.UnaryOperator;

/**
 * Reads and changes the configuration of a server. For administrators. Each method costs one request, unless stated otherwise.
 * Thread-safe.
 *
 * <pre>{@code
 * SystemConfig config = immich.admin().config().get();
 * System.out.println(config.number("trash.days") + " days in the trash");
 * immich.admin().config().update(now -> now.set("trash.days", 60).set("server.loginPageMessage", "Welcome"));
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
        return calls.inTurn("config", Operations.UPDATE_CONFIG, () -> {
            SystemConfig before = get();
            SystemConfig after = change.apply(before);
            return after.equals(before)
                    ? before
                    : calls.execute(
                            read(Operations.UPDATE_CONFIG).json(after.fields()).inDryRun(() -> after));
        });
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
