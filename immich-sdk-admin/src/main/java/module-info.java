/**
 * Administration of an Immich server.
 *
 * <p>Start with {@link io.github.immichsdk.admin.ImmichAdmin}.
 */
module io.github.immichsdk.admin {
    requires transitive io.github.immichsdk.core;
    requires static transitive org.jspecify;

    exports io.github.immichsdk.admin;
    exports io.github.immichsdk.admin.clusters;
    exports io.github.immichsdk.admin.config;
    exports io.github.immichsdk.admin.jobs;
    exports io.github.immichsdk.admin.libraries;
    exports io.github.immichsdk.admin.maintenance;
    exports io.github.immichsdk.admin.server;
    exports io.github.immichsdk.admin.users;
    exports io.github.immichsdk.admin.workflows;

    // The core reads and writes the records that are requests and responses.
    opens io.github.immichsdk.admin.clusters to
            io.github.immichsdk.core;
    opens io.github.immichsdk.admin.config to
            io.github.immichsdk.core;
    opens io.github.immichsdk.admin.jobs to
            io.github.immichsdk.core;
    opens io.github.immichsdk.admin.libraries to
            io.github.immichsdk.core;
    opens io.github.immichsdk.admin.maintenance to
            io.github.immichsdk.core;
    opens io.github.immichsdk.admin.server to
            io.github.immichsdk.core;
    opens io.github.immichsdk.admin.users to
            io.github.immichsdk.core;
    opens io.github.immichsdk.admin.workflows to
            io.github.immichsdk.core;
}
