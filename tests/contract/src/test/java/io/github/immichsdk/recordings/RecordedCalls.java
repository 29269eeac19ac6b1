package io.github.immichsdk.recordings;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.admin.ImmichAdmin;
import io.github.immichsdk.albums.AlbumChange;
import io.github.immichsdk.albums.AlbumRole;
import io.github.immichsdk.albums.AlbumScope;
import io.github.immichsdk.albums.NewAlbum;
import io.github.immichsdk.api.Page;
import io.github.immichsdk.api.PageToken;
import io.github.immichsdk.api.Permission;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.AssetChange;
import io.github.immichsdk.duplicates.Resolution;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.search.StatisticsFilter;
import io.github.immichsdk.uploads.UploadOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Which call of the SDK a recorded exchange belongs to: one line an operation. */
final class RecordedCalls {

    /** The areas whose recordings must all be in the table below, by the first part of their paths. */
    static final List<String> AREAS = List.of(
            "users",
            "server",
            "api-keys",
            "assets",
            "search",
            "albums",
            "stacks",
            "duplicates",
            "trash",
            "sessions",
            "auth");

    private static final String ID = "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11";
    private static final String OTHER_ID = "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d12";
    private static final List<String> NO_BODY = List.of(ID);

    /** Calls the SDK as the recording did, or with other values: what counts is the response. */
    @FunctionalInterface
    interface SdkCall {
        @Nullable
        Object make(ImmichClient immich, Recording recording);
    }

    /**
     * One line of the table.
     *
     * @param route method and path, such as {@code GET /albums/{id}}
     * @param call the SDK's call
     * @param at where in the response that is which the call returns, as a JSON pointer
     * @param adapted what is changed in the response before the SDK gets it; nothing but for echoes
     */
    record Line(String route, SdkCall call, String at, UnaryOperator<String> adapted) {

        Line at(String pointer) {
            return new Line(route, call, pointer, adapted);
        }

        /** Changes the response where it must echo what the SDK sends. */
        Line adapted(UnaryOperator<String> change) {
            return new Line(route, call, at, change);
        }
    }

    private static final Map<String, Line> LINES = Stream.of(
                    line("GET /users/me", (immich, r) -> immich.users().me()),
                    done("GET /server/ping", (immich, r) -> immich.server().ping()),
                    line("GET /server/version", (immich, r) -> immich.server().version()),
                    line("GET /server/features", (immich, r) -> immich.server().features()),
                    line("GET /server/config", (immich, r) -> immich.server().config()),
                    line(
                            "GET /server/media-types",
                            (immich, r) -> immich.server().mediaTypes()),
                    line(
                            "GET /server/version-history",
                            (immich, r) -> immich.server().versionHistory()),
                    line("GET /server/about", (immich, r) -> immich.server().about()),
                    line("GET /server/storage", (immich, r) -> immich.server().storage()),
                    line(
                            "GET /server/statistics",
                            (immich, r) -> ImmichAdmin.of(immich).server().statistics()),
                    line("POST /api-keys", (immich, r) -> immich.apiKeys().create("x", Permission.ALL)),
                    line("GET /api-keys/me", (immich, r) -> immich.apiKeys().me()),
                    line("GET /assets/{id}", (immich, r) -> immich.assets().get(r.id(0))),
                    line("PUT /assets/{id}", (immich, r) -> immich.assets().update(r.id(0), change())),
                    done("PUT /assets", (immich, r) -> immich.assets().updateAll(NO_BODY, change())),
                    done("DELETE /assets", (immich, r) -> immich.assets().trash(NO_BODY)),
                    line(
                            "POST /assets",
                            (immich, r) -> immich.uploads()
                                    .upload(file(), UploadOptions.defaults().skipVerification())),
                    line(
                            "GET /assets/statistics",
                            (immich, r) -> immich.search().statistics(StatisticsFilter.all())),
                    line("POST /search/metadata", (immich, r) -> page(immich, r).items())
                            .at("/assets/items"),
                    line(
                                    "POST /assets/bulk-upload-check",
                                    (immich, r) -> immich.uploads().check(checksums(r)))
                            .at("/results")
                            .adapted(RecordedCalls::numbered),
                    line(
                                    "POST /search/statistics",
                                    (immich, r) -> immich.search().count(AssetQuery.all()))
                            .at("/total"),
                    line("GET /albums", (immich, r) -> immich.albums().list(AlbumScope.OWNED)),
                    line(
                            "POST /albums",
                            (immich, r) ->
                                    immich.albums().create(NewAlbum.of("x")).album()),
                    line("GET /albums/{id}", (immich, r) -> immich.albums().get(r.id(0))),
                    line(
                            "PATCH /albums/{id}",
                            (immich, r) -> immich.albums()
                                    .update(r.id(0), AlbumChange.none().name("x"))),
                    done("DELETE /albums/{id}", (immich, r) -> immich.albums().delete(r.id(0))),
                    line(
                            "PUT /albums/{id}/assets",
                            (immich, r) ->
                                    immich.albums().addAssets(r.id(0), items(r)).items()),
                    line(
                            "DELETE /albums/{id}/assets",
                            (immich, r) -> immich.albums()
                                    .removeAssets(r.id(0), items(r))
                                    .items()),
                    line(
                            "PUT /albums/{id}/users",
                            (immich, r) -> immich.albums().addUsers(r.id(0), Map.of(ID, AlbumRole.VIEWER))),
                    done(
                            "PUT /albums/{id}/user/{id}",
                            (immich, r) -> immich.albums().changeRole(r.id(0), r.id(1), AlbumRole.VIEWER)),
                    done(
                            "DELETE /albums/{id}/user/{id}",
                            (immich, r) -> immich.albums().removeUser(r.id(0), r.id(1))),
                    done(
                            "DELETE /albums/{id}/user/me",
                            (immich, r) -> immich.albums().leave(r.id(0))),
                    line(
                            "GET /albums/statistics",
                            (immich, r) -> immich.albums().statistics()),
                    line("GET /stacks", (immich, r) -> immich.stacks().list()),
                    line("POST /stacks", (immich, r) -> immich.stacks().create(members(r))),
                    line("GET /stacks/{id}", (immich, r) -> immich.stacks().get(r.id(0))),
                    line("PUT /stacks/{id}", (immich, r) -> immich.stacks().changePrimary(r.id(0), ID)),
                    done("DELETE /stacks/{id}", (immich, r) -> immich.stacks().delete(r.id(0))),
                    done("DELETE /stacks", (immich, r) -> immich.stacks().deleteAll(NO_BODY)),
                    done(
                            "DELETE /stacks/{id}/assets/{id}",
                            (immich, r) -> immich.stacks().remove(r.id(0), r.id(1))),
                    line("GET /duplicates", (immich, r) -> immich.duplicates().list()),
                    done(
                            "DELETE /duplicates/{id}",
                            (immich, r) -> immich.duplicates().forget(r.id(0))),
                    done(
                            "DELETE /duplicates",
                            (immich, r) -> immich.duplicates().forgetAll(NO_BODY)),
                    line(
                            "POST /duplicates/resolve",
                            (immich, r) -> immich.duplicates().resolve(resolutions(r))),
                    line("POST /trash/empty", (immich, r) -> immich.trash().empty())
                            .at("/count"),
                    line(
                                    "POST /trash/restore/assets",
                                    (immich, r) -> immich.trash().restore(NO_BODY))
                            .at("/count"),
                    line("GET /sessions", (immich, r) -> immich.sessions().list()),
                    done("PUT /sessions/{id}", (immich, r) -> immich.sessions().requestSyncReset(r.id(0))),
                    line("POST /auth/login", (immich, r) -> immich.auth().login("a@x.test", "password")),
                    line("POST /auth/logout", (immich, r) -> immich.auth().logout()),
                    line(
                                    "POST /auth/validateToken",
                                    (immich, r) -> immich.auth().valid())
                            .at("/authStatus"),
                    line("GET /auth/status", (immich, r) -> immich.auth().status()),
                    done(
                            "POST /auth/pin-code",
                            (immich, r) -> immich.lockedFolder().setUpPin("123456")),
                    done(
                            "POST /auth/session/lock",
                            (immich, r) -> immich.lockedFolder().lock()))
            .collect(Collectors.toMap(Line::route, line -> line));

    /** What was recorded of these areas and has no call in the SDK yet, or on purpose, and why. */
    private static final Map<String, String> NO_CALL = Map.ofEntries(
            Map.entry("HEAD /server/ping", "the SDK asks with GET"),
            Map.entry("HEAD /assets/{id}/original", "a file is asked for with GET"),
            Map.entry("PATCH /assets", "a hidden twin of PUT that only 3.0 has"),
            Map.entry("PATCH /stacks/{id}", "a hidden twin of PUT that only 3.0 has"),
            Map.entry("PUT /albums/assets", "the SDK adds to one album at a time, with results by asset"),
            Map.entry("POST /assets/exist", "dropped in 3.0; uploads are checked by checksum"),
            Map.entry("GET /assets/{id}/original", "no JSON; a file"),
            Map.entry("GET /assets/{id}/thumbnail", "no JSON; a file"),
            Map.entry("GET /assets/{id}/video/playback", "no JSON; a file"),
            Map.entry("GET /albums/{id}/map-markers", "not modelled: the map"),
            Map.entry("GET /assets/{id}/edits", "not modelled: edits"),
            Map.entry("PUT /assets/{id}/edits", "not modelled: edits"),
            Map.entry("GET /assets/{id}/metadata", "not modelled: metadata of programs"),
            Map.entry("PUT /assets/{id}/metadata", "not modelled: metadata of programs"),
            Map.entry("PUT /assets/copy", "not modelled: copying between assets"),
            Map.entry("POST /assets/jobs", "not modelled: jobs"),
            Map.entry("GET /search/explore", "not modelled: the explore page"),
            Map.entry("GET /search/suggestions", "not modelled: suggestions while typing"),
            Map.entry("POST /search/large-assets", "not modelled: large files"));

    private RecordedCalls() {}

    /** {@return the line for a recording, or null if it is not in the table} */
    static @Nullable Line of(Recording recording) {
        return emptyList(recording) ? null : LINES.get(recording.method() + " " + recording.template());
    }

    /** {@return why the SDK has no call for a recording, or null if nobody says so} */
    static @Nullable String noCall(Recording recording) {
        return emptyList(recording)
                ? "the SDK sends nothing for an empty list"
                : NO_CALL.get(recording.method() + " " + recording.template());
    }

    private static boolean emptyList(Recording recording) {
        JsonNode ids = recording.request().at("/body/ids");
        return recording.template().equals("/albums/{id}/assets") && ids.isArray() && ids.isEmpty();
    }

    private interface Doing {
        void make(ImmichClient immich, Recording recording);
    }

    private static Line line(String route, SdkCall call) {
        return new Line(route, call, "", UnaryOperator.identity());
    }

    /** A call without a result, except that it succeeded. */
    private static Line done(String route, Doing call) {
        SdkCall nothing = (immich, recording) -> {
            call.make(immich, recording);
            return null;
        };
        return new Line(route, nothing, "", UnaryOperator.identity());
    }

    private static AssetChange change() {
        return AssetChange.none().description("x");
    }

    private static List<String> items(Recording recording) {
        return recording.ids("ids");
    }

    /** The page after the first that was recorded: its number is one below that of the next. */
    private static Page<Asset> page(ImmichClient immich, Recording recording) {
        JsonNode next = recording.body().at("/assets/nextPage");
        int number = next.isNull() ? 1 : Integer.parseInt(next.asString()) - 1;
        return number == 1
                ? immich.search().page(AssetQuery.all())
                : immich.search().page(AssetQuery.all(), new PageToken(Integer.toString(number)));
    }

    private static List<String> checksums(Recording recording) {
        return Collections.nCopies(recording.body().get("results").size(), "9qe2GC9jVPNhj+wIWc7PiElb1ZQ=");
    }

    /** The SDK gives each checksum its number as id, and the server echoes that. */
    private static String numbered(String response) {
        AtomicInteger next = new AtomicInteger();
        return Pattern.compile("\"id\":\"[^\"]*\"")
                .matcher(response)
                .replaceAll(id -> "\"id\":\"" + next.getAndIncrement() + "\"");
    }

    private static List<String> members(Recording recording) {
        List<String> ids = recording.ids("assetIds").stream().distinct().toList();
        return ids.size() < 2 ? Arrays.asList(ids.get(0), OTHER_ID) : ids;
    }

    private static List<Resolution> resolutions(Recording recording) {
        return recording
                .request()
                .get("body")
                .get("groups")
                .valueStream()
                .map(group -> new Resolution(
                        group.get("duplicateId").asString(),
                        texts(group, "keepAssetIds"),
                        texts(group, "trashAssetIds")))
                .toList();
    }

    private static List<String> texts(JsonNode in, String field) {
        return in.get(field).valueStream().map(JsonNode::asString).toList();
    }

    private static Path file() {
        try {
            Path file = Files.createTempFile("recorded", ".jpg");
            file.toFile().deleteOnExit();
            return Files.writeString(file, "x");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
