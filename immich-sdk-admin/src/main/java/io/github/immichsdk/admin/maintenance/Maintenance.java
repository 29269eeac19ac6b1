package io.github.immichsdk.admin.maintenance;

import io.github.immichsdk.api.Experimental;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.json.JsonFields;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Starts and ends maintenance mode, in which nobody can use a server. For administrators; servers from 2.5 on. Each method costs
 * one request. Thread-safe.
 */
@Experimental
public final class Maintenance {

    static {
        InternalAccess.makes(Maintenance.class, Maintenance::new);
    }

    private record Login(String username) {}

    private record Storage(List<StorageFolder> storage) {}

    private final CallExecutor calls;

    private Maintenance(CallExecutor calls) {
        this.calls = calls;
    }

    /**
     * {@return whether the server is in maintenance mode; needs no credentials}
     *
     * @see io.github.immichsdk.api.Operations#GET_MAINTENANCE_STATUS
     */
    public MaintenanceStatus status() {
        return calls.execute(
                Call.<MaintenanceStatus>to(Operations.GET_MAINTENANCE_STATUS).object(MaintenanceStatus.class));
    }

    /**
     * Starts maintenance mode: the server restarts, and rejects all calls but {@link #status}, {@link #login} and {@link #end}
     * with 503. Never retried after a lost response: read the status. Needs {@code maintenance}.
     *
     * @param confirmation that nobody can use the server until {@link #end}
     * @see io.github.immichsdk.api.Operations#SET_MAINTENANCE_MODE
     */
    public void start(ConfirmMaintenance confirmation) {
        Objects.requireNonNull(confirmation, "confirmation");
        confirmation.name();
        calls.execute(action("start"));
    }

    /**
     * Ends maintenance mode: the server restarts, and works as before. Needs {@code maintenance}.
     *
     * @see io.github.immichsdk.api.Operations#SET_MAINTENANCE_MODE
     */
    public void end() {
        calls.execute(action("end"));
    }

    static Call<Void> action(String action) {
        return Call.<Void>to(Operations.SET_MAINTENANCE_MODE).json(Map.of("action", action));
    }

    /**
     * Logs in to a server in maintenance mode.
     *
     * @param token the token that the server's log shows
     * @return the name of the administrator
     * @throws io.github.immichsdk.errors.ImmichStatusException with status 400 if the server is not in maintenance mode
     * @see io.github.immichsdk.api.Operations#MAINTENANCE_LOGIN
     */
    public String login(String token) {
        Objects.requireNonNull(token, "token");
        return calls.execute(Call.<String>to(Operations.MAINTENANCE_LOGIN)
                .json(new JsonFields().putSecret("token", token))
                .object(Login.class, Login::username)
                .inDryRun(() -> ""));
    }

    /**
     * {@return the folders in which the server keeps its files; needs {@code maintenance}}
     *
     * @see io.github.immichsdk.api.Operations#DETECT_PRIOR_INSTALL
     */
    public List<StorageFolder> storageFolders() {
        return calls.execute(
                Call.<List<StorageFolder>>to(Operations.DETECT_PRIOR_INSTALL).object(Storage.class, Storage::storage));
    }
}
