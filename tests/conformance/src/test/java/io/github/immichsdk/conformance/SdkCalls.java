package io.github.immichsdk.conformance;

import static java.util.Map.entry;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.ImmichClientBuilder;
import io.github.immichsdk.albums.AlbumChange;
import io.github.immichsdk.albums.AlbumRole;
import io.github.immichsdk.albums.AlbumScope;
import io.github.immichsdk.api.CredentialKind;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.Permission;
import io.github.immichsdk.apikeys.ApiKeyChange;
import io.github.immichsdk.assets.AssetChange;
import io.github.immichsdk.assets.AssetCopy;
import io.github.immichsdk.assets.AssetFileQuery;
import io.github.immichsdk.assets.AssetJob;
import io.github.immichsdk.assets.ImageEdit;
import io.github.immichsdk.config.ClientOptions;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.duplicates.Resolution;
import io.github.immichsdk.map.MapQuery;
import io.github.immichsdk.oauth.AuthorizationContext;
import io.github.immichsdk.oauth.OAuth;
import io.github.immichsdk.oauth.OAuthOptions;
import io.github.immichsdk.people.NewFace;
import io.github.immichsdk.people.NewPerson;
import io.github.immichsdk.people.PersonChange;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.search.StatisticsFilter;
import io.github.immichsdk.search.SuggestionType;
import io.github.immichsdk.sessions.ChildSession;
import io.github.immichsdk.sessions.ChildSessionOptions;
import io.github.immichsdk.sessions.Session;
import io.github.immichsdk.sync.ImmichSync;
import io.github.immichsdk.sync.SyncTypes;
import io.github.immichsdk.sync.event.SyncEvent;
import io.github.immichsdk.sync.event.UnknownEvent;
import io.github.immichsdk.tags.NewTag;
import io.github.immichsdk.tags.TagChange;
import io.github.immichsdk.timeline.TimelineQuery;
import io.github.immichsdk.transport.Transport;
import io.github.immichsdk.uploads.UploadOptions;
import io.github.immichsdk.users.HeatMapType;
import io.github.immichsdk.users.PreferencesChange;
import io.github.immichsdk.users.ProfileChange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** For each operation the call of the SDK that sends it, with the result that a caller gets. */
final class SdkCalls {

    /** Takes the client with the right credentials, and gives the result; null where the SDK gives none. */
    private interface Ask extends Function<ImmichClient, @Nullable Object> {}

    private static final String ID = Sample.ID;
    private static final List<String> IDS = List.of(ID);
    private static final String NOBODY = "5f2a1b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b";
    private static final LocalDate DAY = LocalDate.of(2024, 5, 1);
    private static final String SERVER = "http://immich.test";
    private static final String BACK = "http://localhost:9/back";

    private static final Map<String, Ask> OWN = Map.ofEntries(
            entry("getServerVersion", c -> c.server().versionNow()),
            entry("pingServer", c -> none(() -> c.server().ping())),
            entry("getAboutInfo", c -> c.server().about()),
            entry("getServerFeatures", c -> c.server().features()),
            entry("getServerConfig", c -> c.server().config()),
            entry("getSupportedMediaTypes", c -> c.server().mediaTypes()),
            entry("getStorage", c -> c.server().storage()),
            entry("getVersionHistory", c -> c.server().versionHistory()),
            entry("getMyUser", c -> c.users().me()),
            entry("getUser", c -> c.users().get(ID)),
            entry("searchUsers", c -> c.users().list()),
            entry("login", c -> timeless(c.auth().login("one@immich.test", "password"))),
            entry("logout", c -> c.auth().logout()),
            entry("validateAccessToken", c -> c.auth().valid()),
            entry("getAuthStatus", c -> c.auth().status()),
            entry("changePassword", c -> c.auth().changePassword("old", "new")),
            entry("setupPinCode", c -> none(() -> c.lockedFolder().setUpPin("123456"))),
            entry("changePinCode", c -> none(() -> c.lockedFolder().changePin("123456", "654321"))),
            entry("resetPinCode", c -> none(() -> c.lockedFolder().resetPin("123456"))),
            entry("unlockAuthSession", c -> none(() -> c.lockedFolder().unlock("123456"))),
            entry("lockAuthSession", c -> none(() -> c.lockedFolder().lock())),
            entry("unlinkOAuthAccount", c -> c.auth().unlinkOAuth()),
            entry("getSessions", c -> c.sessions().list()),
            entry("createSession", c -> {
                ChildSession child = c.sessions().createChild(ChildSessionOptions.defaults());
                return new ChildSession(timeless(child.session()), child.active());
            }),
            entry("updateSession", c -> none(() -> c.sessions().requestSyncReset(ID))),
            entry("deleteSession", c -> none(() -> c.sessions().end(ID))),
            entry("deleteAllSessions", c -> none(() -> c.sessions().endOthers())),
            entry("lockSession", c -> none(() -> c.sessions().lock(ID))),
            entry("getMyApiKey", c -> c.apiKeys().me()),
            entry("getApiKeys", c -> c.apiKeys().list()),
            entry("getApiKey", c -> c.apiKeys().get(ID)),
            entry("createApiKey", c -> c.apiKeys().create("key", Permission.ASSET_READ)),
            entry(
                    "updateApiKey",
                    c -> c.apiKeys().update(ID, ApiKeyChange.none().name("key"))),
            entry("rotateApiKey", c -> c.apiKeys().rotate(ID)),
            entry("signUpAdmin", c -> c.auth().signUpAdmin("one@immich.test", "password", "one")),
            entry("getTheme", c -> c.server().customCss()),
            entry("getAssetEdits", c -> c.assets().edits(ID)),
            entry("editAsset", c -> c.assets().edit(ID, ImageEdit.none().rotate(90))),
            entry("removeAssetEdits", c -> none(() -> c.assets().removeEdits(ID))),
            entry("updateBulkAssetMetadata", c -> c.assets().setMetadataAll("key", Map.of(ID, Map.of("a", 1)))),
            entry("deleteBulkAssetMetadata", c -> none(() -> c.assets().deleteMetadataAll("key", IDS))),
            entry("searchAssetFiles", c -> c.assets().files().list(AssetFileQuery.of(ID))),
            entry("getAssetFile", c -> c.assets().files().get(ID)),
            entry("deleteAssetFile", c -> none(() -> c.assets().files().delete(ID))),
            entry("downloadAssetFile", c -> none(() -> close(c.assets().files().content(ID)))),
            entry("addAssetsToAlbums", c -> c.albums().addAssetsToAll(IDS, IDS)),
            entry("deleteApiKey", c -> none(() -> c.apiKeys().delete(ID))),
            entry("getAssetDuplicates", c -> c.duplicates().list()),
            entry(
                    "resolveDuplicates",
                    c -> c.duplicates().resolve(List.of(new Resolution(ID, IDS, List.of(Sample.OTHER_ID))))),
            entry("deleteDuplicate", c -> none(() -> c.duplicates().forget(ID))),
            entry("deleteDuplicates", c -> none(() -> c.duplicates().forgetAll(IDS))),
            entry("searchAssets", c -> c.search().page(AssetQuery.all())),
            entry("searchSmart", c -> c.search().smart("sea", AssetQuery.all()).limit(1)),
            entry("searchRandom", c -> c.search().random(AssetQuery.all(), 5)),
            entry(
                    "copyAsset",
                    c -> none(() -> c.assets().copy(AssetCopy.from(ID).to(NOBODY)))),
            entry("searchAssetStatistics", c -> c.search().count(AssetQuery.all())),
            entry("getAssetStatistics", c -> c.search().statistics(StatisticsFilter.all())),
            entry("getAssetInfo", c -> c.assets().get(ID)),
            entry("updateAsset", c -> c.assets().update(ID, AssetChange.none().favorite())),
            entry(
                    "updateAssets",
                    c -> none(() -> c.assets().updateAll(IDS, AssetChange.none().favorite()))),
            entry("deleteAssets", c -> none(() -> c.assets().trash(IDS))),
            entry("restoreAssets", c -> c.trash().restore(IDS)),
            entry(
                    "uploadAsset",
                    c -> c.uploads()
                            .upload(
                                    Path.of("pom.xml"),
                                    UploadOptions.defaults().skipVerification().fileName("one.jpg"))),
            entry("checkBulkUpload", c -> c.uploads().check(List.of("KutTwzVkRExOAMpI4w1VNoaZX7A="))),
            entry("downloadAsset", c -> c.downloads().original(ID).bytes(100_000)),
            entry("viewAsset", c -> c.downloads().preview(ID).bytes(100_000)),
            entry("playAssetVideo", c -> c.downloads().video(ID).bytes(100_000)),
            entry("getDownloadInfo", c -> c.downloads().archive(IDS).plan()),
            entry("downloadArchive", c -> c.downloads().archive(IDS).to(Path.of("target", "sample.zip"))),
            entry("restoreTrash", c -> c.trash().restoreAll()),
            entry("emptyTrash", c -> c.trash().empty()),
            entry("getAllAlbums", c -> c.albums().list(AlbumScope.OWNED)),
            entry("createAlbum", c -> c.albums().create("one")),
            entry("getAlbumStatistics", c -> c.albums().statistics()),
            entry("getAlbumInfo", c -> c.albums().get(ID)),
            entry(
                    "updateAlbumInfo",
                    c -> c.albums().update(ID, AlbumChange.none().name("one"))),
            entry("deleteAlbum", c -> none(() -> c.albums().delete(ID))),
            entry("addAssetsToAlbum", c -> c.albums().addAssets(ID, IDS)),
            entry("removeAssetFromAlbum", c -> c.albums().removeAssets(ID, IDS)),
            entry("addUsersToAlbum", c -> c.albums().addUsers(ID, Map.of(NOBODY, AlbumRole.VIEWER))),
            entry("updateAlbumUser", c -> none(() -> c.albums().changeRole(ID, ID, AlbumRole.VIEWER))),
            entry("removeUserFromAlbum", c -> none(() -> c.albums().removeUser(ID, ID))),
            entry("searchStacks", c -> c.stacks().list()),
            entry("createStack", c -> c.stacks().create(ID, Sample.OTHER_ID)),
            entry("deleteStacks", c -> c.stacks().deleteAll(IDS)),
            entry("getStack", c -> c.stacks().get(ID)),
            entry("updateStack", c -> c.stacks().changePrimary(ID, ID)),
            entry("deleteStack", c -> none(() -> c.stacks().delete(ID))),
            entry("removeAssetFromStack", c -> none(() -> c.stacks().remove(ID, ID))),
            entry("updateMyUser", c -> c.users().update(ProfileChange.none().name("one"))),
            entry("getMyPreferences", c -> c.users().preferences()),
            entry(
                    "updateMyPreferences",
                    c -> c.users().updatePreferences(PreferencesChange.none().minimumFaces(1))),
            entry("getProfileImage", c -> none(() -> close(c.users().profileImage(ID)))),
            entry("createProfileImage", c -> c.users().setProfileImage(Path.of("pom.xml"))),
            entry("deleteProfileImage", c -> none(() -> c.users().deleteProfileImage())),
            entry("getUserOnboarding", c -> c.users().isOnboarded()),
            entry("setUserOnboarding", c -> none(() -> c.users().completeOnboarding())),
            entry("deleteUserOnboarding", c -> none(() -> c.users().resetOnboarding())),
            entry("getUserLicense", c -> c.users().license()),
            entry("setUserLicense", c -> none(() -> c.users().setLicense("key", "activation"))),
            entry("deleteUserLicense", c -> none(() -> c.users().deleteLicense())),
            entry("getMyCalendarHeatmap", c -> c.users().heatMap(HeatMapType.TAKEN, DAY, DAY)),
            entry("getApkLinks", c -> c.server().apkLinks()),
            entry("getVersionCheck", c -> c.server().versionCheck()),
            entry("getAssetMetadata", c -> c.assets().metadata(ID)),
            entry("getAssetMetadataByKey", c -> c.assets().metadata(ID, "key")),
            entry("updateAssetMetadata", c -> c.assets().setMetadata(ID, Map.of("mobile-app", Map.of("a", 1)))),
            entry("deleteAssetMetadata", c -> none(() -> c.assets().deleteMetadata(ID, "key"))),
            entry("getAssetOcr", c -> c.assets().ocr(ID)),
            entry("runAssetJobs", c -> none(() -> c.assets().runJob(AssetJob.REFRESH_METADATA, IDS))),
            entry("getTimeBuckets", c -> c.timeline().months(TimelineQuery.all())),
            entry("getTimeBucket", c -> c.timeline().assets(YearMonth.of(2024, 1), TimelineQuery.all())),
            entry("getMapMarkers", c -> c.map().markers(MapQuery.all())),
            entry("getAlbumMapMarkers", c -> c.map().albumMarkers(ID)),
            entry("reverseGeocode", c -> c.map().placeAt(1, 1)),
            entry("getUniqueOriginalPaths", c -> c.folders().paths()),
            entry("getAssetsByOriginalPath", c -> c.folders().assets(Sample.FOLDER)),
            entry("searchPlaces", c -> c.search().places("one")),
            entry("getAssetsByCity", c -> c.search().byCity()),
            entry("getExploreData", c -> c.search().explore()),
            entry("getSearchSuggestions", c -> c.search().suggestions(SuggestionType.CITY)),
            entry("searchLargeAssets", c -> c.search().largest(AssetQuery.all(), 1)),
            entry("getAllTags", c -> c.tags().list()),
            entry("createTag", c -> c.tags().create(NewTag.of("one"))),
            entry("upsertTags", c -> c.tags().findOrCreate("one")),
            entry("bulkTagAssets", c -> c.tags().assignAll(IDS, IDS)),
            entry("getTagById", c -> c.tags().get(ID)),
            entry("updateTag", c -> c.tags().update(ID, TagChange.none().color("#fff"))),
            entry("deleteTag", c -> none(() -> c.tags().delete(ID))),
            entry("tagAssets", c -> c.tags().assign(ID, IDS)),
            entry("untagAssets", c -> c.tags().unassign(ID, IDS)),
            entry("getAllPeople", c -> c.people().list()),
            entry("searchPerson", c -> c.people().find("one")),
            entry("createPerson", c -> c.people().create(NewPerson.of("one"))),
            entry(
                    "updatePeople",
                    c -> c.people().updateAll(IDS, PersonChange.none().favorite())),
            entry("deletePeople", c -> c.people().deleteAll(IDS)),
            entry("getPerson", c -> c.people().get(ID)),
            entry("updatePerson", c -> c.people().update(ID, PersonChange.none().favorite())),
            entry("deletePerson", c -> none(() -> c.people().delete(ID))),
            entry("getPersonStatistics", c -> c.people().assetCount(ID)),
            entry("getPersonThumbnail", c -> c.people().thumbnail(ID)),
            entry("mergePerson", c -> c.people().merge(NOBODY, IDS)),
            entry("reassignFaces", c -> none(() -> c.faces().move(ID, ID, IDS))),
            entry("getFaces", c -> c.faces().list(ID)),
            entry(
                    "createFace",
                    c -> none(() ->
                            c.faces().add(NewFace.of(ID, ID).imageSize(9, 9).box(1, 1, 2, 2)))),
            entry("reassignFacesById", c -> c.faces().assign(ID, ID)),
            entry("deleteFace", c -> none(() -> c.faces().delete(ID))),
            entry("linkOAuthAccount", c -> OAuth.link(BACK + "?code=1&state=state", context(), c)),
            entry("getSyncAck", c -> ImmichSync.of(c).acks()),
            entry(
                    "sendSyncAck",
                    c -> none(() -> ImmichSync.of(c).ack(List.of("AssetV1|01a203de-ff09-715f-9207-963bf31b2738")))),
            entry("deleteSyncAck", c -> none(() -> ImmichSync.of(c).deleteAllAcks())));

    private static final Map<String, Function<ImmichClient, ?>> CALLS = Stream.of(
                    OWN, AdminCalls.ALL, SharingCalls.ALL, PlaybackCalls.ALL)
            .flatMap(area -> area.entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    /** Sent without a client, or with a response of lines: methods of their own. */
    private static final Set<String> APART = Set.of("startOAuth", "finishOAuth", "getSyncStream");

    private final Map<String, Operation> operations =
            Operations.all().stream().collect(Collectors.toMap(Operation::id, one -> one));
    private final Transport transport;
    private final ImmichClient byKey;
    private final ImmichClient bySession;
    private final ImmichClient byLink;

    SdkCalls(Transport transport) {
        this(transport, "key", options -> options);
    }

    /** Makes the calls with an API key; those that need other credentials cannot be made. */
    SdkCalls(Transport transport, String apiKey) {
        this(transport, apiKey, options -> options);
    }

    private SdkCalls(Transport transport, String apiKey, UnaryOperator<ClientOptions> options) {
        this.transport = transport;
        this.byKey = patient().server(SERVER).apiKey(apiKey).build().withOptions(options);
        this.byLink = patient().sharedLink(SERVER + "/share/key").build().withOptions(options);
        this.bySession = patient().server(SERVER).accessToken("token").build().withOptions(options);
    }

    /** {@return the same calls in a dry run} */
    static SdkCalls dryRun(Transport transport) {
        return new SdkCalls(transport, "key", options -> options.writes(ClientOptions.Writes.DRY_RUN));
    }

    /** {@return the operations that need a client} */
    static Set<String> ofClients() {
        return new TreeSet<>(CALLS.keySet());
    }

    static Set<String> ids() {
        Set<String> all = new TreeSet<>(CALLS.keySet());
        all.addAll(APART);
        return all;
    }

    /** {@return the first event of the sync stream} */
    SyncEvent firstEvent() {
        try (Stream<SyncEvent> events =
                ImmichSync.of(bySession).stream(SyncTypes.all()).typed()) {
            SyncEvent first = events.toList().get(0);
            if (first instanceof UnknownEvent) {
                throw new AssertionError(first.type() + " has no record");
            }
            return first;
        }
    }

    /** Calls the SDK so that it sends this operation. */
    @Nullable
    Object call(String operationId) {
        if (operationId.equals("startOAuth")) {
            return OAuth.authorize(SERVER, BACK, oauth()).loginUrl();
        }
        if (operationId.equals("finishOAuth")) {
            return timeless(OAuth.callback(BACK + "?code=1&state=state", context(), oauth()));
        }
        Set<CredentialKind> kinds = operations.get(operationId).credentials();
        ImmichClient client = kinds.contains(CredentialKind.API_KEY)
                ? byKey
                : kinds.equals(Set.of(CredentialKind.SHARED_LINK)) ? byLink : bySession;
        Object result = CALLS.get(operationId).apply(client);
        return result instanceof Stream<?> stream ? stream.toList() : result;
    }

    private ImmichClientBuilder patient() {
        return own(ImmichClient.builder());
    }

    private ImmichClientBuilder own(ImmichClientBuilder builder) {
        return builder.transport(transport).retry(RetryOptions.none());
    }

    private OAuthOptions oauth() {
        return OAuthOptions.defaults().client(this::own);
    }

    private static AuthorizationContext context() {
        return new AuthorizationContext(
                URI.create(SERVER), URI.create(BACK), "state", "verifier", Instant.MAX.minusSeconds(1));
    }

    /** {@return the same session without the time of its making, which is not from the response and differs each time} */
    private static Session timeless(Session session) {
        return new Session(
                session.server(),
                session.accessToken(),
                session.userId(),
                session.email(),
                session.name(),
                session.admin(),
                Instant.EPOCH,
                session.expiresAt(),
                session.authType());
    }

    private static void close(InputStream in) {
        try (in) {
            in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Object none(Runnable call) {
        call.run();
        return null;
    }
}
