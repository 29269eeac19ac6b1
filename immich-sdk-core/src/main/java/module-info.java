/**
 * The client for the Immich photo server.
 *
 * <p>Start with {@link io.github.immichsdk.ImmichClient}.
 */
module io.github.immichsdk.core {
    requires transitive java.net.http;
    requires transitive org.jspecify;
    requires org.slf4j;
    requires tools.jackson.core;
    requires io.github.resilience4j.core;
    requires io.github.resilience4j.retry;
    requires io.github.resilience4j.circuitbreaker;
    requires io.github.resilience4j.ratelimiter;

    exports io.github.immichsdk;
    exports io.github.immichsdk.activities;
    exports io.github.immichsdk.albums;
    exports io.github.immichsdk.api;
    exports io.github.immichsdk.apikeys;
    exports io.github.immichsdk.assets;
    exports io.github.immichsdk.auth;
    exports io.github.immichsdk.config;
    exports io.github.immichsdk.downloads;
    exports io.github.immichsdk.dryrun;
    exports io.github.immichsdk.duplicates;
    exports io.github.immichsdk.errors;
    exports io.github.immichsdk.folders;
    exports io.github.immichsdk.map;
    exports io.github.immichsdk.memories;
    exports io.github.immichsdk.notifications;
    exports io.github.immichsdk.partners;
    exports io.github.immichsdk.people;
    exports io.github.immichsdk.raw;
    exports io.github.immichsdk.search;
    exports io.github.immichsdk.server;
    exports io.github.immichsdk.sessions;
    exports io.github.immichsdk.sharedlinks;
    exports io.github.immichsdk.stacks;
    exports io.github.immichsdk.tags;
    exports io.github.immichsdk.timeline;
    exports io.github.immichsdk.transport;
    exports io.github.immichsdk.trash;
    exports io.github.immichsdk.uploads;
    exports io.github.immichsdk.users;
    exports io.github.immichsdk.internal.checks to
            io.github.immichsdk.admin,
            io.github.immichsdk.oauth,
            io.github.immichsdk.stacking,
            io.github.immichsdk.sync,
            io.github.immichsdk.takeout,
            io.github.immichsdk.testkit;
    exports io.github.immichsdk.internal.call to
            io.github.immichsdk.admin,
            io.github.immichsdk.oauth,
            io.github.immichsdk.stacking,
            io.github.immichsdk.sync,
            io.github.immichsdk.testkit;
    exports io.github.immichsdk.internal.http to
            io.github.immichsdk.admin;
    exports io.github.immichsdk.internal.jobs to
            io.github.immichsdk.stacking,
            io.github.immichsdk.sync;
    exports io.github.immichsdk.internal.json to
            io.github.immichsdk.admin,
            io.github.immichsdk.oauth,
            io.github.immichsdk.stacking,
            io.github.immichsdk.sync,
            io.github.immichsdk.takeout,
            io.github.immichsdk.testkit;
    exports io.github.immichsdk.internal.login to
            io.github.immichsdk.oauth;
    exports io.github.immichsdk.internal.selection to
            io.github.immichsdk.stacking;
    exports io.github.immichsdk.internal.text to
            io.github.immichsdk.stacking,
            io.github.immichsdk.takeout;
    exports io.github.immichsdk.internal.time to
            io.github.immichsdk.transport.apache;
}
