package consumer;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.admin.ImmichAdmin;
import io.github.immichsdk.albums.Album;
import io.github.immichsdk.uploads.UploadResult;
import io.github.immichsdk.oauth.AuthorizationRequest;
import io.github.immichsdk.oauth.OAuth;
import io.github.immichsdk.sessions.Session;
import io.github.immichsdk.search.AssetSelection;
import io.github.immichsdk.stacking.ExistingStacks;
import io.github.immichsdk.stacking.ImmichStacking;
import io.github.immichsdk.stacking.StackCriteria;
import io.github.immichsdk.stacking.StackPlan;
import io.github.immichsdk.sync.ImmichSync;
import io.github.immichsdk.sync.SyncKind;
import io.github.immichsdk.sync.SyncStream;
import io.github.immichsdk.takeout.GoogleTakeout;
import io.github.immichsdk.testkit.FakeImmich;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One call of each module against a server on loopback; each result is checked. */
public final class Journey {

    private static final byte[] PICTURE = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3};

    private Journey() {}

    public static void run() throws Exception {
        try (FakeImmich server = FakeImmich.start()) {
            AuthorizationRequest request = OAuth.authorize(server.url(), "https://app.example.org/back");
            check(request.loginUrl().getQuery().contains("client_id="), "the address of the OAuth provider");
            String callback = server.browserOf("ann").callback(request.loginUrl());
            Session session = OAuth.callback(callback, request.context());
            try (ImmichClient immich = ImmichClient.builder().session(session).build()) {
                check(immich.users().me().email().equals("ann@oidc.test"), "who is logged in");
                use(immich);
            }
            try (ImmichClient immich =
                    ImmichClient.builder().server(server.url()).apiKey(server.apiKey()).build()) {
                ImmichAdmin admin = ImmichAdmin.of(immich);
                admin.config().update(config -> config.set("trash.days", 7));
                check(admin.config().get().number("trash.days") == 7, "the configuration");
            }
        }
    }

    private static void use(ImmichClient immich) throws Exception {
        Path file = Files.createTempDirectory("consumer").resolve("picture.jpg");
        try {
            Files.write(file, PICTURE);
            UploadResult uploaded = immich.uploads().upload(file);
            check(uploaded.created(), "the upload");

            Album album = immich.albums().create("Consumer");
            immich.albums().addAssets(album.id(), List.of(uploaded.id()));
            check(immich.albums().get(album.id()).assetCount() == 1, "the album");

            byte[] downloaded = immich.downloads().original(uploaded.id()).bytes(1_000);
            check(Arrays.equals(downloaded, PICTURE), "the download");

            check(synced(immich, uploaded.id()), "the event of the upload");

            ImmichStacking stacking = ImmichStacking.of(immich);
            StackPlan plan = stacking.plan(AssetSelection.all(), StackCriteria.defaults(), ExistingStacks.KEEP);
            check(stacking.apply(plan).complete(), "the stacks");

            GoogleTakeout takeout = GoogleTakeout.read(file.getParent());
            check(takeout.withoutSidecar().contains(file), "the Takeout");
        } finally {
            Files.delete(file);
            Files.delete(file.getParent());
        }
    }

    private static boolean synced(ImmichClient immich, String id) {
        try (SyncStream events = ImmichSync.of(immich).stream(SyncKind.ASSETS, SyncKind.ALBUMS)) {
            return events.maps()
                    .toList()
                    .stream()
                    .anyMatch(event -> event.get("data") instanceof Map<?, ?> row && id.equals(row.get("id")));
        }
    }

    public static void check(boolean right, String what) {
        if (!right) {
            throw new IllegalStateException(what + " is not as expected");
        }
    }
}
