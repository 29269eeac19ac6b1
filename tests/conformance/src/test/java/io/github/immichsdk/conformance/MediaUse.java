package io.github.immichsdk.conformance;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.admin.ImmichAdmin;
import io.github.immichsdk.admin.config.Configuration;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.assets.AssetCopy;
import io.github.immichsdk.assets.AssetFile;
import io.github.immichsdk.assets.AssetFileQuery;
import io.github.immichsdk.assets.AssetFileType;
import io.github.immichsdk.assets.AssetFiles;
import io.github.immichsdk.assets.ImageEdit;
import io.github.immichsdk.downloads.HlsStream;
import io.github.immichsdk.downloads.HlsVariant;
import io.github.immichsdk.testkit.FakeImmich;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Edits a picture, keeps values with assets, reads their files, streams a video, and reads what is public of the configuration. */
final class MediaUse {

    private final ImmichClient client;
    private final FakeImmich fake;
    private final String picture;
    private final ServerVersion version;

    MediaUse(ImmichClient client, FakeImmich fake, String picture) {
        this.client = client;
        this.fake = fake;
        this.picture = picture;
        this.version = client.server().version();
    }

    void run() throws IOException {
        if (Operations.EDIT_ASSET.existsIn(version)) {
            client.assets()
                    .edit(picture, ImageEdit.none().crop(0, 0, 1, 1).rotate(90).mirrorHorizontally());
            client.assets().edits(picture);
            client.assets().removeEdits(picture);
            client.assets()
                    .copy(AssetCopy.from(picture)
                            .to(fake.seed()
                                    .asset("copy.jpg", Instant.parse("2024-05-01T12:00:00Z"))
                                    .add()
                                    .id()));
            client.assets().setMetadataAll("key", Map.of(picture, Map.of("a", 1)));
            client.assets().deleteMetadataAll("key", List.of(picture));
        }
        if (Operations.GET_MAIN_PLAYLIST.existsIn(version)) {
            playback();
        }
        if (Operations.GET_USER_CONFIG.existsIn(version)) {
            files(client.assets().files());
            Configuration configuration = ImmichAdmin.of(client).config();
            configuration.userConfig();
            configuration.userConfigDefaults();
            configuration.publicConfig();
            configuration.publicConfigDefaults();
        }
        if (Operations.GET_THEME.existsIn(version) || Operations.GET_PUBLIC_CONFIG.existsIn(version)) {
            client.server().customCss();
        }
    }

    private void playback() throws IOException {
        String video = fake.seed()
                .asset("tide.mp4", Instant.parse("2024-05-01T12:00:00Z"))
                .add()
                .id();
        ImmichAdmin.of(client).config().update(config -> config.set("ffmpeg.realtime.enabled", true));
        try (HlsStream stream = client.downloads().hls(video)) {
            HlsVariant variant = stream.variants().get(0);
            for (String name : stream.segments(variant)) {
                try (InputStream in = stream.segment(variant, name)) {
                    in.readAllBytes();
                }
            }
        }
    }

    private void files(AssetFiles files) throws IOException {
        AssetFile preview = files.list(
                        AssetFileQuery.of(picture).type(AssetFileType.PREVIEW).notEdited())
                .get(0);
        files.get(preview.id());
        try (InputStream in = files.content(preview.id())) {
            in.readAllBytes();
        }
        files.delete(preview.id());
    }
}
