package io.github.immichsdk.admin.server;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.call.LicenseCalls;
import io.github.immichsdk.users.MyUser;
import java.util.Optional;

/**
 * What only an administrator sees of a server: how much each user stores, and its license. Each method costs one request.
 * Thread-safe.
 */
public final class AdminServer {

    static {
        InternalAccess.makes(AdminServer.class, AdminServer::new);
    }

    private final CallExecutor calls;

    private AdminServer(CallExecutor calls) {
        this.calls = calls;
    }

    /**
     * Returns how much is stored, in total and per user. Needs {@code server.statistics}.
     *
     * @return the counts and sizes
     * @throws io.github.immichsdk.errors.ImmichForbiddenException if the caller is not an administrator
     * @see io.github.immichsdk.api.Operations#GET_SERVER_STATISTICS
     * @see io.github.immichsdk.api.Operations#GET_SERVER_VERSION
     */
    public ServerStatistics statistics() {
        return calls.execute(
                Call.<ServerStatistics>to(Operations.GET_SERVER_STATISTICS).object(ServerStatistics.class));
    }

    /**
     * {@return the license of the server, if there is one; needs {@code serverLicense.read}}
     *
     * @see io.github.immichsdk.api.Operations#GET_SERVER_LICENSE
     * @see io.github.immichsdk.api.Operations#GET_SERVER_VERSION
     */
    public Optional<MyUser.License> license() {
        return LicenseCalls.get(calls, Operations.GET_SERVER_LICENSE, MyUser.License.class);
    }

    /**
     * Sets the license of the server. Needs {@code serverLicense.update}.
     *
     * @param licenseKey {@code IMSV-} with eight groups of four characters
     * @param activationKey the key that proves its activation
     * @throws io.github.immichsdk.errors.ImmichStatusException with status 400 if the server rejects the license
     * @see io.github.immichsdk.api.Operations#SET_SERVER_LICENSE
     * @see io.github.immichsdk.api.Operations#GET_SERVER_VERSION
     */
    public void setLicense(String licenseKey, String activationKey) {
        LicenseCalls.set(calls, Operations.SET_SERVER_LICENSE, licenseKey, activationKey);
    }

    /**
     * Removes the license of the server, if there is one. Needs {@code serverLicense.delete}.
     *
     * @see io.github.immichsdk.api.Operations#DELETE_SERVER_LICENSE
     * @see io.github.immichsdk.api.Operations#GET_SERVER_VERSION
     */
    public void deleteLicense() {
        calls.execute(Call.<Void>to(Operations.DELETE_SERVER_LICENSE));
    }
}
