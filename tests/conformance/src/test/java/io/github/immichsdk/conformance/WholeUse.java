package io.github.immichsdk.conformance;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.ImmichClientBuilder;
import io.github.immichsdk.admin.ImmichAdmin;
import io.github.immichsdk.admin.server.AdminServer;
import io.github.immichsdk.albums.AlbumChange;
import io.github.immichsdk.albums.AlbumOrder;
import io.github.immichsdk.albums.AlbumRole;
import io.github.immichsdk.albums.AlbumScope;
import io.github.immichsdk.albums.NewAlbum;
import io.github.immichsdk.api.FileChecksum;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.Permission;
import io.github.immichsdk.apikeys.ApiKeyChange;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.AssetChange;
import io.github.immichsdk.assets.AssetJob;
import io.github.immichsdk.assets.AssetType;
import io.github.immichsdk.assets.DateShift;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.duplicates.Resolution;
import io.github.immichsdk.map.MapQuery;
import io.github.immichsdk.oauth.AuthorizationRequest;
import io.github.immichsdk.oauth.OAuth;
import io.github.immichsdk.people.Face;
import io.github.immichsdk.people.NewFace;
import io.github.immichsdk.people.NewPerson;
import io.github.immichsdk.people.PeopleQuery;
import io.github.immichsdk.people.Person;
import io.github.immichsdk.people.PersonChange;
import io.github.immichsdk.search.AssetFlag;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.search.StatisticsFilter;
import io.github.immichsdk.search.SuggestionType;
import io.github.immichsdk.search.TimeRange;
import io.github.immichsdk.sessions.ChildSessionOptions;
import io.github.immichsdk.sessions.Session;
import io.github.immichsdk.stacks.Stack;
import io.github.immichsdk.sync.ImmichSync;
import io.github.immichsdk.tags.NewTag;
import io.github.immichsdk.tags.Tag;
import io.github.immichsdk.tags.TagChange;
import io.github.immichsdk.testkit.FakeAsset;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.FakeSeed;
import io.github.immichsdk.testkit.FakeUser;
import io.github.immichsdk.timeline.TimelineAsset;
import io.github.immichsdk.timeline.TimelineQuery;
import io.github.immichsdk.uploads.UploadOptions;
import io.github.immichsdk.users.HeatMapType;
import io.github.immichsdk.users.PreferenceGroup;
import io.github.immichsdk.users.PreferencesChange;
import io.github.immichsdk.users.ProfileChange;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** One long use of the whole SDK on a server with a small library, so that each operation is met with a success. */
final class WholeUse {

    private static final String BACK = "http://localhost:9/back";
    private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

    private final RetryOptions retry;
    private final RecordingDoor door;
    private final Path folder;
    private final FakeImmich fake;
    private final List<FakeAsset> photos;

    WholeUse(RecordingDoor door, Path folder) {
        this(door, folder, RetryOptions.defaults());
    }

    WholeUse(RecordingDoor door, Path folder, RetryOptions retry) {
        this.retry = retry;
        this.door = door;
        this.folder = folder;
        this.fake = door.fake();
        FakeSeed seed = fake.seed();
        this.photos = IntStream.range(0, 8)
                .mapToObj(number -> seed.asset("sea-" + number + ".jpg", NOON.plusSeconds(60L * number))
                        .camera("Canon", "R5")
                        .at(59.9, 10.75)
                        .add())
                .toList();
    }

    void run() throws IOException {
        FakeUser admin = fake.admin();
        try (ImmichClient nobody = builder().server(door.url()).build();
                ImmichClient byKey =
                        builder().server(door.url()).apiKey(fake.apiKey()).build()) {
            Session session = nobody.auth().login(admin.email(), admin.password());
            try (ImmichClient bySession = builder().session(session).build()) {
                server(byKey);
                keys(byKey);
                assets(byKey);
                downloads(byKey);
                albums(byKey);
                stacks(byKey);
                tags(byKey);
                timeline(byKey);
                account(byKey);
                AdminUse.of(byKey);
                new OperatorUse(byKey, fake, folder).run();
                people(byKey);
                SharingUse.of(byKey, fake, photos.stream().map(FakeAsset::id).toList());
                duplicates(byKey);
                trash(byKey);
                sessions(bySession);
                AuthorizationRequest login = OAuth.authorize(door.url(), BACK);
                new MediaUse(byKey, fake, id(0)).run();
                OAuth.callback(fake.browserOf("sailor@immich.test").callback(login.loginUrl()), login.context());
            }
        }
    }

    /** {@return a picture that the server can read} */
    private Path picture() throws IOException {
        Path file = folder.resolve("me.jpg");
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "jpeg", file.toFile());
        return file;
    }

    private ImmichClientBuilder builder() {
        return ImmichClient.builder().retry(retry);
    }

    private static void server(ImmichClient client) {
        client.server().ping();
        client.server().version();
        client.server().about();
        client.server().features();
        client.server().config();
        client.server().mediaTypes();
        client.server().storage();
        ImmichAdmin.of(client).server().statistics();
        client.server().versionHistory();
        client.users().get(client.users().me().id());
        client.users().list();
    }

    private static void keys(ImmichClient client) {
        String id = client.apiKeys()
                .create("second", Permission.ASSET_READ, Permission.ALBUM_READ)
                .key()
                .id();
        client.apiKeys().me();
        client.apiKeys().list();
        client.apiKeys().get(id);
        client.apiKeys().update(id, ApiKeyChange.none().name("third").permissions(Permission.STACK_READ));
        client.apiKeys().delete(client.apiKeys().rotate(id).key().id());
        client.auth().valid();
        client.auth().status();
    }

    private void assets(ImmichClient client) throws IOException {
        Path file = write("new.jpg");
        String id = client.uploads()
                .upload(file, UploadOptions.defaults().favorite().visibility(Visibility.ARCHIVE))
                .id();
        client.uploads().upload(file, UploadOptions.defaults().skipChecksum());
        client.uploads().check(List.of(FileChecksum.of(file), "KutTwzVkRExOAMpI4w1VNoaZX7A="));
        client.assets().get(id(0));
        client.assets()
                .update(
                        id,
                        AssetChange.none()
                                .description("at sea")
                                .rating(4)
                                .location(59.9, 10.75)
                                .takenAt(OffsetDateTime.parse("2024-05-01T12:00:00+02:00")));
        client.assets().update(id, AssetChange.none().removeRating());
        client.assets()
                .updateAll(List.of(id(0), id(1)), AssetChange.none().favorite().rating(3));
        client.assets()
                .shiftTaken(List.of(id(0)), DateShift.of(Duration.ofHours(1)).zone(ZoneId.of("Europe/Oslo")));
        AssetQuery query = AssetQuery.all()
                .taken(TimeRange.between(NOON.minusSeconds(60), NOON.plusSeconds(3600)))
                .type(AssetType.IMAGE)
                .includeExif()
                .includePeople()
                .oldestFirst();
        client.search().stream(query).forEach(Asset::id);
        client.search().stream(AssetQuery.all().visibility(Visibility.TIMELINE, Visibility.ARCHIVE))
                .forEach(Asset::id);
        client.search()
                .page(AssetQuery.all().is(AssetFlag.FAVORITE).make("Canon").pageSize(5));
        client.search().page(AssetQuery.all().updated(TimeRange.from(NOON)).includeTrashed());
        client.search().page(AssetQuery.all().checksum(photos.get(0).checksum()));
        client.search().count(AssetQuery.all());
        client.search().random(AssetQuery.all(), 3);
        client.search().statistics(StatisticsFilter.all());
        client.search()
                .statistics(
                        StatisticsFilter.all().visibility(Visibility.ARCHIVE).favorite());
    }

    private void downloads(ImmichClient client) {
        FakeAsset video = fake.seed().asset("waves.mp4", NOON).add();
        client.downloads().original(id(0)).to(folder.resolve("sea.jpg"));
        client.downloads().preview(id(0)).bytes(1_000_000);
        client.downloads().video(video.id()).bytes(1_000_000);
        client.downloads().archive(List.of(id(0), id(1))).to(folder.resolve("sea.zip"));
    }

    private void albums(ImmichClient client) {
        FakeUser other = fake.user2();
        String id = client.albums()
                .create(NewAlbum.of("Sea").description("all of it").assets(List.of(id(0), id(1))))
                .album()
                .id();
        String empty = client.albums().create("Empty").id();
        client.albums().addAssetsToAll(List.of(id, empty), List.of(id(0)));
        client.albums().addAssets(id, List.of(id(1), id(2)));
        client.albums().addUsers(id, Map.of(other.id(), AlbumRole.VIEWER));
        client.albums().changeRole(id, other.id(), AlbumRole.EDITOR);
        client.albums().get(id);
        client.albums().update(id, AlbumChange.none().name("Seas").order(AlbumOrder.ASC));
        client.albums().list(AlbumScope.OWNED);
        client.albums().list(AlbumScope.SHARED_WITH_ME);
        client.albums().listByAsset(id(0));
        client.albums().assets(id).forEach(Asset::id);
        client.albums().statistics();
        client.albums().removeAssets(id, List.of(id(2), id(3)));
        client.albums().removeUser(id, other.id());
        client.albums().delete(id);
    }

    private void stacks(ImmichClient client) {
        Stack stack = client.stacks().create(id(0), id(1), id(2));
        client.stacks().changePrimary(stack.id(), id(1));
        client.stacks().list();
        client.stacks().findByPrimary(id(1));
        client.stacks().get(stack.id());
        client.assets().get(id(1));
        client.stacks().remove(stack.id(), id(2));
        client.stacks().delete(stack.id());
        client.stacks().deleteAll(List.of(client.stacks().create(id(3), id(4)).id()));
    }

    private void tags(ImmichClient client) {
        Tag sea = client.tags().create(NewTag.of("Sea").color("#1e88e5"));
        Tag waves = client.tags().create(NewTag.of("Waves").parent(sea.id()));
        client.tags().findOrCreate(List.of("Sea/Waves", "Trips/2026"));
        client.tags().update(sea.id(), TagChange.none().color("#fff"));
        client.tags().update(sea.id(), TagChange.none().removeColor());
        client.tags().assign(sea.id(), List.of(id(0), id(1)));
        client.tags().assign(sea.id(), List.of(id(1), sea.id()));
        client.tags().unassign(sea.id(), List.of(id(1), id(2)));
        client.tags().assignAll(List.of(sea.id(), waves.id()), List.of(id(0), id(3)));
        client.assets().get(id(0));
        client.tags().get(waves.id());
        client.tags().list();
        client.tags().delete(sea.id());
    }

    private void people(ImmichClient client) {
        String seeded = fake.seed().person("Ann", photos.get(0));
        Person bob = client.people()
                .create(NewPerson.of("Bob").birthDate(LocalDate.of(1990, 1, 2)).color("#AABBCC"));
        client.faces().add(NewFace.of(id(0), bob.id()).imageSize(640, 480).box(1, 2, 3, 4));
        client.people().list(PeopleQuery.all().includeHidden().closestToAsset(id(0)));
        client.people().find("an");
        client.people().get(seeded);
        client.people().assetCount(seeded);
        client.people().thumbnail(seeded);
        client.people()
                .update(
                        bob.id(),
                        PersonChange.none().name("Bobby").removeBirthDate().featureFace(id(0)));
        client.people().updateAll(List.of(bob.id(), seeded), PersonChange.none().hidden());
        Face face = client.faces().list(id(0)).get(0);
        client.faces().assign(face.id(), bob.id());
        client.faces().move(bob.id(), seeded, List.of(id(0)));
        client.assets().get(id(0));
        client.faces().hide(face.id());
        client.faces().delete(face.id());
        client.people().merge(seeded, List.of(bob.id()));
        client.people().deleteAll(List.of(seeded));
        client.people().delete(client.people().create(NewPerson.of("")).id());
    }

    private void account(ImmichClient client) throws IOException {
        client.users().update(ProfileChange.none().name("Someone").avatarColor("blue"));
        client.users()
                .updatePreferences(PreferencesChange.none()
                        .enable(PreferenceGroup.TAGS)
                        .showInSidebar(PreferenceGroup.FOLDERS)
                        .albumsOldestFirst()
                        .archiveSize(1_000_000));
        client.users().preferences();
        client.users().setProfileImage(picture());
        try (InputStream in = client.users().profileImage(fake.admin().id())) {
            in.readAllBytes();
        }
        client.users().deleteProfileImage();
        client.users().completeOnboarding();
        client.users().isOnboarded();
        client.users().resetOnboarding();
        client.users().deleteLicense();
        AdminServer ofAdministrator = ImmichAdmin.of(client).server();
        ofAdministrator.deleteLicense();
        ofAdministrator.license();
        client.server().apkLinks();
        client.server().versionCheck();
        client.assets().setMetadata(id(0), Map.of("mobile-app", Map.of("iCloudId", "x")));
        client.assets().metadata(id(0));
        client.assets().metadata(id(0), "mobile-app");
        client.assets().deleteMetadata(id(0), "mobile-app");
        client.assets().runJob(AssetJob.REFRESH_METADATA, List.of(id(0)));
        if (Operations.GET_ASSET_OCR.existsIn(client.server().version())) {
            client.assets().ocr(id(0));
        }
        if (Operations.GET_MY_CALENDAR_HEATMAP.existsIn(client.server().version())) {
            client.users().heatMap(HeatMapType.TAKEN, LocalDate.of(2024, 4, 1), LocalDate.of(2024, 5, 31));
        }
    }

    private void timeline(ImmichClient client) {
        TimelineQuery query = TimelineQuery.all().includeCoordinates().stacked();
        client.timeline().stream(query).forEach(TimelineAsset::id);
        client.timeline().months(TimelineQuery.all().includePartners().oldestFirst());
        client.map().markers(MapQuery.all().taken(new TimeRange(NOON, NOON)).includeSharedAlbums());
        client.map().placeAt(59.9, 10.75);
        if (Operations.GET_ALBUM_MAP_MARKERS.existsIn(client.server().version())) {
            client.map().albumMarkers(client.albums().create("Map").id());
            client.timeline().months(query.byUpload());
        }
        client.folders().paths().forEach(client.folders()::assets);
        client.search().places("Oslo");
        client.search().byCity();
        client.search().explore();
        client.search().suggestions(SuggestionType.CAMERA, AssetQuery.all().make("Canon"));
        client.search().largest(AssetQuery.all().taken(TimeRange.from(NOON)).make("Canon"), 3);
    }

    private void duplicates(ImmichClient client) {
        FakeSeed seed = fake.seed();
        seed.duplicates(photos.get(0), photos.get(1));
        String second = seed.duplicates(photos.get(2), photos.get(3));
        String third = seed.duplicates(photos.get(4), photos.get(5));
        String first = client.duplicates().list().stream()
                .map(group -> group.duplicateId())
                .filter(id -> !id.equals(second) && !id.equals(third))
                .findFirst()
                .orElseThrow();
        client.duplicates().forget(second);
        client.duplicates().forgetAll(List.of(third));
        if (Operations.RESOLVE_DUPLICATES.existsIn(client.server().version())) {
            client.duplicates().resolve(List.of(new Resolution(first, List.of(id(0)), List.of(id(1)))));
        }
    }

    private void trash(ImmichClient client) {
        client.assets().trash(List.of(id(4), id(5), id(6)));
        client.trash().stream().forEach(Asset::id);
        client.trash().restore(List.of(id(4)));
        client.trash().restoreAll();
        client.assets().trash(List.of(id(5)));
        client.assets().delete(List.of(id(6)));
        client.trash().empty();
    }

    private void sessions(ImmichClient client) {
        client.sessions().createChild(ChildSessionOptions.defaults().device("camera", "linux"));
        String id = client.sessions().list().stream()
                .filter(one -> !one.current())
                .findFirst()
                .orElseThrow()
                .id();
        client.sessions().requestSyncReset(id);
        ImmichSync.of(client).ack(List.of("AssetV1|01a203de-ff09-715f-9207-963bf31b2738"));
        ImmichSync.of(client).acks();
        ImmichSync.of(client).deleteAllAcks();
        client.lockedFolder().setUpPin("123456");
        client.lockedFolder().unlock("123456");
        client.sessions().lock(id);
        client.lockedFolder().lock();
        client.lockedFolder().changePin("123456", "654321");
        client.lockedFolder().resetPin("654321");
        client.sessions().end(id);
        client.sessions().endOthers();
        client.auth().changePassword(fake.admin().password(), fake.admin().password());
        AuthorizationRequest link = OAuth.authorize(door.url(), BACK);
        OAuth.link(fake.browserOf("linked@immich.test").callback(link.loginUrl()), link.context(), client);
        client.auth().unlinkOAuth();
        client.auth().logout();
    }

    private String id(int number) {
        return photos.get(number).id();
    }

    private Path write(String name) throws IOException {
        return Files.write(folder.resolve(name), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xd9});
    }
}
